using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Reports;

/// <summary>
/// Makes the addresses of report files and reads them back. An address names the session and the reader, is signed with a
/// key kept in storage, and is good for a day; what it opens is decided anew at each download.
/// </summary>
internal sealed class Downloads(Keys keys, OwnAddress own, TimeProvider clock) : IDownloads
{
    public static readonly ImmutableArray<string> Formats = ["html", "docx", "json"];

    private static readonly ImmutableArray<string> Languages = ["nl", "en"];

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public async ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel)
    {
        // To the hour, so that a card drawn again says the same.
        var until = new DateTimeOffset(clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero) + Life;
        var ticket = await TicketAsync(session, reader, until, cancel);
        return [.. Formats.SelectMany(format => Languages.Select(language => new Download(
            format, language, new Uri($"{own.Base}/sessions/{session}/report.{format}?language={language}&ticket={ticket}"))))];
    }

    /// <summary>Whom a ticket was made for; null when it is not ours, not of this session, or too old.</summary>
    public async ValueTask<PersonId?> ReaderAsync(SessionId session, string ticket, CancellationToken cancel)
    {
        var parts = ticket.Split('.');
        if (parts is not [var who, var until, var sign]
            || !long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
            || DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253402300799)) < clock.GetUtcNow())
            return null;

        var expected = await SignAsync(session, who, until, cancel);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(sign)) || !Base64Url.IsValid(who))
            return null;

        return new PersonId(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(who)));
    }

    private async ValueTask<string> TicketAsync(SessionId session, PersonId reader, DateTimeOffset until, CancellationToken cancel)
    {
        var who = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(reader.Value));
        var end = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{who}.{end}.{await SignAsync(session, who, end, cancel)}";
    }

    private async ValueTask<string> SignAsync(SessionId session, string who, string until, CancellationToken cancel) => Base64Url.EncodeToString(
        HMACSHA256.HashData(await keys.GetOrCreateAsync("downloads", cancel), Encoding.UTF8.GetBytes($"{session}|{who}|{until}")));
}
