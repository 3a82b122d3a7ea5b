using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Html;

/// <summary>Writes one run: the elements its look asks for, and its text within them.</summary>
internal static class HtmlRun
{
    /// <param name="leads">Where an anchor is found, when it need not be in the same file.</param>
    public static void Write(Markup html, Run run, Func<string, string>? leads = null)
    {
        var language = run.Language is { } l ? Tongue.Tag(l) : null;
        var around = new Stack<string>();

        Begin("span", run.Anchor is not null, ("id", run.Anchor));
        Begin("a", run.LinkTo is not null, ("href", run.LinkTo is { } to && leads is not null ? leads(to) : $"#{run.LinkTo}"));

        // not strong and em: Chromium prints them under names that a pdf of its version does not know, and readers leave out their text
        Begin("b", run.Bold);
        Begin("i", run.Italic);
        Begin("bdi", run.IsSaid, ("lang", language));
        Begin("span", !run.IsSaid && language is not null, ("lang", language));

        var lines = PlainText.Clean(run.Text).Split('\n');
        html.Text(lines[0]);
        foreach (var line in lines[1..])
            html.Open("br").Text(line);

        while (around.TryPop(out var element))
            html.Close(element);

        void Begin(string element, bool wanted, params ReadOnlySpan<(string Name, string? Value)> attributes)
        {
            if (!wanted)
                return;

            html.Open(element, attributes);
            around.Push(element);
        }
    }
}
