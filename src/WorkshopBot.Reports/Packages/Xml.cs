using System.Buffers;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Packages;

/// <summary>Xml being written, as it goes out. Text enters it in one way only: cleaned and encoded.</summary>
internal sealed class Xml(TextWriter to)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\n\t");

    private readonly Stack<string> open = new();

    /// <summary>Begins an element; an attribute without a value is left out.</summary>
    public Xml Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        to.Write('>');
        open.Push(element);
        return this;
    }

    public Xml Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        to.Write("/>");
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public Xml Close()
    {
        to.Write("</");
        to.Write(open.Pop());
        to.Write('>');
        return this;
    }

    public Xml Text(string text)
    {
        Encode(PlainText.Clean(text), value: false);
        return this;
    }

    /// <summary>Our own xml as it is: never anything that came from outside.</summary>
    public Xml Raw(ReadOnlySpan<char> own)
    {
        to.Write(own);
        return this;
    }

    private void Begin(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        to.Write('<');
        to.Write(element);

        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;

            to.Write(' ');
            to.Write(name);
            to.Write("=\"");
            Encode(PlainText.Clean(value), value: true);
            to.Write('"');
        }
    }

    /// <param name="value">Of an attribute, where a line end and a tab would otherwise become spaces.</param>
    private void Encode(ReadOnlySpan<char> text, bool value)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            to.Write(text[..at]);
            to.Write(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\n' => value ? "&#10;" : "\n",
                _ => value ? "&#9;" : "\t",
            });
            text = text[(at + 1)..];
        }

        to.Write(text);
    }
}
