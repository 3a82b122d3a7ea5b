using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardAction;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What a facilitator does with words: set aside, reword, wipe; more pairs to join; at the end the marking.</summary>
internal static class LeadFormCard
{
    private const int MostReason = 300, MostName = 20;

    public static Card Render(Drawing d)
    {
        if (!d.Leads && !(d.Reader.Person is { } me && d.Session.RoleOf(me) == Role.Coordinator))
            return d.Card(d.Words.LeadFormTitle, [new TextBlock(d.Words.OnlyForFacilitators)]);

        var closing = d.Session.Stage is Stage.Corrections or Stage.Final || d.Session.Open?.Stop.Kind == PhaseKind.Closing;
        return closing ? MarkingQuestion.Form(d) : Form(d);
    }

    public static CardAction? ClassButton(Drawing d) =>
        d.Session.Themes.Any(t => t.LiveGaps.Any()) ? d.Button(d.Words.ClassifyGaps, Verb.ClassForm) : null;

    private static Card Form(Drawing d)
    {
        var stop = d.Session.Open?.Stop;
        var pairs = stop is { Kind: PhaseKind.Join } join ? Pairs.Joinable(d.Session, join.Theme).Select(p => ControlCard.Join(d, p, join)).Take(2).ToArray() : [];
        var words = stop is { Kind: PhaseKind.Word };
        var form = (Field.Form, FormName.Lead);
        return d.Card(
            d.Words.LeadFormTitle,
            [
                ControlCard.Names(d, d.Words.PeopleAre, [.. d.Session.Numbered().Select(m => m.Person)]),
                new TextBlock(d.Words.LeadFormHow),
                new TextInput(Field.What, d.Words.WhatLabel) { Placeholder = d.Words.WhatExample, MaxLength = MostName },
                new TextInput(LeadField.Reason, d.Words.ReasonLabel) { MaxLength = MostReason },
                .. words
                    ? [new TextInput(Field.Gap, d.Words.WhichGap) { Placeholder = d.Words.GapExample, MaxLength = MostName },
                       new TextInput(Field.Text, d.Words.NewWordingLabel) { IsMultiline = true, MaxLength = WordRules.MostText }]
                    : Array.Empty<CardElement>(),
                new ChoiceSet(LeadField.Ground, d.Words.GroundLabel,
                    [.. new[] { RemovalGround.Spill, RemovalGround.Privacy }.Select(g => new ChoiceItem(d.Words.Of(g), g.ToString()))]) { Placeholder = d.Words.ChooseOne },
            ],
            [
                .. pairs,
                d.Send(d.Words.SetAside, Verb.SetAside, stop, form),
                d.Send(d.Words.BringBack, Verb.BringBack, stop, form) with { Style = null },
                words ? d.Send(d.Words.Reword, Verb.Reword, stop, form) with { Style = null } : null,
                d.Send(d.Words.Wipe, Verb.Wipe, stop, form) with { Style = "destructive" },
                words ? d.Send(d.Words.AskWording, Verb.AskDraft, stop, form, (Field.Kind, nameof(DraftKind.Wording))) with { Style = null } : ModelNoticeCard.Switch(d),
                words && d.Session.ModelIsOn ? ModelNoticeCard.Switch(d) : ClassButton(d),
            ]);
    }
}

/// <summary>"Is the whole more sensitive than its parts?": no report leaves before it is answered.</summary>
internal static class MarkingQuestion
{
    public static Card Form(Drawing d) => d.Card(
        d.Words.MarkingTitle, [.. ControlCard.LooksOdd(d), .. Fields(d)], Button(d), LeadFormCard.ClassButton(d), d.Session.Stage == Stage.Final ? null : ModelNoticeCard.Switch(d));

    public static IEnumerable<CardElement> Fields(Drawing d)
    {
        yield return new TextBlock(d.Words.MarkingHow);
        yield return new ChoiceSet(LeadField.Sensitive, d.Words.SensitiveLabel,
            [new ChoiceItem(d.Words.No, Answer.No), new ChoiceItem(d.Words.Yes, Answer.Yes)])
        { Style = "expanded", Value = d.Session.MarkingAnswer is { } had ? had.MoreSensitive ? Answer.Yes : Answer.No : null };
        yield return new ChoiceSet(LeadField.Marking, d.Words.MarkingLabel,
            [.. Enum.GetValues<Marking>().Where(m => m == Marking.Unmarked || d.Plan.AllowsDepartmentalConfidential)
                .Select(m => new ChoiceItem(d.Edition.Markings[(int)m].Name.In(d.Words.Language), m.ToString()))])
        { Value = (d.Session.MarkingAnswer?.Marking ?? d.Plan.Marking).ToString() };
    }

    public static Execute Button(Drawing d) => d.Send(d.Words.SendMarking, Verb.Marking);
}

/// <summary>Names of the fields of those who lead.</summary>
internal static class LeadField
{
    public const string Reason = "reason", Ground = "ground", Sensitive = "sensitive", Marking = "marking", Spoken = "spoken", Replaces = "replaces";
}
