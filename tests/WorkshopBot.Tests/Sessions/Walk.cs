using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>What people did in one random session, step by step. The same seed gives the same walk.</summary>
internal sealed record Walk(ImmutableArray<Walk.Step> Steps)
{
    private const int Length = 200;

    private static readonly ConcurrentDictionary<int, Walk> Walked = new();

    /// <param name="Before">Null before the plan.</param>
    internal sealed record Step(Session? Before, SessionCommand Command, Asked Asked, Decision Decision, Session? After);

    public Session End => Steps[^1].After!;

    public IEnumerable<Recorded<SessionEvent>> Log => Steps.SelectMany(s => s.Decision.Events.Select(e => (e, s.Asked)))
        .Select((x, i) => new Recorded<SessionEvent>(i + 1, x.e, x.Asked, "", ""));

    public static Walk Of(int seed) => Walked.GetOrAdd(seed, s => Take(new Random(s)));

    private static Walk Take(Random dice)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        Session? session = null;
        var now = Noon;
        var pace = dice.Next(3) == 0 ? 150 : 40;

        for (var i = 0; i < Length; i++)
        {
            // Longer pauses when the session is over, so that some are made final.
            now += session?.Stage switch
            {
                Stage.Planned when session.Plan.StartsAt > now => TimeSpan.FromHours(dice.Next(40)),
                Stage.Corrections => TimeSpan.FromHours(dice.Next(12)),
                Stage.Final => TimeSpan.FromDays(dice.Next(20)),
                _ => TimeSpan.FromSeconds(dice.Next(pace)),
            };
            var any = new AnyCommand(dice, session, hostile: dice.Next(3) == 0);
            var (command, by) = Next(dice, session, any, i);
            var asked = new Asked(by, now, $"walk-{i}");
            var decision = SessionRules.Decide(session, command, asked, Edition.Of2023);
            var after = decision.Events.Aggregate(session, (s, e) => Session.After(s, e, asked));
            steps.Add(new Step(session, command, asked, decision, after));
            session = after;
        }

        return new Walk(steps.ToImmutable());
    }

    /// <summary>Mostly what people would do in this phase, so that walks get somewhere; the rest is anything at all.</summary>
    private static (SessionCommand Command, PersonId By) Next(Random dice, Session? session, AnyCommand any, int step)
    {
        if (session is null)
            return (new SessionCommand.Plan(Plan with { Quorum = 1 + dice.Next(4), Choices = 2, Seed = dice.Next(), StartsAt = dice.Next(4) == 0 ? Noon.AddDays(9) : Noon, AsksSeriousness = dice.Next(2) == 0 }), Fay);
        if (step <= 7)
            return (DetailsOf(Participants[step % 8]), Participants[step % 8]);
        if (dice.Next(7) == 0)
            return session.Open?.PausedAt is not null ? (new SessionCommand.Resume(), session.Lead)
                : session.Open?.Stop.Kind == PhaseKind.Closing ? (new SessionCommand.Close(), session.Lead)
                : (new SessionCommand.Next(session.Open?.Stop), session.Lead);
        if (dice.Next(12) == 0)
            return (new SessionCommand.LookAtClock(), PersonId.Program);

        if (session.AsksForShelf() && dice.Next(4) == 0)
            return (new SessionCommand.ShelveReport(new(session.FinalVersion, session.Removed.Count, session.MarkingAnswer!.Marking, "https://example.org/report.docx")), PersonId.Program);

        if (dice.Next(4) == 0 && TowardsTwoReadings(session) is { } towards)
            return towards;

        var kind = dice.Next(3) == 0 ? AnyCommand.Kinds[dice.Next(AnyCommand.Kinds.Length)] : Fitting(dice, session);
        var by = kind == typeof(SessionCommand.OfferPairs) ? PersonId.Program
            : IsLeading(kind) && dice.Next(5) > 0 ? session.Lead
            : kind == typeof(SessionCommand.Note) && dice.Next(3) > 0 ? Nora
            : dice.Next(4) > 0 ? Participants[dice.Next(4)] : any.Somebody();
        return Aimed(dice, session, kind) ?? (any.Of(kind), by);
    }

    /// <summary>What needs a number that exists, and the person whose it is, or chance would hardly ever get there.</summary>
    private static (SessionCommand Command, PersonId By)? Aimed(Random dice, Session session, Type kind)
    {
        if (AimedAtDrafts(dice, session, kind) is { } drafting)
            return drafting;

        var reserved = session.Themes.SelectMany(t => t.LiveGaps).SelectMany(g => g.Reservations.Select(r => (g.Ref, r.Number, r.By))).ToArray();
        if (kind == typeof(SessionCommand.UndoJoin) && !session.Joins.IsEmpty)
            return (new SessionCommand.UndoJoin(1 + dice.Next(session.Joins.Count)), session.Lead);

        var (one, other) = Two(dice, session);
        if (other > 0 && dice.Next(2) == 0 && kind == typeof(SessionCommand.JoinContributions))
            return (new SessionCommand.JoinContributions([one, other], ""), session.Lead);
        if (other > 0 && dice.Next(2) == 0 && kind == typeof(SessionCommand.AnswerPairs))
            return (new SessionCommand.AnswerPairs(session.Open!.Stop, [new PairAnswer(Pair.Of(one, other), dice.Next(2) == 0)], []), Participants[dice.Next(4)]);
        if (reserved.Length == 0 || dice.Next(3) == 0)
            return null;

        // Two rewordings of one gap are rare enough: mostly it is gone on with what lies before the group.
        var here = reserved.Where(r => r.Ref.Theme == session.Open?.Stop.Theme).ToArray();
        var (gap, number, maker) = here.Length > 0 && dice.Next(5) > 0 ? here[0] : reserved[dice.Next(reserved.Length)];
        return kind.Name switch
        {
            "WithdrawReservation" => (new SessionCommand.WithdrawReservation(gap, number), maker),
            "Reword" => (new SessionCommand.Reword(gap, "Andere woorden", dice.Next(2) == 0 ? number : null), session.Lead),
            "LetBothStand" => (new SessionCommand.LetBothStand(gap, number), session.Lead),
            _ => null,
        };
    }

    /// <summary>A reservation, two rewordings, and then both stand: chance alone hardly ever gets there before the phase is over.</summary>
    private static (SessionCommand Command, PersonId By)? TowardsTwoReadings(Session session)
    {
        if (session.Open?.Stop is not { Kind: PhaseKind.Word } stop || session.Themes[stop.Theme - 1].LiveGaps.FirstOrDefault(g => g.Wording is not null) is not { } gap)
            return null;

        return gap.Reservations.LastOrDefault(r => !r.Settled && r.Text.Body is not null) is not { } reservation ? (new SessionCommand.Reserve(gap.Ref, "Liever anders"), Participants[0])
            : WordRules.Rewordings(gap) < WordRules.MostRewordings ? (new SessionCommand.Reword(gap.Ref, $"Andere woorden {gap.Wordings.Length}", null), session.Lead)
            : gap.Readings is null ? (new SessionCommand.LetBothStand(gap.Ref, reservation.Number), session.Lead)
            : (new SessionCommand.Reword(gap.Ref, "Nog eens anders", null), session.Lead);
    }

    /// <summary>What engines make is brought by the program, and leans on what is there.</summary>
    private static (SessionCommand Command, PersonId By)? AimedAtDrafts(Random dice, Session session, Type kind)
    {
        var drafts = session.Drafts.Values.ToArray();
        var draft = drafts.Length == 0 ? null : drafts[dice.Next(drafts.Length)];
        var gaps = session.Themes.SelectMany(t => t.LiveGaps).Select(g => g.Ref).ToArray();
        var mine = session.Contributions.Values.Where(c => c is { Counts: true, Spoken: false } && !session.IsRevealed(c)).ToArray();
        return kind.Name switch
        {
            "SwitchModel" => (new SessionCommand.SwitchModel(dice.Next(3) > 0, dice.Next(4) > 0), session.Lead),
            "AskDraft" when gaps.Length > 0 && dice.Next(4) > 0 && gaps[dice.Next(gaps.Length)] is var gap =>
                (new SessionCommand.AskDraft((DraftKind)dice.Next(3), gap.Theme, gap, 1 + dice.Next(session.Contributions.Count), "nl"), session.Lead),
            "MakeDraft" when draft is not null => (new SessionCommand.MakeDraft(draft.Number, Made(draft)), PersonId.Program),
            "AddPairs" when session.Open?.Stop is { Theme: > 0 } stop && Two(dice, session) is var (one, other) && other > 0 =>
                (new SessionCommand.AddPairs(stop.Theme, stop.Round, new MadePairs([Pair.Of(one, other)], null, new ModelUse(10, 2, 5))), PersonId.Program),
            "OfferDraft" when draft is not null => (new SessionCommand.OfferDraft(draft.Number), session.Lead),
            "AnswerDraft" when drafts.FirstOrDefault(d => d.Offered) is { } offered => (new SessionCommand.AnswerDraft(offered.Number, dice.Next(2) == 0), Participants[dice.Next(4)]),
            "Move" when mine.Length > 0 && mine[dice.Next(mine.Length)] is var c => (new SessionCommand.Move(c.Number, 1 + dice.Next(session.Themes.Length)), c.By),
            "Reword" when drafts.FirstOrDefault(d => d is { Kind: DraftKind.Wording, HasWords: true }) is { } wording && dice.Next(5) == 0 =>
                (new SessionCommand.Reword(wording.Gap!.Value, "", null, wording.Number), session.Lead),
            _ => null,
        };

        MadeDraft Made(Draft d) => new(
            (Engine)dice.Next(2), dice.Next(3) == 0 ? ModelFault.TooLate : null,
            [new DraftSentence("Zo staat het er", d.Gap is { } g ? [g] : [], [.. session.Contributions.Values.Where(c => c.Theme == d.Theme).Take(1 + dice.Next(2)).Select(c => c.Number)])],
            [new DroppedSentence(CheckRule.NoLink)], new ModelUse(100, 20, 50));
    }

    /// <summary>Two contributions of the theme that is open; 0 when there are none.</summary>
    private static (int One, int Other) Two(Random dice, Session session)
    {
        var live = session.Contributions.Values.Where(c => c.Counts && c.Theme == session.Open?.Stop.Theme).Select(c => c.Number).ToArray();
        dice.Shuffle(live);
        return live.Length < 2 ? (0, 0) : (live[0], live[1]);
    }

    private static bool IsLeading(Type kind) => kind.Name is "GiveRole" or "Skip" or "GoBack" or "Extend" or "Pause" or "HandLead"
        or "JoinContributions" or "UndoJoin" or "SetAside" or "BringBack" or "Reword" or "LetBothStand" or "SwitchModel" or "AskDraft" or "OfferDraft" or "ClassifyGap" or "PostponeWording" or "SetMarking" or "Close" or "Next";

    private static Type Fitting(Random dice, Session session)
    {
        Type[] fit = session.Open?.Stop.Kind switch
        {
            PhaseKind.Rate => [typeof(SessionCommand.Rate)],
            PhaseKind.Collect => [typeof(SessionCommand.Contribute), typeof(SessionCommand.Contribute), typeof(SessionCommand.AnswerSamePoint), typeof(SessionCommand.Withdraw), typeof(SessionCommand.Move), typeof(SessionCommand.SwitchModel)],
            PhaseKind.Join => [typeof(SessionCommand.OfferPairs), typeof(SessionCommand.AnswerPairs), typeof(SessionCommand.JoinContributions), typeof(SessionCommand.UndoJoin), typeof(SessionCommand.SetAside), typeof(SessionCommand.Recognise), typeof(SessionCommand.AddPairs), typeof(SessionCommand.AskDraft), typeof(SessionCommand.MakeDraft)],
            PhaseKind.Rank => [typeof(SessionCommand.Choose), typeof(SessionCommand.Withdraw), typeof(SessionCommand.SetAside), typeof(SessionCommand.BringBack)],
            PhaseKind.Word => [typeof(SessionCommand.Agree), typeof(SessionCommand.Reserve), typeof(SessionCommand.Reserve), typeof(SessionCommand.Recognise), typeof(SessionCommand.Reword), typeof(SessionCommand.Reword), typeof(SessionCommand.Reword), typeof(SessionCommand.LetBothStand), typeof(SessionCommand.WithdrawReservation), typeof(SessionCommand.AskDraft), typeof(SessionCommand.MakeDraft), typeof(SessionCommand.ClassifyGap)],
            PhaseKind.Closing => [typeof(SessionCommand.AskDraft), typeof(SessionCommand.MakeDraft), typeof(SessionCommand.OfferDraft), typeof(SessionCommand.AnswerDraft), typeof(SessionCommand.SetMarking)],
            PhaseKind.Course => [typeof(SessionCommand.SayCourse)],
            _ => [typeof(SessionCommand.Contribute), typeof(SessionCommand.Note), typeof(SessionCommand.BePresent), typeof(SessionCommand.Agree), typeof(SessionCommand.Reserve), typeof(SessionCommand.SetMarking), typeof(SessionCommand.AskDraft), typeof(SessionCommand.MakeDraft), typeof(SessionCommand.OfferDraft), typeof(SessionCommand.AnswerDraft)],
        };
        return fit[dice.Next(fit.Length)];
    }
}
