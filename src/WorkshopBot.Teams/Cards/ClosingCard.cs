using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The summary: a theme's gaps with their outcomes, who was not here, and until when corrections can be made.</summary>
internal static class ClosingCard
{
    private const int MostGapsATheme = 3, MostLines = 18;

    public static Card Render(Drawing d) => d.Card(
        d.Words.Phase(PhaseKind.Closing),
        [new TextBlock(How(d)), .. Summary(d), .. Absent(d), Frame.Quiet(d.Words.NoMandate), Frame.Quiet(d.Words.NotComplete)],
        Shelf(d));

    /// <summary>The report in the shared folder, for whoever may open it there.</summary>
    public static CardAction.OpenUrl? Shelf(Drawing d) =>
        d.Session.Shelf is { } shelf && Uri.TryCreate(shelf.Address, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new CardAction.OpenUrl(d.Words.OpenInSharedFolder, address)
            : null;

    /// <summary>The first gaps of every theme, each with what stands behind it.</summary>
    public static IEnumerable<CardElement> Summary(Drawing d)
    {
        var each = Math.Max(1, Math.Min(MostGapsATheme, MostLines / d.Session.Themes.Length));
        foreach (var theme in d.Session.Themes)
        {
            var gaps = theme.LiveGaps.ToArray();
            yield return Frame.Section(d.Words.ThemeOf(theme.Number, d.ThemeName(theme.Number)));
            yield return new TextBlock(gaps.Length == 0 ? d.Words.NoGaps : d.Words.GapsAndSetAside(gaps.Length, ThemeOutcome.Of(d.Session, theme.Number).SetAside.Length));
            foreach (var gap in Ranking.First(d.Session, theme.Number, each))
            {
                foreach (var line in GapTexts.Lines(d, gap, d.Words.Of(Outcomes.Of(d.Session, gap)), most: 120))
                    yield return line;
            }
        }
    }

    private static string How(Drawing d) => d.Session switch
    {
        { Stage: Stage.Final } s => d.Words.IsFinal(s.FinalVersion),
        { Stage: Stage.Corrections, CorrectionsUntil: { } until } => d.Words.CorrectionsUntil(until),
        _ => d.Words.ClosingHow,
    };

    /// <summary>By kind of organisation, never by name: this is read by all.</summary>
    private static IEnumerable<CardElement> Absent(Drawing d)
    {
        var absent = Attendance.Of(d.Session).NotThere.Select(c => d.Words.CountOf(
            c.Group is Group.OfKind kind ? kind.Kind.Name.In(d.Words.Language) : d.Words.Of(c.Group), c.People)).ToArray();
        if (absent.Length > 0)
            yield return new TextBlock(d.Words.NotHere(string.Join(", ", absent)));
    }
}
