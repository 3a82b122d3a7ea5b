using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What is lacking where a gap is: the likeliest first, nothing chosen beforehand. One gap at a time.</summary>
internal static class ClassCard
{
    private const int MostSuggested = 3;

    public static Card Render(Drawing d, GapRef? asked)
    {
        if (!d.Leads && !(d.Reader.Person is { } me && d.Session.RoleOf(me) is Role.Coordinator or Role.NoteTaker))
            return d.Card(d.Words.ClassTitle, [new TextBlock(d.Words.OnlyForFacilitators)]);
        if ((asked is { } name ? d.Session.FindGap(name) : FirstLeft(d)) is not { } gap)
            return d.Card(d.Words.ClassTitle, [new TextBlock(d.Words.AllClassified)]);

        var classes = d.Reader.Suggestions.Classify(GapTexts.Of(d.Session, gap) ?? "", Known(d.Session));
        return d.Card(
            d.Words.ClassTitle,
            [
                GapTexts.Line(d, gap, most: Shown.MostOfOne),
                new TextBlock(d.Words.ClassHow),
                Choices(d, ClassField.Capability, d.Words.CapabilityLabel, classes.Capabilities, c => (c.ToString(), c.Name()), gap.Class?.Capability?.ToString()),
                Choices(d, ClassField.Link, d.Words.LinkLabel, classes.Links, l => (l.Value, d.Edition.SafetyChain.First(x => x.Id == l).Name), gap.Class?.Link?.Value),
                Choices(d, ClassField.Interests, d.Words.InterestsLabel, classes.Interests, i => (i.Value, d.Edition.Interests.First(x => x.Id == i).Name),
                    gap.Class is { Interests.IsEmpty: false } had ? string.Join(',', had.Interests.Select(i => i.Value)) : null) with { IsMultiSelect = true },
            ],
            d.Send(d.Words.SaveClasses, Verb.Classify, null, (Field.Gap, gap.Ref.ToString()), (Field.Form, FormName.Classes)),
            FirstLeft(d, gap.Ref) is { } next ? d.Button(d.Words.NextGap, Verb.ClassForm, null, (Field.Gap, next.Ref.ToString())) : null);
    }

    private static ChoiceSet Choices<T>(
        Drawing d, string id, string label, ImmutableArray<Scored<T>> scored, Func<T, (string Id, Bilingual Name)> of, string? value) => new(
        id, label,
        [.. scored.Select((s, i) => (s, Suggested: i < MostSuggested && s.Score > 0)).Select(x => of(x.s.Class) is var (key, name)
            ? new ChoiceItem(x.Suggested ? d.Words.Suggested(name.In(d.Words.Language)) : name.In(d.Words.Language), key)
            : throw new System.Diagnostics.UnreachableException(label))])
    { Value = value, Placeholder = d.Words.ChooseOne };

    /// <summary>In the order of the themes and of what people chose; the one at hand is passed over.</summary>
    private static Gap? FirstLeft(Drawing d, GapRef? without = null) => d.Session.Themes
        .SelectMany(t => Ranking.Of(d.Session, t.Number)).Select(r => r.Gap).FirstOrDefault(g => g.Class is null && g.Ref != without);

    private static ImmutableArray<Placed> Known(Session session) =>
    [
        .. session.Themes.SelectMany(t => t.LiveGaps.Where(g => g.Class is not null && GapTexts.Of(session, g) is not null)
            .Select(g => new Placed(GapTexts.Of(session, g)!, t.Planned.Theme, g.Class!.Interests, g.Class.Link, g.Class.Capability))),
    ];
}

/// <summary>Names of the fields of this form.</summary>
internal static class ClassField
{
    public const string Capability = "capability", Link = "link", Interests = "interests";
}
