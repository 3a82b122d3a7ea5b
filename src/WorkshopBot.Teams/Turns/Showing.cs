using System.Globalization;

namespace WorkshopBot.Teams.Turns;

/// <summary>How the outbox names an answer that is drawn from no decision: what to show, and the cause that keeps it apart from others.</summary>
public static class Showing
{
    private const string Show = "show:", Unclear = "unclear:";

    public static string Subject(Wish wish, string cause) => wish switch
    {
        Wish.Show s => string.Create(CultureInfo.InvariantCulture, $"{Show}{s.View}:{s.From}:{s.Theme}|{cause}"),
        Wish.Unclear u => $"{Unclear}{u.What}|{cause}",
        _ => throw new System.Diagnostics.UnreachableException(wish.GetType().Name),
    };

    /// <summary>The wish behind a subject; null when the subject is a cause whose decision tells the answer.</summary>
    public static Wish? Of(string subject)
    {
        var what = subject.Split('|')[0];
        return what.StartsWith(Show, StringComparison.Ordinal) && what[Show.Length..].Split(':') is [var name, var from, var of]
                && Enum.TryParse<View>(name, out var view) && Numbers.One(from) is { } first && Numbers.One(of) is { } theme ? new Wish.Show(view, first, theme)
            : what.StartsWith(Unclear, StringComparison.Ordinal) && Enum.TryParse<Misunderstanding>(what[Unclear.Length..], out var why) ? new Wish.Unclear(why)
            : null;
    }
}
