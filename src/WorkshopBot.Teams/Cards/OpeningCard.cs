using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The invitation: two doors, purpose and rules. Who joined can contribute in advance; it shrinks when the work begins.</summary>
internal static class OpeningCard
{
    public static Card Render(Drawing d)
    {
        var title = d.Words.OpeningTitle;
        var begins = d.Session.Stage == Stage.Planned || d.Session.Open is { Stop.Kind: PhaseKind.Opening };
        var member = d.Reader.Person is { } me ? d.Session.Members.GetValueOrDefault(me) : null;
        var room = Doorway.Of(d);

        if (d.Session.Stage is Stage.Final)
            return d.Card(title, [new TextBlock(d.Words.IsFinal(d.Session.FinalVersion))]);
        if (d.Reader.Person is not null && member is null)
            return d.Card(d.Words.JoinTitle, [.. d.What.Card == CardKind.Invitation ? About(d) : [], new TextBlock(d.Words.JoinFormHow), .. JoinForm.Fields(d), .. Told.To(d)], d.Send(d.Words.JoinHere, Verb.Join), room);

        // For the group it shrinks, but whoever comes late still finds a door.
        if (!begins)
            return d.Card(title, [new TextBlock(d.Words.HasBegun(d.Session.Participants().Count()))], member is null ? [d.Button(d.Words.JoinHere, Verb.Join), room] : []);
        if (member is null)
        {
            return d.Card(
                title,
                [.. About(d), .. Told.To(d)],
                d.Send(d.Words.JoinHere, Verb.Join), room);
        }

        return d.Card(
            title,
            [
                new TextBlock(d.Words.YouTakePartAs(d.Words.Of(member.Role), d.Edition[member.Place].Name.In(d.Words.Language))),
                .. d.Session.IsParticipant(member.Person) ? InAdvance(d) : [],
            ],
            [
                .. d.Session.IsParticipant(member.Person) ? [d.Send(d.Words.SendContribution, Verb.Contribute)] : ImmutableArray<CardAction>.Empty,
                d.Button(d.Words.ShowMine, Verb.Mine),
                room,
            ]);
    }

    private static IEnumerable<CardElement> About(Drawing d) =>
        [.. StartsLater(d) ? [new TextBlock(d.Words.StartsAt(d.Plan.StartsAt))] : Array.Empty<CardElement>(), new TextBlock(d.Words.Purpose), Themes(d)];

    /// <summary>A session that is made when it begins has no time worth telling.</summary>
    private static bool StartsLater(Drawing d) => d.Plan.StartsAt > d.Session.PlannedAt;

    private static TextBlock Themes(Drawing d) => new(d.Words.ThemesAre(string.Join("; ",
        d.Session.Themes.Select(t => $"{Shown.Number(t.Number)}. {d.ThemeName(t.Number)}"))));

    private static IEnumerable<CardElement> InAdvance(Drawing d) =>
    [
        new TextBlock(d.Words.InAdvanceHow(CollectRules.MostEach)),
        new ChoiceSet(Field.Theme, d.Words.WhichTheme, Choices.ThemesOf(d)) { Placeholder = d.Words.ChooseOne, Value = d.Session.Themes.Length == 1 ? "1" : null },
        CollectCard.Box(d),
        .. OwnWords.List(d, [.. OwnWords.Of(d, null)]),
    ];
}

/// <summary>What people are told before they say anything: information, not consent.</summary>
internal static class Told
{
    public static IEnumerable<CardElement> To(Drawing d) =>
    [
        Frame.Section(d.Words.ToldTitle),
        new TextBlock(d.Words.ToldExpertise),
        new TextBlock(d.Words.ToldWoo),
        new TextBlock(d.Words.ToldWhoSees),
        new TextBlock(d.Words.ToldNames(d.Plan.Attribution)),
        new TextBlock(d.Words.ToldMarking),
        new TextBlock(d.Words.ToldRetention),
    ];
}

/// <summary>Who somebody is in a session: organisation, place, role and language.</summary>
internal static class JoinForm
{
    public const string Kind = "kind", Organisation = "organisation", Place = "place";

    private const int MostOrganisation = 80;

    public static IEnumerable<CardElement> Fields(Drawing d)
    {
        var member = d.Reader.Person is { } me ? d.Session.Members.GetValueOrDefault(me) : null;
        var known = member is null ? d.Reader.Profile : new Profile(member.Kind, member.Organisation.Body ?? "", member.Place, member.Language);
        var language = d.Words.Language;
        yield return new ChoiceSet(Kind, d.Words.KindLabel, [.. OrganisationKind.All.Select(k => new ChoiceItem(k.Name.In(language), k.Value))])
        { Value = known?.Kind.Value, Placeholder = d.Words.ChooseOne };
        yield return new TextInput(Organisation, d.Words.OrganisationLabel) { MaxLength = MostOrganisation, Value = known?.Organisation };
        yield return new ChoiceSet(Place, d.Words.PlaceLabel, [.. d.Edition.Places.Select(p => new ChoiceItem(p.ShortName.In(language), p.Id.Value))])
        { Value = known?.Place.Value ?? d.Plan.Place.Value };
        yield return new ChoiceSet(Field.Role, d.Words.RoleLabel, [.. Enum.GetValues<Role>().Select(r => new ChoiceItem(d.Words.Of(r), r.ToString()))])
        { Value = (member?.Role ?? d.Reader.Wished).ToString() };
        yield return new ChoiceSet(Verb.Language, d.Words.LanguageLabel, Choices.Languages(d.Words)) { Value = known?.Language ?? language };
    }
}

/// <summary>Lists of choices that several cards have.</summary>
internal static class Choices
{
    public static ImmutableArray<ChoiceItem> ThemesOf(Drawing d) =>
        [.. d.Session.Themes.Select(t => new ChoiceItem($"{Shown.Number(t.Number)}. {d.ThemeName(t.Number)}", Shown.Number(t.Number)))];

    public static ImmutableArray<ChoiceItem> Languages(Words.BotWords words) => [new(words.Dutch, "nl"), new(words.English, "en")];
}
