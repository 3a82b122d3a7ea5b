using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;
using Xunit;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>What people can do wrong gets an answer in their language that says what to do, and leaves nothing behind.</summary>
[Collection(OneProgram.Name)]
public sealed class AnsweringKindly(ServedProgram program)
{
    [Theory, InlineData("nl"), InlineData("en")]
    public async Task An_unknown_command(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        await w.TypesAsync(w.Ann, "quuxify!");

        await w.HearsAsync(w.Ann, w.Words.Misunderstood(Misunderstanding.UnknownCommand));
        Assert.Empty((await w.SessionAsync()).Contributions);
        Assert.False(program.Keeps("quuxify"));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task An_empty_contribution(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        var card = await w.PressesAsync(w.Ann, Verb.Contribute, ("theme", "1"), ("text", " \n "));

        Assert.True(card.Says(w.Words.Refused(new Refusal.TextIsEmpty())));
        Assert.Empty((await w.SessionAsync()).Contributions);
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_contribution_of_20000_characters(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        var text = string.Concat(Enumerable.Repeat("zandzakkerig ", 1539))[..20_000].TrimEnd();
        var no = w.Words.Refused(new Refusal.TextIsTooLong(text.Length, 2000));

        Assert.True((await w.PressesAsync(w.Ann, Verb.Contribute, ("theme", "1"), ("text", text))).Says(no));
        await w.TypesAsync(w.Ann, text);
        await w.HearsAsync(w.Ann, no);
        Assert.Empty((await w.SessionAsync()).Contributions);
        Assert.False(program.Keeps("zandzakkerig"));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task The_wrong_phase(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        await w.TypesAsync(w.Ann, language == "nl" ? "stem 1" : "vote 1");

        await w.HearsAsync(w.Ann, w.Words.Refused(new Refusal.PhaseIsNotOpen(PhaseKind.Rank, new Stop(PhaseKind.Collect, 1, 1))));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_button_of_an_earlier_phase(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Talk);
        var subject = (await w.SessionAsync()).Themes[0].Subjects[0];
        var rated = await w.PressesAsync(w.Ann, Verb.Rate, ("stop", "rate-1-1"), ("card", "Rate:1-1"), (Field.Degree + subject, "3"));
        var moved = await w.PressesAsync(w.Fay, Verb.Next, ("stop", "rate-1-1"));

        Assert.True(rated.Says(w.Words.Refused(new Refusal.PhaseIsNotOpen(PhaseKind.Rate, new Stop(PhaseKind.Talk, 1, 1)))));
        Assert.True(moved.Says(w.Words.Refused(new Refusal.PhaseMovedOn(new Stop(PhaseKind.Talk, 1, 1)))));
        var session = await w.SessionAsync();
        Assert.Empty(session.Themes[0].Ratings);
        Assert.Equal(new Stop(PhaseKind.Talk, 1, 1), session.Open!.Stop);
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_number_that_names_no_gap(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Rank);
        var no = w.Words.Refused(new Refusal.NoSuchGap(99, 4));

        Assert.True((await w.PressesAsync(w.Ann, Verb.Choose, ("stop", "rank-1-1"), (Field.Choices, "1,99"))).Says(no));
        await w.TypesAsync(w.Ann, language == "nl" ? "stem 99" : "vote 99");
        await w.HearsAsync(w.Ann, no);
        Assert.Empty((await w.SessionAsync()).Themes[0].Choices);
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_choice_over_the_limit(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Rank);
        await w.PressesAsync(w.Ann, Verb.Choose, ("stop", "rank-1-1"), (Field.Choices, "1,2"));
        var card = await w.PressesAsync(w.Ann, Verb.Choose, ("stop", "rank-1-1"), (Field.Choices, "1,2,3,4"));

        Assert.True(card.Says(w.Words.Refused(new Refusal.TooManyChoices(4, 3))));
        Assert.Equal([1, 2], (await w.SessionAsync()).Themes[0].Choices.Single().Value.Select(c => c.Gap));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_rating_typed_in_the_group_is_not_counted_and_told_privately(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Rate);

        await w.TypesAsync(w.Ann, language == "nl" ? "oordeel 1 3 hoog" : "rate 1 3 high", inGroup: true);

        var no = w.Words.Refused(new Refusal.NotInTheGroup(PhaseKind.Rate));
        await w.HearsAsync(w.Ann, no);
        Assert.DoesNotContain(w.CardsOf(w.Group), c => c.Says(no));
        Assert.Empty((await w.SessionAsync()).Themes[0].Ratings);
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task Somebody_who_is_not_in_the_session(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        var card = await w.PressesAsync(w.Stranger, Verb.Contribute, ("theme", "1"), ("text", "Ik hoor hier niet."));
        await w.TypesAsync(w.Stranger, "Bij ons ontbreekt een uitnodiging.", inGroup: true);

        Assert.True(card.Says(w.Words.Refused(new Refusal.JoinFirst())));
        Assert.Empty((await w.SessionAsync()).Contributions);
        Assert.False(program.Keeps("Ik hoor hier niet."));
        Assert.False(program.Keeps("ontbreekt een uitnodiging"));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task Two_facilitators_who_press_next_at_once(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Threat);
        var cards = await Task.WhenAll(
            w.PressesAsync(w.Fay, Verb.Next, ("stop", "threat-1-1")),
            w.PressesAsync(w.Fay, Verb.Next, ("stop", "threat-1-1")),
            w.PressesAsync(w.Cora, Verb.Next, ("stop", "threat-1-1")));

        Assert.Equal(new Stop(PhaseKind.Rate, 1, 1), (await w.SessionAsync()).Open!.Stop);
        Assert.Single(cards, c => c.Says(w.Words.Refused(new Refusal.PhaseMovedOn(new Stop(PhaseKind.Rate, 1, 1)))));
        Assert.Single(cards, c => c.Says(w.Words.Refused(new Refusal.OnlyTheLeadMay())));
    }
}
