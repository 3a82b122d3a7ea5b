using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Rating, privately, each for their own area.</summary>
internal static class RateRules
{
    public static Decision Rate(Session session, SessionCommand.Rate command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);
        if (command.InGroup)
            return Refuse(new NotInTheGroup(PhaseKind.Rate));
        if (session.Open is not { } open || open.Stop.Kind != PhaseKind.Rate || open.Stop != command.Stop)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Rate, session.Open?.Stop));

        var theme = session.Themes[open.Stop.Theme - 1];
        if (command.Ratings.IsDefaultOrEmpty || command.Ratings.Any(r => !theme.Subjects.Contains(r.Subject) || !Enum.IsDefined(r.Degree)
            || (r.Certainty is { } certainty && !Enum.IsDefined(certainty))))
            return Refuse(new NoSuchSubject(theme.Subjects.Length));

        // What was rated before and is not named again stays.
        var area = session.Members[asked.By].Place;
        var before = theme.Ratings.GetValueOrDefault((open.Stop.Round, asked.By), []).ToDictionary(r => r.Subject);
        foreach (var r in command.Ratings)
            before[r.Subject] = new Rating(r.Subject, area, r.Degree, r.Degree <= Degree.InOrder ? r.Certainty : null);

        var now = theme.Subjects.Where(before.ContainsKey).Select(s => before[s]).ToImmutableArray();
        return theme.Ratings.TryGetValue((open.Stop.Round, asked.By), out var had) && had.SequenceEqual(now)
            ? Accept()
            : Accept(new Rated(open.Stop.Theme, open.Stop.Round, asked.By, now));
    }
}
