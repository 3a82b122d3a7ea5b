using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>How the outbox names an answer that is drawn from no decision: what to show, and the cause that keeps it apart from others.</summary>
public static class Showing
{
    private const string Show = "show:", Unclear = "unclear:", InProgramme = "programme:";

    /// <param name="session">The one spoken of; null for an answer that belongs to none, or to whichever was joined last.</param>
    public static string Subject(Wish wish, string cause, SessionId? session = null) => wish switch
    {
        Wish.Show s => string.Create(CultureInfo.InvariantCulture, $"{Show}{s.View}:{s.From}:{s.Theme}:{session}|{cause}"),
        Wish.Unclear u => $"{Unclear}{u.What}:{session}|{cause}",
        _ => throw new System.Diagnostics.UnreachableException(wish.GetType().Name),
    };

    /// <summary>For an answer about a programme: what came of its commands is found by the cause.</summary>
    public static string Subject(ProgrammeAnswer answer, string cause, SessionId? session) =>
        string.Create(CultureInfo.InvariantCulture, $"{InProgramme}{answer.View}:{answer.From}:{answer.Unclear}:{session}:{answer.About}|{cause}");

    /// <summary>The answer behind a subject, without what came of its commands, with the session spoken of and the cause; null when it is about no programme.</summary>
    public static (ProgrammeAnswer Answer, SessionId? Session, string Cause)? OfProgramme(string subject)
    {
        if (subject.Split('|', 2) is not [var head, var cause] || head.Split(':', 6) is not ["programme", var name, var from, var unclear, var session, var about]
            || !Enum.TryParse<ProgrammePane>(name, out var view) || Numbers.One(from) is not { } first)
            return null;

        CourseSubject? known = CourseSubject.TryParse(about, out var found) ? found : null;
        var answer = new ProgrammeAnswer(view, known, first) { Unclear = Enum.TryParse<Misunderstanding>(unclear, out var why) ? why : null };
        return (answer, SessionIn([session]), cause);
    }

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
