using System.Globalization;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>How the outbox names an answer that is drawn from no decision: what to show, and the cause that keeps it apart from others.</summary>
public static class Showing
{
    private const string Show = "show:", Unclear = "unclear:";

    /// <param name="session">The one spoken of; null for an answer that belongs to none, or to whichever was joined last.</param>
    public static string Subject(Wish wish, string cause, SessionId? session = null) => wish switch
    {
        Wish.Show s => string.Create(CultureInfo.InvariantCulture, $"{Show}{s.View}:{s.From}:{s.Theme}:{session}|{cause}"),
        Wish.Unclear u => $"{Unclear}{u.What}:{session}|{cause}",
        _ => throw new System.Diagnostics.UnreachableException(wish.GetType().Name),
    };

    /// <summary>The wish behind a subject, and the session spoken of; null when the subject is a cause whose decision tells the answer.</summary>
    public static (Wish Wish, SessionId? Session)? Of(string subject)
    {
        var parts = subject.Split('|')[0].Split(':');
        return parts switch
        {
            ["show", var name, var from, var of, .. var rest] when Enum.TryParse<View>(name, out var view) && Numbers.One(from) is { } first && Numbers.One(of) is { } theme =>
                (new Wish.Show(view, first, theme), SessionIn(rest)),
            ["unclear", var what, .. var rest] when Enum.TryParse<Misunderstanding>(what, out var why) => (new Wish.Unclear(why), SessionIn(rest)),
            _ => null,
        };
    }

    private static SessionId? SessionIn(string[] rest) => rest is [var text, ..] && SessionId.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
