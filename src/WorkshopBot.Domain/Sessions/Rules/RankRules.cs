using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Choosing the most pressing: a few each, each gap at most once, and taken back as easily.</summary>
internal static class RankRules
{
    public static Decision Choose(Session session, SessionCommand.Choose command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);
        if (command.InGroup)
            return Refuse(new NotInTheGroup(PhaseKind.Rank));
        if (session.Open is not { Stop.Kind: PhaseKind.Rank } open || open.Stop != command.Stop)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Rank, session.Open?.Stop));

        var theme = session.Themes[open.Stop.Theme - 1];
        var asks = session.Plan.AsksSeriousness;
        var choices = command.Choices.OrNone().DistinctBy(c => c.Gap).OrderBy(c => c.Gap)
            .Select(c => asks ? new Choice(c.Gap, Known(c.Seriousness), Known(c.Certainty)) : new Choice(c.Gap, null, null)).ToImmutableArray();
        if (choices.Length > session.Plan.Choices)
            return Refuse(new TooManyChoices(choices.Length, session.Plan.Choices));
        if (choices.FirstOrDefault(c => !(theme.Gaps.GetValueOrDefault(c.Gap) is { Counts: true })) is { } unknown)
            return Refuse(new NoSuchGap(unknown.Gap, theme.LiveGaps.Count()));

        return theme.Choices.TryGetValue((open.Stop.Round, asked.By), out var before) && before.SequenceEqual(choices)
            ? Accept()
            : Accept(new Chosen(open.Stop.Theme, open.Stop.Round, asked.By, choices));
    }

    private static T? Known<T>(T? answer)
        where T : struct, Enum => answer is { } a && Enum.IsDefined(a) ? answer : null;
}
