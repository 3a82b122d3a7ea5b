using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace WorkshopBot.Reports.Records;

/// <summary>What an archive package says of itself, in one language. A member's name is its key in RecordWords.resx.</summary>
public sealed class RecordWords(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(RecordWords));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is "nl" ? "nl-NL" : "en-GB");

    public string FileKind => Say();
    public string ReportFolder => Say();
    public string ReportTitle => Say();
    public string LogFolder => Say();
    public string LogTitle => Say();
    public string LogFile => Say();
    public string ReadmeName => Say();
    public string ReadmeAbout(string place, string date, int version) => Say([place, date, version]);
    public string ReadmeMarking(string marking) => Say([marking]);
    public string ReadmeCreator(string creator) => Say([creator]);
    public string ReadmeCategory(string category) => Say([category]);
    public string ReadmeEnds(int years, string from, string end) => Say([years, from, end]);
    public string ReadmeForEver => Say();
    public string ReadmeNoTerm => Say();
    public string ReadmeContents => Say();
    public string ReadmeManifest(string file) => Say([file]);
    public string ReadmeLog => Say();
    public string ReadmePeople => Say();
    public string ReadmeRemoved => Say();
    public string ReadmeMdto => Say();
    public string ReadmeMdtoUnchecked => Say();
    public string ReadmeNoPdf => Say();
    public string NotSet => Say();
    public string SelectionList => Say();
    public string OwnTerms => Say();
    public string Description(string place, string date) => Say([place, date]);
    public string Period => Say();
    public string MadeFinal => Say();
    public string VersionOf(int version) => Say([version]);
    public string TookPart => Say();
    public string Marking => Say();
    public string KeptForEver => Say();
    public string KeptForATime => Say();
    public string NotAppraised => Say();
    public string CourseFolder => Say();
    public string CourseTitle => Say();
    public string CourseDescription(int sessions, string date) => Say([sessions, date]);
    public string Approved => Say();
    public string CourseAbout(int version, string name, string date) => Say([version, name, date]);
    public string CourseLogs => Say();
    public string CourseCountries => Say();
    public string CourseSessions => Say();

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") =>
        string.Format(culture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
