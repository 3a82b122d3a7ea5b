using System.Diagnostics;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>What is made of the follow-up of a programme, each for other readers.</summary>
public enum FollowUpOutput
{
    HalfYear,
    Dilemmas,
    Kingdom,
    Signals,
}

/// <summary>The follow-up of a programme for readers of one language, before it has words and a format.</summary>
/// <param name="Language">nl or en.</param>
public sealed record FollowUpContent(FollowUpFile File, string Language)
{
    /// <summary>Of the key with which the json is signed, in words that people compare; null where nothing is signed.</summary>
    public string? KeyFingerprint { get; init; }

    public FollowUpSource Source => File.Source;

    /// <summary>Programmes are kept by the national coordinator, so times are theirs.</summary>
    public static DateTimeOffset Local(DateTimeOffset at) => NationalClock.Local(at);
}

/// <summary>The follow-up, ready for every format.</summary>
public static class FollowUpReport
{
    public static Publication Of(FollowUpContent content, FollowUpOutput output)
    {
        var words = new FollowUpWords(content.Language);
        var on = new DateTimeOffset(content.Source.On.ToDateTime(default), TimeSpan.Zero);
        return new Publication(
            FileName.Of(words.FileKind(output), content.Source.Programme.Plan.Title.Body, on),
            () => Document(content, output, words),
            () => FollowUpSheets.Build(content, output, words, new FollowUpHeads(content.Language)),
            () => FollowUpJson.Write(content, output));
    }

    private static Document Document(FollowUpContent content, FollowUpOutput output, FollowUpWords words)
    {
        var shared = new ReportWords(content.Language);
        var frame = new FollowUpFrame(content, words, shared);
        return output switch
        {
            FollowUpOutput.HalfYear => new OverviewDocument(frame, FollowUpOverview.Of(content.Source)).Build(),
            FollowUpOutput.Dilemmas => new DilemmaDocument(frame, DilemmaNote.Of(content.Source)).Build(),
            FollowUpOutput.Kingdom => new KingdomDocument(frame, KingdomNote.Of(content.Source)).Build(),
            FollowUpOutput.Signals => new SignalDocument(frame, FollowUpSignals.Of(content.Source)).Build(),
            _ => throw new UnreachableException($"No document for {output}."),
        };
    }
}
