using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Tests.Reports;

/// <summary>A whole session, held by its rules, as its report shows it in every format.</summary>
public sealed partial class SessionReports
{
    private static readonly HeldSession Full = FullSession.Held();

    private static readonly ImmutableDictionary<PersonId, string> Names =
        Full.Session.Members.Keys.ToImmutableDictionary(p => p, p => $"Naam van {p.Value}");

    [Fact]
    public void No_report_leaves_before_the_marking_question_is_answered()
    {
        var open = FullSession.Held(answered: false);

        Assert.Equal(ReportLeave.MarkingQuestionOpen, ReportGate.MayLeave(open.Session));
        Assert.Throws<InvalidOperationException>(() => ReportContent.From(open.Log, open.Session, open.Edition, "nl", Names, BuiltIn.Summaries));
        Assert.Equal(ReportLeave.Allowed, ReportGate.MayLeave(Full.Session));
    }

    [Fact]
    public void The_same_log_gives_the_same_bytes_whatever_the_culture_and_the_order_of_names()
    {
        var before = CultureInfo.CurrentCulture;
        var once = Formats(Full);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var shuffled = Names.Reverse().ToImmutableDictionary();
            Assert.Equal(once, Formats(Full, names: shuffled));
            Assert.Equal(once, Formats(FullSession.Held()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Attribution.Kind)]
    [InlineData(Attribution.None)]
    public void No_name_organisation_or_pseudonym_is_in_any_format(Attribution attribution)
    {
        var held = FullSession.Held(p => p with { Attribution = attribution });

        Assert.DoesNotContain(Texts(held), t => t.Text.Contains(FullSession.Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Texts(held), t => held.Session.Members.Keys.Any(p => t.Text.Contains(p.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_are_shown_when_the_plan_says_so_and_choices_stay_by_kind()
    {
        var held = FullSession.Held(p => p with { Attribution = Attribution.Name });

        Assert.All(Texts(held), t => Assert.Contains($"Naam van ministry-1-{FullSession.Canary}", t.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(held), t => t.Text.Contains("Naam van ministry-5", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_removed_or_taken_back_is_in_no_format_and_is_counted()
    {
        Assert.DoesNotContain(Texts(Full), t => t.Text.Contains(FullSession.RemovedText, StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(Full), t => t.Text.Contains(FullSession.WithdrawnText, StringComparison.Ordinal));
        Assert.Contains("Teruggenomen door de schrijver: 1.", Html(Full), StringComparison.Ordinal);
        Assert.Contains("Tekst verwijderd: 1.", Html(Full), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_contribution_that_counts_is_literally_in_every_format_once_under_its_number()
    {
        var shown = Full.Session.Contributions.Values.Where(c => !c.Withdrawn).ToArray();
        var page = new HtmlParser().ParseDocument(Html(Full));

        Assert.True(shown.Length > 6);
        Assert.All(shown, c =>
        {
            var item = page.GetElementById($"contribution-{c.Number}")!.Closest("li")!;
            Assert.Contains(OneLine(c.Text.Body!), OneLine(HtmlReading.TextOf(item)), StringComparison.Ordinal);
        });
        var json = Json(Full).GetProperty("themes").EnumerateArray().SelectMany(t => t.GetProperty("contributions").EnumerateArray())
            .Select(c => (c.GetProperty("number").GetInt32(), c.GetProperty("text").GetString())).Order();
        Assert.Equal(shown.Select(c => (c.Number, c.Text.Body)), json);
    }

    [Fact]
    public void Every_gap_on_the_first_page_links_to_the_contributions_behind_it_and_they_link_back()
    {
        var page = new HtmlParser().ParseDocument(Html(Full));
        var power = page.GetElementById("summary-1")!.NextElementSibling!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToArray();

        Assert.Contains("#gap-1-" + Full.GapOf(1, 1), power);
        Assert.Contains("#contribution-1", power);
        Assert.Contains("#contribution-2", power);
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == "#summary-1");
    }

    [Fact]
    public void Shows_voted_on_beside_recorded_as_with_outcome_and_reservation()
    {
        var html = Text(Html(Full));

        Assert.Contains("Gedragen met voorbehoud (9 eens, voorbehoud van 1).", html, StringComparison.Ordinal);
        Assert.Contains("Voorgelegd: Het is niet geregeld wie noodstroom verdeelt. Vastgelegd als: Inbreng 1. Bij langdurige", html, StringComparison.Ordinal);
        Assert.Contains("Op Saba is dit wel geregeld. (andere soorten samen, open)", html, StringComparison.Ordinal);
        Assert.Contains("Na het sluiten eens: 1.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Te laat bedacht: noodstroom voor pompen. (andere soorten samen, na het sluiten)")]
    [InlineData("nl", "verdeelt. (andere soorten samen, vooraf)")]
    [InlineData("nl", "Telefonie valt ook uit. (uitgesproken, genoteerd door de notulist)")]
    [InlineData("nl", "Reden, gegeven door de gespreksleider: Gaat niet over dreiging.")]
    [InlineData("nl", "Dilemma: wat het ene thema helpt, schaadt het andere.")]
    [InlineData("nl", "Eigen gebieden samen, elk voor het eigen gebied: oordeel lager dan Europees Nederland.")]
    [InlineData("nl", "Eerdere ronde 1 (staat apart)")]
    [InlineData("nl", "Uitgenodigd en niet gekomen: 1")]
    [InlineData("en", "Reason, given by the facilitator: Gaat niet over dreiging.")]
    [InlineData("en", "Upheld with reservation (9 agree, reserved by 1).")]
    [InlineData("en", "This report binds no organisation.")]
    [InlineData("en", "Not represented: municipality, ")]
    public void Says_what_happened(string language, string sentence) =>
        Assert.Contains(sentence, Text(Html(Full, language)), StringComparison.Ordinal);

    [Fact]
    public void Without_a_course_round_it_says_not_discussed()
    {
        var held = FullSession.Held(course: false);

        Assert.Contains("niet besproken. De sessie hield geen koersronde.", Html(held), StringComparison.Ordinal);
        Assert.DoesNotContain("niet besproken. De sessie", Html(Full), StringComparison.Ordinal);
        Assert.Contains("not discussed. The session held no course round.", Html(held, "en"), StringComparison.Ordinal);
        Assert.False(Json(held).GetProperty("courseHeld").GetBoolean());
    }

    [Fact]
    public void Hostile_text_is_only_text()
    {
        const string hostile = "<script>alert(1)</script> =cmd|' /C calc'!A0 {HYPERLINK \"x\"} [klik](http://x) \u202Eomgekeerd";
        var held = FullSession.Held(text: hostile);
        var page = new HtmlParser().ParseDocument(Html(held));

        Assert.Empty(page.QuerySelectorAll("script, iframe, object, [onclick], [onload]"));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Encoding.UTF8.GetString(SessionReportJson.Write(Content(held))), StringComparison.Ordinal);
        Assert.DoesNotContain(FieldCodes().Matches(Docx(held)), f => f.Value.Contains("calc", StringComparison.Ordinal) || f.Value.Contains("\"x\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_carries_a_digest_of_every_event_and_the_cells_of_the_page()
    {
        var json = Json(Full);
        var events = json.GetProperty("events").EnumerateArray().ToArray();

        Assert.Equal(Full.Log.Select(r => (r.Version, r.Commitment, r.Hash)), events.Select(e => (
            e.GetProperty("version").GetInt32(), e.GetProperty("commitment").GetString()!, e.GetProperty("hash").GetString()!)));
        Assert.Equal("planned", events[0].GetProperty("type").GetString());
        Assert.Contains(Full.Log[^1].Hash, Html(Full), StringComparison.Ordinal);
        Assert.Equal(
            Attendance.Of(Full.Session).There.Select(c => c.People),
            json.GetProperty("attendance").GetProperty("there").EnumerateArray().Select(c => c.GetProperty("people").GetInt32()));
    }

    [Fact]
    public void No_cell_in_the_json_is_of_one_or_two_people()
    {
        var rows = Json(Full).GetProperty("themes").EnumerateArray().SelectMany(t => t.GetProperty("gaps").EnumerateArray())
            .SelectMany(g => g.TryGetProperty("chosenBy", out var cells) ? cells.EnumerateArray().ToArray() : []).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows.Where(c => c.GetProperty("group").ValueKind != JsonValueKind.Null), c => Assert.True(c.GetProperty("people").GetInt32() >= 3));
    }

    [Theory]
    [InlineData("nl", "Departementaal Vertrouwelijk")]
    [InlineData("en", "Departementaal Vertrouwelijk")]
    public void The_marking_is_that_of_the_answered_question(string language, string marking)
    {
        var held = FullSession.Held(p => p with { AllowsDepartmentalConfidential = true }, answered: false);
        held.Do(held.Session.Lead, new SetMarking(true, Marking.DepartmentalConfidential));

        Assert.Equal(marking, Built(held, language).Marking);
        Assert.Contains(language == "nl" ? "gevoeliger bevonden dan de delen. Daarom" : "more sensitive than its parts. The marking", Html(held, language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_report_names_its_version_and_no_next_date()
    {
        var held = FullSession.Held();
        held.Now = held.Session.CorrectionsUntil!.Value;
        held.Do(PersonId.Program, new LookAtClock());

        Assert.Equal("Definitief, versie 1", Built(held, "nl").Status);
        Assert.Contains("Er volgt geen andere datum.", Html(held), StringComparison.Ordinal);
        Assert.StartsWith("In correctie tot", Built(Full, "nl").Status, StringComparison.Ordinal);
    }

    private static ReportContent Content(HeldSession held, string language = "nl", ImmutableDictionary<PersonId, string>? names = null) =>
        ReportContent.From(held.Log, held.Session, held.Edition, language, names ?? Names, BuiltIn.Summaries);

    private static Document Built(HeldSession held, string language) => SessionReportDocument.Build(Content(held, language), new ReportWords(language));

    private static string Html(HeldSession held, string language = "nl") => Encoding.UTF8.GetString(HtmlWriter.Write(Built(held, language)));

    private static JsonElement Json(HeldSession held) => JsonDocument.Parse(SessionReportJson.Write(Content(held))).RootElement;

    private static ImmutableArray<string> Formats(HeldSession held, ImmutableDictionary<PersonId, string>? names = null)
    {
        var content = Content(held, "nl", names);
        var document = SessionReportDocument.Build(content, new ReportWords("nl"));
        return [.. new[] { HtmlWriter.Write(document), DocxWriter.Write(document), SessionReportJson.Write(content) }.Select(Convert.ToHexString)];
    }

    private static (string Format, string Text)[] Texts(HeldSession held) =>
        [("html", Html(held)), ("docx", Docx(held)), ("json", Encoding.UTF8.GetString(SessionReportJson.Write(Content(held))))];

    /// <summary>Everything in the parts of the file.</summary>
    private static string Docx(HeldSession held)
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(Built(held, "nl"))));
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private static string Text(string html) => OneLine(new HtmlParser().ParseDocument(html).Body!.TextContent);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<w:instrText[^>]*>[^<]*")]
    private static partial Regex FieldCodes();
}
