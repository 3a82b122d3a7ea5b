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
        : Accept(new PairsOffered(
            command.Theme, command.Round,
            [.. command.Pairs.OrNone().Distinct().Where(p => Stranger(session, command.Theme, p) is null)]));

    public static Decision AnswerPairs(Session session, SessionCommand.AnswerPairs command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);
        if (session.Open is not { Stop.Kind: PhaseKind.Join } open || open.Stop != command.Stop)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop));

        // One answer a pair: of two in one press the last counts, so that pressing again changes nothing.
        var answers = command.Answers.OrNone().Reverse().DistinctBy(a => a.Pair).Reverse().ToArray();
        if (answers.Select(a => Stranger(session, open.Stop.Theme, a.Pair)).FirstOrDefault(n => n is not null) is { } number)
            return Refuse(new NoSuchContribution(number));

        var recognised = RecogniseAll(session, [.. command.Recognised.OrNone().Select(Target.Of)], recognises: true, asked);
        if (recognised is Refused)
            return recognised;

        var said = session.Themes[open.Stop.Theme - 1].PairAnswers;
        return Accept([
            .. answers
                .Where(a => !said.TryGetValue((a.Pair, asked.By), out var same) || same != a.Same)
                .Select(a => new PairAnswered(open.Stop.Theme, open.Stop.Round, asked.By, a.Pair, a.Same)),
            .. recognised.Events,
        ]);
    }

    public static Decision Recognise(Session session, SessionCommand.Recognise command, Asked asked) =>
        session.NotAParticipant(asked.By) is { } no ? Refuse(no)
        : command.What.IsDefaultOrEmpty ? Refuse(new NoSuchContribution(0))
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
            if (target is { Contribution: null, Gap: { } gap } && Gaps.Find(session, gap)!.RecognisedBy.Contains(asked.By) != recognises)
                happened.Add(new GapRecognised(gap, asked.By, recognises));
        }

        return new Accepted(happened.ToImmutable());
    }

    private static Refusal? WhyNot(Session session, Target target) =>
        target.Contribution is { } number
            ? session.Contributions.GetValueOrDefault(number) is not { Withdrawn: false } c ? new NoSuchContribution(number)
                : session.IsRevealed(c) ? null : new NotYetRevealed()
            : target.Gap is not { } gap ? new NoSuchContribution(0)
            : Gaps.Find(session, gap) is null ? Gaps.Unknown(session, gap) : null;

    public static Decision Join(Session session, SessionCommand.JoinContributions command, Asked asked)
    {
        if (!session.MayLead(asked.By))
            return Refuse(new OnlyFacilitatorsMay());
        if (session.Open?.Stop is not { Kind: PhaseKind.Join } stop)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop));
        var reason = Typed.Kept(command.Why);
        if (reason is not "" && WordRules.Wrong(session, reason, MostReason, asked, out _) is { } wrong)
            return wrong;

        var members = command.Members.OrNone().Distinct().Order().ToImmutableArray();
        var unknown = members.Where(n => !(session.Contributions.GetValueOrDefault(n) is { } c && session.IsFree(c) && c.Theme == stop.Theme)).ToArray();
        if (unknown.Length > 0)
            return Refuse(new NoSuchContribution(unknown[0]));
        if (members.Length < 2)
            return Refuse(new NotTogether());

        var units = GapForming.Units(session, stop.Theme);
        return units.Any(u => members.All(u.Contains))
            ? Accept()
            : Accept(new ContributionsJoined(
                session.Joins.Count + 1, stop.Theme, members, asked.By, reason is "" ? null : reason));
    }

    public static Decision Undo(Session session, SessionCommand.UndoJoin command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : !session.Joins.TryGetValue(command.Number, out var join) || join.Undone ? Refuse(new NoSuchJoin(command.Number))
        : session.Open?.Stop is not { Kind: PhaseKind.Join } stop || stop.Theme != join.Theme
            ? Refuse(new PhaseIsNotOpen(PhaseKind.Join, session.Open?.Stop))
        : Accept(new JoinUndone(join.Number, asked.By));

    public static Decision SetAside(Session session, SessionCommand.SetAside command, Asked asked)
    {
        if (!session.MayLead(asked.By))
            return Refuse(new OnlyFacilitatorsMay());
        if (WordRules.Wrong(session, command.Reason, MostReason, asked, out var reason) is { } wrong)
            return wrong;

        if (command.What is { Contribution: null, Gap: { } name })
        {
            return Gaps.Find(session, name) is not { } gap ? Refuse(Gaps.Unknown(session, name))
                : gap.SetAside is not null ? Refuse(new AlreadySetAside())
                : Accept(new GapSetAside(gap.Ref, reason, asked.By));
        }

        var number = command.What.Contribution ?? 0;
        if (!session.Contributions.TryGetValue(number, out var c) || c.Withdrawn)
            return Refuse(new NoSuchContribution(number));
        if (c.SetAside is not null)
            return Refuse(new AlreadySetAside());

        // Once its gaps are formed, the last contribution of a gap is set aside with its gap.
        return session.Themes[c.Theme - 1].LiveGaps.FirstOrDefault(g => g.Members.Contains(number)) is { } its
            && its.Members.All(n => n == number || !session.Contributions[n].Counts)
            ? Accept(new ContributionSetAside(number, reason, asked.By), new GapSetAside(its.Ref, reason, asked.By))
            : Accept(new ContributionSetAside(number, reason, asked.By));
    }

    public static Decision BringBack(Session session, SessionCommand.BringBack command, Asked asked)
    {
        if (!session.MayLead(asked.By))
            return Refuse(new OnlyFacilitatorsMay());

        var happened = new Happenings(session, asked);
        if (command.What is { Contribution: null, Gap: { } name })
        {
            if (Gaps.Find(session, name) is not { } gap)
                return Refuse(Gaps.Unknown(session, name));
            if (gap.SetAside is null)
                return Refuse(new IsNotSetAside());

            // A gap that was set aside with the last contribution behind it comes back with what was behind it.
            happened.Add(new GapBroughtBack(gap.Ref, asked.By));
            foreach (var n in gap.Members.Where(n => gap.Bare && session.Contributions[n] is { Withdrawn: false, SetAside: not null }))
                happened.Add(new ContributionBroughtBack(n, asked.By));
            return new Accepted(happened.All);
        }

        var number = command.What.Contribution ?? 0;
        if (!session.Contributions.TryGetValue(number, out var c) || c.Withdrawn)
            return Refuse(new NoSuchContribution(number));
        if (c.SetAside is null)
            return Refuse(new IsNotSetAside());

        happened.Add(new ContributionBroughtBack(number, asked.By));
        if (session.Themes[c.Theme - 1].Gaps.Values.FirstOrDefault(g => g is { Superseded: false, Bare: true, SetAside: not null } && g.Members.Contains(number)) is { } its)
            happened.Add(new GapBroughtBack(its.Ref, asked.By));
        happened.Add(GapForming.AfterJoining(happened.Session, c.Theme));
        return new Accepted(happened.All);
    }

    /// <summary>A number of the pair that is no live contribution of this theme, or that others may not see yet.</summary>
    internal static int? Stranger(Session session, int theme, Pair pair) =>
        new[] { pair.A, pair.B }.Where(n => !(session.Contributions.GetValueOrDefault(n) is { Counts: true } c
            && c.Theme == theme && session.IsRevealed(c))).Select(n => (int?)n).FirstOrDefault()
        ?? (pair.A >= pair.B ? pair.A : null);
}

/// <summary>Finding gaps by the name people use.</summary>
public static class Gaps
{
    /// <summary>The gap of this name; null when there is none, when it was joined into another, or when nothing is left behind it.</summary>
    public static Gap? FindGap(this Session session, GapRef name) => Find(session, name);

    internal static Gap? Find(Session session, GapRef name) =>
        name.Theme >= 1 && name.Theme <= session.Themes.Length
        && session.Themes[name.Theme - 1].Gaps.TryGetValue(name.Number, out var gap)
        && !gap.Superseded && (gap.SetAside is not null || !gap.Bare) ? gap : null;

    internal static Refusal Unknown(Session session, GapRef name) =>
        name.Theme < 1 || name.Theme > session.Themes.Length
            ? new NoSuchTheme(name.Theme, session.Themes.Length)
            : new NoSuchGap(name.Number, session.Themes[name.Theme - 1].LiveGaps.Count());
}
