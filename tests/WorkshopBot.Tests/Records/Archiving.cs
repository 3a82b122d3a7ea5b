using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Records;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Records;

/// <summary>What an archive package holds, and what it does not.</summary>
public sealed class Archiving
{
    private static readonly XNamespace Mdto = "https://www.nationaalarchief.nl/mdto";

    private static readonly Retention TenYears = new("Ministerie van <Voorbeeld> & Co", "4.2 =SUM(A1)", 10, ForEver: false);

    private static readonly HeldSession Final = FinalSession.Held();

    [Fact]
    public void Every_file_is_in_the_manifest_with_its_checksum_and_has_metadata_that_name_it()
    {
        var files = Files(Pack(TenYears));
        var listed = Encoding.UTF8.GetString(files[ArchivePackage.Manifest]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ")).ToDictionary(l => l[1], l => l[0]);

        Assert.Equal(files.Keys.Where(n => n != ArchivePackage.Manifest).Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));
        Assert.All(listed, l => Assert.Equal(l.Value, Convert.ToHexStringLower(SHA256.HashData(files[l.Key]))));
        Assert.All(["verslag/verslag.odt", "logboek/logboek.json"], name =>
        {
            var about = XDocument.Parse(Encoding.UTF8.GetString(files[$"{name}.bestand.mdto.xml"])).Root!.Element(Mdto + "bestand")!;
            Assert.Equal(listed[name], (string?)about.Element(Mdto + "checksum")!.Element(Mdto + "checksumWaarde"));
            Assert.Equal(files[name].Length, (int)about.Element(Mdto + "omvang")!);
        });
    }

    [Fact]
    public void The_metadata_say_whose_records_these_are_how_long_they_are_kept_and_what_belongs_to_what()
    {
        var files = Files(Pack(TenYears));
        var whole = Whole(files);
        var part = XDocument.Parse(Encoding.UTF8.GetString(files["verslag/verslag.mdto.xml"])).Root!.Element(Mdto + "informatieobject")!;

        Assert.Equal("Dossier", Label(whole, "aggregatieniveau"));
        Assert.Equal(TenYears.Category, Label(whole, "classificatie"));
        Assert.Equal(TenYears.Creator, (string?)whole.Element(Mdto + "archiefvormer")!.Element(Mdto + "verwijzingNaam"));
        var kept = whole.Element(Mdto + "bewaartermijn")!;
        Assert.Equal(
            ("2026-11-05", "P10Y", "2036-11-05"),
            ((string?)kept.Element(Mdto + "termijnStartdatumLooptijd"), (string?)kept.Element(Mdto + "termijnLooptijd"), (string?)kept.Element(Mdto + "termijnEinddatum")));
        Assert.Equal("V", (string?)whole.Element(Mdto + "waardering")!.Element(Mdto + "begripCode"));
        Assert.Equal("Niet gerubriceerd", (string?)whole.Element(Mdto + "beperkingGebruik")!.Element(Mdto + "beperkingGebruikNadereBeschrijving"));
        Assert.Equal(Kenmerk(whole.Element(Mdto + "identificatie")!), Kenmerk(part.Element(Mdto + "isOnderdeelVan")!));
        Assert.Contains(whole.Elements(Mdto + "bevatOnderdeel"), p => Kenmerk(p) == Kenmerk(part.Element(Mdto + "identificatie")!));
        Assert.Contains("Vernietigen mag vanaf 2036-11-05.", Encoding.UTF8.GetString(files["LEESMIJ.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_for_ever_or_not_decided_has_no_date_and_says_so()
    {
        var (forEver, undecided) = (Files(Pack(TenYears with { Years = 0, ForEver = true })), Files(Pack(new Retention("", "", 0, false))));

        Assert.Equal("B", (string?)Whole(forEver).Element(Mdto + "waardering")!.Element(Mdto + "begripCode"));
        Assert.All([forEver, undecided], f => Assert.Null(Whole(f).Element(Mdto + "bewaartermijn")));
        Assert.Equal("Nog niet gewaardeerd", Label(Whole(undecided), "waardering"));
        Assert.Contains("De bewaartermijn is niet ingesteld.", Encoding.UTF8.GetString(undecided["LEESMIJ.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_course_input_is_packed_with_its_version_its_checksums_and_what_is_not_in_it()
    {
        var input = CourseInput.Of(DemoProgramme.Worked().National, Domain.Catalogue.Edition.Of2023);
        var version = new CourseVersion.Approved(2, "N. Oord", new DateTimeOffset(2026, 9, 14, 10, 0, 0, TimeSpan.Zero));
        var content = CourseContents.Of(input with { Version = version });
        var odt = OdtWriter.Write(CourseDocument.Build(content, new CourseWords("nl")));
        var files = Files(ArchivePackage.Pack(
            ArchiveSubject.Of(content, version, new RecordWords("nl")), TenYears,
            [new ArchivePart("bouwstenen", "Bouwstenen", [new ArchivedFile("bouwstenen.odt", PublicationFormat.Odt, odt)])]));
        var (whole, readme) = (Whole(files), Encoding.UTF8.GetString(files["LEESMIJ.txt"]));

        Assert.Equal("Versie 2", (string?)whole.Element(Mdto + "event")!.Element(Mdto + "eventResultaat"));
        Assert.Equal("Vastgesteld", (string?)whole.Element(Mdto + "event")!.Element(Mdto + "eventType")!.Element(Mdto + "begripLabel"));
        Assert.Equal("2036-09-14", (string?)whole.Element(Mdto + "bewaartermijn")!.Element(Mdto + "termijnEinddatum"));
        Assert.EndsWith("/2", Kenmerk(whole.Element(Mdto + "identificatie")!), StringComparison.Ordinal);
        Assert.Contains("Versie 2 is vastgesteld door N. Oord op 2026-09-14.", readme, StringComparison.Ordinal);
        Assert.Contains("Het logboek van het programma zit er niet bij.", readme, StringComparison.Ordinal);
        Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(odt))}  bouwstenen/bouwstenen.odt\n", Encoding.UTF8.GetString(files[ArchivePackage.Manifest]), StringComparison.Ordinal);
        Assert.DoesNotContain(files.Keys, f => f.StartsWith("logboek", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_session_gives_the_same_bytes_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var once = Pack(TenYears);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(once, Pack(TenYears));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("nul\0nul \uFFFE half \uD83D ]]> <script>")]
    [InlineData("يوسف \u202E متن")]
    public void A_hostile_title_leaves_all_xml_well_formed_and_all_names_safe(string title)
    {
        var files = Files(Pack(TenYears, FinalSession.Held(p => p with { Title = title })));

        Assert.All(files.Where(f => f.Key.EndsWith(".xml", StringComparison.Ordinal)), f => XDocument.Parse(Encoding.UTF8.GetString(f.Value)));
        Assert.All(files.Keys, name => Assert.Matches(@"\A[A-Za-z0-9/.-]+\z", name));
    }

    [Fact]
    public void The_log_opens_what_the_report_shows_and_nobody_can_be_found_in_it()
    {
        var text = Log(Final);

        Assert.Contains("Er zijn te weinig isolatieplekken.", text, StringComparison.Ordinal);
        Assert.Contains("Op Saba is dit wel geregeld.", text, StringComparison.Ordinal);
        Assert.Contains("Gaat niet over dreiging.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FullSession.RemovedText, text, StringComparison.Ordinal);
        Assert.DoesNotContain(FullSession.WithdrawnText, text, StringComparison.Ordinal);
        Assert.DoesNotContain(FullSession.Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Final.Session.Members.Keys, p => text.Contains(p.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_log_has_every_event_with_its_place_in_the_chain()
    {
        using var log = JsonDocument.Parse(Log(Final));
        var events = log.RootElement.GetProperty("events").EnumerateArray().ToArray();

        Assert.Equal(Final.Log.Select(r => (r.Version, r.Commitment, r.Hash)), events.Select(e => (e.GetProperty("version").GetInt32(), e.GetProperty("commitment").GetString()!, e.GetProperty("hash").GetString()!)));
        Assert.All(events.Where(e => e.GetProperty("type").GetString() is "rated" or "chosen" or "joined" or "agreed" or "course-said"), e => Assert.False(e.TryGetProperty("opened", out _)));
        var removal = Assert.Single(events, e => e.GetProperty("type").GetString() == "text-removed");
        Assert.Equal("Privacy", removal.GetProperty("opened").GetProperty("ground").GetString());
    }

    [Fact]
    public void Of_every_event_somebody_decided_whether_it_is_opened() => Offenders.None(
        from derived in (JsonDerivedTypeAttribute[])Attribute.GetCustomAttributes(typeof(SessionEvent), typeof(JsonDerivedTypeAttribute))
        let places = (Openings.Opened.ContainsKey(derived.DerivedType) ? 1 : 0) + (Openings.Sealed.Contains(derived.DerivedType) ? 1 : 0)
        where places != 1
        select $"{derived.DerivedType.Name} stands in {places} of the two lists",
        "Put it in Openings.Opened or Openings.Sealed:");

    [Fact]
    public void Nothing_that_is_opened_holds_a_person_or_words() => Offenders.None(
        from opened in Openings.Opened
        from member in opened.Value
        let type = opened.Key.GetProperty(member)!.PropertyType
        where type == typeof(PersonId) || type == typeof(PersonId?) || type == typeof(Said) || type.GetGenericArguments().Any(a => a == typeof(PersonId))
        select $"{opened.Key.Name}.{member}",
        "These would say who or what:");

    private static string Log(HeldSession held) => Encoding.UTF8.GetString(SessionLogJson.Write(FinalSession.Report(held), held.Log));

    private static byte[] Pack(Retention retention, HeldSession? held = null)
    {
        var of = held ?? Final;
        var report = FinalSession.Report(of);
        return ArchivePackage.Pack(
            ArchiveSubject.Of(report, of.Session, new RecordWords("nl")), retention,
            [
                new ArchivePart("verslag", "Verslag", [new ArchivedFile("verslag.odt", PublicationFormat.Odt, OdtWriter.Write(SessionReportDocument.Build(report, new ReportWords("nl"))))]),
                new ArchivePart("logboek", "Logboek", [new ArchivedFile("logboek.json", PublicationFormat.Json, SessionLogJson.Write(report, of.Log))]),
            ]);
    }

    private static Dictionary<string, byte[]> Files(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using var from = e.Open();
            from.CopyTo(content);
            return content.ToArray();
        });
    }

    private static XElement Whole(Dictionary<string, byte[]> files) =>
        XDocument.Parse(Encoding.UTF8.GetString(Assert.Single(files, f => !f.Key.Contains('/', StringComparison.Ordinal) && f.Key.EndsWith(".xml", StringComparison.Ordinal)).Value)).Root!.Element(Mdto + "informatieobject")!;

    private static string? Label(XElement of, string element) => (string?)of.Element(Mdto + element)?.Element(Mdto + "begripLabel");

    private static string? Kenmerk(XElement of) => (string?)of.Descendants(Mdto + "identificatieKenmerk").First();
}
