using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What the screen in the room shows: the group's own card of now, less whatever could name somebody.</summary>
/// <param name="Phase">Which phase, with its theme.</param>
/// <param name="Ready">Null in a phase that asks nothing of people.</param>
/// <param name="Elements">As the group's chat has them.</param>
public sealed record StageModel(
    SessionId Id, string? Title, string Marking, string Phase, Stage Stage, OpenPhase? Open, DateTimeOffset Now, int? Ready, int Participants, ImmutableArray<CardElement> Elements)
{
    /// <summary>Marking, title and session stand above the page already.</summary>
    private const int OnTop = 3;

    internal static StageModel Of(SessionId id, Session session, Edition edition, ISuggestions suggestions, string language, DateTimeOffset now)
    {
        var words = new BotWords(language);
        var card = SessionCards.Render(
            Messages.AgainForGroup(session), Nameless(session), id,
            new CardReader(null, words, edition, suggestions, ImmutableDictionary<PersonId, string>.Empty, []), null);
        return new StageModel(
            id, session.Plan.Title.Body, edition.Markings[(int)(session.MarkingAnswer?.Marking ?? session.Plan.Marking)].Name.In(language), Named(session, edition, words), session.Stage, session.Open, now,
            session.Open is { } open && Readiness.Asks(open.Stop.Kind) ? Readiness.Ready(session).Length : null, session.Participants().Count(), [.. card.Body.Skip(OnTop)]);
    }

    /// <summary>A chat is for those in it; a screen is for whoever passes by. Where a plan shows names, the screen shows none.</summary>
    private static Session Nameless(Session session) =>
        session.Plan.Attribution == Attribution.Name ? session with { Plan = session.Plan with { Attribution = Attribution.None } } : session;

    private static string Named(Session session, Edition edition, BotWords words) => session switch
    {
        { Open.Stop: { Theme: > 0 } stop } => words.PhaseOfTheme(words.Phase(stop.Kind), stop.Theme, session.Themes.Length, edition[session.Themes[stop.Theme - 1].Planned.Theme].Name.In(words.Language)),
        { Open.Stop: var stop } => words.Phase(stop.Kind),
        { Stage: Stage.Planned } => words.OpeningTitle,
        _ => words.Phase(PhaseKind.Closing),
    };
}
