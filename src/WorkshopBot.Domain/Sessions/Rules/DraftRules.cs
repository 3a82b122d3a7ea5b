using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What engines write: asked by people, made outside the turn, confirmed by people or left as it is.</summary>
public static class DraftRules
{
    /// <summary>Drafts that people of one session wait for; asking for more waits.</summary>
    public const int MostWaiting = 20;

    /// <summary>Of which one person waits for so many, and may ask for the same translation so often.</summary>
    public const int MostWaitingEach = 3, MostOfTheSame = 2;

    internal static Decision Switch(Session session, SessionCommand.SwitchModel command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : command.On == session.ModelIsOn ? Accept()
        : command is { On: true, HasModel: false } ? Refuse(new NoModelHere())
        : command.On && !session.IsUnmarked ? Refuse(new ModelNotForMarked())
        : Accept(new ModelSwitched(command.On, asked.By));

    internal static Decision Ask(Session session, SessionCommand.AskDraft command, Asked asked)
    {
        var waiting = session.Drafts.Values.Where(d => !d.IsMade && d.AskedBy != PersonId.Program).ToArray();
        if (asked.By != PersonId.Program && waiting.Length >= MostWaiting)
            return Refuse(new TooManyDrafts(MostWaiting));
        if (asked.By != PersonId.Program && waiting.Count(d => d.AskedBy == asked.By) >= MostWaitingEach)
            return Refuse(new TooManyDrafts(MostWaitingEach));

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
        session is { MayAskModel: true, Open.Stop.Kind: PhaseKind.Closing }
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

        // Whatever the checks missed does not enter the log; nor does anything written before words were taken away, for it may hold them;
        // nor, once the report is final, what would change it.
        var made = command.Made;
        var written = made.Sentences.OrNone();
        var late = session.WordsGoneAt > (command.Seen ?? session.Version) || session.Stage == Stage.Final;
        var known = written.Where(s => !late && LeansOnSomething(session, draft, s)).ToImmutableArray();
        return Accept(new DraftMade(
            draft.Number, made.By, made.InsteadOf, known,
            [.. made.Dropped.OrNone(), .. Enumerable.Repeat(new DroppedSentence(CheckRule.SourceIsKnown), written.Length - known.Length)],
            made.Used));
    }

    internal static Decision Offer(Session session, SessionCommand.OfferDraft command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : session.Drafts.GetValueOrDefault(command.Draft) is not { Kind: DraftKind.Summary } draft || !session.Stands(draft) ? Refuse(new NoSuchDraft(command.Draft))
        : draft.Offered ? Accept()
        : Accept(new DraftOffered(draft.Number, asked.By));

    internal static Decision Answer(Session session, SessionCommand.AnswerDraft command, Asked asked) =>
        session.NotAParticipant(asked.By) is { } no ? Refuse(no)
        : session.Drafts.GetValueOrDefault(command.Draft) is not { Offered: true } draft || !session.Stands(draft) ? Refuse(new NoSuchDraft(command.Draft))
        : draft.Answers.TryGetValue(asked.By, out var said) && said == command.Agrees ? Accept()
        : Accept(new DraftAnswered(draft.Number, asked.By, command.Agrees));

    internal static Decision AddPairs(Session session, SessionCommand.AddPairs command, Asked asked)
    {
        if (asked.By != PersonId.Program)
            return Refuse(new OnlyFacilitatorsMay());
        if (command.Theme < 1 || command.Theme > session.Themes.Length)
            return Refuse(new NoSuchTheme(command.Theme, session.Themes.Length));

        var work = session.Themes[command.Theme - 1];
        if (work.PairsByModel.ContainsKey(command.Round))
            return Accept();

        // Too late for the people; what it used counts all the same.
        if (session.Open?.Stop is not { Kind: PhaseKind.Join } stop || stop.Theme != command.Theme || stop.Round != command.Round)
        {
            return command.Made.Used.Tokens > 0
                ? Accept(new PairsAdded(command.Theme, command.Round, [], command.Made.InsteadOf, command.Made.Used))
                : Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop));
        }

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

    /// <summary>Whether a draft can be read and all that it leans on still stands.</summary>
    public static bool Stands(this Session session, Draft draft) => draft.HasWords && draft.Sentences.All(s => LeansOnSomething(session, draft, s));

    /// <summary>The events whose drafted words go with a contribution that is removed.</summary>
    internal static IEnumerable<int> WordsFrom(Session session, Contribution gone) => VersionsOf(session, d =>
        d.Contribution == gone.Number || d.Sentences.Any(s => s.Contributions.Contains(gone.Number) || s.Gaps.Any(g => Raw(session, g)?.Members.Contains(gone.Number) is true)));

    /// <summary>Likewise with a gap whose words are removed.</summary>
    internal static IEnumerable<int> WordsFrom(Session session, Gap gone) => VersionsOf(session, d =>
        d.Gap == gone.Ref || d.Sentences.Any(s => s.Gaps.Contains(gone.Ref) || s.Contributions.Any(gone.Members.Contains)));

    /// <summary>Of the drafts, and of the wordings that were taken over from them.</summary>
    private static IEnumerable<int> VersionsOf(Session session, Func<Draft, bool> isOf)
    {
        var drafts = session.Drafts.Values.Where(d => d.IsMade && isOf(d)).ToArray();
        var wordings = session.Themes.SelectMany(t => t.Gaps.Values).SelectMany(g => g.Wordings)
            .Where(w => w.FromDraft is { } number && drafts.Any(d => d.Number == number));
        return drafts.Select(d => d.Version).Concat(wordings.Select(w => w.Version));
    }

    /// <summary>A gap as it was formed, also when it was joined into another since, or nothing is left behind it.</summary>
    private static Gap? Raw(Session session, GapRef name) =>
        name.Theme >= 1 && name.Theme <= session.Themes.Length ? session.Themes[name.Theme - 1].Gaps.GetValueOrDefault(name.Number) : null;

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
        : session.Drafts.Values.Count(d => d.Contribution == number && d.Language == language && d.AskedBy == asked.By) >= MostOfTheSame ? Accept()
        : Accept(Next(session, DraftKind.Translation, c.Theme, null, number, language, asked));

    private static DraftAsked Next(
        Session session, DraftKind kind, int theme, GapRef? gap, int? contribution, string language, Asked asked) =>
        new(session.Drafts.Count + 1, kind, theme, gap, contribution, language, asked.By);

    private static bool LeansOnSomething(Session session, Draft draft, DraftSentence sentence) =>
        sentence.Text.Body is not null
        && sentence.Gaps.Length + sentence.Contributions.Length > 0
        && sentence.Gaps.All(g => g.Theme == draft.Theme && Gaps.Find(session, g) is { Bare: false })
        && sentence.Contributions.All(n => session.Contributions.GetValueOrDefault(n) is { Withdrawn: false, Text.Body: not null } c
            && c.Theme == draft.Theme && (session.IsRevealed(c) || c.Number == draft.Contribution));
}
