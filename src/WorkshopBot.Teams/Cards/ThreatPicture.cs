using WorkshopBot.Domain.Sessions;
using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What is known of a theme's threats: scenarios with likelihood and impact where a source states them, interests, links.</summary>
internal static class ThreatPicture
{
    private const int MostLinks = 4;

    public static IEnumerable<CardElement> Of(Drawing d, ThemeWork work)
    {
        if (work.Planned.Scenarios.IsEmpty)
            yield return new TextBlock(d.Words.NoScenario);
        foreach (var (subject, i) in work.Subjects.Select((s, i) => (s, i + 1)))
        {
            yield return Subject(d, work, subject, i);
            if (Classes(d, subject) is { } classes)
                yield return classes;
        }

        foreach (var element in Around(d, work))
            yield return element;
    }

    /// <summary>Likelihood and impact of a scenario; null for what has none stated, such as a question.</summary>
    public static TextBlock? Classes(Drawing d, string subject) =>
        d.Edition.FindScenario(new ScenarioId(subject)) is { } scenario && (scenario.Likelihood is not null || scenario.Impact is not null)
        ? Frame.Quiet(d.Words.LikelihoodAndImpact(scenario.LikelihoodIn(d.Words.Language), scenario.ImpactIn(d.Words.Language)))
        : null;

    /// <summary>The interests that can be at stake, and how the theme bears on others.</summary>
    public static IEnumerable<CardElement> Around(Drawing d, ThemeWork work)
    {
        var language = d.Words.Language;
        if (work.Planned.Scenarios.Any(s => Classes(d, s.Value) is null))
            yield return Frame.Quiet(d.Words.ClassesNotStated);
        yield return Frame.Quiet(d.Words.Interests(string.Join("; ", d.Edition.Interests.Select(i => i.Name.In(language)))));
        var links = d.Edition.LinksOf(work.Planned.Theme).Take(MostLinks)
            .Select(l => d.Words.Link(d.Edition.NameOf(l.From).In(language), l.Kind.Name.In(language), d.Edition.NameOf(l.To).In(language))).ToArray();
        if (links.Length > 0)
            yield return Frame.Quiet(d.Words.Links(string.Join("; ", links)));
    }

    /// <summary>A thing to rate, under its number on the card; a question is somebody's own words.</summary>
    public static Plain Subject(Drawing d, ThemeWork work, string subject, int number)
    {
        var question = Enumerable.Range(0, work.Planned.Questions.Length)
            .Where(i => ThemeWork.QuestionId(i) == subject).Select(i => work.Planned.Questions[i]).FirstOrDefault();
        var said = question
            ?? d.Edition.FindScenario(new ScenarioId(subject))?.Name.In(d.Words.Language)
            ?? d.Edition[work.Planned.Theme].Name.In(d.Words.Language);
        return Shown.Line($"{Shown.Number(number)}.", said, d.Words);
    }
}
