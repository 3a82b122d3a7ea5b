using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Records;

/// <summary>
/// Metadata in the form of MDTO 1.0 (Metagegevens voor duurzaam toegankelijke overheidsinformatie): a record for the whole, one for each
/// part, one for each file. They are in Dutch, as that standard's lists of terms are.
/// </summary>
internal sealed class Mdto(ArchiveSubject subject, Retention retention, RecordWords words)
{
    private const string Namespace = "https://www.nationaalarchief.nl/mdto", Source = "WorkshopBot";

    public const string OfObject = ".mdto.xml", OfFile = ".bestand.mdto.xml";

    public byte[] Whole(ImmutableArray<ArchivePart> parts) => Render("informatieobject", xml =>
    {
        Begin(xml, subject.Id, subject.Title, "Dossier");
        if (retention.Category is not "")
            Term(xml, "classificatie", retention.Category, words.SelectionList);
        Leaf(xml, "omschrijving", subject.Description);
        xml.Open("dekkingInTijd");
        Term(xml, "dekkingInTijdType", words.Period, words.OwnTerms);
        Leaf(xml, "dekkingInTijdBegindatum", Date(subject.From));
        Leaf(xml, "dekkingInTijdEinddatum", Date(subject.FinalOn));
        xml.Close();
        Reference(xml, "dekkingInRuimte", subject.Place, null);
        Leaf(xml, "taal", subject.Language);
        xml.Open("event");
        Term(xml, "eventType", subject.Final, words.OwnTerms);
        Leaf(xml, "eventTijd", Moment(subject.FinalOn));
        Leaf(xml, "eventResultaat", words.VersionOf(subject.Version));
        xml.Close();
        Appraisal(xml);
        Keeping(xml);
        foreach (var part in parts)
            Reference(xml, "bevatOnderdeel", part.Title, IdOf(part));
        Maker(xml);
        foreach (var people in subject.People)
        {
            xml.Open("betrokkene");
            Term(xml, "betrokkeneTypeRelatie", words.TookPart, words.OwnTerms);
            Reference(xml, "betrokkeneActor", people, null);
            xml.Close();
        }

        Restriction(xml);
    });

    public byte[] Part(ArchivePart part) => Render("informatieobject", xml =>
    {
        Begin(xml, IdOf(part), part.Title, "Archiefstuk");
        Leaf(xml, "taal", subject.Language);
        Appraisal(xml);
        Keeping(xml);
        Reference(xml, "isOnderdeelVan", subject.Title, subject.Id);
        foreach (var file in part.Files)
            Reference(xml, "heeftRepresentatie", file.Name, IdOf(part, file));
        Maker(xml);
        Restriction(xml);
    });

    public byte[] File(ArchivePart part, ArchivedFile file) => Render("bestand", xml =>
    {
        Identification(xml, "identificatie", IdOf(part, file));
        Leaf(xml, "naam", file.Name);
        Leaf(xml, "omvang", file.Bytes.Length.ToString(CultureInfo.InvariantCulture));
        Term(xml, "bestandsformaat", file.Format.Ending, "IANA media types", file.Format.ContentType.Split(';')[0]);
        xml.Open("checksum");
        Term(xml, "checksumAlgoritme", "SHA-256", words.OwnTerms);
        Leaf(xml, "checksumWaarde", Checksum(file.Bytes.Span));
        Leaf(xml, "checksumDatum", Moment(subject.LastChange));
        xml.Close();
        Reference(xml, "isRepresentatieVan", part.Title, IdOf(part));
    });

    public static string Checksum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Date(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static byte[] Render(string kind, Action<Xml> write)
    {
        using var text = new StringWriter();
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var xml = new Xml(text);
        xml.Open("MDTO", ("xmlns", Namespace)).Open(kind);
        write(xml);
        xml.Close().Close();
        text.Write('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Begin(Xml xml, string id, string name, string level)
    {
        Identification(xml, "identificatie", id);
        Leaf(xml, "naam", name);
        Term(xml, "aggregatieniveau", level, "Begrippenlijst Aggregatieniveaus MDTO");
    }

    private void Appraisal(Xml xml)
    {
        var (label, code) = retention.ForEver ? (words.KeptForEver, "B") : retention.IsTemporary ? (words.KeptForATime, "V") : (words.NotAppraised, (string?)null);
        Term(xml, "waardering", label, "Begrippenlijst Waarderingen MDTO", code);
    }

    private void Keeping(Xml xml)
    {
        var from = DateOnly.FromDateTime(subject.FinalOn.DateTime);
        if (retention.EndsOn(from) is not { } end)
            return;

        xml.Open("bewaartermijn");
        Term(xml, "termijnTriggerStartLooptijd", subject.Final, words.OwnTerms);
        Leaf(xml, "termijnStartdatumLooptijd", Date(subject.FinalOn));
        Leaf(xml, "termijnLooptijd", string.Create(CultureInfo.InvariantCulture, $"P{retention.Years}Y"));
        Leaf(xml, "termijnEinddatum", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.Close();
    }

    private void Maker(Xml xml) => Reference(xml, "archiefvormer", retention.Creator is "" ? words.NotSet : retention.Creator, null);

    private void Restriction(Xml xml)
    {
        xml.Open("beperkingGebruik");
        Term(xml, "beperkingGebruikType", words.Marking, words.OwnTerms);
        Leaf(xml, "beperkingGebruikNadereBeschrijving", subject.Marking);
        xml.Close();
    }

    private string IdOf(ArchivePart part) => $"{subject.Id}/{part.Folder}";

    private string IdOf(ArchivePart part, ArchivedFile file) => $"{subject.Id}/{part.Folder}/{file.Name}";

    private static void Leaf(Xml xml, string element, string text) => xml.Open(element).Text(text).Close();

    private static void Identification(Xml xml, string element, string id)
    {
        xml.Open(element);
        Leaf(xml, "identificatieKenmerk", id);
        Leaf(xml, "identificatieBron", Source);
        xml.Close();
    }

    private static void Term(Xml xml, string element, string label, string list, string? code = null)
    {
        xml.Open(element);
        Leaf(xml, "begripLabel", label);
        if (code is not null)
            Leaf(xml, "begripCode", code);
        xml.Open("begripBegrippenlijst");
        Leaf(xml, "verwijzingNaam", list);
        xml.Close().Close();
    }

    private static void Reference(Xml xml, string element, string name, string? id)
    {
        xml.Open(element);
        Leaf(xml, "verwijzingNaam", name);
        if (id is not null)
            Identification(xml, "verwijzingIdentificatie", id);
        xml.Close();
    }
}
