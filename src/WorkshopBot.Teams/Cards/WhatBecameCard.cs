using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>Half a year later, to somebody who contributed: what became of it, in the session and in the course input. It says what is true when it is sent.</summary>
internal static class WhatBecameCard
{
    private const int Most = 8, MostOfOne = 120;

    public static Card Render(Drawing d)
    {
        var mine = OwnWords.Of(d, null).ToImmutableArray();
        return d.Card(
            d.Words.WhatBecameTitle,
            [
                new TextBlock(d.Words.WhatBecameHow),
                .. mine.Take(Most).SelectMany(c => Of(d, c)),
                .. mine.Length > Most ? [Frame.Quiet(d.Words.MoreOfMine(mine.Length - Most))] : ImmutableArray<CardElement>.Empty,
            ],
            d.Button(d.Words.ShowMine, Verb.Mine));
    }

    private static IEnumerable<CardElement> Of(Drawing d, Contribution contribution)
    {
        var gap = d.Session.Themes.SelectMany(t => t.Gaps.Values).Where(g => g.Members.Contains(contribution.Number)).OrderByDescending(g => g.Counts).FirstOrDefault();
        yield return Shown.Line(Shown.Number(contribution.Number), contribution.Text, d.Words, MostOfOne, InSession(d, contribution, gap));

        if (contribution.SetAside?.Reason is { } reason)
            yield return Shown.Line(d.Words.BecauseOf, reason, d.Words, MostOfOne);
        else if (gap?.SetAside?.Reason is { } why)
            yield return Shown.Line(d.Words.BecauseOf, why, d.Words, MostOfOne);
        else if (gap is not null && d.Reader.Fates is { } fates)
        {
            var known = fates(gap.Ref);
            if (known.IsEmpty)
                yield return Shown.Plain(d.Words.NotInCourse, subtle: true);
            foreach (var line in known.SelectMany(f => InCourse(d, f)))
                yield return line;
        }
    }

    private static string InSession(Drawing d, Contribution contribution, Gap? gap) =>
        contribution.SetAside is not null || gap is { SetAside: not null } ? d.Words.SetAsideState
        : gap is null ? d.Words.NotInAGap
        : d.Words.BecameGap(gap.Ref.ToString(), d.Words.Of(Outcomes.Of(d.Session, gap)));

    private static IEnumerable<CardElement> InCourse(Drawing d, GapFate fate)
    {
        if (fate is { Line: { } line, Version: { } version })
            yield return Shown.Line(d.Words.InCourse(line.ToString(), version), fate.Programme, d.Words, MostOfOne);
        if (fate.SetAside is { } aside)
            yield return Shown.Line(d.Words.AsideForCourse, aside.Reason, d.Words, MostOfOne);
        else if (fate.Line is null)
            yield return Shown.Plain(d.Words.NotInCourse, subtle: true);

        if (fate.Decision is { } decision)
        {
            yield return Shown.Line(d.Words.DecidedThat(d.Words.Of(decision.Verdict), d.Words.Day(decision.On)), decision.Body, d.Words, MostOfOne,
                decision.Reason is { } reason ? Shown.Cut(reason.Body ?? d.Words.Removed, MostOfOne) : "");
        }
        else if (fate is { Line: not null, SetAside: null })
            yield return Shown.Plain(d.Words.NotDecided, subtle: true);

        if (fate.Progress is { } progress)
            yield return Shown.Line(d.Words.ProgressWas(d.Words.Of(progress.Progress), d.Words.Day(progress.For)), progress.Note, d.Words, MostOfOne);
    }
}
