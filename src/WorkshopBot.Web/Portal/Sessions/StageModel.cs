using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What the screen in the room shows: the group's own card of now, less whatever could name somebody.</summary>
/// <param name="Theme">Which of how many, with its name; null in a phase that belongs to none.</param>
/// <param name="Ready">Null in a phase that asks nothing of people.</param>
/// <param name="Elements">As the group's chat has them.</param>
public sealed record StageModel(
    SessionId Id, string? Title, string Marking, string Phase, (int Number, int Of, string Name)? Theme, OpenPhase? Open, DateTimeOffset Now, int? Ready, int Participants, ImmutableArray<CardElement> Elements)
{
    /// <summary>Marking, title and session stand above the page already.</summary>
    private const int OnTop = 3, OnlyMarking = 1;

    internal static StageModel Of(SessionId id, Session session, Edition edition, ISuggestions suggestions, string language, DateTimeOffset now)
    {
        var words = new BotWords(language);
        var reader = new CardReader(null, words, edition, suggestions, ImmutableDictionary<PersonId, string>.Empty, []);
        IEnumerable<CardElement> Card(Outgoing what, int onTop) => SessionCards.Render(what, Nameless(session), id, reader, null).Body.Skip(onTop);
        return new StageModel(
            id, session.Plan.Title.Body, edition.Markings[(int)(session.MarkingAnswer?.Marking ?? session.Plan.Marking)].Name.In(language), Named(session, words), ThemeOf(session, edition, language), session.Open, now,
            session.Open is { } open && Readiness.Asks(open.Stop.Kind) ? Readiness.Ready(session).Length : null, session.Participants().Count(),
            [.. Card(Messages.AgainForGroup(session), OnTop), .. RankedBefore(session) is { } ranked ? Card(Messages.CardOf(ranked), OnlyMarking).Where((_, i) => i != 1) : []]);
    }

    /// <summary>A chat is for those in it; a screen is for whoever passes by. Where a plan shows names, the screen shows none.</summary>
    private static Session Nameless(Session session) =>
        session.Plan.Attribution == Attribution.Name ? session with { Plan = session.Plan with { Attribution = Attribution.None } } : session;

    /// <summary>While a theme is worded its ranking stands below: in the chat that is the card above.</summary>
    private static Stop? RankedBefore(Session session) =>
        session.Open?.Stop is { Kind: PhaseKind.Word, Theme: var theme } && session.Rounds(PhaseKind.Rank, theme) is > 0 and var round ? new Stop(PhaseKind.Rank, theme, round) : null;

    private static (int, int, string)? ThemeOf(Session session, Edition edition, string language) => session.Open?.Stop is { Theme: > 0 and var theme }
        ? (theme, session.Themes.Length, edition[session.Themes[theme - 1].Planned.Theme].Name.In(language))
        : null;

    private static string Named(Session session, BotWords words) => session switch
    {
        { Open.Stop: var stop } => words.Phase(stop.Kind),
        { Stage: Stage.Planned } => words.OpeningTitle,
        _ => words.Phase(PhaseKind.Closing),
    };
}
