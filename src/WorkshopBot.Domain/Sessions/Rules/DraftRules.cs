using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What engines write: asked by people, made outside the turn, confirmed by people or left as it is.</summary>
public static class DraftRules
{
    /// <summary>Drafts of one session that wait to be made; asking for more waits.</summary>
    public const int MostWaiting = 20;

    internal static Decision Switch(Session session, SessionCommand.SwitchModel command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : command.On == session.ModelIsOn ? Accept()
        : command is { On: true, HasModel: false } ? Refuse(new NoModelHere())
        : command.On && session.Plan.Marking != Marking.Unmarked ? Refuse(new ModelNotForMarked())
        : Accept(new ModelSwitched(command.On, asked.By));

    internal static Decision Ask(Session session, SessionCommand.AskDraft command, Asked asked)
    {
        if (session.Drafts.Values.Count(d => !d.IsMade) >= MostWaiting)
            return Refuse(new TooManyDrafts(MostWaiting));

        var language = command.Language is "nl" ? "nl" : "en";
        return command.Kind switch
        {
            DraftKind.Summary => AskSummary(session, command.Theme ?? 0, language, asked),
            DraftKind.Wording => AskWording(session, command.Gap ?? default, language, asked),
            _ => AskTranslation(session, command.Contribution ?? 0, language, asked),
        };
    }

    /// <summary>What the session wants drafted and nobody asked yet: with a model on, each theme's summary once closing begins.</summary>
    public static IEnumerable<SessionCommand.AskDraft> Wanted(Session session) =>
        session is { ModelIsOn: true, Open.Stop.Kind: PhaseKind.Closing }
            ? session.Themes
                .Where(t => t.LiveGaps.Any() && !session.Drafts.Values.Any(d => d.Kind == DraftKind.Summary && d.Theme == t.Number))
                .Select(t => new SessionCommand.AskDraft(DraftKind.Summary, t.Number, null, null, session.Plan.Languages[0]))
            : [];

    internal static Decision Make(Session session, SessionCommand.MakeDraft command, Asked asked)
    {
        if (asked.By != PersonId.Program)
            return Refuse(new OnlyFacilitatorsMay());
        if (!session.Drafts.TryGetValue(command.Draft, out var draft))
            return Refuse(new NoSuchDraft(command.Draft));
        if (draft.IsMade)
            return Accept();

        // Whatever the checks missed, and what was taken back while the model was writing, does not enter the log.
        var made = command.Made;
        var written = made.Sentences.OrNone();
        var known = written.Where(s => LeansOnSomething(session, draft, s)).ToImmutableArray();
        return Accept(new DraftMade(
            draft.Number, made.By, made.InsteadOf, known,
            [.. made.Dropped.OrNone(), .. Enumerable.Repeat(new DroppedSentence(CheckRule.SourceIsKnown), written.Length - known.Length)],
            made.Used));
    }

    internal static Decision Offer(Session session, SessionCommand.OfferDraft command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : session.Drafts.GetValueOrDefault(command.Draft) is not { Kind: DraftKind.Summary, HasWords: true } draft ? Refuse(new NoSuchDraft(command.Draft))
        : draft.Offered ? Accept()
        : Accept(new DraftOffered(draft.Number, asked.By));

    internal static Decision Answer(Session session, SessionCommand.AnswerDraft command, Asked asked) =>
        session.NotAParticipant(asked.By) is { } no ? Refuse(no)
        : session.Drafts.GetValueOrDefault(command.Draft) is not { Offered: true, HasWords: true } draft ? Refuse(new NoSuchDraft(command.Draft))
        : draft.Answers.TryGetValue(asked.By, out var said) && said == command.Agrees ? Accept()
        : Accept(new DraftAnswered(draft.Number, asked.By, command.Agrees));

    internal static Decision AddPairs(Session session, SessionCommand.AddPairs command, Asked asked)
    {
        if (asked.By != PersonId.Program)
            return Refuse(new OnlyFacilitatorsMay());
        if (session.Open?.Stop is not { Kind: PhaseKind.Join } stop || stop.Theme != command.Theme || stop.Round != command.Round)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop));

        var work = session.Themes[command.Theme - 1];
        if (work.PairsByModel.ContainsKey(command.Round))
            return Accept();

        var had = work.Pairs.GetValueOrDefault(command.Round, []);
        var apart = Pairs.Apart(session, command.Theme);
        return Accept(new PairsAdded(
            command.Theme, command.Round,
            [.. command.Made.Pairs.OrNone().Distinct().Where(p => !had.Contains(p) && !apart.Contains(p) && JoinRules.Stranger(session, command.Theme, p) is null)],
            command.Made.InsteadOf, command.Made.Used));
    }

    internal static Decision Classify(Session session, SessionCommand.ClassifyGap command, Asked asked, Edition edition)
    {
        if (!session.MayLead(asked.By) && session.RoleOf(asked.By) is not (Role.NoteTaker or Role.Coordinator))
            return Refuse(new OnlyFacilitatorsMay());
        if (Gaps.Find(session, command.Gap) is not { } gap)
            return Refuse(Gaps.Unknown(session, command.Gap));

        // What no card offers is no choice: it is left out.
        Capability? capability = command.Capability is { } c && Enum.IsDefined(c) ? c : null;
        SafetyLinkId? link = command.Link is { } l && edition.SafetyChain.Any(x => x.Id == l) ? l : null;
        ImmutableArray<InterestId> interests = [.. edition.Interests.Select(i => i.Id).Where(command.Interests.OrNone().Contains)];
        return gap.Class is { } had && had.Capability == capability && had.Link == link && had.Interests.SequenceEqual(interests)
            ? Accept()
            : Accept(new GapClassified(gap.Ref, capability, link, interests, asked.By));
    }

    /// <summary>The events whose drafted words go with a contribution that is removed.</summary>
    internal static IEnumerable<int> WordsFrom(Session session, Contribution gone)
    {
        var drafts = session.Drafts.Values.Where(d => d.IsMade && d.Sentences.Any(s => s.Contributions.Contains(gone.Number)
            || s.Gaps.Any(g => Gaps.Find(session, g)?.Members.Contains(gone.Number) is true))).ToArray();
        var wordings = session.Themes.SelectMany(t => t.Gaps.Values).SelectMany(g => g.Wordings)
            .Where(w => w.FromDraft is { } number && drafts.Any(d => d.Number == number));
        return drafts.Select(d => d.Version).Concat(wordings.Select(w => w.Version));
    }

    private static Decision AskSummary(Session session, int theme, string language, Asked asked) =>
        asked.By != PersonId.Program && !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : theme < 1 || theme > session.Themes.Length ? Refuse(new NoSuchTheme(theme, session.Themes.Length))
        : session.Stage != Stage.Corrections && session.Open?.Stop.Kind is not (PhaseKind.Closing or PhaseKind.Course)
            ? Refuse(new PhaseIsNotOpen(PhaseKind.Closing, session.Open?.Stop))
        : !session.Themes[theme - 1].LiveGaps.Any() ? Refuse(new NoSuchGap(1, 0))
        : session.Drafts.Values.Any(d => d.Kind == DraftKind.Summary && d.Theme == theme && !d.IsMade) ? Accept()
        : Accept(Next(session, DraftKind.Summary, theme, null, null, language, asked));

    private static Decision AskWording(Session session, GapRef name, string language, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : Gaps.Find(session, name) is not { } gap ? Refuse(Gaps.Unknown(session, name))
        : session.Open?.Stop is not { Kind: PhaseKind.Word } stop || stop.Theme != name.Theme ? Refuse(new PhaseIsNotOpen(PhaseKind.Word, session.Open?.Stop))
        : WordRules.Rewordings(gap) >= WordRules.MostRewordings ? Refuse(new TwoRewordingsDone(gap.Ref))
        : session.Drafts.Values.Any(d => d.Gap == name && !d.IsMade) ? Accept()
        : Accept(Next(session, DraftKind.Wording, name.Theme, name, null, language, asked));

    private static Decision AskTranslation(Session session, int number, string language, Asked asked) =>
        !session.Members.ContainsKey(asked.By) && !session.MayLead(asked.By) ? Refuse(new JoinFirst())
        : !session.Contributions.TryGetValue(number, out var c) || c.Withdrawn || c.Text.Body is null ? Refuse(new NoSuchContribution(number))
        : !session.IsRevealed(c) && c.By != asked.By ? Refuse(new NotYetRevealed())
        : session.Drafts.Values.Any(d => d.Contribution == number && d.Language == language && (!d.IsMade || d.HasWords) && d.AskedBy == asked.By) ? Accept()
        : Accept(Next(session, DraftKind.Translation, c.Theme, null, number, language, asked));

    private static DraftAsked Next(
        Session session, DraftKind kind, int theme, GapRef? gap, int? contribution, string language, Asked asked) =>
        new(session.Drafts.Count + 1, kind, theme, gap, contribution, language, asked.By);

    private static bool LeansOnSomething(Session session, Draft draft, DraftSentence sentence) =>
        sentence.Text.Body is not null
        && sentence.Gaps.Length + sentence.Contributions.Length > 0
        && sentence.Gaps.All(g => g.Theme == draft.Theme && Gaps.Find(session, g) is not null)
        && sentence.Contributions.All(n => session.Contributions.GetValueOrDefault(n) is { Withdrawn: false, Text.Body: not null } c
            && c.Theme == draft.Theme && (session.IsRevealed(c) || c.Number == draft.Contribution));
}
