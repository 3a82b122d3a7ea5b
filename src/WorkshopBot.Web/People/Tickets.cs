using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;

namespace WorkshopBot.Web.People;

/// <summary>
/// Signed words in an address that say whom it was made for, in which session and until when. What they open is decided
/// anew each time; the key is kept in storage, one for each purpose.
/// </summary>
internal sealed class Tickets(Keys keys, TimeProvider clock)
{
    public async ValueTask<string> MakeAsync(string purpose, SessionId session, PersonId person, DateTimeOffset until, CancellationToken cancel)
    {
        var who = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(person.Value));
        var end = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{who}.{end}.{await SignAsync(purpose, session, who, end, cancel)}";
    }

    /// <summary>Whom a ticket was made for; null when it is not ours, not of this session, or too old.</summary>
    public async ValueTask<PersonId?> PersonAsync(string purpose, SessionId session, string ticket, CancellationToken cancel)
    {
        var parts = ticket.Split('.');
        if (parts is not [var who, var until, var sign]
            || !long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
            || DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253402300799)) < clock.GetUtcNow())
            return null;

        var expected = await SignAsync(purpose, session, who, until, cancel);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(sign)) || !Base64Url.IsValid(who))
            return null;

        return new PersonId(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(who)));
    }

    private async ValueTask<string> SignAsync(string purpose, SessionId session, string who, string until, CancellationToken cancel) => Base64Url.EncodeToString(
        HMACSHA256.HashData(await keys.GetOrCreateAsync(purpose, cancel), Encoding.UTF8.GetBytes($"{session}|{who}|{until}")));
}
