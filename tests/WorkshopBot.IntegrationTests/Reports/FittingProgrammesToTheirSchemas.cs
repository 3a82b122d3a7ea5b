using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>Course inputs and follow-up outputs of every sort against the schemas that are published for them, by Ajv.</summary>
public sealed class FittingProgrammesToTheirSchemas : IDisposable
{
    private static readonly RSA Key = RSA.Create(3072);

    private readonly Programs programs = new();

    [Fact]
    public async Task Every_course_input_fits_with_hidden_Countries_with_nothing_in_it_and_with_hostile_words() => Assert.Equal(
        "", await CourseAsync([.. from story in CourseContents.Stories.Values from language in new[] { "nl", "en" } select CourseFile(story(), language)]));

    [Fact]
    public async Task Every_follow_up_output_fits_for_a_national_reader_and_for_a_Country() => Assert.Equal(
        "", await FollowUpAsync(
        [
            .. from story in new[] { FollowUpStory.Full(), ProgrammeStory.GivenAProgramme(), FollowUpStory.WithAnItem().WithArubas(), CourseContents.Stories["hostile words"](), Followed() }
               from output in Enum.GetValues<FollowUpOutput>()
               select FollowUpFile(story, output, null),
            .. from output in Enum.GetValues<FollowUpOutput>() select FollowUpFile(FollowUpStory.Full(), output, new Reader.OfCountry(ProgrammeStory.Aruba)),
        ]));

    [Theory]
    [InlineData("lines/0/label")]
    [InlineData("lines/0/gaps/0/outcome")]
    [InlineData("setAside/0/gaps")]
    [InlineData("method/seed")]
    [InlineData("signature")]
    public async Task A_member_that_a_course_input_lacks_is_found(string path)
    {
        var file = JsonNode.Parse(CourseFile(DemoProgramme.Worked(), "nl"))!;
        var (parent, name) = Find(file, path);
        parent.AsObject().Remove(name);

        Assert.Contains($"\"missingProperty\":\"{name}\"", await CourseAsync(Encoding.UTF8.GetBytes(file.ToJsonString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parts/0/items/0/extra")]
    [InlineData("lines/0/extra")]
    [InlineData("extra")]
    public async Task A_member_too_many_in_a_follow_up_is_found(string path)
    {
        var file = JsonNode.Parse(FollowUpFile(FollowUpStory.Full(), FollowUpOutput.HalfYear, null))!;
        var (parent, name) = Find(file, path);
        parent[name] = "p-anna";

        Assert.Contains("\"additionalProperty\":\"extra\"", await FollowUpAsync(Encoding.UTF8.GetBytes(file.ToJsonString())), StringComparison.Ordinal);
    }

    public void Dispose() => programs.Dispose();

    /// <summary>An item whose every word is hostile.</summary>
    private static ProgrammeStory Followed() => FollowUpStory.Decided()
        .Did(new ProgrammeCommand.OpenItem(1, ProgrammeStory.Charge() with { Text = CourseContents.Hostile, Function = CourseContents.Hostile, Organisation = CourseContents.Hostile, LandsIn = CourseContents.Hostile }))
        .Did(new ProgrammeCommand.ReportProgress(1, Progress.Lost, CourseContents.Hostile, CourseContents.Hostile))
        .Did(new ProgrammeCommand.NoteDilemma(1, ProgrammeStory.Cyber, ProgrammeStory.Diseases, CourseContents.Hostile))
        .Did(new ProgrammeCommand.NoteSignal(1, ProgrammeStory.Cyber, ProgrammeStory.European, CourseContents.Hostile));

    private static byte[] CourseFile(ProgrammeStory story, string language) => Sealed(CourseReport.Of(CourseContents.Of(story, language)).Json());

    private static byte[] FollowUpFile(ProgrammeStory story, FollowUpOutput output, Reader? reader) =>
        Sealed(FollowUpReport.Of(new FollowUpContent(story.For(reader), "nl"), output).Json());

    private static byte[] Sealed(ReadOnlyMemory<byte> json) => SignedJson.Seal(json, new RsaSigner(Key.ExportPkcs8PrivateKey()));

    private Task<string> CourseAsync(params byte[][] files) => SchemaCheck.ComplaintsAsync(programs, "course-input.schema.json", files, TestContext.Current.CancellationToken);

    private Task<string> FollowUpAsync(params byte[][] files) => SchemaCheck.ComplaintsAsync(programs, "follow-up.schema.json", files, TestContext.Current.CancellationToken);

    private static (JsonNode Parent, string Name) Find(JsonNode file, string path)
    {
        var parts = path.Split('/');
        return (parts[..^1].Aggregate(file, (node, part) => (int.TryParse(part, out var index) ? node[index] : node[part])!), parts[^1]);
    }
}
