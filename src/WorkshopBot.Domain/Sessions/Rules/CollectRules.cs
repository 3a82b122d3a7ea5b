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

        var whose = command.SpokenBy.Trim();
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
        : Accept(new ContributionWithdrawn(c.Number, asked.By));

    internal static Decision AnswerSamePoint(Session session, SessionCommand.AnswerSamePoint command, Asked asked) =>
        !session.Contributions.TryGetValue(command.Number, out var c) ? Refuse(new NoSuchContribution(command.Number))
        : c.By != asked.By ? Refuse(new OnlyItsWriterMay())
        : !session.Contributions.TryGetValue(command.Other, out var other) || other.Number == c.Number || other.Theme != c.Theme
            ? Refuse(new NoSuchContribution(command.Other))
        : c.SamePoint.TryGetValue(other.Number, out var said) && said == command.Same ? Accept()
        : Accept(new SamePointAnswered(c.Number, other.Number, asked.By, command.Same));

    /// <summary>A facilitator wipes words that should not be kept; a writer may have their own wiped.</summary>
    internal static Decision Remove(Session session, SessionCommand.Remove command, Asked asked)
    {
        if (command.What.Contribution is not { } number || !session.Contributions.TryGetValue(number, out var c))
            return Refuse(new NoSuchContribution(command.What.Contribution ?? 0));

        var allowed = session.MayLead(asked.By) || session.RoleOf(asked.By) == Role.Coordinator
            || (c.By == asked.By && command.Ground == RemovalGround.Privacy);
        return !allowed ? Refuse(new OnlyFacilitatorsMay())
            : session.Removed.ContainsKey(c.Version) ? Accept()
            : c.Withdrawn ? Accept(new TextRemoved(c.Version, command.Ground, asked.By))
            : Accept(new TextRemoved(c.Version, command.Ground, asked.By), new ContributionWithdrawn(c.Number, asked.By));
    }

    /// <summary>What is wrong with a text, or the theme and the trimmed text.</summary>
    private static Decision? Checked(
        Session session, int? asksTheme, string typed, bool onlyNames, Asked asked, out int theme, out string text)
    {
        text = typed.Trim();
        theme = asksTheme ?? session.Open?.Stop.Theme ?? 0;
        if (text is "")
            return Refuse(new TextIsEmpty());

        switch (MarkingGuard.Look(text))
        {
            case MarkingSight.AtTheEdge:
                return new Refused(new StateSecretMarking(session.Plan.SecurityContact), [new MarkingSuspected(Math.Max(theme, 0), asked.By)]);
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
            SeenBeforeReveal: inGroup && timing is Timing.InAdvance or Timing.InPhase && inGroup, spokenBy, replaces);
    }

    /// <summary>What comes when the gaps of its theme were formed already becomes a gap of its own: nothing is left lying.</summary>
    private static Decision WithGap(Session session, ContributionStored stored, Asked asked)
    {
        var theme = session.Themes[stored.Theme - 1];
        if (theme.Gaps.IsEmpty || session.Open?.Stop is { Kind: PhaseKind.Collect or PhaseKind.Join } open && open.Theme == stored.Theme)
            return Accept(stored);

        var after = Session.After(session, stored, asked);
        return GapForming.At(after, new Stop(PhaseKind.Join, stored.Theme, Math.Max(session.Rounds(PhaseKind.Join, stored.Theme), 1))) is { } formed
            ? Accept(stored, formed)
            : Accept(stored);
    }
}
