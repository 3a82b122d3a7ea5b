using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;

namespace WorkshopBot.Tests.Reports;

public sealed class FollowUpReports
{
    private const string Hostile = "=HYPERLINK(\"x\") <script>alert(1)</script> \u202Eשלום \uFFFE\u0007 ]]>";

    private static readonly DateOnly June = new(2027, 6, 1);

    public static TheoryData<FollowUpOutput> Outputs => [.. Enum.GetValues<FollowUpOutput>()];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void What_a_Country_does_not_show_changes_no_byte_of_any_format(FollowUpOutput output) =>
        Assert.Equal(Formats(Plain(), output), Formats(Busy(Plain()), output));

    /// <summary>So the test above can fail: it would, if anything of such an item were let through.</summary>
    [Theory]
    [InlineData(FollowUpOutput.HalfYear)]
    [InlineData(FollowUpOutput.Dilemmas)]
    [InlineData(FollowUpOutput.Kingdom)]
    [InlineData(FollowUpOutput.Signals)]
    public void What_it_shows_does(FollowUpOutput output)
    {
        var shown = Busy(Plain());
        shown = shown.By(ProgrammeStory.Aru).Did(new ShowItem(shown.ArubasItem(), true)).By(ProgrammeStory.Nat);

        Assert.All(Formats(Plain(), output).Zip(Formats(shown, output)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void The_same_programme_gives_the_same_bytes_whatever_the_thread_speaks(FollowUpOutput output) =>
        Assert.Equal(Formats(FollowUpStory.Full(), output), Elsewhere.Run("ar-SA", () => Formats(FollowUpStory.Full(), output)));

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Office_finds_no_fault_and_nothing_typed_is_markup_or_a_formula(FollowUpOutput output)
    {
        foreach (var story in new[] { FollowUpStory.Full(), Written(Hostile), ProgrammeStory.GivenSessions() })
        {
            var publication = Of(story, output, "nl");

            using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(publication.Document())), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(docx, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
            using var xlsx = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(publication.Workbook())), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(xlsx, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
            Assert.DoesNotContain("<script", Encoding.UTF8.GetString(HtmlWriter.Write(publication.Document())), StringComparison.Ordinal);
            Assert.All(publication.Workbook().Sheets, s => Assert.DoesNotContain("\n=", Encoding.UTF8.GetString(CsvWriter.Write(s)), StringComparison.Ordinal));
            using var json = JsonDocument.Parse(publication.Json());
        }
    }

    [Fact]
    public void Hostile_words_are_all_there_as_text()
    {
        var items = JsonDocument.Parse(Of(Written(Hostile), FollowUpOutput.HalfYear, "nl").Json()).RootElement.GetProperty("parts")[0].GetProperty("items")[0];

        Assert.Contains("=HYPERLINK(\"x\") <script>alert(1)</script>", items.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("שלום", items.GetProperty("reports")[0].GetProperty("evidence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_Country_has_its_own_word_there_is_no_line_of_action()
    {
        var publication = FollowUpReport.Of(new FollowUpContent(FollowUpStory.Full().For(new Reader.OfCountry(ProgrammeStory.Aruba), June), "nl"), FollowUpOutput.HalfYear);
        var html = Encoding.UTF8.GetString(HtmlWriter.Write(publication.Document()));

        Assert.Contains("spoor", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ctielijn", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ministerraad", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_decided_and_nothing_seen_is_said_in_words()
    {
        string Html(FollowUpOutput output) => Encoding.UTF8.GetString(HtmlWriter.Write(Of(ProgrammeStory.GivenAProgramme(), output, "nl").Document()));

        Assert.Contains("nog niet vastgesteld", Html(FollowUpOutput.HalfYear), StringComparison.Ordinal);
        Assert.Contains("s gezien. Dat zegt niet dat ze er niet zijn.", Html(FollowUpOutput.Dilemmas), StringComparison.Ordinal);
        Assert.Contains("Aruba laat hier geen opvolgpunten", Html(FollowUpOutput.Kingdom), StringComparison.Ordinal);
        Assert.Contains("Er zijn geen signalen genoteerd.", Html(FollowUpOutput.Signals), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_removed_are_said_to_be()
    {
        var story = FollowUpStory.WithAnItem().Did(new ReportProgress(1, Progress.Built, "Geheim woord."));
        story = story.Did(new RemoveWords(story.Programme.RecordsOf(new Reader.National()).Length, RemovalGround.Privacy));
        var log = story.Log.Select(r => r.Event is ProgrammeEvent.ProgressReported e ? r with { Event = e with { Note = new Said(null) } } : r).ToArray();
        story = story with { Log = [.. log], Folded = Programme.Replay(log) };

        var html = Encoding.UTF8.GetString(HtmlWriter.Write(Of(story, FollowUpOutput.HalfYear, "nl").Document()));
        Assert.Contains("tekst verwijderd", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim woord", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(KingdomPart))]
    [InlineData(typeof(Progress))]
    [InlineData(typeof(Verdict))]
    [InlineData(typeof(Outcome))]
    [InlineData(typeof(Standing))]
    [InlineData(typeof(Marking))]
    public void The_schema_knows_every_value(Type values)
    {
        using var schema = JsonDocument.Parse(Schemas.Find("follow-up.schema.json")!);

        Assert.Equal(Enum.GetNames(values), schema.RootElement.GetProperty("$defs").GetProperty(values.Name).GetProperty("enum").EnumerateArray().Select(v => v.GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nl")]
    public void Every_member_and_every_named_value_has_its_phrase_and_no_phrase_is_left_over(string language)
    {
        Type[] named = [typeof(KingdomPart), typeof(Progress), typeof(Verdict), typeof(FollowUpOutput)];
        Assert.Equal(
            Members(typeof(FollowUpWords)).Where(n => n is not ("Name" or "About" or "FileKind")).Concat(named.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}/{n}")))
                .Concat(Enum.GetNames<FollowUpOutput>().SelectMany(n => new[] { $"About/{n}", $"FileKind/{n}" })).Order(StringComparer.Ordinal),
            Phrases(typeof(FollowUpWords), language));
        Assert.Equal(Members(typeof(FollowUpHeads)).Order(StringComparer.Ordinal), Phrases(typeof(FollowUpHeads), language));
    }

    private static ProgrammeStory Plain() => FollowUpStory.WithAnItem("european-netherlands").At(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero))
        .Did(new ReportProgress(1, Progress.Built, "Er is geoefend."));

    /// <summary>Aruba opens, changes, reports and notes, and shows nothing of it.</summary>
    private static ProgrammeStory Busy(ProgrammeStory story)
    {
        var opened = story.WithArubas();
        var item = opened.ArubasItem();
        return opened.By(ProgrammeStory.Aru).Later(TimeSpan.FromDays(2)).Did(new ReportProgress(item, Progress.Lost, "Het water is op."))
            .Did(new NoteDilemma(item, ProgrammeStory.Cyber, ProgrammeStory.Diseases, "Een dilemma van Aruba."))
            .Did(new NoteSignal(item, ProgrammeStory.Cyber, ProgrammeStory.Aruba, "Een signaal van Aruba.")).By(ProgrammeStory.Nat);
    }

    /// <summary>A programme in which everything that can be typed is this.</summary>
    private static ProgrammeStory Written(string text)
    {
        var story = ProgrammeStory.Given().By(ProgrammeStory.Nat).Did(new Plan(text, "2023", ProgrammeStory.Draaiboek))
            .Did(new NameCoordinator(ProgrammeStory.Aru, ProgrammeStory.Aruba)).By(ProgrammeStory.Aru)
            .Did(new NameMechanism(ProgrammeStory.Aruba, text, text)).By(ProgrammeStory.Nat)
            .Added(Testing.Sessions.ClosedSessions.Of("one")).Did(new EditLine(ProgrammeStory.Line("1/1.1"), LineField.Wording, text, text))
            .Did(new EditCover(CoverField.Asked, text, text)).Did(new Approve(text))
            .Did(new Decide(1, ProgrammeStory.Line("1/1.1"), Verdict.TakenOver, text, FollowUpSource.DayOf(ProgrammeStory.Noon), text))
            .Did(new Decide(1, ProgrammeStory.Line("1/1.2"), Verdict.Held, text, FollowUpSource.DayOf(ProgrammeStory.Noon), text, text))
            .Did(new OpenItem(1, new ChargeTyped(text, text, text, text, FollowUpStory.December)))
            .Did(new ReportProgress(1, Progress.Lost, text, text)).Did(new NoteDilemma(1, ProgrammeStory.Cyber, ProgrammeStory.Diseases, text))
            .Did(new NoteSignal(1, ProgrammeStory.Cyber, ProgrammeStory.European, text)).WithArubas(text, shown: true);
        return story.By(ProgrammeStory.Aru).Did(new CloseItem(story.ArubasItem(), text)).By(ProgrammeStory.Nat);
    }

    private static Publication Of(ProgrammeStory story, FollowUpOutput output, string language) =>
        FollowUpReport.Of(new FollowUpContent(story.For(on: June), language), output);

    private static string[] Formats(ProgrammeStory story, FollowUpOutput output)
    {
        var publication = Of(story, output, "nl");
        var (document, workbook) = (publication.Document(), publication.Workbook());
        return
        [
            .. new[]
            {
                DocxWriter.Write(document), OdtWriter.Write(document), HtmlWriter.Write(document), XlsxWriter.Write(workbook), OdsWriter.Write(workbook),
                publication.Json().ToArray(),
            }.Select(Convert.ToHexString),
        ];
    }

    private static IEnumerable<string> Members(Type words) => words.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(m => m.Name).Distinct();

    private static IEnumerable<string> Phrases(Type words, string language) =>
        new ResourceManager(words).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(p => (string)p.Key).Order(StringComparer.Ordinal);
}
