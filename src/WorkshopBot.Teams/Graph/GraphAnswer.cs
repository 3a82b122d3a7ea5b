namespace WorkshopBot.Teams.Graph;

/// <summary>What came of asking Graph something.</summary>
public abstract record GraphAnswer<T>
{
    private GraphAnswer() { }

    public sealed record Got(T Value) : GraphAnswer<T>;

    public sealed record NotThere : GraphAnswer<T>;

    /// <param name="Permission">What an administrator must grant.</param>
    public sealed record NotAllowed(string Permission) : GraphAnswer<T>;

    /// <summary>Graph is busy or not to be reached: trying later may help.</summary>
    /// <param name="After">What it asked for, if it did.</param>
    public sealed record Later(TimeSpan? After) : GraphAnswer<T>;

    /// <summary>However often it is tried, the answer stays no.</summary>
    /// <param name="Code">Graph's own word for it, for the log.</param>
    public sealed record Refused(int Status, string Code) : GraphAnswer<T>;

    /// <summary>The value, if there is one.</summary>
    public T? OrNothing => this is Got got ? got.Value : default;

    /// <summary>The same answer about something else; only a value has to be made anew.</summary>
    public GraphAnswer<TOther> Then<TOther>(Func<T, GraphAnswer<TOther>> next) => this switch
    {
        Got got => next(got.Value),
        NotThere => new GraphAnswer<TOther>.NotThere(),
        NotAllowed no => new GraphAnswer<TOther>.NotAllowed(no.Permission),
        Later later => new GraphAnswer<TOther>.Later(later.After),
        Refused refused => new GraphAnswer<TOther>.Refused(refused.Status, refused.Code),
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };
}
