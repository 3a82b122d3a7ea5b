using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Odt;

/// <summary>A run with its look, and the link and the bookmark around it.</summary>
internal static class OdtText
{
    public static void Write(Xml xml, OdfLooks looks, Run run)
    {
        if (run.Anchor is { } anchor)
            xml.Empty("text:bookmark-start", ("text:name", anchor));
        if (run.LinkTo is { } link)
            BeginLink(xml, link, "Internet_20_link");

        var look = Look(run);
        if (look is not "")
            xml.Open("text:span", ("text:style-name", looks.Name("text", null, look)));

        OdfText.Write(xml, run.Text);
        if (look is not "")
            xml.Close();
        if (run.LinkTo is not null)
            xml.Close();
        if (run.Anchor is not null)
            xml.Empty("text:bookmark-end", ("text:name", run.Anchor));
    }

    public static void BeginLink(Xml xml, string anchor, string style) => xml.Open(
        "text:a", ("xlink:type", "simple"), ("xlink:href", $"#{anchor}"), ("text:style-name", style), ("text:visited-style-name", style));

    private static string Look(Run run)
    {
        if (run is { Bold: false, Italic: false, Language: null })
            return "";

        var bold = run.Bold ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"" : "";
        var italic = run.Italic ? " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"" : "";
        var spoken = run.Language is { } language ? Spoken(language) : "";
        return $"<style:text-properties{bold}{italic}{spoken}/>";
    }

    private static string Spoken(string language)
    {
        var (speech, script, country) = Tongue.Parts(language);
        return $" fo:language=\"{speech}\"{(script is null ? "" : $" fo:script=\"{script}\"")} fo:country=\"{country}\"";
    }
}
