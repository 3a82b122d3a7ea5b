using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Data;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Testing.Sessions;

/// <summary>
/// A session about climate and natural disasters with real contributions, as far as its closing phase: chosen, worded, upheld,
/// objected to, joined and set aside. One more text may be put among them.
/// </summary>
public static class WaterSession
{
    /// <summary>Typed in the second theme of the same session: nothing of the first theme may hold it.</summary>
    public const string OtherTheme = "Reigersnest-7731";

    private static readonly string[] Ids = ["c002", "c005", "c006", "c007", "c010", "c019", "c020", "c022", "c164"];

    public static ImmutableArray<RealContribution> Texts { get; } =
        [.. Ids.Select(id => RealContributions.All.Single(c => c.Id == id))];

    /// <param name="besides">Typed by Hugo, who chooses and defends it as if it were a gap like another.</param>
    public static SessionStory Held(string? besides = null)
    {
        var story = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, $"In thema twee: {OtherTheme} heeft geen noodstroom", 2);
        for (var i = 0; i < Texts.Length; i++)
            story = story.Contributed(Participants[i % 7], Texts[i].Text);
        if (besides is not null)
            story = story.By(Hugo).Did(new Contribute(null, besides, InGroup: false, OnlyNamesMarking: true)) with { Speaker = story.Speaker };

        story = story.Opened(PhaseKind.Join).By(Fay).Did(new JoinContributions([Number("c006"), Number("c019")], "hitteplan"))
            .Did(new JoinContributions([Number("c007"), Number("c020")], "Bonaire"))
            .By(Gwen).Did(new Recognise([Target.Of(Number("c006"))], true)).By(Flip).Did(new Recognise([Target.Of(Number("c006"))], true))
            .Opened(PhaseKind.Rank);
        story = story.By(Fay).Did(new SetAside(Target.Of(Gap(story, "c164").Ref), "Een bedankje, geen witte vlek."));
        var stop = story.Session.Open!.Stop;
        foreach (var (person, i) in Participants.Select((p, i) => (p, i)))
        {
            var choices = new[] { "c006", i < 4 ? "c007" : "c022", i % 2 == 0 ? "c002" : "c005" }.Select(id => Gap(story, id).Ref.Number)
                .Skip(i == 7 ? 1 : 0).Concat(i == 7 && besides is not null ? [story.GapOf(Last(story)).Ref.Number] : []);
            story = story.By(person).Did(new Choose(stop, [.. choices.Select(n => new Choice(n, null, null))], InGroup: false));
        }

        story = story.Opened(PhaseKind.Word);
        var (heat, bonaire) = (Gap(story, "c006").Ref, Gap(story, "c007").Ref);
        story = story.By(Fay).Did(new Reword(heat, "Nog geen tien procent van de gemeenten heeft een lokaal hitteplan.", null));
        if (besides is not null)
            story = story.Does(new Reword(story.GapOf(Last(story)).Ref, besides, null));
        foreach (var person in Participants.Take(6))
            story = story.By(person).Did(new Agree([]));
        return story.By(Gwen).Did(new Reserve(bonaire, "Voor hitte is er op Bonaire wel een plan."))
            .By(Hugo).Did(new Reserve(heat, "Onze gemeente heeft dit plan al jaren.")).Opened(PhaseKind.Closing);
    }

    /// <summary>Under which number a real contribution is stored.</summary>
    public static int Number(string id) => Array.IndexOf(Ids, id) + 2;

    public static Gap Gap(SessionStory story, string id) => story.GapOf(Number(id));

    /// <summary>The number of what was typed besides.</summary>
    public static int Last(SessionStory story) => story.Session.Contributions.Keys.Max();
}
