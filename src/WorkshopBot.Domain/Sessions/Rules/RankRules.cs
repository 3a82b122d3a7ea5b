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
        var choices = command.Choices.DistinctBy(c => c.Gap).OrderBy(c => c.Gap).ToArray();
        if (choices.Length > session.Plan.Choices)
            return Refuse(new TooManyChoices(choices.Length, session.Plan.Choices));
        if (choices.FirstOrDefault(c => !(theme.Gaps.GetValueOrDefault(c.Gap) is { Counts: true })) is { } unknown)
            return Refuse(new NoSuchGap(unknown.Gap, theme.LiveGaps.Count()));

        var asks = session.Plan.AsksSeriousness;
        return theme.Choices.TryGetValue((open.Stop.Round, asked.By), out var before) && before.SequenceEqual(choices)
            ? Accept()
            : Accept(new Chosen(
                open.Stop.Theme, open.Stop.Round, asked.By,
                [.. choices.Select(c => asks ? c : new Choice(c.Gap, null, null))]));
    }
}
