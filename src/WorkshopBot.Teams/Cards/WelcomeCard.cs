using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>To one person: what they are in the session, what they were told, and what they can do privately. No fields: it is kept current.</summary>
internal static class WelcomeCard
{
    public static Card Render(Drawing d)
    {
        var member = d.Reader.Person is { } me ? d.Session.Members.GetValueOrDefault(me) : null;
        if (member is null)
            return d.Card(d.Words.WelcomeTitle, [new TextBlock(d.Words.JoinFormHow)], d.Send(d.Words.JoinHere, Verb.Join));

        var other = d.Words.Language is "nl" ? "en" : "nl";
        return d.Card(
            d.Words.WelcomeTitle,
            [
                new TextBlock(d.Words.YouTakePartAs(d.Words.Of(member.Role), d.Edition[member.Place].Name.In(d.Words.Language))),
                .. member.RoleAsked is { } asked ? [new TextBlock(d.Words.RoleWaits(d.Words.Of(asked)))] : Array.Empty<CardElement>(),
                new TextBlock(d.Words.WhatNow(member.Role)),
                .. Told.To(d),
            ],
            d.Button(d.Words.ShowMine, Verb.Mine),
            d.Button(other is "en" ? d.Words.English : d.Words.Dutch, Verb.Language, null, (Verb.Language, other)),
            d.Button(d.Words.ChangeDetails, Verb.Details),
            Doorway.Of(d));
    }
}
