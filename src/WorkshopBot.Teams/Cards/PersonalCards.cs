using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The answer to something typed, or to a button that has no card of its own.</summary>
internal static class AnswerCard
{
    public static Card Render(Drawing d)
    {
        var notice = d.Notice ?? Notice.None;
        return d.Card(
            d.Words.AnswerTitle,
            notice.Lines.IsEmpty ? NowCard.Body(d) : [],
            notice.Held is { } held ? d.Send(d.Words.OnlyNames, Verb.OnlyNames, null, (Field.Held, held)) : null,
            d.Session.Stage == Stage.Running && d.MayTakePart ? d.Button(d.Words.ShowMine, Verb.Mine) : null,
            Onwards(d));
    }

    /// <summary>Who leads by typing has the way on at hand: the control card has scrolled away by then.</summary>
    private static CardAction.Execute? Onwards(Drawing d) => d.Reader.Person != d.Session.Lead || d.Session.Open is not { PausedAt: null } open ? null
        : open.Stop.Kind == PhaseKind.Closing ? d.Send(d.Words.CloseSession, Verb.Close, open.Stop)
        : d.Send(d.Words.NextPhase, Verb.Next, open.Stop);
}

/// <summary>All that one person said in a session, with a way to take it back.</summary>
internal static class MineCard
{
    public static Card Render(Drawing d)
    {
        var mine = OwnWords.Of(d, null).ToArray();
        return d.Card(
            d.Words.MineTitle,
            [
                .. mine.Length == 0 ? [new TextBlock(d.Words.NothingOfYours)] : OwnWords.List(d, mine),
                .. d.Reader.Person is { } me ? Taken(d, me) : [],
                .. Collecting(d) is null ? [] : new CardElement[] { CollectCard.Box(d) },
                Frame.Quiet(d.Words.MineHow),
            ],
            [
                Collecting(d) is { } stop ? d.Send(d.Words.SendContribution, Verb.Contribute, stop, (Field.Theme, Shown.Number(stop.Theme))) : null,
                .. OwnWords.Withdraw(d, mine),
            ]);
    }

    /// <summary>This card took the place of the one with the box: then it has one too.</summary>
    private static Stop? Collecting(Drawing d) =>
        d.MayTakePart && d.Session.Open?.Stop is { Kind: PhaseKind.Collect } stop ? stop : null;

    private static IEnumerable<CardElement> Taken(Drawing d, PersonId me)
    {
        foreach (var theme in d.Session.Themes)
        {
            var rated = theme.Ratings.Any(r => r.Key.By == me);
            var chosen = theme.Choices.Where(c => c.Key.By == me).OrderBy(c => c.Key.Round).Select(c => c.Value).LastOrDefault([]);
            var agreed = theme.Gaps.Values.Count(g => g.Agreed.ContainsKey(me) || g.AgreedLater.ContainsKey(me));
            var reserved = theme.Gaps.Values.Count(g => g.Reservations.Any(r => r.By == me && !r.Settled));
            if (rated || !chosen.IsEmpty || agreed + reserved > 0)
            {
                yield return new TextBlock(d.Words.MineOfTheme(
                    theme.Number, rated ? d.Words.Yes : d.Words.No,
                    chosen.IsEmpty ? d.Words.Nothing : string.Join(", ", chosen.Select(c => Shown.Number(c.Gap))), agreed, reserved));
            }
        }
    }
}

/// <summary>What runs now, until when, and what the reader can do.</summary>
internal static class NowCard
{
    public static Card Render(Drawing d) => d.Card(d.Words.NowTitle, Body(d));

    public static IEnumerable<CardElement> Body(Drawing d)
    {
        var session = d.Session;
        yield return new TextBlock(session switch
        {
            { Open: { PausedAt: { } since } open } => d.Words.PausedSince(d.Titled(open.Stop), since),
            { Open: { } open } => d.Words.RunsUntil(d.Titled(open.Stop), open.AsksAt),
            { Stage: Stage.Planned } => session.Plan.StartsAt > session.PlannedAt ? d.Words.NotStarted(session.Plan.StartsAt) : d.Words.NotStartedYet,
            { Stage: Stage.Corrections, CorrectionsUntil: { } until } => d.Words.CorrectionsUntil(until),
            { Stage: Stage.Final } => d.Words.IsFinal(session.FinalVersion),
            _ => d.Words.BetweenPhases,
        });
        var kind = session.Open?.Stop.Kind ?? (session.Stage == Stage.Corrections ? PhaseKind.Word : PhaseKind.Opening);
        if (session.Stage != Stage.Final)
            yield return new TextBlock(d.MayTakePart ? d.Words.TypeNow(kind) : d.Words.OnlyParticipantsFillIn);
    }
}

/// <summary>A whole list, from a number on: what cards leave out for want of room.</summary>
internal static class ListCard
{
    /// <param name="from">The first number to show: of a contribution, or of a gap once they are formed.</param>
    public static Card Render(Drawing d, int theme, int from)
    {
        var gaps = d.Session.Themes[theme - 1].LiveGaps.Where(g => g.Ref.Number >= from).ToArray();
        var formed = d.Session.Themes[theme - 1].LiveGaps.Any();
        var contributions = d.Session.Contributions.Values
            .Where(c => c.Theme == theme && c.Counts && c.Number >= from && d.Session.IsRevealed(c)).ToArray();
        return d.Card(
            d.Words.ThemeOf(theme, d.ThemeName(theme)),
            formed
                ? Shown.List(gaps, g => GapTexts.Line(d, g), n => d.Words.MoreToShow(n, gaps[^n].Ref.ToString()))
                : ContributionList.Of(d, [.. contributions], Shown.MostListed));
    }
}
