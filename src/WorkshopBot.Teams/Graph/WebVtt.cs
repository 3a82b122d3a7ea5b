using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Teams.Graph;

/// <summary>
/// Reads a transcript in WebVTT. Never strict: what Teams writes is not quite the standard ("0:0:0.0", negative times,
/// voices that are never closed), and a line that cannot be read is better lost than the whole.
/// </summary>
public static partial class WebVtt
{
    /// <summary>In characters, and cues; what comes after is left out.</summary>
    public const int MostCharacters = 8 * 1024 * 1024, MostCues = 20_000;

    /// <summary>In characters; a longer stretch of one speaker is cut in two at the next cue.</summary>
    public const int LongestUtterance = 1500;

    private const int LongestName = 200;

    /// <summary>What was said, consecutive cues of one speaker together.</summary>
    public static ImmutableArray<Utterance> Read(string text)
    {
        var kept = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var joined = ImmutableArray.CreateBuilder<Utterance>();
        foreach (var said in Cues(kept).Take(MostCues))
        {
            if (joined is [.., var last] && last.Speaker == said.Speaker && last.Text.Length + said.Text.Length < LongestUtterance)
                joined[^1] = last with { Text = $"{last.Text} {said.Text}" };
            else
                joined.Add(said);
        }

        return joined.ToImmutable();
    }

    private static IEnumerable<Utterance> Cues(string text)
    {
        TimeSpan? from = null;
        var (inCue, skips, body) = (false, false, new StringBuilder());
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } raw)
        {
            var line = raw.Trim(' ', '\t', '\uFEFF', '\0');
            if (Timing().Match(line) is { Success: true } timing)
            {
                foreach (var said in Said(body, from))
                    yield return said;
                (from, inCue, skips) = (Moment(timing.Groups["from"].Value), true, false);
            }
            else if (line.Length == 0)
            {
                foreach (var said in Said(body, from))
                    yield return said;
                (inCue, skips) = (false, false);
            }
            else if (!inCue && Block().IsMatch(line))
            {
                skips = true;
            }
            else if (inCue && !skips)
            {
                body.Append(body.Length > 0 ? " " : "").Append(line);
            }
        }

        foreach (var said in Said(body, from))
            yield return said;
    }

    /// <summary>The voices of one cue, each with its words; empties the buffer.</summary>
    private static IEnumerable<Utterance> Said(StringBuilder body, TimeSpan? from)
    {
        if (body.Length == 0)
            yield break;

        var cue = body.ToString();
        body.Clear();
        var (speaker, at) = ("", 0);
        foreach (Match voice in Voice().Matches(cue))
        {
            if (Words(cue[at..voice.Index]) is { Length: > 0 } before)
                yield return new Utterance(speaker, before, from);
            (speaker, at) = (voice.Groups["closed"].Success ? "" : Name(voice.Groups["name"].Value), voice.Index + voice.Length);
        }

        if (Words(cue[at..]) is { Length: > 0 } rest)
            yield return new Utterance(speaker, rest, from);
    }

    private static string Name(string name) => Plain(name) is { Length: > LongestName } longer ? longer[..LongestName] : Plain(name);

    /// <summary>Markup goes first: what an entity stands for is a character of the words.</summary>
    private static string Words(string marked) => Plain(Tag().Replace(marked, ""));

    private static string Plain(string text) => Spaces().Replace(WebUtility.HtmlDecode(text), " ").Trim();

    /// <summary>"1:02:03.4", "02:03.400" or "-0:0:1,5": hours may be left out and any part may be short.</summary>
    private static TimeSpan? Moment(string text)
    {
        var negative = text.StartsWith('-');
        var seconds = 0.0;
        foreach (var part in text.TrimStart('-').Replace(',', '.').Split(':'))
        {
            if (!double.TryParse(part.Trim('-'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return null;
            seconds = (seconds * 60) + value;
        }

        return seconds > TimeSpan.FromDays(7).TotalSeconds ? null : TimeSpan.FromMilliseconds(Math.Round(negative ? -seconds * 1000 : seconds * 1000));
    }

    [GeneratedRegex(@"^(?<from>-?[\d:.,-]{1,30})\s*-->\s*-?[\d:.,-]{1,30}")]
    private static partial Regex Timing();

    [GeneratedRegex(@"^(WEBVTT|NOTE|STYLE|REGION)(?![\w])")]
    private static partial Regex Block();

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+(?<name>[^>]*)>|(?<closed></v\s*>)", RegexOptions.IgnoreCase)]
    private static partial Regex Voice();

    [GeneratedRegex("</?[a-zA-Z0-9][^<>]*>|</>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Spaces();
}
