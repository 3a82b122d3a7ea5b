using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Analysis.Replay;

/// <summary>
/// Holds a session twice: as it was, and without a model. What people recorded must be the same; drafts and pairs may differ.
/// A wording that people took over from a draft is theirs.
/// </summary>
public sealed class SessionReplay(LexicalDrafts drafts)
{
    public Replayed Run(ImmutableArray<Recorded<SessionEvent>> log)
    {
        Session? was = null;
        Session? without = null;
        foreach (var record in log)
        {
            was = Session.After(was, record.Event, record.Asked);
            without = Session.After(without, WithoutEngines(without, record), record.Asked);
        }

        return new Replayed(
            was ?? throw new CorruptLogException("There is nothing to replay."), without!,
            [
                .. RecordedThings.Of(was).Zip(RecordedThings.Of(without!), (a, b) => new Compared(
                    a.Aspect, a.Lines.Length, a.Lines.Except(b.Lines).Count() + b.Lines.Except(a.Lines).Count())),
            ]);
    }

    /// <summary>The same event, or what takes its place, so that every event keeps its number.</summary>
    private SessionEvent WithoutEngines(Session? session, Recorded<SessionEvent> record) => (session, record.Event) switch
    {
        ({ } s, DraftMade { Engine: Engine.Model } e) => Lexical(drafts.Make(s, s.Drafts[e.Draft]), e.Draft),
        (_, PairsAdded e) => e with { Pairs = [], InsteadOf = null, Used = default },
        ({ } s, var e) when record.Asked.By == PersonId.Program && IsForPeople(e) => new ModelSwitched(s.ModelIsOn, PersonId.Program),
        _ => record.Event,
    };

    private static DraftMade Lexical(MadeDraft made, int number) => new(number, made.By, null, made.Sentences, made.Dropped, default);

    /// <summary>What only people may do: done by the program, an engine did it.</summary>
    private static bool IsForPeople(SessionEvent happened) => happened is Rated or Chosen or ContributionStored or ContributionWithdrawn
        or ContributionRecognised or ContributionSetAside or ContributionBroughtBack or SamePointAnswered or PairAnswered or ContributionsJoined or JoinUndone
        or GapRecognised or GapSetAside or GapBroughtBack or WordingOffered or Agreed or ReservationMade or ReservationWithdrawn or TwoReadings
        or CourseSaid or DraftAnswered or GapClassified;
}

/// <summary>A session as it was and as it would have been.</summary>
public sealed record Replayed(Session Was, Session Without, ImmutableArray<Compared> Recorded)
{
    /// <summary>Nothing that people recorded differs.</summary>
    public bool IsTheSame => Recorded.All(c => c.Differing == 0);

    /// <summary>Drafts that read otherwise, or were made by another engine.</summary>
    public ImmutableArray<int> OtherDrafts =>
        [.. Was.Drafts.Values.Where(d => Without.Drafts[d.Number] is var o && (d.By != o.By || !d.Sentences.Select(s => s.Text.Body).SequenceEqual(o.Sentences.Select(s => s.Text.Body)))).Select(d => d.Number)];

    /// <summary>Pairs that only a model offered.</summary>
    public int PairsLeftOut => Was.Themes.Sum(t => t.PairsByModel.Values.Sum(p => p.Length));
}

/// <summary>One sort of thing that people recorded, compared.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Differing">How many stand in one of the two only.</param>
public readonly record struct Compared(RecordedAspect Aspect, int Count, int Differing);
