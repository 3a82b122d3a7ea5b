using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Html;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class HtmlWriterTests
{
    public static TheoryData<string, string> Hostile => HostileTexts.All;

    [Fact]
    public void The_same_document_gives_the_same_bytes_whatever_the_thread_speaks() =>
        Assert.Equal(HtmlWriter.Write(DemoDocument.Dutch()), Elsewhere.Run("ar-SA", () => HtmlWriter.Write(DemoDocument.Dutch())));

    [Fact]
    public void The_file_names_its_language_and_title_and_holds_one_main()
    {
        var page = Demo();

        Assert.Equal("nl-NL", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(DemoDocument.Dutch().Title, page.Title);
        Assert.Equal(page.QuerySelector("main")!.Id, page.QuerySelector("a.skip")!.GetAttribute("href")![1..]);
    }

    [Fact]
    public void Headings_begin_with_one_title_and_skip_no_level()
    {
        var levels = Demo().QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void The_marking_stands_above_and_below_and_on_each_printed_page()
    {
        var page = Demo();

        Assert.Equal(["Niet gerubriceerd", "Niet gerubriceerd"], page.QuerySelectorAll("p.marking b").Select(m => m.TextContent));
        Assert.Contains("@top-left { content: \"Niet gerubriceerd\";", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("@bottom-left { content: \"Niet gerubriceerd\";", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marking_cannot_break_out_of_the_style()
    {
        var page = HtmlReading.Parse(HtmlWriter.Write(DemoDocument.Dutch() with { Marking = "\"}</style><script>x</script>\\" }));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Contains("\\000022 \\00007D \\00003C \\00002F style", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_a_caption_and_every_head_says_what_it_heads()
    {
        var tables = Demo().QuerySelectorAll("table");

        Assert.Equal(2, tables.Length);
        Assert.All(tables, t => Assert.NotEqual("", t.QuerySelector("caption")!.TextContent));
        Assert.All(tables, t => Assert.All(t.QuerySelectorAll("thead th"), h => Assert.Equal("col", h.GetAttribute("scope"))));
        Assert.Equal(12, tables[0].QuerySelectorAll("tbody th[scope=row]").Length);
        Assert.Empty(tables[1].QuerySelectorAll("tbody th"));
    }

    [Fact]
    public void Every_picture_is_inside_the_file_and_has_its_text()
    {
        var pictures = Demo().QuerySelectorAll("img");

        Assert.Equal([DemoDocument.SpreadText, DemoDocument.RankingText], pictures.Select(p => p.GetAttribute("alt")));
        Assert.All(pictures, p => Assert.StartsWith("data:image/svg+xml;base64,", p.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(pictures, p => System.Xml.Linq.XDocument.Parse(
            Encoding.UTF8.GetString(Convert.FromBase64String(p.GetAttribute("src")!.Split(',')[1]))));
    }

    [Fact]
    public void Every_link_leads_to_something_in_the_file_and_no_name_is_given_twice()
    {
        var page = Demo();
        var names = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Contains(a.GetAttribute("href")!.TrimStart('#'), names));
    }

    [Fact]
    public void A_run_in_another_language_says_so()
    {
        var page = Demo();

        Assert.Equal("spare parts", page.QuerySelector("i span[lang=en-GB]")!.TextContent);
        Assert.Equal("Fuel contracts end after 72 hours.", page.QuerySelector("bdi[lang=en-GB]")!.TextContent);
    }

    [Fact]
    public void The_style_hash_is_the_one_a_browser_computes_and_the_file_allows_it()
    {
        var html = HtmlWriter.Write(DemoDocument.Dutch());
        var page = HtmlReading.Parse(html);
        var hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)))}";

        Assert.Equal(hash, HtmlWriter.StyleHash(html));
        Assert.Contains($"style-src '{hash}'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Throws<ArgumentException>(() => HtmlWriter.StyleHash("<p>"u8));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_people_type_is_text(string typed, string kept)
    {
        var page = HtmlReading.Parse(HtmlWriter.Write(DemoDocument.Dutch(typed)));

        Assert.Contains(kept, page.QuerySelectorAll("bdi").Select(HtmlReading.TextOf));
        Assert.Equal(Shape(Demo()), Shape(page));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_stands_in_a_title_or_caption_is_text(string typed, string kept)
    {
        var page = HtmlReading.Parse(HtmlWriter.Write(Elsewhere.Named(typed)));

        Assert.Equal(PlainText.Line(kept), page.QuerySelector("h1")!.TextContent);
        Assert.Equal(PlainText.Line(kept), page.QuerySelector("h2")!.TextContent);
        Assert.Contains(PlainText.Line(kept), page.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Shape(HtmlReading.Parse(HtmlWriter.Write(Elsewhere.Named("gewoon")))), Shape(page));
    }

    private static IDocument Demo() => HtmlReading.Parse(HtmlWriter.Write(DemoDocument.Dutch()));

    /// <summary>Every element in order but line ends, with the names of its attributes: text can add nothing to it.</summary>
    private static IEnumerable<string> Shape(IDocument page) => page.All.Where(e => e.LocalName is not "br")
        .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.LocalName} {string.Join(' ', e.Attributes.Select(a => a.Name))}"));
}
