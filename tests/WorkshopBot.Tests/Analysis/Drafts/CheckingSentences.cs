using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Analysis.Drafts;

/// <summary>What a sentence of a draft may say about a session of real contributions, and what it may not.</summary>
public sealed class CheckingSentences
{
    private static readonly SessionStory Story = WaterSession.Held();
    private static readonly GapRef Heat = WaterSession.Gap(Story, "c006").Ref, Bonaire = WaterSession.Gap(Story, "c007").Ref, Fire = WaterSession.Gap(Story, "c005").Ref;
    private static readonly DraftCheck Check = new(new LexicalSuggestions(), Edition.Of2023);
    private static readonly Draft Summary = new(1, DraftKind.Summary, 1, null, null, "nl", PersonId.Program);

    [Theory]
    [InlineData("Gemeenten hebben meestal geen lokaal hitteplan.")]
    [InlineData("7 van de 8 deelnemers kozen dit.")]
    [InlineData("Een meerderheid koos dit lokale hitteplan (7 van de 8).")]
    [InlineData("Zeven deelnemers kozen dit, 6 zijn het eens en 1 maakt een voorbehoud.")]
    [InlineData("De groep zegt: “Nog geen tien procent van de gemeenten heeft een lokaal hitteplan.”")]
    [InlineData("Bij het hitteplan staat het voorbehoud ‘Onze gemeente heeft dit plan al jaren’.")]
    [InlineData("Nog geen tien procent van de gemeenten heeft een plan tegen hitte.")]
    [InlineData("Het Rode Kruis telde 90 gemeenten met een hitteplan, op 342.")]
    [InlineData("Van de deelnemers koos 88% dit.")]
    [InlineData("Er zijn 6 witte vlekken.")]
    public void A_sentence_that_holds_stands(string text) => Assert.Equal([text], Kept(text, Heat));

    [Theory]
    [InlineData("8 van de 8 deelnemers kozen dit.", CheckRule.NumberIsRight)]
    [InlineData("7 van de 9 deelnemers kozen dit.", CheckRule.NumberIsRight)]
    [InlineData("6 deelnemers kozen dit.", CheckRule.NumberIsRight)]
    [InlineData("Iedereen koos dit hitteplan.", CheckRule.NumberIsRight)]
    [InlineData("Een minderheid koos dit hitteplan.", CheckRule.NumberIsRight)]
    [InlineData("Niemand heeft een voorbehoud.", CheckRule.NumberIsRight)]
    [InlineData("Nog geen twintig procent van de gemeenten heeft een lokaal hitteplan.", CheckRule.NumberIsRight)]
    [InlineData("Dit hitteplan is betwist.", CheckRule.NumberIsRight)]
    [InlineData("Het hitteplan is terzijde gelegd.", CheckRule.NumberIsRight)]
    [InlineData("Twee derde van de deelnemers koos dit.", CheckRule.NumberIsRight)]
    [InlineData("De groep zegt: “Geen enkele gemeente heeft een lokaal hitteplan”.", CheckRule.QuoteIsLiteral)]
    [InlineData("De groep zegt: “Nog geen tien procent", CheckRule.QuoteIsLiteral)]
    [InlineData("Het hitteplan is te duur volgens Rotterdam.", CheckRule.IsSupported)]
    [InlineData("Meer blushelikopters lossen overstromingen op.", CheckRule.IsSupported)]
    [InlineData("Lokale hitteplannen: zie www.hitteplan.nl", CheckRule.NoLink)]
    [InlineData("@Twente gemeenten hebben geen lokaal hitteplan", CheckRule.NoMention)]
    [InlineData("Gemeenten hebben **geen** lokaal hitteplan.", CheckRule.NoMarkup)]
    [InlineData("=Gemeenten hebben geen lokaal hitteplan.", CheckRule.NoMarkup)]
    [InlineData("Gemeenten hebben geen hitte\u200bplan.", CheckRule.NoMarkup)]
    [InlineData("Gemeenten hebben geen lokaal hitteplan 🔥", CheckRule.NoMarkup)]
    [InlineData("Stem 3 5", CheckRule.NumberIsRight)]
    [InlineData("Municipalities have no local heat plan, and the elderly run a great risk.", CheckRule.IsInLanguage)]
    [InlineData("TLP:RED gemeenten hebben geen lokaal hitteplan", CheckRule.NoMarking)]
    [InlineData("Lokaal hitteplan van gemeenten: 06-12345678", CheckRule.NumberIsRight)]
    public void A_sentence_that_does_not_hold_breaks_this_rule(string text, CheckRule rule)
    {
        var summary = Check.Check(Story.Session, Summary, [new(text, [Heat], [])]);

        Assert.Empty(summary.Sentences);
        Assert.Equal([rule], summary.Dropped.Select(d => d.Rule));
    }

    [Fact]
    public void A_number_holds_for_each_gap_that_is_named_or_for_the_one_it_is_said_of()
    {
        Assert.Empty(Kept("7 van de 8 deelnemers kozen dit.", Heat, Bonaire));
        Assert.Single(Kept($"{Heat} is gekozen door 7 deelnemers en {Bonaire} is gekozen door 4.", Heat, Bonaire));
        Assert.Empty(Kept($"{Heat} is gekozen door 4 deelnemers en {Bonaire} is gekozen door 7.", Heat, Bonaire));
    }

    [Fact]
    public void A_declared_figure_is_counted_again()
    {
        Assert.Single(Kept(new Proposed("Dit hitteplan is vooral gekozen.", [Heat], [], [new(FigureKind.Choosers, Heat, 7)])));
        Assert.Empty(Kept(new Proposed("Dit hitteplan is vooral gekozen.", [Heat], [], [new(FigureKind.Choosers, Heat, 8)])));
        Assert.Empty(Kept(new Proposed("Dit hitteplan is vooral gekozen.", [Heat], [], [new(FigureKind.Choosers, Fire, 4)])));
    }

    [Fact]
    public void What_was_withdrawn_or_removed_or_is_in_another_theme_bears_nothing()
    {
        var number = WaterSession.Number("c002");
        var removed = Story.By(Fay).Did(new SessionCommand.Remove(Target.Of(number), RemovalGround.Privacy)).Session;
        Proposed sentence = new("Er ligt geen evacuatieplan voor verpleeghuizen.", [], [number]);

        Assert.Single(Check.Check(Story.Session, Summary, [sentence]).Sentences);
        Assert.Equal([CheckRule.SourceIsKnown], Check.Check(removed, Summary, [sentence]).Dropped.Select(d => d.Rule));
        Assert.Equal([CheckRule.SourceIsKnown], Check.Check(Story.Session, Summary, [sentence with { Contributions = [1] }]).Dropped.Select(d => d.Rule));
        Assert.Equal([CheckRule.SourceIsKnown], Check.Check(Story.Session, Summary, [sentence with { Gaps = [new(2, 1)] }]).Dropped.Select(d => d.Rule));
    }

    [Theory]
    [InlineData("c002", "There is no evacuation plan for nursing homes that also works when the water rises within a few hours, see Valkenburg.")]
    [InlineData("c006", "Not even ten percent of the municipalities has a local heat plan, while elderly people living alone run a great risk.")]
    [InlineData("c010", "On the BES islands the crisis organisation is too thinly staffed; after all these years there is still no regional pool that can step in.")]
    public void A_faithful_translation_stands(string id, string text) => Assert.Equal([text], Translated(id, text));

    [Theory]
    [InlineData("c002", "Everything is in order with the evacuation plan.")]
    [InlineData("c006", "The chair decided to drop the heat plan from the report.")]
    [InlineData("c010", "The weather on the islands is fine and the beaches are open for everybody this summer.")]
    [InlineData("c006", "Not even twenty percent of the municipalities has a local heat plan, while elderly people living alone run a great risk.")]
    [InlineData("c006", "Nog geen tien procent van de gemeenten heeft een lokaal hitteplan, terwijl juist alleenwonende ouderen groot risico lopen.")]
    public void Something_else_is_no_translation(string id, string text) => Assert.Empty(Translated(id, text));

    [Fact]
    public void No_real_contribution_is_taken_for_an_order_to_a_program() => Assert.Empty(
        RealContributions.All.Where(c => c.Kind == "gap" && CommandRule.SpeaksToAProgram(c.Text)).Select(c => c.Text));

    private static string[] Kept(string text, params GapRef[] gaps) => Kept(new Proposed(text, [.. gaps], []));

    private static string[] Kept(Proposed sentence) => [.. Check.Check(Story.Session, Summary, [sentence]).Sentences.Select(s => s.Text.Body!)];

    private static string[] Translated(string id, string text)
    {
        var number = WaterSession.Number(id);
        return [.. Check.Check(Story.Session, new Draft(1, DraftKind.Translation, 1, null, number, "en", Ana), [new(text, [], [number])]).Sentences.Select(s => s.Text.Body!)];
    }
}
