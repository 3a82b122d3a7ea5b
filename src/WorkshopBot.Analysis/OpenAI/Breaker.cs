namespace WorkshopBot.Analysis.OpenAI;

/// <summary>Leaves a model that fails too often alone for a while; then one call finds out whether it works again.</summary>
public sealed class Breaker(ModelRest settings, TimeProvider clock)
{
    /// <summary>Failures further apart say nothing about each other.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> failed = new();
    private DateTimeOffset? restsUntil;
    private bool tries;

    /// <summary>Whoever may call must <see cref="Leave"/> afterwards.</summary>
    public Entry Enter()
    {
        lock (gate)
        {
            if (restsUntil is not { } until)
                return Entry.Call;
            if (tries || clock.GetUtcNow() < until)
                return Entry.Rest;
            tries = true;
            return Entry.Trial;
        }
    }

    /// <param name="worked">Null when nobody knows: the call was broken off from our side.</param>
    public void Leave(Entry entry, bool? worked)
    {
        lock (gate)
        {
            if (entry == Entry.Trial)
                Tried(worked);
            else if (worked is false && restsUntil is null)
                Failed();
        }
    }

    private void Tried(bool? worked)
    {
        tries = false;
        if (worked is null)
            return;

        failed.Clear();
        restsUntil = worked.Value ? null : clock.GetUtcNow() + settings.For;
    }

    private void Failed()
    {
        var now = clock.GetUtcNow();
        failed.Enqueue(now);
        while (failed.TryPeek(out var first) && first <= now - Window)
            failed.Dequeue();
        if (failed.Count >= settings.Failures)
            restsUntil = now + settings.For;
    }
}

/// <summary>Whether a call may be made.</summary>
public enum Entry
{
    Call,

    /// <summary>The one call that finds out whether the rest is over.</summary>
    Trial,
    Rest,
}
