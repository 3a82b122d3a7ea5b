using System.Collections.Concurrent;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>
/// Texts that name a state-secret marking, in memory only, until their writer says that it is only named.
/// They are never written anywhere; after a quarter of an hour or a restart they are gone.
/// </summary>
public sealed class HeldTexts(TimeProvider clock)
{
    private const int MostHeld = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Held> byCause = new(StringComparer.Ordinal);

    public void Hold(string cause, PersonId by, SessionId session, SessionCommand command)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, held) in byCause)
        {
            if (now - held.At > Patience || byCause.Count >= MostHeld)
                byCause.TryRemove(key, out _);
        }

        byCause[cause] = new Held(by, session, command, now);
    }

    /// <summary>A text of this person, as a command that says it is only named; it stays until <see cref="Drop"/>.</summary>
    /// <param name="cause">Which one; empty means the last one.</param>
    public (string Cause, SessionId Session, SessionCommand Command)? Find(string cause, PersonId by)
    {
        var found = byCause.Where(p => p.Value.By == by && (cause is "" || p.Key == cause))
            .OrderByDescending(p => p.Value.At).Select(p => p.Key).FirstOrDefault();
        if (found is null || !byCause.TryGetValue(found, out var held) || clock.GetUtcNow() - held.At > Patience)
            return null;

        return (found, held.Session, held.Command switch
        {
            SessionCommand.Contribute c => c with { OnlyNamesMarking = true },
            SessionCommand.Note c => c with { OnlyNamesMarking = true },
            var other => other,
        });
    }

    /// <summary>It was kept, or refused for another reason.</summary>
    public void Drop(string cause) => byCause.TryRemove(cause, out _);

    private sealed record Held(PersonId By, SessionId Session, SessionCommand Command, DateTimeOffset At);
}
