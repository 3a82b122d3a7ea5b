using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed partial class CsvWriterTests
{
    public static TheoryData<string, string> Hostile => HostileTexts.All;

    public static TheoryData<string> Tempting => [.. DemoWorkbook.Tempting];

    [Fact]
    public void It_begins_with_the_sign_by_which_a_spreadsheet_knows_utf8() => Assert.Equal([0xEF, 0xBB, 0xBF], Written("x")[..3]);

    [Fact]
    public void A_cell_is_written_as_a_machine_reads_it() => Assert.Equal(
        "Nr,Witte vlek,Gekozen,Dag,Vastgelegd,Gedragen\r\n1,een,0,2026-11-19,2026-11-19T16:30:05-04:00,\r\n2,\"twee, \"\"en\"\" drie\",-1.5,2026-11-20,2026-11-19T17:30:05-04:00,true\r\n",
        Encoding.UTF8.GetString(Written("een", "twee, \"en\" drie")[3..]));

    [Fact]
    public void The_same_sheet_gives_the_same_bytes_whatever_the_thread_speaks() =>
        Assert.Equal(Written("x"), Elsewhere.Run("ar-SA", () => Written("x")));

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_people_type_is_one_field(string typed, string kept)
    {
        var rows = Read(Written(typed), ',');

        Assert.Equal(2, rows.Count);
        Assert.Equal(6, rows[1].Count);
        Assert.Equal(kept, Guard().Replace(rows[1][1], ""));
    }

    [Theory, MemberData(nameof(Tempting))]
    public void No_field_begins_like_a_formula_whichever_sign_parts_the_fields(string text)
    {
        foreach (var separator in ",;\t")
        {
            Assert.All(
                Read(Written(text), separator).SelectMany(r => r).Where(f => !Number().IsMatch(f)),
                f => Assert.DoesNotMatch(@"\A[\s""\u200B]*[=+\-@＝＋－＠]|\A[\t\n\r]", f));
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  \"=1+1", "'  \"=1+1")]
    [InlineData("a;=1;-2", "a;'=1;'-2")]
    [InlineData("- een\n- twee", "'- een\n'- twee")]
    [InlineData("\tx", "'\tx")]
    [InlineData("5-3=2", "5-3=2")]
    [InlineData("naar-binnen; en uit", "naar-binnen; en uit")]
    public void An_apostrophe_stands_only_where_a_formula_could_begin(string typed, string written) =>
        Assert.Equal(written, Read(Written(typed), ',')[1][1]);

    [Fact]
    public void A_head_is_no_formula_either() =>
        Assert.Equal("'=1", Read(CsvWriter.Write(new Sheet("x", "", [new("=1")], [])), ',')[0][0]);

    [Fact]
    public void A_row_that_is_too_short_is_refused() => Assert.Throws<ArgumentException>(
        () => CsvWriter.Write(new Sheet("x", "", [new("a"), new("b")], [[SheetCell.Of("x")]])));

    private static byte[] Written(params ImmutableArray<string> texts) => CsvWriter.Write(DemoWorkbook.Dutch(texts).Sheets[0]);

    /// <summary>Reads as RFC 4180 says; a quote within a field that did not begin with one is a character, as in Excel.</summary>
    private static List<List<string>> Read(byte[] csv, char separator)
    {
        var text = Encoding.UTF8.GetString(csv)[1..];
        List<List<string>> rows = [[]];
        var field = new StringBuilder();
        bool quoted = false, began = false;

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (quoted && c == '"')
                quoted = false;
            else if (quoted)
                field.Append(c);
            else if (c == '"' && !began)
                (quoted, began) = (true, true);
            else if (c == separator || c is '\n')
                End(c);
            else if (c != '\r')
                field.Append(c);

            began |= !quoted && c != separator && c is not ('\n' or '\r');
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;

        void End(char c)
        {
            rows[^1].Add(field.ToString());
            field.Clear();
            began = false;
            if (c == '\n')
                rows.Add([]);
        }
    }

    /// <summary>What the writer put before what could begin a formula.</summary>
    [GeneratedRegex(@"(?<=\A|[\n\t;])'(?=[\s""\u200B]*[=+\-@＝＋－＠])|\A'(?=[\t\n])")]
    private static partial Regex Guard();

    [GeneratedRegex(@"\A-?\d+(\.\d+)?\z")]
    private static partial Regex Number();
}
