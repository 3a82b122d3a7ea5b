using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Catalogue.Import;
using Xunit;
using static WorkshopBot.Tests.Catalogue.ImportFile;

namespace WorkshopBot.Tests.Catalogue;

/// <summary>The many ways in which programs write CSV.</summary>
public sealed class CsvShapes
{
    private static readonly Edition Edition = Edition.Of2023;

    public static TheoryData<string, string> Good => new()
    {
        { "plain", Csv(GoodRow) },
        { "line end at the end", Csv(GoodRow) + "\n" },
        { "carriage returns and line feeds", Csv(GoodRow, "").ReplaceLineEndings("\r\n") },
        { "carriage returns alone", Csv(GoodRow).ReplaceLineEndings("\r") },
        { "byte order mark", "\uFEFF" + Csv(GoodRow) },
        { "semicolons", Csv(GoodRow).Replace(',', ';') },
        { "all quoted", string.Join('\n', Csv(GoodRow).Split('\n').Select(line => $"\"{line.Replace(",", "\",\"", StringComparison.Ordinal)}\"")) },
        { "space after a closing quote", Csv(RowWith("nl", "\"Damdoorbraak\" ")) },
        { "empty lines", "\n\n" + Csv("", GoodRow, "", "") },
        { "empty rows of a sheet", Csv(GoodRow, ",,,,,,,,") },
        { "header in capitals, spaced", Csv(GoodRow).Replace("theme", " THEME ", StringComparison.Ordinal) },
        { "columns in another order", "edition,source,scope,impact,likelihood,en,nl,theme,id\nrbra-2022,https://example.org/1,VR19,C,D,Dam failure,Damdoorbraak,major-accidents,dam-failure" },
        { "a line break in a cell", Csv(RowWith("en", "\"Dam\r\nfailure\"")) },
        { "a tab for a space", Csv(RowWith("en", "Dam\tfailure")) },
    };

    [Theory, MemberData(nameof(Good))]
    public void All_say_the_same(string shape, string csv)
    {
        Assert.NotEmpty(shape);
        Assert.Equal(Imported(ScenarioImport.FromCsv(Csv(GoodRow), Edition)), Imported(ScenarioImport.FromCsv(csv, Edition)));
    }

    [Theory]
    [InlineData("\"a,b\"", "a,b")]
    [InlineData("\"a;b\"", "a;b")]
    [InlineData("\"\"\"a\"\"\"", "\"a\"")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("'a'", "'a'")]
    [InlineData("日本 👩‍🚒", "日本 👩‍🚒")]
    public void Keep_what_a_field_holds(string field, string meaning) =>
        Assert.Equal(meaning, Imported(ScenarioImport.FromCsv(Csv(RowWith("nl", field)), Edition))[0].Name.Nl);

    [Fact]
    public void May_leave_out_the_columns_of_classes()
    {
        var scenario = Assert.Single(Imported(ScenarioImport.FromCsv(
            "id;theme;nl;en;scope;source;edition\na;cyber-threats;A;A;saba;b;c", Edition)));

        Assert.Equal("niet vermeld", scenario.LikelihoodIn("nl"));
    }

    [Theory]
    [InlineData("", "1  [] NothingToImport")]
    [InlineData("\n \n", "1  [] NothingToImport")]
    [InlineData(Header, "1  [] NothingToImport")]
    [InlineData(Header + ",colour\n" + GoodRow + ",red", "1 colour [colour] UnknownColumn")]
    [InlineData(Header + ",ID\n" + GoodRow + ",b", "1 ID [ID] RepeatedColumn")]
    [InlineData("id,theme,nl,en,scope,edition\na,cyber-threats,A,A,saba,c", "1 source [] MissingColumn")]
    [InlineData(Header + "\na,b", "2  [a b] FieldCount")]
    [InlineData(Header + "\n" + GoodRow + ",", "2  [dam-failure major-accidents Damdoorbraak Dam failure D C VR19 https://example.org/1 rbra-2022 ] FieldCount")]
    [InlineData(Header + "\na,cyber-threats,A \"b\",A,,,saba,b,c", "2 nl [A \"b\"] StrayQuote")]
    [InlineData(Header + "\na,cyber-threats,\"A\" b,A,,,saba,b,c", "2 nl [A b] StrayQuote")]
    [InlineData(Header + "\na,cyber-threats,\"A,A,,,saba,b,c", "2 nl [A,A,,,saba,b,c] UnclosedQuote")]
    [InlineData(Header + "\n\"", "2 id [] UnclosedQuote")]
    public void That_are_broken_are_told_where(string csv, string error) =>
        Assert.Equal([error], Summary(ScenarioImport.FromCsv(csv, Edition)));

    [Fact]
    public void Count_lines_as_an_editor_does_through_cells_with_line_breaks() => Assert.Equal(
        ["4 scope [here] UnknownPlace", "7 theme [x] UnknownTheme"],
        Summary(ScenarioImport.FromCsv(
            Csv("a,cyber-threats,\"A\n\nB\",\"C\",,,here,s,e", "", "", "b,x,A,A,,,saba,s,e"), Edition)));

    [Fact]
    public void Without_a_known_column_are_told_all_that_lack_and_no_row_is_blamed() => Assert.Equal(
        ["a", "id", "theme", "nl", "en", "scope", "source", "edition"],
        Rejected(ScenarioImport.FromCsv("a\nb\nc", Edition)).Select(e => e.Column));

    [Fact]
    public void Of_any_kind_get_an_answer_and_never_a_fault()
    {
        const string Signs = ",;\"\n\ra \uFEFF\ud800é\0";
        var good = Csv(GoodRow, RowWith("id", "b"));

        for (var seed = 0; seed < 3000; seed++)
        {
            var at = seed * 7919 % good.Length;
            var cut = seed * 104729 % 5;
            var mangled = good[..at] + Signs[seed % Signs.Length] + good[Math.Min(at + cut, good.Length)..];
            foreach (var result in (ImportResult[])[ScenarioImport.FromCsv(mangled, Edition), ScenarioImport.FromJson(mangled, Edition)])
            {
                if (result is ImportResult.Rejected no)
                {
                    Assert.NotEmpty(no.Errors);
                    Assert.All(no.Errors, e => Assert.InRange(e.Line, 1, mangled.Length));
                    Assert.All(no.Errors, e => Assert.NotEmpty(e.In("nl")));
                }
                else
                {
                    Assert.InRange(Imported(result).Length, 1, 2);
                }
            }
        }
    }
}
