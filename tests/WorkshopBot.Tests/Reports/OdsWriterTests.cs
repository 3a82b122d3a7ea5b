using System.Globalization;
using System.Xml.Linq;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Testing.Reports;
using Xunit;
using static WorkshopBot.Tests.Reports.PackageReading;

namespace WorkshopBot.Tests.Reports;

public sealed class OdsWriterTests
{
    private static readonly byte[] Demo = OdsWriter.Write(Everything());

    public static TheoryData<string, string> Hostile => HostileTexts.All;

    [Fact]
    public void The_same_workbook_gives_the_same_bytes_whatever_the_thread_speaks()
    {
        Assert.Equal(Demo, OdsWriter.Write(Everything()));
        Assert.Equal(Demo, Elsewhere.Run("ar-SA", () => OdsWriter.Write(Everything())));
        AssertNothingByChance(Demo);
    }

    [Fact]
    public void Its_kind_comes_first_and_its_manifest_names_every_part() => AssertIsOpenDocument(Demo, "application/vnd.oasis.opendocument.spreadsheet");

    [Fact]
    public void A_cell_has_the_type_of_what_stands_in_it()
    {
        var row = Part(OdsWriter.Write(DemoWorkbook.Dutch("een", "twee")), "content.xml").Descendants(Table + "table-row").Last();

        Assert.Equal(
            ["float 2", "string ", "float -1.5", "date 2026-11-20", "date 2026-11-19T17:30:05", "boolean true"],
            row.Elements(Table + "table-cell").Select(c => $"{(string?)c.Attribute(Office + "value-type")} {(string?)(c.Attribute(Office + "value") ?? c.Attribute(Office + "date-value") ?? c.Attribute(Office + "boolean-value"))}"));
    }

    [Fact]
    public void The_heads_stay_in_sight_and_filter_all_rows()
    {
        var content = Part(Demo, "content.xml");
        var last = (DemoWorkbook.Tempting.Length + 1).ToString(CultureInfo.InvariantCulture);

        Assert.Equal(
            [$"'Witte vlekken'.A1:'Witte vlekken'.F{last}", "'Dekking plaatsenthema''s'.A1:'Dekking plaatsenthema''s'.AN301"],
            content.Descendants(Table + "database-range").Select(r => (string)r.Attribute(Table + "target-range-address")!));
        Assert.All(content.Descendants(Table + "database-range"), r => Assert.Equal("true", (string?)r.Attribute(Table + "display-filter-buttons")));
        Assert.All(content.Descendants(Table + "table"), t => Assert.Single(t.Elements(Table + "table-header-rows").Elements()));

        var frozen = Part(Demo, "settings.xml").Descendants(Config + "config-item-map-entry").Where(e => e.Attribute(Config + "name") is not null).ToList();
        Assert.Equal(["Witte vlekken", "Dekking plaatsenthema's"], frozen.Select(e => (string)e.Attribute(Config + "name")!));
        Assert.All(frozen, e => Assert.Equal(("2", "1"), (Item(e, "VerticalSplitMode"), Item(e, "VerticalSplitPosition"))));
    }

    [Fact]
    public void The_marking_is_printed_on_every_page()
    {
        var page = Part(Demo, "styles.xml").Descendants(Style + "master-page").Single();

        Assert.Equal("Niet gerubriceerdConcept, versie 0.1", TextOf(page.Element(Style + "header")!));
        Assert.Equal("Niet gerubriceerdPagina 1 van 1", TextOf(page.Element(Style + "footer")!));
        Assert.Equal((string?)page.Attribute(Style + "name"), (string?)Part(Demo, "content.xml").Descendants(Style + "style").Single(s => (string?)s.Attribute(Style + "family") == "table").Attribute(Style + "master-page-name"));
    }

    [Fact]
    public void No_text_becomes_a_formula() =>
        Assert.DoesNotContain(Part(Demo, "content.xml").Descendants().Attributes(), a => a.Name.LocalName == "formula");

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_people_type_is_text(string typed, string kept) =>
        Assert.Equal(kept.Replace("\t", "    ", StringComparison.Ordinal), Text(OdsWriter.Write(DemoWorkbook.Dutch(typed)), row: 1, column: 1));

    [Fact]
    public void A_text_too_long_for_a_cell_goes_on_beside_it()
    {
        var ods = OdsWriter.Write(DemoWorkbook.Dutch(new string('x', 40_000)));

        Assert.Equal(40_000, Text(ods, 1, 1).Length + Text(ods, 1, 2).Length);
        Assert.Equal("Witte vlek (2)", Text(ods, 0, 2));
    }

    private static string? Item(XElement entry, string name) =>
        entry.Elements().Single(i => (string?)i.Attribute(Config + "name") == name).Value;

    private static string Text(byte[] ods, int row, int column) => string.Join('\n', Part(ods, "content.xml")
        .Descendants(Table + "table-row").ElementAt(row).Elements(Table + "table-cell").ElementAt(column)
        .Elements(PackageReading.Text + "p").Select(TextOf));

    private static Workbook Everything()
    {
        var book = DemoWorkbook.Dutch(DemoWorkbook.Tempting);
        return book with { Sheets = [.. book.Sheets, DemoWorkbook.Coverage] };
    }
}
