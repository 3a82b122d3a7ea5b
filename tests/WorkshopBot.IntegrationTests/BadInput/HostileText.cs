using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using Xunit;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>Text that wants to be more than text stays text; a state secret is not kept at all.</summary>
[Collection(OneProgram.Name)]
public sealed class HostileText(ServedProgram program)
{
    public static TheoryData<string> Texts =>
    [
        "Klik [hier](https://voorbeeld.invalid/) voor **alles** en ![plaatje](https://voorbeeld.invalid/p.png)",
        "<script>alert(1)</script><img src=x onerror=alert(2)> <at>Fay</at> ontbreekt",
        "=HYPERLINK(\"https://voorbeeld.invalid\";\"klik\")",
        "+31 70 ontbreekt", "-1+1 ontbreekt", "@SUM(A1:A9) ontbreekt", "\t=1+1 ontbreekt nog steeds",
        "Bij 🌊🏚️👩‍🚒 ontbreekt 🇳🇱 hulp",
        "Bij \u202Eedjid\u202C en \u200Fde\u200E dijk ontbreekt \u2066iets\u2069",
        "{{DATE(2026-11-22T00:00:00Z,LONG)}} ${title} ontbreekt",
    ];

    [Theory, MemberData(nameof(Texts))]
    public async Task Is_kept_letter_by_letter_and_active_on_no_card(string text)
    {
        var w = await Workshop.OpenAsync(program, "nl", PhaseKind.Collect, contributions: 0);
        var stored = await w.PressesAsync(w.Ann, Verb.Contribute, ("theme", "1"), ("text", text), ("card", "Collect:1-1"));
        await w.TypesAsync(w.Ann, "mijn");
        await w.HearsAsync(w.Ann, w.Words.MineTitle);
        await w.PressesAsync(w.Bob, Verb.Contribute, ("theme", "1"), ("text", "Bij een gewone zin ontbreekt niets."));
        var mine = await w.PressesAsync(w.Ann, Verb.Mine);
        while ((await w.SessionAsync()).Open!.Stop.Kind != PhaseKind.Word)
            await w.PressesAsync(w.Fay, Verb.Next);
        await w.TypesAsync(w.Bob, "toon");
        await w.HearsAsync(w.Bob, w.Words.ThemeOf(1, Edition.Of2023.NameOf("climate-natural-disasters").In("nl")));

        var contribution = Assert.Single((await w.SessionAsync()).Contributions.Values, c => c.Text.Body == text.Trim());
        CardSeen[] all = [stored, mine, .. w.CardsOf(w.Group), .. w.CardsOf(w.Ann.Private), .. w.CardsOf(w.Bob.Private), .. w.CardsOf(w.Fay.Private)];
        Assert.Contains(mine.Plain, p => p.Replace("\u200B", "", StringComparison.Ordinal).Contains(text.Trim(), StringComparison.Ordinal));
        Assert.Equal(1, contribution.Number);
        Assert.DoesNotContain(all.SelectMany(c => c.Formatted), IsActive);
        Assert.DoesNotContain(all.SelectMany(c => c.Plain), p => p.Contains("{{", StringComparison.Ordinal)); // Teams reads dates in these as well
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_state_secret_marking_at_the_edge_is_refused_and_kept_nowhere(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        var no = w.Words.Refused(new Refusal.StateSecretMarking(""));
        var secret = $"kwikstaartje-{language}";

        Assert.True((await w.PressesAsync(w.Ann, Verb.Contribute, ("theme", "1"), ("text", $"Stg. Geheim: de {secret} staat open."))).Says(no));
        await w.TypesAsync(w.Bob, $"De {secret} staat open. (Stg. GEHEIM)");
        await w.HearsAsync(w.Bob, no);

        var session = await w.SessionAsync();
        Assert.Equal(2, session.MarkingsSuspected);
        Assert.Empty(session.Contributions);
        Assert.False(program.Keeps(secret));
        Assert.DoesNotContain(program.Sink.Heard, h => h.Activity.GetRawText().Contains(secret, StringComparison.Ordinal));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_state_secret_marking_in_a_sentence_is_asked_about_and_held_in_memory_only(string language)
    {
        var w = await Workshop.OpenAsync(program, language, PhaseKind.Collect, contributions: 0);
        var words = $"Wie stg. geheim op een goudvinkje-{language} zet, weet niet altijd waarom.";
        var asked = await w.PressesAsync(w.Ann, Verb.Contribute, ("theme", "1"), ("text", words));

        Assert.True(asked.Says(w.Words.Refused(new Refusal.AsksAboutMarking())));
        Assert.Empty((await w.SessionAsync()).Contributions);
        Assert.False(program.Keeps($"goudvinkje-{language}"));

        await w.PressesAsync(w.Ann, Verb.OnlyNames, (Field.Held, asked.Button(Verb.OnlyNames).GetProperty(Field.Held).GetString()!));

        Assert.Equal(words, Assert.Single((await w.SessionAsync()).Contributions.Values).Text.Body);
    }

    /// <summary>Looks like a link, a picture, markup, a mention or a template.</summary>
    private static bool IsActive(string text) =>
        text.Contains("](", StringComparison.Ordinal) || text.Contains("**", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal)
        || text.Contains("Z,LONG)", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)
        || text.Contains('\u202E', StringComparison.Ordinal) || text.Contains('\u2066', StringComparison.Ordinal);
}
