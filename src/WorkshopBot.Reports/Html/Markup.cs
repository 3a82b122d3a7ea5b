using System.Text;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Html;

/// <summary>Html or svg being written. Text enters it in one way only: cleaned and encoded.</summary>
internal sealed class Markup
{
    private readonly StringBuilder written = new();

    /// <summary>Begins an element; an attribute without a value is left out, one with "" stands by its name alone.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        written.Append('<').Append(element);
        Attributes(attributes);
        written.Append('>');
        return this;
    }

    public Markup Close(string element)
    {
        written.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>An svg element that holds nothing.</summary>
    public void Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        written.Append('<').Append(element);
        Attributes(attributes);
        written.Append("/>");
    }

    public Markup Text(string text)
    {
        Encode(PlainText.Clean(text));
        return this;
    }

    /// <summary>Our own text as it is, for a style sheet: never anything that came from outside.</summary>
    public Markup Raw(string own)
    {
        written.Append(own);
        return this;
    }

    /// <summary>A line end in the file, where it means nothing, so that people can read its source.</summary>
    public Markup Break()
    {
        written.Append('\n');
        return this;
    }

    public override string ToString() => written.ToString();

    /// <summary>What was written since the last time.</summary>
    public string Taken()
    {
        var taken = written.ToString();
        written.Clear();
        return taken;
    }

    private void Attributes(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;

            written.Append(' ').Append(name);
            if (value is "")
                continue;

            written.Append("=\"");
            Encode(PlainText.Clean(value));
            written.Append('"');
        }
    }

    private void Encode(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '"' => written.Append("&quot;"),
                '\'' => written.Append("&#39;"),
                _ => written.Append(c),
            };
        }
    }
}
