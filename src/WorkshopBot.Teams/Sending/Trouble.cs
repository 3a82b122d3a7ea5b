using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Sending;

/// <summary>What earlier tries taught about a waiting message. It is kept as words in the message's problem, so that a restart does not forget it.</summary>
/// <param name="Short">It was too large as it was, and is never sent so again.</param>
/// <param name="Anew">The message that it would change is gone: it is sent as a new one.</param>
internal readonly record struct Trouble(bool Short, bool Anew)
{
    private const string Shortened = "shortened", SentAnew = "anew";

    /// <summary>Characters of a channel's own word that are kept.</summary>
    private const int MostOfACode = 80;

    public static Trouble Of(Waiting message)
    {
        var words = message.Problem?.Split(' ').TakeWhile(w => w is Shortened or SentAnew).ToArray() ?? [];
        return new Trouble(words.Contains(Shortened), words.Contains(SentAnew));
    }

    /// <summary>What went wrong now, after what was learnt before.</summary>
    public string With(string problem) => $"{(Short ? Shortened + " " : "")}{(Anew ? SentAnew + " " : "")}{problem}".Trim();

    public string With(Delivery.Failed failed)
    {
        var code = failed.Code is { Length: > MostOfACode } long_ ? long_[..MostOfACode] : failed.Code;
        return With(string.Create(CultureInfo.InvariantCulture, $"{(int?)failed.Status} {code}").Trim());
    }
}
