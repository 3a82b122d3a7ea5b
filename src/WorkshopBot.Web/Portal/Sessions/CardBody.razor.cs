using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What stands on a card, as a page: to read only. What one fills in or presses is left out.</summary>
public sealed partial class CardBody
{
    /// <summary>Of a chart, in its own units: a row's height, and where the bar begins and ends.</summary>
    private const int Row = 34, Wide = 1000;

    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public IEnumerable<CardElement> Elements { get; set; } = [];

    private PageWords Say => View.Words<SessionWords>();

    /// <summary>Lines of people's words that follow each other are one list.</summary>
    private ImmutableArray<ImmutableArray<CardElement>> Grouped
    {
        get
        {
            var groups = new List<List<CardElement>>();
            foreach (var element in Elements)
            {
                if (element is CardElement.Plain && groups.Count > 0 && groups[^1][0] is CardElement.Plain)
                    groups[^1].Add(element);
                else
                    groups.Add([element]);
            }

            return [.. groups.Select(g => g.ToImmutableArray())];
        }
    }

    /// <summary>Cards leave day and clock to the client; here they are by the clock in The Hague.</summary>
    private string Text(string text) => Moment().Replace(text, m => Local.Of(DateTimeOffset.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))
        .ToString(View.Say[m.Groups[1].Value == "TIME" ? "Format/Clock" : "Format/Day"], View.Reader.Culture));

    private static ImmutableArray<(double X, double Width, BarPart Part)> Laid(BarOfParts bar)
    {
        var all = Math.Max(1, bar.Data.Sum(p => p.Value));
        var x = 0.0;
        var laid = ImmutableArray.CreateBuilder<(double, double, BarPart)>();
        foreach (var part in bar.Data)
        {
            var width = Wide * (double)part.Value / all;
            laid.Add((Math.Round(x, 2), Math.Round(width, 2), part));
            x += width;
        }

        return laid.ToImmutable();
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{(TIME|DATE)\(([0-9TZ:-]+)(?:, SHORT)?\)\}\}")]
    private static partial Regex Moment();
}
