using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using static WorkshopBot.Teams.Cards.CardAction;

namespace WorkshopBot.Teams.Cards;

/// <summary>What a card of a programme is drawn from, and its frame. It shows what a national coordinator may see, and of people only what the reader said.</summary>
/// <param name="Programme">Whole: of it the card shows the reader's own answers and items, and no words but through <paramref name="Sight"/>.</param>
/// <param name="Kind">The card: its buttons say where they stood, so that a press is answered with the same card.</param>
/// <param name="About">Programme, and the round or item.</param>
/// <param name="Via">The session through whose doors it goes; null when it goes through none.</param>
/// <param name="Now">When it is drawn.</param>
public sealed record ProgrammeDrawing(
    Programme Programme, Sight Sight, CardKind Kind, CourseSubject About, SessionId? Via, CardReader Reader, Notice? Notice, DateTimeOffset Now)
{
    /// <summary>Characters of JSON: Teams counts in UTF-16, and the rest of the message needs room too.</summary>
    internal const int MostOfCard = 12_000;

    /// <summary>Lengths of people's words that are tried, so that the longest that fits is shown.</summary>
    private static readonly ImmutableArray<int> Lengths = [4000, 1000, 600, 400, 250, 160, 110, 80, 55, 35];

    internal BotWords Words => Reader.Words;

    internal Edition Edition => Reader.Edition;

    /// <summary>The highest of the programme's own and of the sessions whose words it may show.</summary>
    private Marking Marking => Sight.Sessions.Select(s => s.Yield.Marking).Append(Programme.Plan.Marking).Max();

    internal Execute Send(string title, string verb) => Button(title, verb) with { AssociatedInputs = null, Style = "positive" };

    /// <summary>A button that needs no field.</summary>
    internal Execute Button(string title, string verb) => ButtonOf(Kind, About, Via, title, verb);

    internal static Execute ButtonOf(CardKind kind, CourseSubject about, SessionId? via, string title, string verb)
    {
        var data = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        data.Add(Field.Card, $"{kind}:{about}");
        if (via is { } session)
            data.Add(Field.Session, session.ToString());
        return new Execute(title, verb, data.ToImmutable()) { AssociatedInputs = "none" };
    }

    internal Card Card(string title, IEnumerable<CardElement> body, params IEnumerable<CardAction?> actions)
    {
        var marking = Edition.Markings[(int)Marking].Name.In(Words.Language);
        return Frame.Around(
            Words, title,
            [
                Frame.Quiet(Words.Marking(marking)),
                Frame.Heading(title),
                Shown.Line("", Programme.Plan.Title, Words),
                .. body,
                .. Frame.Noticed(Words, Notice),
            ],
            actions) with { Marking = Marking == Marking.Unmarked ? null : marking };
    }

    /// <summary>The card with people's words as long as they fit.</summary>
    /// <param name="draw">Draws it with words of at most so many characters.</param>
    internal static Card Fitting(Func<int, Card> draw)
    {
        foreach (var length in Lengths[..^1])
        {
            if (draw(length) is var card && card.ToJson().Length <= MostOfCard)
                return card;
        }

        return draw(Lengths[^1]);
    }
}
