using System.Collections.Immutable;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>Puts back what somebody filled in: a press that was turned down leaves nothing to type again.</summary>
public static class Refilling
{
    /// <param name="filled">What came back with the press, by the names of the fields.</param>
    public static Card With(Card card, IReadOnlyDictionary<string, string> filled) =>
        card with { Body = [.. card.Body.Select(e => Of(e, filled))] };

    private static CardElement Of(CardElement element, IReadOnlyDictionary<string, string> filled) => element switch
    {
        TextInput box when filled.TryGetValue(box.Id, out var text) && text.Length <= (box.MaxLength ?? int.MaxValue) => box with { Value = text },
        TextInput box when filled.TryGetValue(box.Id, out var text) => box with { Value = text[..box.MaxLength!.Value] },
        DateInput day when filled.TryGetValue(day.Id, out var text) => day with { Value = DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? text : null },
        TimeInput time when filled.TryGetValue(time.Id, out var text) => time with { Value = TimeOnly.TryParseExact(text, "HH:mm", out _) ? text : null },
        ChoiceSet set when filled.TryGetValue(set.Id, out var chosen) => set with { Value = Known(set, chosen) },
        _ => element,
    };

    private static string? Known(ChoiceSet set, string chosen)
    {
        var values = chosen.Split(',').Where(v => set.Choices.Any(c => c.Value == v)).ToImmutableArray();
        return values.IsEmpty ? null : string.Join(',', values);
    }
}
