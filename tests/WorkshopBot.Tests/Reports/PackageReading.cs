using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>Reads packages of xml the way an office program would.</summary>
internal static partial class PackageReading
{
    public static readonly XNamespace
        Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
        Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XNamespace Xlink = "http://www.w3.org/1999/xlink";

    public static XElement Part(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>The characters of a paragraph, with what stands for spaces, tabs and line ends; plain spaces in a row count as one.</summary>
    public static string TextOf(XElement paragraph) => string.Concat(paragraph.DescendantNodes().Select(n => n switch
    {
        XText t => Spaces().Replace(t.Value, " "),
        XElement e when e.Name == Text + "s" => new string(' ', (int?)e.Attribute(Text + "c") ?? 1),
        XElement e when e.Name == Text + "tab" => "\t",
        XElement e when e.Name == Text + "line-break" => "\n",
        _ => "",
    }));

    public static string? LinkOf(XElement link) => (string?)link.Attribute(Xlink + "href");

    public static void AssertNothingByChance(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));

        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.Equal(zip.Entries.Count, zip.Entries.Select(e => e.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>The kind first, not compressed, without an extra field; a manifest that names every part and no other.</summary>
    public static void AssertIsOpenDocument(byte[] package, string kind)
    {
        Assert.Equal("PK\u0003\u0004", Encoding.ASCII.GetString(package, 0, 4));
        Assert.Equal(0, BitConverter.ToUInt16(package, 8));
        Assert.Equal(kind.Length, BitConverter.ToInt32(package, 18));
        Assert.Equal("mimetype" + kind, Encoding.ASCII.GetString(package, 30, 8 + kind.Length));

        using var zip = new ZipArchive(new MemoryStream(package));
        var named = Part(package, "META-INF/manifest.xml").Elements().ToDictionary(
            e => (string)e.Attribute(Manifest + "full-path")!, e => (string)e.Attribute(Manifest + "media-type")!);
        Assert.Equal(kind, named["/"]);
        Assert.Equal(
            zip.Entries.Select(e => e.FullName).Where(n => n is not ("mimetype" or "META-INF/manifest.xml")).Append("/").Order(StringComparer.Ordinal),
            named.Keys.Order(StringComparer.Ordinal));
        Assert.All(named.Keys.Where(n => n is not "/"), n => Assert.Equal("1.3", (string?)Part(package, n).Attribute(Office + "version")));
    }

    /// <summary>The rows of a sheet of an xlsx, heads first, as an ordinary reader of cells sees them.</summary>
    public static string[][] Rows(byte[] xlsx, int sheet = 1) =>
    [
        .. Part(xlsx, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet}.xml")).Descendants(Main + "row")
            .Select(r => r.Elements(Main + "c").Select(c => c.Value).ToArray()),
    ];

    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Spaces();
}
