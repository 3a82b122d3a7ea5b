using System.Globalization;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The time of a phase is up: close, two minutes more, or skip. Nothing closes by itself.</summary>
internal static class ClockCard
{
    /// <param name="subject">"rate-1-1-638…": the phase, and the clock it was asked for.</param>
    public static Card Render(Drawing d, string subject)
    {
        var cut = subject.LastIndexOf('-');
        var open = cut > 0 && Stop.TryParse(subject[..cut], out var stop) && d.Session.Open is { } now && now.Stop == stop
            && subject[(cut + 1)..] == now.AsksAt.UtcTicks.ToString(CultureInfo.InvariantCulture) ? now : null;
        if (open is null)
            return d.Card(d.Words.ClockTitle, [new TextBlock(d.Words.ClockMovedOn)]);

        return d.Card(
            d.Words.ClockTitle,
            [
                new TextBlock(d.Words.TimeIsUp(d.Titled(open.Stop))),
                .. Readiness.Asks(open.Stop.Kind)
                    ? [new TextBlock(d.Words.ReadyOf(Readiness.Ready(d.Session).Length, d.Session.Participants().Count()))]
                    : Array.Empty<CardElement>(),
            ],
            open.Stop.Kind == PhaseKind.Closing ? d.Send(d.Words.CloseSession, Verb.Close, open.Stop) : d.Send(d.Words.NextPhase, Verb.Next, open.Stop),
            d.Button(d.Words.TwoMinutesMore, Verb.Extend, open.Stop),
            open.Stop.Kind == PhaseKind.Closing ? null : d.Button(d.Words.Skip, Verb.Skip, open.Stop));
    }
}

/// <summary>More than five minutes late at the last theme: its wording can go to the correction time.</summary>
internal static class PostponeCard
{
    public static Card Render(Drawing d, int theme) => d.Session.Themes[theme - 1].WordingPostponed
        ? d.Card(d.Words.PostponeTitle, [new TextBlock(d.Words.Postponed(theme))])
        : d.Card(
            d.Words.PostponeTitle,
            [new TextBlock(d.Words.PostponeHow(theme))],
            d.Session.Stage == Stage.Running ? [d.Send(d.Words.Postpone, Verb.Postpone, null, (Field.Theme, Shown.Number(theme)))] : []);
}

/// <summary>Somebody would like another role; until then they look on.</summary>
internal static class RoleAskedCard
{
    public static Card Render(Drawing d, PersonId person)
    {
        var name = d.Reader.Names.GetValueOrDefault(person, person.Value);
        var member = d.Session.Members.GetValueOrDefault(person);
        var who = Shown.Plain(Shown.Cut($"{name}{(member?.Organisation.Body is { Length: > 0 } from ? $" · {from}" : "")}", Shown.MostOfOne));
        if (member?.RoleAsked is not { } asked)
            return d.Card(d.Words.RoleTitle, [who, new TextBlock(member is null ? d.Words.NotHereNow : d.Words.HasRole(d.Words.Of(member.Role)))]);

        return d.Card(
            d.Words.RoleTitle,
            [who, new TextBlock(d.Words.AsksForRole(d.Words.Of(asked)))],
            d.Send(d.Words.GiveRole(d.Words.Of(asked)), Verb.GiveRole, null, (Field.Person, person.Value), (Field.Role, asked.ToString())),
            d.Button(d.Words.GiveRole(d.Words.Of(Role.Participant)), Verb.GiveRole, null, (Field.Person, person.Value), (Field.Role, Role.Participant.ToString())),
            d.Button(d.Words.GiveRole(d.Words.Of(Role.Observer)), Verb.GiveRole, null, (Field.Person, person.Value), (Field.Role, Role.Observer.ToString())));
    }
}

/// <summary>The chat may hold classified information: without the text, with whom to call.</summary>
internal static class MarkingAlertCard
{
    public static Card Render(Drawing d) => d.Card(
        d.Words.MarkingAlertTitle,
        [
            new TextBlock(d.Words.MarkingAlertHow),
            .. d.Plan.SecurityContact is { Length: > 0 } contact
                ? [new TextBlock(d.Words.CallContact), Shown.Plain(Shown.Cut(contact, Shown.MostOfOne))]
                : new CardElement[] { new TextBlock(d.Words.CallYourOfficer) },
        ],
        d.Button(d.Words.WipeSomething, Verb.LeadForm));
}
