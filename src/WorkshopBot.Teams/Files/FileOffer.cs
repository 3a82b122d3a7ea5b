using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Files;

/// <summary>Which report is offered to somebody's own files.</summary>
/// <param name="Format">Such as "docx".</param>
/// <param name="Language">"nl" or "en".</param>
public sealed record FileOffer(SessionId Session, string Format, string Language)
{
    /// <summary>The format people get who do not choose one.</summary>
    public const string Usual = "docx";

    private const string Prefix = "file:";

    /// <summary>How the outbox names it, apart from other offers by its cause.</summary>
    public string Subject(string cause) => $"{Prefix}{Session}:{Format}:{Language}|{cause}";

    /// <summary>The offer behind a subject; null when it is about something else.</summary>
    public static FileOffer? OfSubject(string subject) =>
        subject.Split('|')[0] is { } what && what.StartsWith(Prefix, StringComparison.Ordinal) && what[Prefix.Length..].Split(':') is [var session, var format, var language]
            ? Made(session, format, language)
            : null;

    /// <summary>The offer that comes back with somebody's answer.</summary>
    public static FileOffer? OfContext(JsonElement? context) =>
        context is { } said ? Made(said.Text("session") ?? "", said.Text("format") ?? "", said.Text("language") ?? "") : null;

    private static FileOffer? Made(string session, string format, string language) =>
        SessionId.TryParse(session, CultureInfo.InvariantCulture, out var id) && format is { Length: > 0 and < 10 } && format.All(char.IsAsciiLetter) && language is "nl" or "en"
            ? new FileOffer(id, format, language)
            : null;
}
