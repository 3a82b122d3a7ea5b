using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Testing.Cards;

/// <summary>As much as a session can hold in all its cards: many people, themes and long texts.</summary>
public static class FullestSession
{
    private const int People = 40;

    private static readonly PhaseKind[] Phases =
        [PhaseKind.Opening, PhaseKind.Threat, PhaseKind.Rate, PhaseKind.Talk, PhaseKind.Collect, PhaseKind.Join, PhaseKind.Rank, PhaseKind.Word, PhaseKind.Course, PhaseKind.Closing];

    /// <summary>Its cards at the end of each phase, with what an answer says on top of it.</summary>
    /// <param name="language">Left out, it differs from phase to phase.</param>
    public static IEnumerable<(string Name, Card Card)> Cards(string? language = null) =>
        from story in Told()
        from card in EveryCard.Of(
            story.Session, story.Session.Open?.Stop.Kind is PhaseKind.Join or PhaseKind.Word ? [Fay, Person(0)] : [Person(0)],
            new Notice(["Bewaard als 14."], true) { Offers = [new(14, 3, Long(3)), new(14, 9, Long(9))] }, language)
        select ($"{card.Name} in {story.Session.Open?.Stop}", card.Card);

    /// <summary>Nine themes, three long subjects each, many people from all places, two long contributions of each in the first theme.</summary>
    private static IEnumerable<SessionStory> Told()
    {
        var story = GivenAPlan(p => p with
        {
            Themes = [.. Edition.Of2023.Themes.Select(t => new PlannedTheme(t.Id, [.. t.Scenarios.Take(1).Select(s => s.Id)], [new Said(Long(1)[..300]), new Said(Long(2)[..300])]))],
            AsksSeriousness = true,
            Title = new Said(new string('T', 120)),
            Attribution = Attribution.Organisation,
        });
        story = story.Joined(Fay, Nora);
        for (var i = 0; i < People; i++)
        {
            story = story.By(Person(i)).Did(new SessionCommand.Join(
                Role.Participant, OrganisationKind.All[i % 7], new string('O', 80), Edition.Of2023.Places[i % Edition.Of2023.Places.Length].Id, "nl"));
        }

        foreach (var kind in Phases)
        {
            story = story.Opened(kind);
            story = Everybody(story, kind);
            yield return story;
        }

        yield return story.By(Fay).Did(new SessionCommand.Close());
    }

    private static SessionStory Everybody(SessionStory story, PhaseKind kind)
    {
        var stop = story.Session.Open!.Stop;
        var theme = story.Session.Themes[0];
        if (kind == PhaseKind.Join)
            story = story.By(PersonId.Program).Did(new SessionCommand.OfferPairs(1, 1, [.. Enumerable.Range(1, 40).Select(n => new Pair(n, n + 41))]));
        for (var i = 0; i < People; i++)
        {
            story = story.By(Person(i));
            story = kind switch
            {
                PhaseKind.Rate => story.Did(new SessionCommand.Rate(stop, [.. theme.Subjects.Select((s, n) => new SubjectRating(s, (Degree)(1 + ((i + n) % 7)), Certainty.Low))], false)),
                PhaseKind.Collect => story.Contributed(Person(i), Long(i)).Contributed(Person(i), Long(i + 500)),
                PhaseKind.Rank => story.Did(new SessionCommand.Choose(stop, [.. Enumerable.Range(1, 3).Select(n => new Choice((((i * 3) + n) % ((2 * People) - 10)) + 1, null, null))], false)),
                PhaseKind.Word when i < 20 => story.Did(new SessionCommand.Reserve(theme.LiveGaps.First(g => g.Wording is not null).Ref, Long(i)[..600])),
                PhaseKind.Course when i < 1 => story.Did(new SessionCommand.SayCourse(theme.LiveGaps.First().Ref, Long(1)[..600], EffortKind.New, null, "", [])),
                _ => story,
            };
        }

        return story;
    }

    private static PersonId Person(int i) => new($"person-{i:000}");

    private static string Long(int seed) => string.Concat(Enumerable.Range(0, 200).Select(i => $"woord{(seed * 31) + i}, ")) is var text ? text[..Math.Min(text.Length, 1990)].TrimEnd() : "";
}
