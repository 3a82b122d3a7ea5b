using System.Globalization;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Packages;

/// <summary>Text from outside becomes characters, spaces, line breaks and tabs here, and can become nothing else.</summary>
internal static class OdfText
{
    /// <summary>
    /// Readers put spaces in a row together and leave out those at either end, so these are written as elements.
    /// </summary>
    public static void Write(Xml xml, string text)
    {
        var clean = PlainText.Clean(text);
        var from = 0;

        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] is not ('\n' or '\t') && !IsLostSpace(clean, i))
                continue;

            if (i > from)
                xml.Text(clean[from..i]);

            from = i + 1;
            switch (clean[i])
            {
                case '\n':
                    xml.Empty("text:line-break");
                    break;
                case '\t':
                    xml.Empty("text:tab");
                    break;
                default:
                    while (from < clean.Length && clean[from] == ' ')
                        from++;

                    xml.Empty("text:s", ("text:c", from - i == 1 ? null : (from - i).ToString(CultureInfo.InvariantCulture)));
                    i = from - 1;
                    break;
            }
        }

        xml.Text(from == 0 ? clean : clean[from..]);
    }

    private static bool IsLostSpace(string text, int at) =>
        text[at] == ' ' && (at == 0 || at == text.Length - 1 || text[at - 1] is ' ' or '\n' or '\t' || text[at + 1] is '\n' or '\t');
}
