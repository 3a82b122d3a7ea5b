using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Reports;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Reports;

/// <summary>What engines wrote, as a report shows it: labelled, with its sources, and only what people confirmed.</summary>
public sealed class ReportedDrafts
{
    private const string Summed = "De groep ziet vooral een tekort aan noodstroom.", Unconfirmed = "Niemand vroeg hiernaar.", Worded = "Huisartsen hebben geen noodstroom.";

    private static readonly Lazy<SessionStory> WithModel = new(() => Held(model: true)), WithoutModel = new(() => Held(model: false));

    [Fact]
    public void A_confirmed_summary_stands_in_the_report_with_who_wrote_it_and_its_sources()
    {
        var html = Html(WithModel.Value);

        Assert.Contains(Summed, html, StringComparison.Ordinal);
        Assert.Contains("Geschreven door een taalmodel (AI). Eens: 3; niet eens: 1.", html, StringComparison.Ordinal);
        Assert.Matches("tekort aan noodstroom.*?href=\"#gap-1-1\".*?href=\"#contribution-1\"", html);
    }

    [Fact]
    public void A_draft_that_nobody_confirmed_is_counted_and_not_shown()
    {
        Assert.DoesNotContain(Unconfirmed, Html(WithModel.Value), StringComparison.Ordinal);
        Assert.Contains("Het schreef (samenvattingen: 2, formuleringen: 1, vertalingen: 1).", Html(WithModel.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wording_taken_over_from_a_draft_says_so() =>
        Assert.Matches($"{Worded}.*?concept van een taalmodel \\(AI\\), voorgelegd door een gespreksleider", Html(WithModel.Value));

    [Fact]
    public void A_translation_stands_beside_the_original()
    {
        var html = Html(WithModel.Value);

        Assert.Matches("There is no emergency power.*?Vertaald door een taalmodel \\(AI\\):.*?Er is geen noodstroom op Saba.", html);
        Assert.DoesNotContain("Er is geen noodstroom op Saba.", Html(WithModel.Value, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_dropped_is_counted_by_rule() =>
        Assert.Contains("Weggelaten zinnen: 2 (link: 1, niet gedekt door de bron: 1).", Html(WithModel.Value), StringComparison.Ordinal);

    [Fact]
    public void Why_the_model_did_not_do_it_is_said() =>
        Assert.Contains("Soms kon het taalmodel het niet (te laat: 1).", Html(WithModel.Value), StringComparison.Ordinal);

    [Fact]
    public void Without_a_model_the_report_says_that_none_was_used()
    {
        Assert.Contains("Er is geen taalmodel gebruikt. Er is geen tekst van AI in dit verslag.", Html(WithoutModel.Value), StringComparison.Ordinal);
        Assert.DoesNotContain("(AI)", Html(WithoutModel.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_lacking_is_named_as_somebody_said() =>
        Assert.Contains("planvorming; preparatie; ", Html(WithModel.Value), StringComparison.Ordinal);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_theme_is_in_short_in_the_groups_own_words_and_each_sentence_opens_to_its_sources(string language)
    {
        var content = Content(WithoutModel.Value, language);

        Assert.NotEmpty(content.Themes[0].Summary.Sentences);
        Assert.Empty(content.Themes[0].Summary.Dropped);
        Assert.Contains(content.Themes[0].Summary.Sentences, s => s.Text.Body!.Contains("Er is geen noodstroom op de huisartsenposten", StringComparison.Ordinal));
        Assert.All(content.Themes[0].Summary.Sentences, s => Assert.True(s.Gaps.Length + s.Contributions.Length > 0));
    }

    [Fact]
    public void The_file_for_machines_says_the_same()
    {
        var theme = JsonDocument.Parse(SessionReportJson.Write(Content(WithModel.Value))).RootElement.GetProperty("themes")[0];

        Assert.Equal(("Model", 3), (theme.GetProperty("confirmedSummary").GetProperty("by").GetString(), theme.GetProperty("confirmedSummary").GetProperty("agree").GetInt32()));
        Assert.Equal("Planning", theme.GetProperty("gaps")[0].GetProperty("class").GetProperty("capability").GetString());
    }

    [Fact]
    public void What_was_wiped_is_in_no_draft_of_the_report()
    {
        var wiped = WithModel.Value.By(Fay).Did(new SessionCommand.Remove(Target.Of(1), RemovalGround.Spill));

        Assert.DoesNotContain("noodstroom op de huisartsenposten", Html(wiped), StringComparison.Ordinal);
        Assert.DoesNotContain(Summed, Html(wiped), StringComparison.Ordinal);
        Assert.DoesNotContain(Worded, Html(wiped), StringComparison.Ordinal);
    }

    private static SessionStory Held(bool model)
    {
        var gap = new GapRef(1, 1);
        var story = GivenASession(p => p with { Quorum = 3 });
        if (model)
            story = story.By(Fay).Did(new SessionCommand.SwitchModel(On: true, HasModel: true));
        story = story.Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom op de huisartsenposten").Opened(PhaseKind.Join).Contributed(Ben, "There is no emergency power on Saba").Opened(PhaseKind.Word);
        if (model)
        {
            story = story.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gap, null, "nl")).Made(1, Worded, gap)
                .By(Fay).Did(new SessionCommand.Reword(gap, "", null, 1)).Did(new SessionCommand.ClassifyGap(gap, Capability.Planning, new("preparation"), [new("physical-security")]))
                .Did(new SessionCommand.AskDraft(DraftKind.Translation, null, null, 2, "nl")).Made(2, "Er is geen noodstroom op Saba.", null, 2);
        }

        foreach (var person in Participants[..4])
            story = story.By(person).Did(new SessionCommand.Agree([]));
        story = story.Opened(PhaseKind.Closing);
        if (model)
        {
            story = story.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(3, Summed, gap).By(Fay).Did(new SessionCommand.OfferDraft(3));
            foreach (var (person, i) in Participants[..4].Select((p, i) => (p, i)))
                story = story.By(person).Did(new SessionCommand.AnswerDraft(3, i > 0));
        }

        story = story.Closed();
        if (model)
            story = story.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(4, Unconfirmed, gap);
        return story.By(Fay).Did(new SessionCommand.SetMarking(false, Marking.Unmarked));
    }

    private static ReportContent Content(SessionStory story, string language = "nl") =>
        ReportContent.From(story.Log, story.Session, Edition.Of2023, language, ImmutableDictionary<PersonId, string>.Empty, BuiltIn.Summaries);

    private static string Html(SessionStory story, string language = "nl") =>
        Encoding.UTF8.GetString(HtmlWriter.Write(SessionReportDocument.Build(Content(story, language), new ReportWords(language))));
}

/// <summary>Short for what a model does in these stories.</summary>
file static class Model
{
    public static SessionStory Made(this SessionStory story, int draft, string text, GapRef? gap, int contribution = 1) => story.By(PersonId.Program).Did(
        new SessionCommand.MakeDraft(draft, new MadeDraft(
            Engine.Model, draft == 4 ? ModelFault.TooLate : null, [new DraftSentence(text, gap is { } g ? [g] : [], [contribution])],
            draft switch { 1 => [new DroppedSentence(CheckRule.NoLink)], 3 => [new DroppedSentence(CheckRule.IsSupported)], _ => [] }, new ModelUse(100, 20, 50))));
}
