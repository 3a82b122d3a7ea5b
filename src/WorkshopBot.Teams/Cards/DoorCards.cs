using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardAction;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>A day before: "can you see this?" One press says yes, and the facilitator knows that this door is open.</summary>
internal static class DoorTestCard
{
    public static Card Render(Drawing d) => d.Card(
        d.Words.DoorTestTitle,
        [new TextBlock(d.Words.StartsAt(d.Plan.StartsAt)), new TextBlock(d.Words.DoorTestHow)],
        d.Session.Stage == Stage.Planned ? d.Send(d.Words.SeesThis, Verb.SeeThis) : null,
        Doorway.Of(d));
}

/// <summary>To a co-facilitator: nobody has led for five minutes, and one press takes over.</summary>
internal static class TakeOverCard
{
    public static Card Render(Drawing d) => d.Session.Open is null || d.Session.LeadMissedSince != d.Session.LeadSeen
        ? d.Card(d.Words.TakeOverTitle, [new TextBlock(d.Reader.Person == d.Session.Lead ? d.Words.YouLeadNow : d.Words.LedAgain)])
        : d.Card(d.Words.TakeOverTitle, [new TextBlock(d.Words.LeadSilentSince(d.Session.LeadSeen))], d.Send(d.Words.TakeLead, Verb.TakeLead));
}

/// <summary>The browser's door, for the one who asked for it.</summary>
internal static class DoorCard
{
    public static Card Render(Drawing d) => d.Card(
        d.Words.DoorTitle, [new TextBlock(d.Reader.Room is null ? d.Words.NoSecondDoor : d.Words.DoorHow)], Doorway.Of(d));
}

/// <summary>The form with who somebody is, filled in as it stands, to be changed.</summary>
internal static class DetailsCard
{
    public static Card Render(Drawing d) => d.Card(d.Words.DetailsTitle, [.. JoinForm.Fields(d)], d.Send(d.Words.SaveDetails, Verb.Join));
}

/// <summary>The way into the browser: for a person the address itself, for a group a button, for each must get an own address.</summary>
internal static class Doorway
{
    public static CardAction? Of(Drawing d) =>
        d.Reader.Room is { } room ? new OpenUrl(d.Words.JoinInBrowser, room)
        : d.Reader.HasSecondDoor ? d.Button(d.Words.JoinInBrowser, Verb.Door)
        : null;
}
