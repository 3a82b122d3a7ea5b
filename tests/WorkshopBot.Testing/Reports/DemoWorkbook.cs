using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Testing.Reports;

/// <summary>Workbooks with every kind of cell, and with all that a text can hold to be taken for something else.</summary>
public static class DemoWorkbook
{
    /// <summary>Texts of which a spreadsheet could make a formula, a number, a date, a link or another text.</summary>
    public static ImmutableArray<string> Tempting { get; } =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\"=1+1", "'=1+1", "＝1+1", "\u200B=1+1",
        "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\";\"y\")", "=WEBSERVICE(\"x\")", "-2+3+cmd|' /C calc'!A0", "DDE(\"x\";\"y\";\"z\")",
        "a;=1+1", "regel\n=1+1", "regel\n- opsomming", "0612345678", "1e5", "1-2", "3/4", "2026-11-19", "TRUE", "WAAR", "100%", "€ 5",
        "_x0041_ en _x000D_", "'citaat'", "\"aan\"halings\"tekens\"", "komma, punt; tab\teind", "  ruimte  binnen  en  buiten  ",
        "nul\0 bel\u0007 half \uD83D \uFFFE", "vlag 🇳🇱 gezin 👨‍👩‍👧‍👦", "يوسف بن علي", "שרה כהן", "voor \u202Each", "<b>&amp;</b> ]]>",
    ];

    public static Workbook Dutch(params ImmutableArray<string> texts) => new(
        "Sessieverslag weerbaarheid: vitale infrastructuur",
        "Sessie van 19 november 2026",
        "nl",
        "Niet gerubriceerd",
        "Concept, versie 0.1",
        new DateTimeOffset(2026, 11, 19, 16, 30, 0, TimeSpan.FromHours(1)),
        [
            new Sheet(
                "Witte vlekken",
                "Per rij een witte vlek: nummer, tekst, hoe vaak gekozen, wanneer vastgelegd, gedragen of niet.",
                [new("Nr"), new("Witte vlek", 50), new("Gekozen"), new("Dag"), new("Vastgelegd"), new("Gedragen")],
                [
                    .. texts.Select((text, i) => ImmutableArray.Create<SheetCell>(
                        new SheetCell.Number(i + 1),
                        new SheetCell.Text(text),
                        new SheetCell.Number(-1.5m * i),
                        new SheetCell.Date(new DateOnly(2026, 11, 19).AddDays(i)),
                        new SheetCell.Moment(new DateTimeOffset(2026, 11, 19, 16, 30, 5, TimeSpan.FromHours(-4)).AddHours(i)),
                        i % 3 == 0 ? new SheetCell.Empty() : new SheetCell.Flag(i % 3 == 1))),
                ]),
        ]);

    /// <summary>Places by themes: 300 rows and 40 columns.</summary>
    public static Sheet Coverage { get; } = new(
        "Dekking: plaatsen/thema's",
        "Per rij een plaats, per kolom een thema; in de cel hoeveel mensen er waren.",
        [new("Plaats"), .. Enumerable.Range(1, 39).Select(t => new Column(string.Create(CultureInfo.InvariantCulture, $"Thema {t}")))],
        [
            .. Enumerable.Range(1, 300).Select(p => ImmutableArray.Create<SheetCell>(
            [
                new SheetCell.Text(string.Create(CultureInfo.InvariantCulture, $"Plaats {p}")),
                .. Enumerable.Range(1, 39).Select(t => (p * t) % 7 == 0 ? SheetCell.Of((decimal?)null) : new SheetCell.Number((p * t) % 11)),
            ])),
        ]);
}
