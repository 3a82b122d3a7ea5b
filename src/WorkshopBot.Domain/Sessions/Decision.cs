using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>The rules' answer to a command.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>What the log keeps of the command.</summary>
    public abstract ImmutableArray<SessionEvent> Events { get; }

    public sealed record Accepted(ImmutableArray<SessionEvent> Happened) : Decision
    {
        public override ImmutableArray<SessionEvent> Events => Happened;
    }

    /// <param name="Why">The reason, said kindly to the person.</param>
    /// <param name="Noted">What the log keeps of a refused command all the same; almost always nothing.</param>
    public sealed record Refused(Refusal Why, ImmutableArray<SessionEvent> Noted) : Decision
    {
        public override ImmutableArray<SessionEvent> Events => Noted;
    }

    public static Decision Accept(params ReadOnlySpan<SessionEvent> events) => new Accepted([.. events]);

    public static Decision Refuse(Refusal why) => new Refused(why, []);
}
