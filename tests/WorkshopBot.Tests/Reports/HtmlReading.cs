using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WorkshopBot.Tests.Reports;

/// <summary>Reads a written html file the way a browser would.</summary>
internal static class HtmlReading
{
    public static IDocument Parse(byte[] html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

    /// <summary>The text of an element, with a line end for each br.</summary>
    public static string TextOf(IElement element) => string.Concat(element.Descendants()
        .Select(n => n is IText t ? t.Data : n is IElement { LocalName: "br" } ? "\n" : ""));
}
