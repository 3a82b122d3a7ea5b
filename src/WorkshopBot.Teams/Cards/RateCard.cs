using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardAction;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>Threat picture, then rating, then the spread: one message a theme and round.</summary>
internal static class RateCard
{
    /// <summary>Of all subjects together.</summary>
    private const int MostRows = 6, MostSentences = 6;

    private const int MostSentencesEach = 3;

    public static Card Render(Drawing d, int theme, int round)
    {
        var work = d.Session.Themes[theme - 1];
        var open = d.Session.Open?.Stop is { } stop && stop.Theme == theme && stop.Round == round ? stop.Kind : (PhaseKind?)null;
        var report = Report(d, work);

        return open switch
        {
            PhaseKind.Threat => d.Card(d.Titled(PhaseKind.Threat, theme, round), [new TextBlock(d.Words.ThreatHow), .. ThreatPicture.Of(d, work)], report),
            PhaseKind.Rate when d.MayTakePart => d.Card(
                d.Titled(PhaseKind.Rate, theme, round),
                [.. Fields(d, work, round), .. ThreatPicture.Around(d, work)],
                d.Send(d.Words.SendRating, Verb.Rate, d.Session.Open!.Stop), report),
            PhaseKind.Rate => d.Card(d.Titled(PhaseKind.Rate, theme, round), [.. ThreatPicture.Of(d, work), new TextBlock(d.Words.OnlyParticipantsFillIn)], report),
            _ => d.Card(d.Titled(PhaseKind.Talk, theme, round), Spread(d, work, round, talking: open == PhaseKind.Talk), report),
        };
    }

    private static OpenUrl? Report(Drawing d, ThemeWork work) =>
        Uri.TryCreate(d.Edition[work.Planned.Theme].Report, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new OpenUrl(d.Words.OpenThemeReport, address)
            : null;

    private static IEnumerable<CardElement> Fields(Drawing d, ThemeWork work, int round)
    {
        var mine = d.Reader.Person is { } me ? work.Ratings.GetValueOrDefault((round, me), []) : [];
        var area = d.Reader.Person is { } reader && d.Session.Members.GetValueOrDefault(reader) is { } member
            ? d.Words.RateOwnArea(d.Edition[member.Place].Name.In(d.Words.Language))
            : d.Words.RateArea;

        yield return new TextBlock(area);
        yield return Frame.Quiet(ResilienceScale.Label.In(d.Words.Language));
        foreach (var (subject, i) in work.Subjects.Select((s, i) => (s, i + 1)))
        {
            var had = mine.FirstOrDefault(r => r.Subject == subject);
            yield return ThreatPicture.Subject(d, work, subject, i);
            if (ThreatPicture.Classes(d, subject) is { } classes)
                yield return classes;
            yield return new ChoiceSet(Field.Degree + subject, d.Words.DegreeLabel(i),
                [.. ResilienceScale.Degrees.Concat(ResilienceScale.OutsideIt).Select(g => new ChoiceItem(ResilienceScale.NameOf(g).In(d.Words.Language), Shown.Number((int)g)))])
            { Value = had is null ? null : Shown.Number((int)had.Degree), Placeholder = d.Words.ChooseOne };
            yield return new ChoiceSet(Field.Sure + subject, d.Words.SureLabel(i),
                [.. ResilienceScale.Certainties.Select(c => new ChoiceItem(ResilienceScale.NameOf(c).In(d.Words.Language), Shown.Number((int)c)))])
            { Value = had?.Certainty is { } sure ? Shown.Number((int)sure) : null, Placeholder = d.Words.ChooseOne };
        }
    }

    /// <summary>The last round of rating that was closed, up to this one.</summary>
    private static IEnumerable<CardElement> Spread(Drawing d, ThemeWork work, int round, bool talking)
    {
        var shown = Enumerable.Range(1, round).LastOrDefault(r => d.Session.Closed.Any(c =>
            c.Stop == new Stop(PhaseKind.Rate, work.Number, r) && c.End != PhaseEnd.WentBack));
        if (talking)
            yield return new TextBlock(d.Words.TalkHow);
        if (shown == 0 || !work.Ratings.Any(r => r.Key.Round == shown))
        {
            yield return new TextBlock(d.Words.NobodyRated);
            yield break;
        }

        var subjects = Domain.Sessions.Spread.Of(d.Session, work.Number, shown, d.Edition);
        var rows = Math.Max(1, MostRows / subjects.Length);
        var sentences = Math.Clamp(MostSentences / subjects.Length, 1, MostSentencesEach);
        foreach (var (subject, i) in subjects.Select((s, i) => (s, i + 1)))
        {
            yield return ThreatPicture.Subject(d, work, subject.Subject, i);
            foreach (var sentence in SpreadSentence.Of(subject).Take(sentences))
                yield return new TextBlock(SpreadWords.Say(d, sentence));
            foreach (var chart in Charts.Spread(d, subject.Areas.Take(rows)))
                yield return chart;
            if (subject.Areas.Length > rows)
                yield return Frame.Quiet(d.Words.MoreAreas(subject.Areas.Length - rows));
        }

        yield return Frame.Quiet(ResilienceScale.Label.In(d.Words.Language));
    }
}
