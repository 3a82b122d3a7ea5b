using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using static WorkshopBot.Teams.Cards.CardAction;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What every card of a session is drawn from, and the frame that they share: marking, title, what it is about, the notice right above the buttons.</summary>
/// <param name="What">The card: its buttons say where they stood, so that a press is answered with the same card.</param>
internal sealed record Drawing(Outgoing What, Session Session, SessionId Id, CardReader Reader, Notice? Notice)
{
    /// <summary>Under which headings people appear, the same for the whole card.</summary>
    public Cells Cells { get; } = Cells.Of(Session);

    public BotWords Words => Reader.Words;

    public Edition Edition => Reader.Edition;

    public WorkshopPlan Plan => Session.Plan;

    /// <summary>A group's card that somebody reads for themselves may hold fields; so may the group's own.</summary>
    public bool MayTakePart => Reader.Person is not { } me || Session.IsParticipant(me);

    public bool Leads => Reader.Person is { } me && Session.MayLead(me);

    public bool IsOpen(Stop stop) => Session.Open?.Stop == stop;

    public string ThemeName(int theme) => Edition[Session.Themes[theme - 1].Planned.Theme].Name.In(Words.Language);

    /// <summary>A phase with its theme; a second round says so.</summary>
    public string Titled(PhaseKind kind, int theme, int round)
    {
        var title = theme == 0 ? Words.Phase(kind) : Words.PhaseOfTheme(Words.Phase(kind), theme, Session.Themes.Length, ThemeName(theme));
        return round > 1 ? Words.InRound(title, round) : title;
    }

    public string Titled(Stop stop) => Titled(stop.Kind, stop.Theme, stop.Round);

    /// <summary>A button that sends the card's fields along.</summary>
    public Execute Send(string title, string verb, Stop? stop = null, params ReadOnlySpan<(string Key, string Value)> data) =>
        Button(title, verb, stop, data) with { AssociatedInputs = null, Style = "positive" };

    /// <summary>A button that needs no field.</summary>
    public Execute Button(string title, string verb, Stop? stop = null, params ReadOnlySpan<(string Key, string Value)> data)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        all.Add(Field.Session, Id.ToString());
        all.Add(Field.Card, $"{What.Card}:{What.Subject}");
        if (stop is { } at)
            all.Add(Field.Stop, at.ToString());
        foreach (var (key, value) in data)
            all.Add(key, value);
        return new Execute(title, verb, all.ToImmutable()) { AssociatedInputs = "none" };
    }

    public Card Card(string title, IEnumerable<CardElement> body, params IEnumerable<CardAction?> actions)
    {
        ImmutableArray<CardElement> all =
        [
            Frame.Quiet(Words.Marking(Frame.NameOf(Marking, this))),
            Frame.Heading(title),
            Shown.Line("", Plan.Title, Words),
            .. body.Where(e => !SaidInNotice(e)),
            .. Frame.Noticed(Words, Notice),
            .. SamePointCard.Odd(this, Notice?.Odd),
            .. SamePointCard.Questions(this, Notice?.Offers ?? []),
            .. SamePointCard.Elsewhere(this, Notice?.Elsewhere),
        ];
        return Frame.Around(Words, title, all, actions) with { Marking = Marking == Marking.Unmarked ? null : Frame.NameOf(Marking, this) };
    }

    private Marking Marking => Session.MarkingAnswer?.Marking ?? Plan.Marking;

    /// <summary>What the notice says already is not said twice.</summary>
    private bool SaidInNotice(CardElement element) => element is TextBlock said && Notice is { Lines.IsEmpty: false } notice && notice.Lines.Contains(said.Text);
}

/// <summary>What stands around every card.</summary>
internal static class Frame
{
    public static Card Around(BotWords words, string title, ImmutableArray<CardElement> body, IEnumerable<CardAction?> actions)
    {
        var inside = body.OfType<ActionSet>().Sum(s => s.Actions.Length);
        return new Card(
            words.Language, Together(words, title, FirstSaid(body) ?? words.FallbackHow), Together(words, title, words.FallbackHow), body,
            [.. actions.OfType<CardAction>().Take(Cards.Card.MostActions - inside)]);
    }

    public static TextBlock Heading(string title) => new(title) { Style = "heading", Size = "Large", Weight = "Bolder" };

    public static TextBlock Section(string title) => new(title) { Style = "heading", Weight = "Bolder" };

    public static TextBlock Quiet(string text) => new(text) { IsSubtle = true };

    public static string NameOf(Marking marking, Drawing d) => d.Edition.Markings[(int)marking].Name.In(d.Words.Language);

    private static string Together(BotWords words, string title, string how) =>
        char.IsPunctuation(title[^1]) ? $"{title} {how}" : words.TitleAndHow(title, how);

    /// <summary>
    /// What the card asks or says: the first of the bot's own sentences on it, a notice's if it has no other. Not one with a
    /// time: only cards put that in the reader's zone, and this is said aloud and in notifications.
    /// </summary>
    private static string? FirstSaid(ImmutableArray<CardElement> body) => body
        .SelectMany(e => e is Container { Items: var inside } ? inside.OfType<TextBlock>() : [.. new[] { e }.OfType<TextBlock>()])
        .FirstOrDefault(t => t is { Style: null, IsSubtle: null, Weight: null } && !t.Text.Contains("{{", StringComparison.Ordinal))?.Text;

    public static IEnumerable<CardElement> Noticed(BotWords words, Notice? notice) =>
        notice is null or { Lines.IsEmpty: true, Quote: null } ? []
        :
        [
            new Container(notice.Good ? "good" : "attention",
            [
                new TextBlock(notice.Title ?? (notice.Good ? words.Done : words.NotDone)) { Weight = "Bolder" },
                .. notice.Lines.Select(line => new TextBlock(line)),
                .. notice.Quote is { Length: > 0 } quote ? [Shown.Plain(Shown.Cut(quote, Shown.MostOfOne))] : ImmutableArray<CardElement>.Empty,
            ]),
        ];
}
