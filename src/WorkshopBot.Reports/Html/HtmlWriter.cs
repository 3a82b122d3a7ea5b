using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Html;

/// <summary>
/// Writes a document as one html file that needs nothing else: no script, nothing from outside, pictures inside. It
/// carries its own content security policy, so it is as closed on a disk as on a server.
/// </summary>
public static class HtmlWriter
{
    private const string StyleBegin = "<style>", StyleEnd = "</style>", Content = "w-content";

    public static byte[] Write(Document document)
    {
        var outline = Outline.Of(document);
        var words = new DocumentWords(Tongue.Culture(document.Language));
        var html = new Markup();

        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", Tongue.Tag(document.Language))).Break();
        Head(html, document, words);
        html.Open("body").Break();
        html.Open("a", ("class", "skip"), ("href", $"#{Content}")).Text(words.SkipToContent).Close("a").Break();
        html.Open("header");
        Marking(html, document);
        html.Close("header").Break();
        html.Open("main", ("id", Content)).Break();
        Title(html, document, words);
        new HtmlBlocks(html, outline, words).Write(document.Blocks);
        html.Close("main").Break().Open("footer");
        Marking(html, document);
        html.Close("footer").Break().Close("body").Break().Close("html").Break();

        return Encoding.UTF8.GetBytes(html.ToString());
    }

    /// <summary>
    /// What a content security policy must allow under style-src for a file this writer made, as sha256-…; it differs
    /// between documents, for the marking stands in the style of the printed page.
    /// </summary>
    public static string StyleHash(ReadOnlySpan<byte> html)
    {
        var begin = html.IndexOf(Encoding.UTF8.GetBytes(StyleBegin)) + StyleBegin.Length;
        var length = begin < StyleBegin.Length ? -1 : html[begin..].IndexOf(Encoding.UTF8.GetBytes(StyleEnd));
        return length < 0
            ? throw new ArgumentException("This file was not made by this writer.", nameof(html))
            : Hash(html.Slice(begin, length));
    }

    private static void Head(Markup html, Document document, DocumentWords words)
    {
        var style = ReportStyle.For(document, words);
        var policy = string.Create(
            CultureInfo.InvariantCulture,
            $"default-src 'none'; img-src data:; style-src '{Hash(Encoding.UTF8.GetBytes(style))}'; base-uri 'none'; form-action 'none'");

        html.Open("head").Break().Open("meta", ("charset", "utf-8")).Break();
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Break();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Break();
        html.Open("title").Text(PlainText.Line(document.Title)).Close("title").Break();
        html.Open("meta", ("name", "description"), ("content", PlainText.Line(document.Subject))).Break();
        html.Raw(StyleBegin).Raw(style).Raw(StyleEnd).Break().Close("head").Break();
    }

    private static void Title(Markup html, Document document, DocumentWords words)
    {
        html.Open("h1").Text(PlainText.Line(document.Title)).Close("h1").Break();
        html.Open("p", ("class", "subject")).Text(PlainText.Line(document.Subject)).Close("p").Break();
        html.Open("p", ("class", "date")).Text(PlainText.Line(document.Status));
        if (!StandingLine.SaysWhen(document, words))
        {
            html.Text(" · ").Open("time", ("datetime", document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            html.Text(words.Date(document.Date)).Close("time");
        }

        html.Close("p").Break();
    }

    private static void Marking(Markup html, Document document)
    {
        html.Open("p", ("class", "marking")).Open("b").Text(PlainText.Line(document.Marking)).Close("b").Text(" ");
        html.Open("span").Text(PlainText.Line(document.Status)).Close("span").Close("p");
    }

    private static string Hash(ReadOnlySpan<byte> style) => $"sha256-{Convert.ToBase64String(SHA256.HashData(style))}";
}
