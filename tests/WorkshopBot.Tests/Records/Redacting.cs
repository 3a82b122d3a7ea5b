using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Records;

/// <summary>What is left out of a report is nowhere in a file; and nothing is left out by halves.</summary>
public sealed class Redacting
{
    private static readonly HeldSession Final = FinalSession.Held();

    private static readonly ReportContent Report = FinalSession.Report(Final);

    private static readonly ImmutableArray<Passage> Passages = WooCopy.Passages(Report);

    public static TheoryData<string> EverySaid => [.. Passages.Where(p => p.Said && !p.Follows).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(EverySaid))]
    public void What_is_left_out_stands_in_no_part_of_any_file_and_its_ground_does(string id)
    {
        var gone = Passages.Single(p => p.Id == id);
        var edition = Made((id, "5.1.2.h", "gelakt"));

        foreach (var text in Texts(edition))
        {
            Assert.DoesNotContain(Flat(gone.Text), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Flat(gone.Text)[..Math.Min(25, Flat(gone.Text).Length)], text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("[5.1.2.h]", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(FileName.Plain(gone.Text), edition.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_left_out_the_edition_says_all_that_the_report_says()
    {
        var edition = Made();
        var (was, now) = (Texts(SessionReport.Of(Report)).ToArray(), Texts(edition).ToArray());

        Assert.All(Passages.Where(p => p.Said), p => Assert.Contains(Flat(p.Text)[..Math.Min(20, Flat(p.Text).Length)], now[0], StringComparison.Ordinal));
        Assert.True(now[0].Length > was[0].Length);
        Assert.Contains("Er is niets weggelaten.", now[0], StringComparison.Ordinal);
    }

    [Fact]
    public void With_everything_left_out_no_word_of_anybody_is_left_and_the_files_are_whole()
    {
        var edition = Made([.. Passages.Select(p => (p.Id, "5.1.1.b; 5.1.2.i", "geweigerd"))]);

        Assert.All(Texts(edition), text => Assert.All(Passages.Where(p => p is { HasOwnWords: true, Id: not "title" } && Flat(p.Text).Length > 12), p => Assert.DoesNotContain(Flat(p.Text)[..12], text, StringComparison.OrdinalIgnoreCase)));
        Assert.All(Texts(edition), text => Assert.DoesNotContain("andere soorten samen,", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Judgements_that_are_left_out_take_their_pictures_tables_sentences_and_alternative_texts_along()
    {
        var was = Texts(SessionReport.Of(Report)).First();
        var text = Texts(Made(("judgement-1", "5.1.1.b", "gelakt"))).First();

        Assert.Contains("oordeel lager dan", was, StringComparison.Ordinal);
        Assert.DoesNotContain("oordeel lager dan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("n = 6", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grotendeels niet", text[..text.IndexOf("Weggelaten passages", StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Oordeel: [5.1.1.b]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Over dit thema is niet geoordeeld.", text[..text.IndexOf("Thema 2", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Efforts_that_are_left_out_leave_no_count_no_line_and_no_dilemma()
    {
        var effort = Passages.Single(p => p.Id.StartsWith("effort-", StringComparison.Ordinal));
        var text = Texts(Made((effort.Id, "5.2.1", "gelakt"))).First();

        Assert.DoesNotContain("Dilemma", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ntensiveren", text, StringComparison.Ordinal);
        Assert.Contains("[5.2.1]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_also_hides_whose_it_is()
    {
        var reserved = Passages.Single(p => p.Id.StartsWith("reservation-", StringComparison.Ordinal));

        Assert.Contains($"[5.1.2.a] ({reserved.Who}, open)", Texts(Made((reserved.Id, "5.1.2.a", "gelakt"))).First(), StringComparison.Ordinal);
        Assert.Contains("[5.1.2.a] (open)", Texts(Made((reserved.Id, "5.1.2.a", "geweigerd"))).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_left_out_is_gone_wherever_it_stood()
    {
        var held = FinalSession.Held(p => p with { Attribution = Attribution.Name });
        var report = FinalSession.Report(held);
        var passages = WooCopy.Passages(report);
        var names = passages.Where(p => p.IsName).ToArray();
        var edition = Assert.IsType<Publication>(RedactedEdition.Of(report, FilledIn.Rows(passages, [.. names.Select(n => (n.Id, "5.1.2.e", "gelakt"))])).Edition);

        Assert.True(names.Length > 3);
        Assert.All(Texts(edition), text => Assert.All(names, n => Assert.DoesNotContain(n.Text, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_public_passage_that_repeats_what_is_left_out_is_asked_about_and_may_stay_when_meant()
    {
        var held = FinalSession.Held(text: "Citaat: niemand weet wie de NOODSTROOM verdeelt, zei iemand.");
        var report = FinalSession.Report(held);
        var passages = WooCopy.Passages(report);
        var (none, asked) = RedactedEdition.Of(report, FilledIn.Rows(passages, ("contribution-2", "5.1.2.h", "gelakt")));
        var (meant, nothing) = RedactedEdition.Of(report, FilledIn.Rows(passages, ("contribution-2", "5.1.2.h", "gelakt"), ("contribution-3", "", "toch openbaar")));

        Assert.Null(none);
        Assert.Contains(new WooProblem(WooFault.RepeatsRedacted, "", "contribution-3", "contribution-2"), asked);
        Assert.NotNull(meant);
        Assert.Empty(nothing);
    }

    [Theory]
    [InlineData("5.1.2.h", "")]
    [InlineData("", "gelakt")]
    [InlineData("5.1.2.z", "gelakt")]
    [InlineData("openbaarheid", "geweigerd")]
    [InlineData("5.1.2.e", "openbaar")]
    [InlineData("5.1.2.h", "zwart")]
    public void A_row_that_does_not_say_enough_stops_everything(string ground, string decision)
    {
        var (edition, problems) = RedactedEdition.Of(Report, FilledIn.Rows(Passages, ("contribution-1", ground, decision), ("contribution-2", "5.1.2.h", "gelakt")));

        Assert.Null(edition);
        Assert.Equal("contribution-1", Assert.Single(problems).Id);
    }

    [Fact]
    public void Rows_that_are_unknown_missing_twice_or_of_another_report_are_all_named()
    {
        var rows = FilledIn.Rows(Passages);
        var (edition, problems) = RedactedEdition.Of(
            Report, [rows[0], rows[0], rows[2] with { Check = "0000000000" }, rows[3] with { Id = "contribution-99" }, .. rows.Skip(4)]);

        Assert.Null(edition);
        Assert.Equal(
            [(WooFault.PassageTwice, rows[0].Id), (WooFault.PassageChanged, rows[2].Id), (WooFault.UnknownPassage, "contribution-99"), (WooFault.PassageMissing, rows[1].Id), (WooFault.PassageMissing, rows[3].Id)],
            problems.Select(p => (p.Fault, p.Id)));
    }

    [Theory]
    [InlineData("5.1.2.e", "5.1.2.e")]
    [InlineData("5.1(2)h", "5.1.2.h")]
    [InlineData("artikel 5.1, eerste lid, onder b", null)]
    [InlineData("art. 5.1 lid 1 onder b Woo", "5.1.1.b")]
    [InlineData("5.2", "5.2.1")]
    [InlineData("5.1.2.e; 5.1.2.h", "5.1.2.e|5.1.2.h")]
    [InlineData("5.1.2.e; x", null)]
    [InlineData("", null)]
    public void Reads_grounds_as_people_write_them(string text, string? grounds) =>
        Assert.Equal(grounds?.Split('|'), WooGround.Read(text)?.ToArray());

    private static Publication Made(params ReadOnlySpan<(string Id, string Ground, string Decision)> decided)
    {
        var (edition, problems) = RedactedEdition.Of(Report, FilledIn.Rows(Passages, decided));
        Assert.Empty(problems);
        return edition!;
    }

    /// <summary>All that stands in each file: of a zip, every part as it is and without its marks.</summary>
    private static IEnumerable<string> Texts(Publication publication)
    {
        yield return Flat(Bare(Encoding.UTF8.GetString(HtmlWriter.Write(publication.Document()))));
        yield return Flat(Bare(Parts(DocxWriter.Write(publication.Document()))));
        yield return Flat(Bare(Parts(OdtWriter.Write(publication.Document()))));
    }

    private static string Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Join('\n', zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>What stands between marks, and what stands in their attributes.</summary>
    private static string Bare(string markup) => System.Net.WebUtility.HtmlDecode(
        Regex.Replace(markup, "<[^>]*>", "") + "\n" + string.Join('\n', Regex.Matches(markup, "=\"([^\"]*)\"").Select(m => m.Groups[1].Value)));

    private static string Flat(string text) => Regex.Replace(text, @"[\s\u2066-\u2069\u200B]+", " ").Trim();
}
