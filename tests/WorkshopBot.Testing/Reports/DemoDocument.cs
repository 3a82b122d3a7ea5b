using System.Collections.Immutable;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Testing.Reports;

/// <summary>A small report that uses every kind of block, and looks like one that a session would give.</summary>
public static class DemoDocument
{
    public const string SpreadText =
        "Vijf rijen. Nationaal: 14 oordelen, 3 ontbreekt, 6 grotendeels niet op orde, 3 gedeeltelijk, 1 grotendeels op orde, 1 op orde.";

    public const string RankingText = "Vier witte vlekken: 9 keer, tweemaal 6 keer, 2 keer gekozen.";

    public static SpreadScale Scale { get; } = new(
        [
            new("ontbreekt", "− −"), new("grotendeels niet op orde", "−"), new("gedeeltelijk", "±"),
            new("grotendeels op orde", "+"), new("op orde", "+ +"),
        ],
        "niemand heeft hier zicht op",
        "kan ik niet beoordelen");

    public static ImmutableArray<SpreadRow> Spread { get; } =
    [
        new("Nationaal", "n = 14", [3, 6, 3, 1, 1], 1, 4),
        new("Veiligheidsregio’s in de Randstad en de noordelijke provincies", "n = 41", [1, 38, 0, 2, 0], 0, 0),
        new("Caribisch Nederland", "n = 3", [0, 0, 0, 0, 3], 2, 1),
        new("Sint Maarten", "n = 0", [0, 0, 0, 0, 0], 2, 0),
        new("Saba", "n < 3", [], 0, 0) { Instead = "Minder dan drie mensen: opgenomen bij Caribisch Nederland." },
    ];

    public static ImmutableArray<RankingRow> Ranking { get; } =
    [
        new("Bij langdurige stroomuitval ontbreekt een afspraak over wie noodstroom verdeelt", 9, "1"),
        new("Communicatie zonder internet is in geen enkele regio beoefend", 6, "gedeeld 2-3"),
        new("Zicht op onderaannemers van vitale bedrijven", 6, "gedeeld 2-3"),
        new("Voorraad reservedelen", 2, "4"),
    ];

    /// <summary>The report with one contribution more, if a test has one to hide in it.</summary>
    public static Document Dutch(string? contribution = null) => new(
        "Sessieverslag weerbaarheid: vitale infrastructuur",
        "Sessie van 19 november 2026 met beleidsmedewerkers en veiligheidsregio’s",
        "nl",
        "Niet gerubriceerd",
        "Concept, versie 0.1",
        new DateTimeOffset(2026, 11, 19, 16, 30, 0, TimeSpan.FromHours(1)),
        [
            new Paragraph(
                [new Run("Dit verslag bindt geen organisatie. Het is niet volledig: het noemt wat de deelnemers het dringendst vonden.")],
                ParagraphStyle.Lead),
            new Contents(),
            new Heading(1, "Hoofdpunten", "hoofdpunten"),
            new Paragraph(
            [
                new Run("Regio’s oordelen lager dan ministeries. "), new Run("Vier mensen kunnen het niet beoordelen. ", Bold: true),
                new Run("Zie inbreng "), new Run("14", LinkTo: "inbreng-14"), new Run(" en "), new Run("15", LinkTo: "inbreng-15"),
                new Run("."),
            ]),
            new Bullets(
            [
                [new Run("Gedragen: ", Bold: true), new Run("noodstroom bij langdurige uitval.", LinkTo: "vlek-1")],
                [new Run("Betwist: ", Bold: true), new Run("wie de verdeling bepaalt, Rijk of regio. Daarover staan twee lezingen naast elkaar in dit verslag.")],
                [new Run("Niet voorgelegd: ", Bold: true), new Run("reservedelen. In Engelse woorden: "), new Run("spare parts", Italic: true, Language: "en")],
            ]),
            new Heading(1, "Vitale infrastructuur"),
            new Heading(2, "Weerbaarheid volgens de deelnemers"),
            new Picture(SpreadChart.Draw(Scale, Spread), SpreadText, "Oordelen over weerbaarheid, per gebied"),
            new Paragraph([new Run("Een cel met minder dan drie mensen staat bij het grotere gebied.")], ParagraphStyle.Note),
            new Heading(2, "Witte vlekken"),
            new Picture(RankingChart.Draw(Ranking), RankingText, "Hoe vaak een witte vlek is gekozen"),
            Gaps,
            new Heading(3, "Noodstroom", "vlek-1"),
            new Paragraph(
                [Run.Said("Bij langdurige stroomuitval ontbreekt een afspraak over wie noodstroom verdeelt,\nwaardoor ziekenhuizen op elkaar wachten.")],
                ParagraphStyle.Quote),
            new Opens(
                [new Run("Letterlijke inbreng achter deze witte vlek (3)")],
                [
                    new Paragraph(
                        [new Run("14  ", Bold: true, Anchor: "inbreng-14"), Run.Said("Niemand weet wie de aggregaten verdeelt 🔌"), new Run(" "), new Run("terug", LinkTo: "hoofdpunten")]),
                    new Paragraph(
                        [new Run("15  ", Bold: true, Anchor: "inbreng-15"), Run.Said("Fuel contracts end after 72 hours.", "en"), new Run(" "), new Run("terug", LinkTo: "hoofdpunten")]),
                    new Paragraph([new Run("16  ", Bold: true), Run.Said(contribution ?? "Noodplan ligt in de la.")]),
                    new Bullets([[new Run("Herkend door drie anderen, uit twee soorten organisaties.")]]),
                ]),
            new PageBreak(),
            new Heading(1, "Terzijde gelegd"),
            new Table(
                "Wat terzijde is gelegd",
                "Per rij een inbreng, wie haar terzijde legde en waarom.",
                ["Inbreng", "Door", "Reden"],
                [[Cell.Of("Zie het rapport van vorig jaar"), Cell.Of("gespreksleider"), Cell.Of("Geen witte vlek, wel een bron.")]],
                RowHeads: false),
        ]);

    private static Table Gaps => new(
        "Witte vlekken en hun uitkomst",
        "Per rij een witte vlek: waarover gestemd is, hoe zij is vastgelegd, de uitkomst en het aantal keren gekozen.",
        ["Witte vlek", "Gestemd over", "Vastgelegd als", "Uitkomst", "Gekozen"],
        [
            .. Enumerable.Range(1, 12).Select(i => ImmutableArray.Create(
                new Cell([new Run($"Vlek {i}", LinkTo: "vlek-1")]),
                new Cell([Run.Said("Noodstroom bij langdurige uitval is niet verdeeld")]),
                new Cell([Run.Said("Bij langdurige stroomuitval ontbreekt een afspraak over wie noodstroom verdeelt, waardoor ziekenhuizen op elkaar wachten")]),
                Cell.Of(i % 3 == 0 ? "betwist" : "gedragen met voorbehoud"),
                Cell.Of(20 - i))),
        ]);
}
