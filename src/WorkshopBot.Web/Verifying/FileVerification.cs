using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Records;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Web.Verifying;

/// <summary>Checks a file for machines away from the database: only what the file itself can show.</summary>
internal static class FileVerification
{
    /// <summary>Of what was found when a format is not one of ours.</summary>
    public const string NotLookedInto = "FileFormatNotLookedInto";

    /// <summary>The formats whose content is checked too, beside the signature: name, version, check.</summary>
    private static readonly ImmutableArray<(string Format, int Version, Func<JsonElement, IEnumerable<Finding>> Check)> Known =
    [
        (SessionReportJson.Format, SessionReportJson.FormatVersion, SessionReportCheck.Of),
        (SessionLogJson.Format, SessionLogJson.FormatVersion, SessionReportCheck.Chain),
        (CourseJson.Format, CourseJson.FormatVersion, CourseInputCheck.Of),
        (FollowUpJson.Format, FollowUpJson.FormatVersion, FollowUpCheck.Of),
    ];

    public static ImmutableArray<Finding> Of(ReadOnlyMemory<byte> file) => SignedJson.Read(file) switch
    {
        SealReading.NotJson => [Finding.Fault("FileNotJson")],
        SealReading.NotSigned none => [Finding.Fault("FileNotSigned"), .. Content(none.Content)],
        SealReading.Broken broken => [Finding.Fault("FileChanged"), .. Content(broken.Content)],
        SealReading.Holds whole => [Finding.Says("FileSignatureHolds", whole.Fingerprint), .. Content(whole.Content)],
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    private static ImmutableArray<Finding> Content(JsonElement content)
    {
        if (content.ValueKind is not JsonValueKind.Object
            || !content.TryGetProperty("format", out var format) || format.ValueKind is not JsonValueKind.String
            || !content.TryGetProperty("formatVersion", out var version) || version.ValueKind is not JsonValueKind.Number || !version.TryGetInt32(out var number))
            return [Finding.Fault("FileOfNoKnownFormat")];

        return Known.FirstOrDefault(k => k.Format == format.GetString()) is not { Check: not null } known ? [Finding.Says(NotLookedInto, format.GetString()!)]
            : number != known.Version ? [Finding.Fault("FileOfOtherVersion", number, known.Version)]
            : Checked(known.Check, content);
    }

    private static ImmutableArray<Finding> Checked(Func<JsonElement, IEnumerable<Finding>> check, JsonElement content)
    {
        try
        {
            return [.. check(content)];
        }
        catch (Exception odd) when (odd is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            return [Finding.Fault("FileNotOfItsSchema")];
        }
    }
}

/// <summary>One line of what was found; the words are in CommandWords.resx under <paramref name="Words"/>.</summary>
internal sealed record Finding(bool IsFault, string Words, ImmutableArray<object> With)
{
    public static Finding Fault(string words, params ImmutableArray<object> with) => new(true, words, with);

    public static Finding Says(string words, params ImmutableArray<object> with) => new(false, words, with);
}
