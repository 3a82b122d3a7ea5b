using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.Json;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>A whole session as tables: the cells of the document, and no others.</summary>
public sealed class SessionSheets
{
    private static readonly HeldSession Full = FullSession.Held();

    [Theory]
    [InlineData("nl", "Witte vlekken, Inbreng, Oordelen, Keuzes, Voorbehouden, Inzet en doorwerking, Terzijde gelegd, Wie er waren, Werkwijze en grenzen")]
    [InlineData("en", "Blank spots, Contributions, Judgements, Choices, Reservations, Efforts and effects, Set aside, Who was there, Method and limits")]
    public void Has_a_sheet_for_each_sort_of_thing_with_rows_as_long_as_their_heads(string language, string sheets)
    {
        var book = Book(Full, language);

        Assert.Equal(sheets, string.Join(", ", book.Sheets.Select(s => s.Name)));
        Assert.All(book.Sheets, s => Assert.NotEmpty(s.Rows));
        Assert.All(book.Sheets, s => Assert.All(s.Rows, r => Assert.Equal(s.Columns.Length, r.Length)));
        Assert.All(book.Sheets, s => Assert.Equal(s.Columns.Length, s.Columns.Select(c => c.Head).Distinct().Count()));
    }

    [Fact]
    public void Each_gap_is_a_row_with_its_counts_and_those_set_aside_come_with_their_reason()
    {
        var rows = Rows(Book(Full), "Witte vlekken");
        var power = rows.Single(r => r["Tekst"] == "Het is niet geregeld wie noodstroom verdeelt.");

        Assert.Equal(Full.Session.Themes.Sum(t => t.Gaps.Values.Count(g => !g.Superseded && !g.Bare)), rows.Length);
        Assert.Equal(
            ("gedragen met voorbehoud", "1", "9", "1", "1, 2", "False"),
            (power["Uitkomst"], power["Plaats"], power["Eens"], power["Met voorbehoud"], power["Inbreng erachter"], power["Terzijde gelegd"]));
        Assert.Equal("Gaat niet over dreiging.", Assert.Single(rows, r => r["Terzijde gelegd"] == "True")["Reden"]);
    }

    [Fact]
    public void Each_contribution_is_a_row_in_its_own_words_with_the_event_that_stored_it()
    {
        var rows = Rows(Book(Full), "Inbreng");

        Assert.Equal(
            Full.Session.Contributions.Values.Where(c => !c.Withdrawn && c.Text.Body is not null).OrderBy(c => (c.Theme, c.Number))
                .Select(c => (c.Number.ToString(CultureInfo.InvariantCulture), c.Text.Body!, c.Version.ToString(CultureInfo.InvariantCulture))),
            rows.Select(r => (r["Nummer"], r["Tekst"], r["Gebeurtenis in het logboek"])));
    }

    [Fact]
    public void A_judgement_of_fewer_than_three_is_not_in_it_and_is_said_not_to_be()
    {
        var rows = Rows(Book(Full), "Oordelen");

        Assert.All(rows.Where(r => r["Aantal mensen"] is not ""), r => Assert.True(int.Parse(r["Aantal mensen"], CultureInfo.InvariantCulture) >= 3));
        Assert.All(rows.Where(r => r["Aantal mensen"] is ""), r => Assert.NotEqual("", r["Opmerking"]));
    }

    [Fact]
    public void No_group_of_one_or_two_is_in_any_sheet()
    {
        var book = Book(Full);

        Assert.All(Rows(book, "Keuzes").Where(r => r["Groep"] is not ("" or "alle soorten samen")), r => Assert.True(int.Parse(r["Aantal mensen"], CultureInfo.InvariantCulture) >= 3));
        Assert.All(Rows(book, "Wie er waren").Where(r => r["Soort"] == "aanwezig"), r => Assert.True(int.Parse(r["Aantal mensen"], CultureInfo.InvariantCulture) >= 3));
    }

    [Theory]
    [InlineData(Attribution.Kind)]
    [InlineData(Attribution.None)]
    public void Names_nobody_unless_the_plan_says_so(Attribution attribution)
    {
        var held = FullSession.Held(p => p with { Attribution = attribution });
        var all = Book(held).Sheets.SelectMany(s => s.Rows).SelectMany(r => r).Select(Shown).ToArray();

        Assert.DoesNotContain(all, t => t.Contains(FullSession.Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(all, t => held.Session.Members.Keys.Any(p => t.Contains(p.Value, StringComparison.Ordinal)));
        Assert.DoesNotContain(all, t => t.Contains(FullSession.RemovedText, StringComparison.Ordinal) || t.Contains(FullSession.WithdrawnText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nl")]
    public void Every_head_has_its_phrase_and_no_phrase_is_left_over(string language) => Assert.Equal(
        typeof(SheetWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Order(StringComparer.Ordinal),
        new ResourceManager(typeof(SheetWords)).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(p => (string)p.Key).Order(StringComparer.Ordinal));

    /// <summary>What the schema allows is what the program can say, value for value.</summary>
    [Theory]
    [InlineData(typeof(SessionType))]
    [InlineData(typeof(Role))]
    [InlineData(typeof(Attribution))]
    [InlineData(typeof(Marking))]
    [InlineData(typeof(PhaseKind))]
    [InlineData(typeof(EffortKind))]
    [InlineData(typeof(EffectKind))]
    [InlineData(typeof(Outcome))]
    [InlineData(typeof(Stage))]
    [InlineData(typeof(DraftKind))]
    [InlineData(typeof(Engine))]
    [InlineData(typeof(ModelFault))]
    [InlineData(typeof(CheckRule))]
    [InlineData(typeof(AreaFamily))]
    [InlineData(typeof(Standing))]
    [InlineData(typeof(Domain.Catalogue.Capability))]
    [InlineData(typeof(Trait))]
    public void The_schema_knows_every_value(Type values)
    {
        using var schema = JsonDocument.Parse(Schemas.Find("session-report.schema.json")!);

        Assert.Equal(Enum.GetNames(values), schema.RootElement.GetProperty("$defs").GetProperty(values.Name).GetProperty("enum").EnumerateArray().Select(v => v.GetString()));
    }

    private static Workbook Book(HeldSession held, string language = "nl") =>
        SessionReport.Of(ReportContent.From(held.Log, held.Session, held.Edition, language, ImmutableDictionary<PersonId, string>.Empty, BuiltIn.Summaries)).Workbook();

    private static ImmutableSortedDictionary<string, string>[] Rows(Workbook book, string sheet) => book.Sheets.Single(s => s.Name == sheet) is var s
        ? [.. s.Rows.Select(r => s.Columns.Zip(r).ToImmutableSortedDictionary(c => c.First.Head, c => Shown(c.Second)))]
        : [];

    private static string Shown(SheetCell cell) => cell switch
    {
        SheetCell.Text t => t.Value,
        SheetCell.Number n => n.Value.ToString(CultureInfo.InvariantCulture),
        SheetCell.Flag f => f.Value.ToString(),
        SheetCell.Moment m => m.Value.ToString("O", CultureInfo.InvariantCulture),
        _ => "",
    };
}
