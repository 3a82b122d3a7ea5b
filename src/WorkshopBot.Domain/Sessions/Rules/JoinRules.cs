using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Recognising, pairs and joins. A suggestion never acts by itself; a join keeps every original and can be undone.</summary>
internal static class JoinRules
{
    private const int MostReason = 300;

    public static Decision OfferPairs(Session session, SessionCommand.OfferPairs command, Asked asked) =>
        asked.By != PersonId.Program ? Refuse(new OnlyFacilitatorsMay())
        : session.Open?.Stop is not { Kind: PhaseKind.Join } stop || stop.Theme != command.Theme || stop.Round != command.Round
            ? Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop))
        : session.Themes[command.Theme - 1].Pairs.ContainsKey(command.Round) ? Accept()
        : Accept(new PairsOffered(command.Theme, command.Round, command.Pairs));

    public static Decision AnswerPairs(Session session, SessionCommand.AnswerPairs command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);
        if (session.Open is not { Stop.Kind: PhaseKind.Join } open || open.Stop != command.Stop)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop));
        if (command.Answers.Select(a => Stranger(session, open.Stop.Theme, a.Pair)).FirstOrDefault(n => n is not null) is { } number)
            return Refuse(new NoSuchContribution(number));

        var recognised = RecogniseAll(session, [.. command.Recognised.Select(Target.Of)], recognises: true, asked);
        if (recognised is Refused)
            return recognised;

        var said = session.Themes[open.Stop.Theme - 1].PairAnswers;
        return Accept([
            .. command.Answers
                .Where(a => !said.TryGetValue((a.Pair, asked.By), out var same) || same != a.Same)
                .Select(a => new PairAnswered(open.Stop.Theme, open.Stop.Round, asked.By, a.Pair, a.Same)),
            .. recognised.Events,
        ]);
    }

    public static Decision Recognise(Session session, SessionCommand.Recognise command, Asked asked) =>
        session.NotAParticipant(asked.By) is { } no ? Refuse(no)
        : command.What.IsEmpty ? Refuse(new NoSuchContribution(0))
        : RecogniseAll(session, command.What, command.Recognises, asked);

    private static Decision RecogniseAll(Session session, ImmutableArray<Target> what, bool recognises, Asked asked)
    {
        var happened = ImmutableArray.CreateBuilder<SessionEvent>();
        foreach (var target in what.Distinct())
        {
            if (WhyNot(session, target) is { } why)
                return Refuse(why);
            if (target.Contribution is { } number && session.Contributions[number].RecognisedBy.Contains(asked.By) != recognises)
                happened.Add(new ContributionRecognised(number, asked.By, recognises));
            if (target.Gap is { } gap && Gaps.Find(session, gap)!.RecognisedBy.Contains(asked.By) != recognises)
                happened.Add(new GapRecognised(gap, asked.By, recognises));
        }

        return new Accepted(happened.ToImmutable());
    }

    private static Refusal? WhyNot(Session session, Target target) =>
        target.Contribution is { } number
            ? session.Contributions.GetValueOrDefault(number) is not { Withdrawn: false } c ? new NoSuchContribution(number)
                : session.IsRevealed(c) ? null : new NotYetRevealed()
            : Gaps.Find(session, target.Gap!.Value) is null ? Gaps.Unknown(session, target.Gap.Value) : null;

    public static Decision Join(Session session, SessionCommand.JoinContributions command, Asked asked)
    {
        if (!session.MayLead(asked.By))
            return Refuse(new OnlyFacilitatorsMay());
        if (session.Open?.Stop is not { Kind: PhaseKind.Join } stop)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop));
        if (command.Why.Trim().Length > MostReason)
            return Refuse(new TextIsTooLong(command.Why.Trim().Length, MostReason));

        var members = command.Members.Distinct().Order().ToImmutableArray();
        var unknown = members.Where(n => !(session.Contributions.GetValueOrDefault(n) is { Counts: true } c && c.Theme == stop.Theme)).ToArray();
        if (unknown.Length > 0)
            return Refuse(new NoSuchContribution(unknown[0]));
        if (members.Length < 2)
            return Refuse(new NotTogether());

        var units = GapForming.Units(session, stop.Theme);
        return units.Any(u => members.All(u.Contains))
            ? Accept()
            : Accept(new ContributionsJoined(
                session.Joins.Count + 1, stop.Theme, members, asked.By, command.Why.Trim() is { Length: > 0 } why ? why : null));
    }

    public static Decision Undo(Session session, SessionCommand.UndoJoin command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : !session.Joins.TryGetValue(command.Number, out var join) || join.Undone ? Refuse(new NoSuchJoin(command.Number))
        : session.Open?.Stop is not { Kind: PhaseKind.Join } stop || stop.Theme != join.Theme
            ? Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop))
        : Accept(new JoinUndone(join.Number, asked.By));

    public static Decision SetAside(Session session, SessionCommand.SetAside command, Asked asked)
    {
        var reason = command.Reason.Trim();
        if (!session.MayLead(asked.By))
            return Refuse(new OnlyFacilitatorsMay());
        if (reason is "")
            return Refuse(new TextIsEmpty());
        if (reason.Length > MostReason)
            return Refuse(new TextIsTooLong(reason.Length, MostReason));

        if (command.What.Gap is { } name)
        {
            return Gaps.Find(session, name) is not { } gap ? Refuse(Gaps.Unknown(session, name))
                : gap.SetAside is not null ? Refuse(new AlreadySetAside())
                : Accept(new GapSetAside(gap.Ref, reason, asked.By));
        }

        var number = command.What.Contribution!.Value;
        if (!session.Contributions.TryGetValue(number, out var c) || c.Withdrawn)
            return Refuse(new NoSuchContribution(number));
        if (c.SetAside is not null)
            return Refuse(new AlreadySetAside());

        // Once its gaps are formed, a contribution that stands alone is set aside with its gap.
        return session.Themes[c.Theme - 1].LiveGaps.FirstOrDefault(g => g.Members.Contains(number)) is { Members.Length: 1 } its
            ? Accept(new ContributionSetAside(number, reason, asked.By), new GapSetAside(its.Ref, reason, asked.By))
            : Accept(new ContributionSetAside(number, reason, asked.By));
    }

    public static Decision BringBack(Session session, SessionCommand.BringBack command, Asked asked)
    {
        if (!session.MayLead(asked.By))
            return Refuse(new OnlyFacilitatorsMay());
        if (command.What.Gap is { } name)
        {
            return Gaps.Find(session, name) is not { } gap ? Refuse(Gaps.Unknown(session, name))
                : gap.SetAside is null ? Refuse(new IsNotSetAside())
                : Accept(new GapBroughtBack(gap.Ref, asked.By));
        }

        var number = command.What.Contribution!.Value;
        return !session.Contributions.TryGetValue(number, out var c) ? Refuse(new NoSuchContribution(number))
            : c.SetAside is null ? Refuse(new IsNotSetAside())
            : session.Themes[c.Theme - 1].Gaps.Values.FirstOrDefault(g => g is { Members.Length: 1, SetAside: not null, Superseded: false } && g.Members[0] == number) is { } its
                ? Accept(new ContributionBroughtBack(number, asked.By), new GapBroughtBack(its.Ref, asked.By))
                : Accept(new ContributionBroughtBack(number, asked.By));
    }

    /// <summary>A number of the pair that is no live contribution of this theme, or that others may not see yet.</summary>
    private static int? Stranger(Session session, int theme, Pair pair) =>
        new[] { pair.A, pair.B }.Where(n => !(session.Contributions.GetValueOrDefault(n) is { Counts: true } c
            && c.Theme == theme && session.IsRevealed(c))).Select(n => (int?)n).FirstOrDefault()
        ?? (pair.A >= pair.B ? pair.A : null);
}

/// <summary>Finding gaps by the name people use.</summary>
public static class Gaps
{
    /// <summary>The gap of this name; null when there is none, or when it was joined into another.</summary>
    public static Gap? FindGap(this Session session, GapRef name) => Find(session, name);

    internal static Gap? Find(Session session, GapRef name) =>
        name.Theme >= 1 && name.Theme <= session.Themes.Length
        && session.Themes[name.Theme - 1].Gaps.TryGetValue(name.Number, out var gap) && !gap.Superseded ? gap : null;

    internal static Refusal Unknown(Session session, GapRef name) =>
        name.Theme < 1 || name.Theme > session.Themes.Length
            ? new NoSuchTheme(name.Theme, session.Themes.Length)
            : new NoSuchGap(name.Number, session.Themes[name.Theme - 1].LiveGaps.Count());
}
