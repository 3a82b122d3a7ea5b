using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Files;

public sealed class AskingAboutFiles
{
    private const string Id = "0195a1b2-0000-7000-8000-000000000001";

    [Fact]
    public void The_question_is_as_Teams_documents_it() => Assert.Equal(
        """[{"contentType":"application/vnd.microsoft.teams.card.file.consent","name":"r.docx","content":{"description":"Het verslag","sizeInBytes":123,"acceptContext":{"session":"s","format":"docx","language":"nl"},"declineContext":{"session":"s","format":"docx","language":"nl"}}}]""",
        Attachments(new OutgoingContent.FileQuestion("r.docx", "Het verslag", 123, "s", "docx", "nl")));

    [Fact]
    public void The_file_is_shown_as_Teams_documents_it() => Assert.Equal(
        """[{"contentType":"application/vnd.microsoft.teams.card.file.info","name":"r.docx","contentUrl":"https://c-my.sharepoint.com/r.docx","content":{"uniqueId":"1150","fileType":"docx"}}]""",
        Attachments(new OutgoingContent.FileLink("r.docx", "https://c-my.sharepoint.com/r.docx", "1150", "docx")));

    [Fact]
    public void A_yes_is_read_with_where_the_bytes_go()
    {
        Assert.True(FileConsent.TryRead(Answered("accept"), out var consent));
        Assert.Equal(new FileOffer(new SessionId(Guid.Parse(Id)), "docx", "nl"), consent.Offer);
        Assert.Equal(new FileUpload("https://c-my.sharepoint.com/up?x=1", "https://c-my.sharepoint.com/r.docx", "r.docx", "1150", "docx"), consent.Upload);
    }

    [Fact]
    public void A_no_is_read()
    {
        Assert.True(FileConsent.TryRead(Answered("decline"), out var consent));
        Assert.Null(consent.Upload);
    }

    [Theory]
    [InlineData("""{"action":"accept","context":{"session":"0195a1b2-0000-7000-8000-000000000001","format":"docx","language":"nl"}}""")]
    [InlineData("""{"action":"accept","context":{"session":"../x","format":"docx","language":"nl"},"uploadInfo":{"uploadUrl":"https://x"}}""")]
    [InlineData("""{"action":"accept","context":{"session":"0195a1b2-0000-7000-8000-000000000001","format":"d/x","language":"nl"},"uploadInfo":{"uploadUrl":"https://x"}}""")]
    [InlineData("""{"action":"accept","context":{"session":"0195a1b2-0000-7000-8000-000000000001","format":"docx","language":"xx"},"uploadInfo":{"uploadUrl":"https://x"}}""")]
    [InlineData("""{"action":"perhaps","context":{"session":"0195a1b2-0000-7000-8000-000000000001","format":"docx","language":"nl"}}""")]
    [InlineData("""{"action":"decline"}""")]
    [InlineData("""{"action":"decline","context":"x"}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public void What_is_no_answer_to_our_question_is_not_taken(string value) => Assert.False(FileConsent.TryRead(Activity(value), out _));

    [Theory]
    [InlineData("file:0195a1b2-0000-7000-8000-000000000001:docx:nl|cause", true)]
    [InlineData("file:0195a1b2-0000-7000-8000-000000000001:docx|cause", false)]
    [InlineData("show:Proposals:1:0|cause", false)]
    [InlineData("msteams|file:x", false)]
    public void The_outbox_names_an_offer_so_that_it_is_found_again(string subject, bool offer) =>
        Assert.Equal(offer, FileOffer.OfSubject(subject) is not null);

    [Fact]
    public void An_offer_is_read_back_from_its_own_subject()
    {
        var offer = new FileOffer(new SessionId(Guid.Parse(Id)), "docx", "en");
        Assert.Equal(offer, FileOffer.OfSubject(offer.Subject("msteams|a|b")));
    }

    private static string Attachments(OutgoingContent content) => JsonNode.Parse(
        new OutgoingActivity(content, new Account("28:bot"), "a:x", null, "s", "nl").ToJson())!["attachments"]!.ToJsonString();

    private static Activity Answered(string action) => Activity(
        $$"""
        {"type":"fileUpload","action":"{{action}}","context":{"session":"{{Id}}","format":"docx","language":"nl"},"uploadInfo":
        {"contentUrl":"https://c-my.sharepoint.com/r.docx","name":"r.docx","uploadUrl":"https://c-my.sharepoint.com/up?x=1","uniqueId":"1150","fileType":"docx"} }
        """);

    private static Activity Activity(string value) => ((ActivityReading.Read)ActivityReader.Read(Encoding.UTF8.GetBytes(
        $$"""{"type":"invoke","name":"fileConsent/invoke","id":"1","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":{{value}} }"""))).Activity;
}
