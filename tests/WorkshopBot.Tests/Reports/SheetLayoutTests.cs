using System.Collections.Immutable;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sheets;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class SheetLayoutTests
{
    [Theory]
    [InlineData(32_767, 1)]
    [InlineData(32_768, 2)]
    [InlineData(98_302, 4)]
    public void A_text_is_cut_only_where_a_cell_is_full_and_nothing_is_lost(int length, int pieces)
    {
        var sheet = Assert.Single(SheetLayout.Of(DemoWorkbook.Dutch(new string('x', length), "kort")));

        Assert.Equal(5 + pieces, sheet.Heads.Length);
        Assert.Equal(["Witte vlek", "Witte vlek (2)", "Witte vlek (3)", "Witte vlek (4)"], Enumerable.Concat(sheet.Heads.Skip(1).Take(pieces), new[] { "Witte vlek (2)", "Witte vlek (3)", "Witte vlek (4)" }.Skip(pieces - 1)));
        Assert.Equal(new string('x', length), Texts(sheet.Rows[0]));
        Assert.Equal("kort", Texts(sheet.Rows[1]));
        Assert.All(sheet.Rows, r => Assert.Equal(sheet.Heads.Length, r.Length));
    }

    [Fact]
    public void A_text_is_not_cut_within_what_a_reader_sees_as_one_character()
    {
        var text = new string('x', 32_760) + "👨‍👩‍👧‍👦 en verder";
        var sheet = Assert.Single(SheetLayout.Of(DemoWorkbook.Dutch(text)));

        Assert.Equal("👨‍👩‍👧‍👦 en verder", Assert.IsType<SheetCell.Text>(sheet.Rows[0][2]).Value);
    }

    [Fact]
    public void Marks_heaped_on_one_letter_are_cut_but_all_kept()
    {
        var text = "a" + new string('\u0301', 70_000);

        Assert.Equal(text, Texts(Assert.Single(SheetLayout.Of(DemoWorkbook.Dutch(text))).Rows[0]));
    }

    [Fact]
    public void Rows_beyond_the_last_that_a_sheet_has_go_on_in_the_next()
    {
        var sheets = SheetLayout.Of(DemoWorkbook.Dutch("a", "b", "c", "d", "e"), mostRows: 3);

        Assert.Equal(["Witte vlekken", "Witte vlekken (2)", "Witte vlekken (3)"], sheets.Select(s => s.Name));
        Assert.Equal([2, 2, 1], sheets.Select(s => s.Rows.Count));
        Assert.Equal("abcde", string.Concat(sheets.SelectMany(s => s.Rows).Select(Texts)));
    }

    [Fact]
    public void A_column_is_as_wide_as_it_was_asked_or_as_its_content_within_reason()
    {
        var sheet = SheetLayout.Of(DemoWorkbook.Dutch() with
        {
            Sheets = [new Sheet("x", "", [new("a", 300), new("b", 12), new("c"), new("d")], [[SheetCell.Of(new string('x', 500)), SheetCell.Of("x"), SheetCell.Of(new string('x', 500)), SheetCell.Of(12.5m)]])],
        });

        Assert.Equal([255, 12, 60, 7], sheet[0].Widths);
    }

    [Fact]
    public void A_row_that_is_too_short_is_refused() => Refused("1 cells under 2 heads", new Sheet("x", "", [new("a"), new("b")], [[SheetCell.Of("x")]]));

    [Fact]
    public void More_columns_than_a_program_has_are_refused() =>
        Refused("16385 columns", new Sheet("x", "", [.. Enumerable.Repeat(new Column("a"), 16_385)], []));

    [Fact]
    public void A_workbook_without_sheets_is_refused() => Refused("no sheet");

    private static void Refused(string why, params ImmutableArray<Sheet> sheets) => Assert.Contains(
        why, Assert.Throws<ArgumentException>(() => SheetLayout.Of(DemoWorkbook.Dutch() with { Sheets = sheets })).Message, StringComparison.Ordinal);

    private static string Texts(ImmutableArray<SheetCell> row) => string.Concat(row.OfType<SheetCell.Text>().Select(t => t.Value));
}
