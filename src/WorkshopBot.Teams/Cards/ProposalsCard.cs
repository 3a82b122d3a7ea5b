using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>To a facilitator: what was said in the meeting and may be a contribution. Nothing of it is kept until they record it.</summary>
internal static class ProposalsCard
{
    private const int MostOfOne = 400;

    public static Card Render(Drawing d)
    {
        var page = d.Reader.Proposals;
        return page is null || !d.Leads ? d.Card(d.Words.ProposalsTitle, [new TextBlock(d.Words.OnlyForFacilitators)])
            : page.State != ProposalState.Ready ? d.Card(d.Words.ProposalsTitle, [new TextBlock(d.Words.Of(page.State))], page.State == ProposalState.Fetching ? null : d.Button(d.Words.FetchTranscript, Verb.Transcript))
            : page.Shown.IsEmpty ? d.Card(d.Words.ProposalsTitle, [new TextBlock(d.Words.NoProposals)], d.Button(d.Words.FetchTranscript, Verb.Transcript))
            : d.Card(
                d.Words.ProposalsTitle,
                [
                    new TextBlock(d.Words.ProposalsHow),
                    .. page.Shown.Select(p => Shown.Line(Name(p), new Said(p.Text), d.Words, MostOfOne)),
                    .. page.After > 0 ? [Frame.Quiet(d.Words.ProposalsAfter(page.After))] : ImmutableArray<CardElement>.Empty,
                    new ChoiceSet(Field.Choices, d.Words.WhichProposals, [.. page.Shown.Select(p => new ChoiceItem(Shown.AsChoice(Shown.Number(p.Number), p.Text), Shown.Number(p.Number)))])
                    { IsMultiSelect = true, Style = "expanded" },
                    new ChoiceSet(Field.Theme, d.Words.WhichTheme, Choices.ThemesOf(d)) { Placeholder = d.Words.ChooseOne },
                ],
                d.Send(d.Words.RecordProposals, Verb.Record),
                d.Send(d.Words.DropProposals, Verb.Drop) with { Style = null });
    }

    private static string Name(Proposal p) => p.Speaker is "" ? Shown.Number(p.Number) : $"{Shown.Number(p.Number)}  {Shown.Cut(p.Speaker, Shown.MostOfOne)}:";
}
