using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Contributions: stored first, questions after.</summary>
public static class CollectRules
{
    /// <summary>How long one contribution may be, in characters.</summary>
    public const int MostText = 2000;

    /// <summary>The most pressing, at most two each; the same in advance.</summary>
    public const int MostEach = 2;

    private const int MostName = 80;

    /// <summary>Whether others may see it.</summary>
    public static bool IsRevealed(this Session session, Contribution c) =>
        c.Timing is Timing.AfterReveal or Timing.Late || c.Spoken || session.WasClosed(PhaseKind.Collect, c.Theme, c.Round);

    internal static Decision Contribute(Session session, SessionCommand.Contribute command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);
        if (Checked(session, command.Theme, command.Text, command.OnlyNamesMarking, asked, out var theme, out var text) is { } wrong)
            return wrong;

        var stored = Stored(session, theme, text, asked, command.InGroup, spokenBy: null, replaces: null);
        var limited = stored.Timing is Timing.InAdvance or Timing.InPhase;
        var had = session.Contributions.Values.Count(c =>
            c.By == asked.By && c.Theme == theme && c.Timing == stored.Timing && c.Round == stored.Round && !c.Withdrawn && !c.Spoken);

        return limited && had >= MostEach ? Refuse(new TooManyContributions(MostEach, theme)) : WithGap(session, stored, asked);
    }

    internal static Decision Note(Session session, SessionCommand.Note command, Asked asked)
    {
        if (session.RoleOf(asked.By) != Role.NoteTaker && !session.MayLead(asked.By))
            return Refuse(new OnlyNoteTakersMay());

        var replaced = command.Replaces is { } number ? session.Contributions.GetValueOrDefault(number) : null;
        if (command.Replaces is not null && replaced is not { Spoken: true, Withdrawn: false })
            return Refuse(new NoSuchContribution(command.Replaces.Value));
        if (Checked(session, command.Theme ?? replaced?.Theme, command.Text, command.OnlyNamesMarking, asked, out var theme, out var text) is { } wrong)
            return wrong;

        var whose = Typed.Kept(command.SpokenBy);
        if (whose.Length > MostName)
            return Refuse(new TextIsTooLong(whose.Length, MostName));

        var happened = new Happenings(session, asked);
        if (replaced is not null)
            happened.Add(new ContributionWithdrawn(replaced.Number, asked.By));
        foreach (var e in WithGap(happened.Session, Stored(happened.Session, theme, text, asked, inGroup: false, whose, command.Replaces), asked).Events)
            happened.Add(e);
        return new Accepted(happened.All);
    }

    internal static Decision Withdraw(Session session, SessionCommand.Withdraw command, Asked asked) =>
        !session.Contributions.TryGetValue(command.Number, out var c) || c.Withdrawn ? Refuse(new NoSuchContribution(command.Number))
        : c.By != asked.By ? Refuse(new OnlyItsWriterMay())
        : new Accepted(Withdrawn(new Happenings(session, asked), c));

    /// <summary>Only while its own theme is not shown yet: what the group has read stays where it was read.</summary>
    internal static Decision Move(Session session, SessionCommand.Move command, Asked asked)
    {
        if (!session.Contributions.TryGetValue(command.Number, out var c) || c.Withdrawn || c.Spoken || c.Text.Body is not { } text)
            return Refuse(new NoSuchContribution(command.Number));
        if (c.By != asked.By)
            return Refuse(new OnlyItsWriterMay());
        if (session.IsRevealed(c))
            return Refuse(new PhaseIsNotOpen(PhaseKind.Collect, session.Open?.Stop));
        if (command.Theme == c.Theme)
            return Accept();

        var happened = new Happenings(session, asked);
        happened.Add(new ContributionWithdrawn(c.Number, asked.By));
        var stored = Contribute(happened.Session, new SessionCommand.Contribute(command.Theme, text, c.SeenBeforeReveal, OnlyNamesMarking: true), asked);
        if (stored is Refused)
            return stored;
        foreach (var e in stored.Events)
            happened.Add(e is ContributionStored s ? s with { Replaces = c.Number } : e);
        return new Accepted(happened.All);
    }

    internal static Decision AnswerSamePoint(Session session, SessionCommand.AnswerSamePoint command, Asked asked) =>
        !session.Contributions.TryGetValue(command.Number, out var c) || c.Withdrawn ? Refuse(new NoSuchContribution(command.Number))
        : c.By != asked.By ? Refuse(new OnlyItsWriterMay())
        : !session.Contributions.TryGetValue(command.Other, out var other) || other.Withdrawn || other.Number == c.Number || other.Theme != c.Theme
            ? Refuse(new NoSuchContribution(command.Other))
        : other.By != asked.By && other.Timing != Timing.InAdvance && !session.IsRevealed(other) ? Refuse(new NotYetRevealed())
        : c.SamePoint.TryGetValue(other.Number, out var said) && said == command.Same ? Accept()
        : Accept(new SamePointAnswered(c.Number, other.Number, asked.By, command.Same));

    internal static Decision DenySamePoint(Session session, SessionCommand.DenySamePoint command, Asked asked)
    {
        var answers = command.Others.OrNone().Distinct().Where(other => session.Contributions.GetValueOrDefault(other) is not { Withdrawn: true })
            .Select(other => AnswerSamePoint(session, new SessionCommand.AnswerSamePoint(command.Number, other, Same: false), asked)).ToArray();
        return answers.FirstOrDefault(a => a is Refused) ?? new Accepted([.. answers.SelectMany(a => a.Events)]);
    }

    /// <summary>A facilitator wipes words that should not be kept; a writer may have their own contribution wiped.</summary>
    internal static Decision Remove(Session session, SessionCommand.Remove command, Asked asked)
    {
        if (command.What.Contribution is null && command.What.Gap is { } gap)
            return RemoveFrom(session, gap, command.Ground, asked);
        if (command.What.Contribution is not { } number || !session.Contributions.TryGetValue(number, out var c))
            return Refuse(new NoSuchContribution(command.What.Contribution ?? 0));

        var allowed = session.MayLead(asked.By) || session.RoleOf(asked.By) == Role.Coordinator
            || (c.By == asked.By && command.Ground == RemovalGround.Privacy);
        if (!allowed || !Enum.IsDefined(command.Ground))
            return Refuse(new OnlyFacilitatorsMay());
        // The same words under the number they had before they were moved, and what engines made of either.
        var same = session.Contributions.Values.Where(o => o == c || (o.Text == c.Text && (o.Replaces == c.Number || c.Replaces == o.Number))).ToArray();
        var versions = same.Select(o => o.Version).Concat(same.SelectMany(o => DraftRules.WordsFrom(session, o)))
            .Where(v => !session.Removed.ContainsKey(v)).Distinct().Order().ToArray();
        var happened = new Happenings(session, asked);
        foreach (var version in versions)
            happened.Add(new TextRemoved(version, command.Ground, asked.By));
        return new Accepted(c.Withdrawn || versions.Length == 0 ? happened.All : Withdrawn(happened, c));
    }

    /// <summary>All that was typed about a gap: wordings, reservations, what was said in the course round, why it was set aside.</summary>
    private static Decision RemoveFrom(Session session, GapRef name, RemovalGround ground, Asked asked)
    {
        if ((!session.MayLead(asked.By) && session.RoleOf(asked.By) != Role.Coordinator) || !Enum.IsDefined(ground))
            return Refuse(new OnlyFacilitatorsMay());
        if (Gaps.Find(session, name) is not { } gap)
            return Refuse(Gaps.Unknown(session, name));

        return new Accepted([.. gap.TypedIn().Concat(DraftRules.WordsFrom(session, gap)).Where(version => !session.Removed.ContainsKey(version)).Distinct().Order()
            .Select(version => new TextRemoved(version, ground, asked.By))]);
    }

    /// <summary>While the session runs, a gap that was worded in these words gets those of what is left behind it.</summary>
    private static ImmutableArray<SessionEvent> Withdrawn(Happenings happened, Contribution c)
    {
        happened.Add(new ContributionWithdrawn(c.Number, happened.Asked.By));
        if (happened.Session.Stage == Stage.Running)
        {
            foreach (var gap in happened.Session.Themes[c.Theme - 1].LiveGaps.Where(g => g.Wording?.FromContribution == c.Number).ToArray())
                happened.Add(WordRules.FirstWording(happened.Session, gap, happened.Asked.By));
        }

        return happened.All;
    }

    /// <summary>What is wrong with a text, or the theme and the trimmed text.</summary>
    private static Decision? Checked(
        Session session, int? asksTheme, string typed, bool onlyNames, Asked asked, out int theme, out string text)
    {
        text = Typed.Kept(typed);
        theme = asksTheme ?? session.Open?.Stop.Theme ?? 0;
        if (text is "")
            return Refuse(new TextIsEmpty());

        switch (MarkingGuard.Look(text))
        {
            case MarkingSight.AtTheEdge:
                return new Refused(new StateSecretMarking(session.Plan.SecurityContact), [new MarkingSuspected(theme >= 1 && theme <= session.Themes.Length ? theme : 0, asked.By)]);
            case MarkingSight.Inside when !onlyNames:
                return Refuse(new AsksAboutMarking());
        }

        return text.Length > MostText ? Refuse(new TextIsTooLong(text.Length, MostText))
            : theme == 0 && asksTheme is null ? Refuse(new NeedsTheme(session.Themes.Length))
            : theme < 1 || theme > session.Themes.Length ? Refuse(new NoSuchTheme(theme, session.Themes.Length))
            : null;
    }

    private static ContributionStored Stored(
        Session session, int theme, string text, Asked asked, bool inGroup, Said? spokenBy, int? replaces)
    {
        var rounds = session.Rounds(PhaseKind.Collect, theme);
        var collecting = session.Open?.Stop is { Kind: PhaseKind.Collect } stop && stop.Theme == theme;
        var closed = rounds > 0 && session.WasClosed(PhaseKind.Collect, theme, 1);
        var timing = session.Stage == Stage.Corrections ? Timing.Late
            : collecting ? Timing.InPhase
            : closed ? Timing.AfterReveal
            : Timing.InAdvance;

        var number = session.Contributions.IsEmpty ? 1 : session.Contributions.Keys.Max() + 1;
        return new ContributionStored(
            number, theme, Math.Max(rounds, 1), asked.By, text, timing,
            SeenBeforeReveal: inGroup && timing is (Timing.InAdvance or Timing.InPhase), spokenBy, replaces);
    }

    /// <summary>What comes when the joining of its theme is over becomes a gap of its own: nothing is left lying.</summary>
    private static Accepted WithGap(Session session, ContributionStored stored, Asked asked)
    {
        var happened = new Happenings(session, asked);
        happened.Add(stored);
        happened.Add(GapForming.AfterJoining(happened.Session, stored.Theme));
        return new Accepted(happened.All);
    }
}
