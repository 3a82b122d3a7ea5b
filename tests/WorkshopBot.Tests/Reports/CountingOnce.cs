using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>The same thing has the same number on the cover, in the chapters, in the workbook and in the json; and parts add up.</summary>
public sealed class CountingOnce
{
    private static readonly ProgrammeStory Story = DemoProgramme.Worked();

    private static readonly CourseInput Input = CourseInput.Of(Story.National, Edition.Of2023);

    private static readonly CourseContent Content = new(
        new CourseFile(
            Input, new StreamDigest(0, "programme", 9, new string('a', 64)),
            [.. Input.Sessions.Where(s => s.Source is not null).Select(s => new StreamDigest(s.Number, s.Source!.Id.ToString(), s.Source.Records, new string('b', 64)))],
            ImmutableDictionary<PersonId, string>.Empty),
        "nl");

    private static readonly CourseWords Words = new("nl");

    private static readonly CourseCounts Counts = Input.Counts;

    [Fact]
    public void They_are_those_of_what_the_reader_sees()
    {
        var sight = Story.National;

        Assert.Equal(sight.Gaps.Count(), Counts.Gaps);
        Assert.Equal(sight.People.Count(), Counts.People);
        Assert.Equal((sight.Sessions.Length, sight.Sessions.Count(s => s.Seen == ReleaseKind.Whole)), (Counts.Sessions, Counts.SessionsCounted));
        Assert.Equal(sight.Lines().Count, Counts.Lines + Counts.LinesAside);
        Assert.NotEqual(0, Counts.GapsAside);
        Assert.NotEqual(Counts.Sessions, Counts.SessionsCounted);
    }

    [Fact]
    public void The_json_lists_as_many_as_it_counts()
    {
        using var file = JsonDocument.Parse(CourseReport.Of(Content).Json());
        var root = file.RootElement;
        int Said(string name) => root.GetProperty("counts").GetProperty(name).GetInt32();
        JsonElement[] All(string name) => [.. root.GetProperty(name).EnumerateArray()];
        var cells = root.GetProperty("coverage").GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("wanted").GetBoolean()).ToArray();

        Assert.Equal(All("lines").Length, Said("lines"));
        Assert.Equal(All("lines").Sum(l => l.GetProperty("gaps").GetArrayLength()), Said("gapsInLines"));
        Assert.Equal(All("lines").Where(l => l.TryGetProperty("join", out _)).Sum(l => l.GetProperty("gaps").GetArrayLength()), Said("gapsJoined"));
        Assert.Equal(All("lines").Sum(l => l.GetProperty("gaps").EnumerateArray().Sum(g => g.GetProperty("contributions").GetArrayLength())), Said("contributions"));
        Assert.Equal(All("lines").Count(l => l.GetProperty("actionLine").GetProperty("line").ValueKind == JsonValueKind.Null), Said("linesUnassigned"));
        Assert.Equal(All("lines").Count(l => l.GetProperty("effects").GetProperty("dilemma").GetBoolean()), Said("dilemmas"));
        Assert.Equal(All("dilemmas").Length, Said("dilemmas"));
        Assert.Equal(All("setAside").Length, Said("linesAside") + Said("asideInSessions"));
        Assert.Equal(Said("gaps"), Said("gapsInLines") + Said("gapsAside"));
        Assert.Equal(root.GetProperty("participants").GetProperty("there").EnumerateArray().Sum(c => c.GetProperty("people").GetInt32()), Said("people"));
        Assert.Equal((cells.Length, cells.Count(c => c.GetProperty("came").ToString() == "Nobody")), (Said("cellsWanted"), Said("cellsEmpty")));
    }

    [Fact]
    public void The_workbook_has_a_row_for_each_that_is_counted()
    {
        var book = CourseReport.Of(Content).Workbook();
        var heads = new CourseHeads("nl");
        Sheet Named(string name) => book.Sheets.Single(s => s.Name == name);

        Assert.Equal(Counts.Lines, Named(heads.Lines).Rows.Length);
        Assert.Equal(Counts.GapsInLines, Named(heads.Members).Rows.Length);
        Assert.Equal(Counts.LinesAside + Counts.AsideInSessions, Named(heads.SetAside).Rows.Length);
        Assert.Equal(Counts.Dilemmas, Named(heads.Dilemmas).Rows.Select(r => r[0].ToString()).Distinct().Count());
        Assert.Equal(Counts.CellsWanted, Named(heads.Coverage).Rows.Count(r => r.Contains(SheetCell.Of(true))));
    }

    [Fact]
    public void Cover_and_chapters_say_the_same()
    {
        var blocks = CourseDocument.Build(Content, Words).Blocks;
        var cover = Text(blocks.TakeWhile(b => b is not Block.PageBreak));
        var all = Text(blocks);

        Assert.Contains(Words.BasisGaps(Counts.Gaps, Counts.GapsInLines, Counts.Lines, Counts.GapsAside), cover, StringComparison.Ordinal);
        Assert.Contains(Words.BasisSomeCounted(Counts.Sessions, Counts.People, Counts.SessionsCounted), cover, StringComparison.Ordinal);
        Assert.Contains(Words.NotHeardCells(Counts.CellsEmpty, Counts.CellsWanted), cover, StringComparison.Ordinal);
        Assert.Contains(Words.SetAsideCount(Counts.LinesAside, Counts.AsideInSessions), cover, StringComparison.Ordinal);
        Assert.Contains(new CourseMethodWords("nl").MethodLines(Counts), all, StringComparison.Ordinal);
        Assert.Contains(Words.CellsCounted(Counts.CellsWanted, Counts.CellsHeard, Counts.CellsEmpty), all, StringComparison.Ordinal);
        Assert.Equal(Counts.Lines, blocks.OfType<Block.Paragraph>().Count(p => p.Style == ParagraphStyle.Lead));
    }

    [Fact]
    public void What_a_Country_keeps_to_itself_is_not_known_and_not_nought()
    {
        using var file = JsonDocument.Parse(CourseReport.Of(Content).Json());
        var theirs = file.RootElement.GetProperty("lines").EnumerateArray().SelectMany(l => l.GetProperty("gaps").EnumerateArray()).Where(g => g.GetProperty("seen").GetString() == "Summary").ToArray();

        Assert.NotEmpty(theirs);
        Assert.All(theirs, g => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (g.GetProperty("tally").ValueKind, g.GetProperty("recognised").ValueKind)));
        Assert.Contains(Words.AgreementOnlySummary, Text(CourseDocument.Build(Content, Words).Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_is_said_in_people_and_its_product_stands_in_the_workbook_only()
    {
        var line = Input.Lines.First(l => l.Agreement is { IsAcrossGroups: true });
        var agreement = line.Agreement!;
        var all = Text(CourseDocument.Build(Content, Words).Blocks);

        Assert.Contains(Words.AgreementLine(agreement.Groups.Sum(g => g.Agree), agreement.N, agreement.Groups.Length), all, StringComparison.Ordinal);
        Assert.DoesNotContain(Words.Amount(agreement.Product.Rounded(2)), all, StringComparison.Ordinal);
        Assert.Contains(CourseReport.Of(Content).Workbook().Sheets[0].Rows, r => r.Contains(SheetCell.Of(agreement.Product.Rounded(4))));
    }

    private static string Text(IEnumerable<Block> blocks) => string.Join('\n', blocks.SelectMany(Runs));

    private static IEnumerable<string> Runs(Block block) => block switch
    {
        Block.Paragraph p => [string.Concat(p.Runs.Select(r => r.Text))],
        Block.Bullets b => b.Items.Select(i => string.Concat(i.Select(r => r.Text))),
        Block.Opens o => o.Inside.SelectMany(Runs),
        _ => [],
    };
}
