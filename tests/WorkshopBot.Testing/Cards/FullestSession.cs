using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
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
                story.Session, story.Session.Open?.Stop.Kind is PhaseKind.Join or PhaseKind.Word ? [Fay, Person(0)] : [Person(0)], new Notice(["Bewaard als 14."], true), language)
            .Concat(Questions(story.Session, language ?? "nl"))
        select ($"{card.Name} in {story.Session.Open?.Stop}", card.Card);

    /// <summary>What is asked right after a contribution stands on the card of collecting, or on the answer to something typed.</summary>
    private static IEnumerable<(string Name, Card Card)> Questions(Session session, string language)
    {
        var asks = new Notice(["Bewaard als 14."], true)
        {
            Offers = [.. new[] { 3, 9, 11 }.Select(n => new SamePoint(14, n, Long(n), "woord100, woord101, woord102"))],
            Elsewhere = new(14, 2),
        };
        return new[] { (Card: CardKind.Collect, Subject: "1-1"), (Card: CardKind.Answer, Subject: "cause") }
            .Select(c => ($"{c.Card} with questions", EveryCard.Render(session, c.Card, c.Subject, Person(0), language, asks)));
    }

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

        return kind is PhaseKind.Word or PhaseKind.Closing ? Drafted(story.By(Fay), kind) : story;
    }

    /// <summary>As many sentences as the checks let through, as long as they let them, with many sources each.</summary>
    private static SessionStory Drafted(SessionStory story, PhaseKind kind)
    {
        var gaps = story.Session.Themes[0].LiveGaps.Take(9).ToArray();
        var asked = kind == PhaseKind.Word
            ? story.Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gaps[0].Ref, null, "nl"))
            : story.Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl"));
        var number = asked.Session.Drafts.Count;
        var made = asked.By(PersonId.Program).Did(new SessionCommand.MakeDraft(number, new MadeDraft(
            Engine.Model, ModelFault.TooLate,
            [.. Enumerable.Range(0, kind == PhaseKind.Word ? 2 : 12).Select(i => new DraftSentence(Long(i)[..300], [.. gaps.Select(g => g.Ref)], [.. gaps.Select(g => g.Members[0])]))],
            [new DroppedSentence(CheckRule.NoLink)], default)));
        return kind == PhaseKind.Word ? made : made.By(Fay).Did(new SessionCommand.OfferDraft(number));
    }

    private static PersonId Person(int i) => new($"person-{i:000}");

    private static string Long(int seed) => string.Concat(Enumerable.Range(0, 200).Select(i => $"woord{(seed * 31) + i}, ")) is var text ? text[..Math.Min(text.Length, 1990)].TrimEnd() : "";
}
