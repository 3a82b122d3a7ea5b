using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using WorkshopBot.Web.Commands;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>The json of a course input and of the follow-up, away from the database: each fault is planted, signed as if it belonged, and found.</summary>
public sealed class CheckingProgrammeFiles : IDisposable
{
    private static readonly RSA Key = RSA.Create(3072);

    private static readonly Lazy<byte[]> Course = new(() => CourseReport.Of(CourseContents.Of(DemoProgramme.Worked())).Json().ToArray());

    private static readonly Dictionary<string, (string Says, Action<JsonNode> Plant)> CourseFaults = new(StringComparer.Ordinal)
    {
        ["a line is there twice"] = ("line J1 is in it more than once", f => f["lines"]!.AsArray().Add(f["lines"]!.AsArray().Single(l => (string)l!["line"]! == "J1")!.DeepClone())),
        ["a gap stands in two lines"] = ("is in it more than once", f => Gaps(f, 1).Add(Gaps(f, 0)[0]!.DeepClone())),
        ["a contribution stands twice"] = ("contribution of", f => Contributions(f).Add(Contributions(f)[0]!.DeepClone())),
        ["a contribution is claimed by two gaps"] = ("contribution S", f => OfOneSession(f)[1].Add(OfOneSession(f)[0][0]!.DeepClone())),
        ["a number is too large to add"] = ("does not fit the schema", f => { foreach (var s in f["sessions"]!.AsArray()) s!["gaps"] = 2_000_000_000; }),
        ["a session is there twice"] = ("session S1 is in it", f => f["sessions"]!.AsArray().Add(f["sessions"]![0]!.DeepClone())),
        ["the cover names a line that is not there"] = ("cover names 9/9.9", f => f["cover"]!["points"]![0]!["lines"]![0] = "9/9.9"),
        ["a reservation is claimed for a line that is not there"] = ("cover reserved names J99", f => f["cover"]!["reserved"]!.AsArray().Add("J99")),
        ["a dilemma is of a line that is not there"] = ("dilemmas names J99", f => f["dilemmas"]!.AsArray().Add("J99")),
        ["something was said of a gap of another line"] = ("names 9/1.1", f => Line(f, "J1")["exists"]!["said"]![0]!["gap"] = "9/1.1"),
        ["a session is left out"] = ("names S2", f => f["sessions"]!.AsArray().RemoveAt(1)),
        ["a gap comes from a session that its key denies"] = ("names S2", f => Gaps(f, 0)[0]!["session"] = 2),
        ["a contribution is left out"] = ("does not add up: contributions", f => Contributions(f).RemoveAt(0)),
        ["a gap is left out"] = ("does not add up: gaps", f => Gaps(f, 0).RemoveAt(0)),
        ["a gap is taken out of a join"] = ("joined gaps", f => Line(f, "J1")["gaps"]!.AsArray().RemoveAt(1)),
        ["a participant is counted too many"] = ("participants", f => f["participants"]!["people"] = (int)f["participants"]!["people"]! + 1),
        ["a line is called otherwise"] = ("The mark S9·9.9 is wrong", f => f["lines"]![0]!["label"] = "S9·9.9"),
        ["a session is called otherwise"] = ("The mark S9 is wrong", f => f["sessions"]![0]!["label"] = "S9"),
        ["somebody more agrees"] = ("agreement product", f => Group(f)["agree"] = (int)Group(f)["agree"]! - 1),
        ["the agreement is higher"] = ("agreement product", f => Agreement(f)["product"] = "1/1"),
        ["the spread is lower"] = ("agreement spread", f => Agreement(f)["spread"] = "0/7"),
        ["a place lies outside its interval"] = ("rank", f => Rank(f)["lowest"] = (int)Rank(f)["place"]! + 1),
        ["a place is among more lines than there are"] = ("does not add up: lines of", f => Rank(f)["of"] = (int)Rank(f)["of"]! + 1),
        ["more people chose than were asked"] = ("cannot be: choices of", f => Gaps(f, 0)[0]!["chose"] = (int)Gaps(f, 0)[0]!["asked"]! + 1),
        ["more people chose in the round than answered"] = ("round of J1", f => Line(f, "J1")["rounds"]![0]!["chosen"] = 99),
        ["a judgement is added"] = ("does not add up", f => Degrees(f)["Partly"] = (int)Degrees(f)["Partly"]! + 1),
        ["two logs have one hash"] = ("share a check code", f => f["logs"]![1]!["hash"] = (string)f["logs"]![2]!["hash"]!),
        ["a hash is no hash"] = ("no proper check code", f => f["logs"]![1]!["hash"] = "zz"),
        ["a log is left out"] = ("the log of the session is not listed", f => f["logs"]!.AsArray().RemoveAt(1)),
        ["the log of the programme is of another"] = ("logs names", f => f["logs"]![0]!["stream"] = "another"),
        ["a contribution comes from beyond its log"] = ("The log is not that long", f => Contributions(f)[0]!["record"] = 99_999),
    };

    private static readonly Dictionary<string, (string Says, Action<JsonNode> Plant)> FollowUpFaults = new(StringComparer.Ordinal)
    {
        ["an item is there twice"] = ("item 1 is in it more than once", f => Items(f).Add(Items(f)[0]!.DeepClone())),
        ["a decision is left out"] = ("names decision 1", f => f["decisions"]!.AsArray().RemoveAt(0)),
        ["an item follows a decision on another line"] = ("names decision 1", f => Items(f)[0]!["line"] = "2/2.1"),
        ["a decision names an item that is not there"] = ("names 77", f => f["decisions"]![0]!["items"]!.AsArray().Add(77)),
        ["a line is left out"] = ("which is not in the file", f => f["lines"]!.AsArray().RemoveAt(0)),
        ["a version is left out"] = ("names 1, which", f => f["courses"]!.AsArray().RemoveAt(0)),
        ["a side of a dilemma was said of another gap"] = ("dilemmas names 9/9.9", f => Said(f)["gap"] = "9/9.9"),
        ["one more was built"] = ("built", f => Counts(f)["built"] = (int)Counts(f)["built"]! + 1),
        ["nothing is late"] = ("overdue", f => f["parts"]!.AsArray().Select(p => p!["counts"]).First(c => c is not null && (int)c["overdue"]! > 0)!["overdue"] = 0),
        ["a report is left out"] = ("does not add up", f => Items(f)[0]!["reports"]!.AsArray().Clear()),
        ["a line is called otherwise"] = ("The mark S9·9.9 is wrong", f => f["lines"]![0]!["label"] = "S9·9.9"),
        ["an item is called otherwise"] = ("The mark 42 is wrong", f => Items(f)[0]!["label"] = "42"),
        ["two events have one hash"] = ("share a check code", f => Items(f)[0]!["hash"] = (string)f["decisions"]![0]!["hash"]!),
        ["a hash is no hash"] = ("no proper check code", f => f["decisions"]![0]!["hash"] = ""),
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-check-");

    public static TheoryData<string> OfCourse => [.. CourseFaults.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> OfFollowUp => [.. FollowUpFaults.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Stories => [.. CourseContents.Stories.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task An_untouched_course_input_holds_and_says_what_needs_the_database(string about)
    {
        var (end, said) = await CheckAsync(CourseReport.Of(CourseContents.Of(CourseContents.Stories[about]())).Json().ToArray());

        Assert.True(end == 0, said);
        Assert.Contains("Nothing is in it twice, each source is there, and the figures agree.", said, StringComparison.Ordinal);
        Assert.Contains("Not checked, for it needs the database", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FollowUpOutput.HalfYear)]
    [InlineData(FollowUpOutput.Dilemmas)]
    [InlineData(FollowUpOutput.Kingdom)]
    [InlineData(FollowUpOutput.Signals)]
    public async Task An_untouched_follow_up_holds_and_says_what_needs_the_database(FollowUpOutput output)
    {
        foreach (var story in new[] { FollowUpStory.Full(), ProgrammeStory.GivenAProgramme() })
        {
            var (end, said) = await CheckAsync(FollowUpReport.Of(new FollowUpContent(story.For(), "nl"), output).Json().ToArray());

            Assert.True(end == 0, said);
            Assert.Contains("Not checked, for it needs the database", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(OfCourse))]
    public Task In_a_course_input_it_is_found_that(string fault) => FoundAsync(Course.Value, CourseFaults[fault]);

    [Theory]
    [MemberData(nameof(OfFollowUp))]
    public Task In_a_follow_up_it_is_found_that(string fault) =>
        FoundAsync(FollowUpReport.Of(new FollowUpContent(FollowUpStory.Full().For(), "nl"), FollowUpOutput.HalfYear).Json().ToArray(), FollowUpFaults[fault]);

    [Fact]
    public async Task Of_a_format_that_is_not_known_it_is_not_said_that_it_agrees_with_itself()
    {
        var (end, said) = await CheckAsync("""{"format": "elsewhere", "formatVersion": 1}"""u8.ToArray());

        Assert.Equal(0, end);
        Assert.Contains("not looked into", said, StringComparison.Ordinal);
        Assert.DoesNotContain("agrees with itself", said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task FoundAsync(byte[] file, (string Says, Action<JsonNode> Plant) fault)
    {
        var changed = JsonNode.Parse(file)!;
        fault.Plant(changed);
        var (end, said) = await CheckAsync(Encoding.UTF8.GetBytes(changed.ToJsonString()));

        Assert.Equal(1, end);
        Assert.Contains(fault.Says, said, StringComparison.Ordinal);
        Assert.Contains("Do not rely on this file.", said, StringComparison.Ordinal);
    }

    /// <summary>As somebody would who has a key of their own.</summary>
    private async Task<(int End, string Said)> CheckAsync(byte[] content)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "file.json"));
        await File.WriteAllBytesAsync(file.FullName, SignedJson.Seal(content, new RsaSigner(Key.ExportPkcs8PrivateKey())), Cancel);
        using var output = new StringWriter();
        return (await VerifyCommand.ReadAsync(file, output, TextWriter.Null, Cancel), output.ToString());
    }

    private static JsonNode Line(JsonNode file, string key) => file["lines"]!.AsArray().Single(l => (string)l!["line"]! == key)!;

    private static JsonArray Gaps(JsonNode file, int line) => file["lines"]![line]!["gaps"]!.AsArray();

    private static JsonArray Contributions(JsonNode file) =>
        file["lines"]!.AsArray().SelectMany(l => l!["gaps"]!.AsArray()).Select(g => g!["contributions"]!.AsArray()).First(c => c.Count > 0);

    /// <summary>The contributions of gaps of one session that is seen whole.</summary>
    private static JsonArray[] OfOneSession(JsonNode file) => [.. file["lines"]!.AsArray().SelectMany(l => l!["gaps"]!.AsArray())
        .Where(g => (string)g!["seen"]! == "Whole" && g["contributions"]!.AsArray().Count > 0).GroupBy(g => (int)g!["session"]!).First(g => g.Count() > 1).Select(g => g!["contributions"]!.AsArray())];

    private static JsonNode Agreement(JsonNode file) => file["lines"]!.AsArray().Select(l => l!["agreement"]).First(a => a is not null && a["groups"]!.AsArray().Count > 1)!;

    private static JsonNode Group(JsonNode file) => Agreement(file)["groups"]!.AsArray().First(g => (int)g!["agree"]! > 0)!;

    private static JsonNode Rank(JsonNode file) => file["lines"]!.AsArray().SelectMany(l => l!["ranks"]!.AsArray()).First()!;

    private static JsonNode Degrees(JsonNode file) =>
        file["themes"]!.AsArray().SelectMany(t => t!["subjects"]!.AsArray()).SelectMany(s => s!["areas"]!.AsArray()).First()!["degrees"]!;

    private static JsonArray Items(JsonNode file) => file["parts"]!.AsArray().Select(p => p!["items"]!.AsArray()).First(i => i.Any(x => (int)x!["item"]! == 1));

    private static JsonNode Counts(JsonNode file) => file["parts"]!.AsArray().Select(p => p!["counts"]).First(c => c is not null)!;

    private static JsonNode Said(JsonNode file) => file["dilemmas"]!.AsArray().SelectMany(d => d!["helps"]!.AsArray()).SelectMany(s => s!["saidBy"]!.AsArray()).First()!;
}
