using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using Xunit;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>What a session of the default plan asks of each, counted on the cards they see.</summary>
public sealed class Effort(ITestOutputHelper output)
{
    private const int MostGroupMessages = 20, MostPressesATheme = 7, MostTapsForThree = 4, MostPressesToStart = 3;

    /// <param name="participants">The default plan's fourteen, and more than a chat of Teams gives cards of their own.</param>
    [Theory]
    [InlineData(14)]
    [InlineData(80)]
    public async Task A_session_of_ninety_minutes_asks_little_of_each(int participants)
    {
        var held = new Hands(participants);
        await held.PlanAsync();
        foreach (var who in held.People)
            await held.JoinAsync(who);
        var joining = held.Presses(held.People[0]);
        await held.LeadAsync(Verb.Next);
        var starting = held.Presses(Hands.Facilitator);

        var themes = new List<int>();
        var choosing = 0;
        for (var theme = 1; theme <= 3; theme++)
        {
            var before = held.People.ToDictionary(p => p, held.Presses);
            choosing = Math.Max(choosing, await ThemeAsync(held, theme));
            themes.AddRange(held.People.Select(p => held.Presses(p) - before[p]));
        }

        await held.LeadUntilAsync(PhaseKind.Closing);
        await held.LeadAsync(Verb.Close);
        var group = held.GroupMessages();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{participants} participants, 3 themes. Starting a prepared session: {starting} presses. Joining: {joining}. A contribution: 1 message. "
            + $"Choosing three: {choosing} taps and presses. A theme: {themes.Min()} to {themes.Max()} presses a person. The group got {group} messages. "
            + $"Messages because of {held.Choices} choices: {held.MessagesOfChoices}."));

        Assert.Equal(1, joining);
        Assert.InRange(starting, 1, MostPressesToStart);
        Assert.InRange(choosing, 1, MostTapsForThree);
        Assert.InRange(themes.Max(), 1, MostPressesATheme);
        Assert.InRange(group, 1, MostGroupMessages);
        Assert.Equal((participants * 3, 0), (held.Choices, held.MessagesOfChoices));
    }

    /// <summary>Everybody does all that the cards of a theme ask.</summary>
    /// <returns>How many taps and presses a choice of three took.</returns>
    private static async Task<int> ThemeAsync(Hands held, int theme)
    {
        await held.LeadUntilAsync(PhaseKind.Rate, theme);
        foreach (var who in held.People)
            await held.PressOnGroupCardAsync(who, Verb.Rate, (id, i) => id.StartsWith(Field.Degree, StringComparison.Ordinal) ? "3" : "2");

        await held.LeadUntilAsync(PhaseKind.Collect, theme);
        foreach (var (who, i) in held.People.Select((p, i) => (p, i)))
        {
            await held.TypesAsync(who, $"vlek Bij punt {theme}.{i} ontbreekt iets, waardoor het misgaat.");
            await held.PressOnGroupCardAsync(who, Verb.Contribute, (id, _) => id == Field.Text ? $"Bij het tweede punt {theme}.{i} ontbreekt nog meer." : $"{theme}");
        }

        await held.LeadUntilAsync(PhaseKind.Join, theme);
        foreach (var who in held.People)
            await held.PressOnGroupCardAsync(who, Verb.Pairs, (id, _) => id.StartsWith(Field.Pair, StringComparison.Ordinal) ? "no" : "");

        await held.LeadUntilAsync(PhaseKind.Rank, theme);
        var taps = 0;
        foreach (var who in held.People)
        {
            await held.PressOnGroupCardAsync(who, Verb.Choose, (id, _) => id == Field.Choices ? "1,2,3" : "");
            taps = 3 + 1;
        }

        await held.LeadUntilAsync(PhaseKind.Word, theme);
        foreach (var who in held.People)
            await held.PressOnGroupCardAsync(who, Verb.Agree, (_, _) => "");
        return taps;
    }
}
