using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Words;
using WorkshopBot.Web.Bot;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Sessions;

/// <summary>Puts a session that begins later in the facilitator's calendar as an online meeting, and goes on in the chat of it.</summary>
internal sealed class MeetingWork(
    IMeetings meetings, GraphSettings graph, ISessionLog log, SessionRunner runner, IPeople people, IAddresses addresses, IChanges changes,
    TimeProvider clock, ILogger<MeetingWork> logger)
    : BackgroundService
{
    private readonly SessionWatch watch = new(log, changes, clock, logger);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        graph.Meetings ? Tireless.WorkAsync(c => watch.RunAsync(LookAsync, c), clock, logger, stoppingToken) : Task.CompletedTask;

    /// <summary>Waits until it is known who is in the chat: they are asked to come.</summary>
    private async Task<TimeSpan?> LookAsync(SessionId id, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { Stage: Stage.Planned, Meeting: null } session || session.Plan.StartsAt <= session.PlannedAt
            || await addresses.OfAsync(id, Recipient.Group, cancel) is not { Meeting: null } group || group.Channel is RoomAddresses.Channel)
            return SessionWatch.Never;
        if (session.InChat.IsEmpty || await people.FindAsync(session.Lead, cancel) is not { } lead)
            return null;

        var plan = session.Plan;
        var attendees = ImmutableArray.CreateBuilder<string>();
        foreach (var person in session.InChat.Where(p => p != session.Lead).OrderBy(p => p.Value, StringComparer.Ordinal))
        {
            if (await people.FindAsync(person, cancel) is { } known)
                attendees.Add(known.Account);
        }

        var wish = new MeetingWish(
            id.ToString(), lead.Account, plan.Title.Body ?? "", plan.StartsAt, plan.StartsAt + LengthOf(plan), attendees.ToImmutable(),
            new BotWords(plan.Languages[0]).MeetingBody);
        if (await meetings.CreateAsync(wish, cancel) is not GraphAnswer<Meeting>.Got { Value: var made })
            return SessionWatch.Later;

        if (made is { BotIsIn: true, ChatId: { } chat })
        {
            await addresses.RememberAsync(group with { Conversation = chat, Session = null }, clock.GetUtcNow(), cancel);
            await addresses.HoldsAsync(group.Channel, chat, id, Recipient.Group, cancel);
        }

        await runner.RunAsync(
            id, new SessionCommand.KnowMeeting(made.BotIsIn), new Asked(PersonId.Program, clock.GetUtcNow(), $"program|{id}|meeting"), answerTo: null, cancel);
        return SessionWatch.Never;
    }

    private static TimeSpan LengthOf(WorkshopPlan plan) =>
        plan.Times.Opening + (plan.Times.Theme * plan.Themes.Length) + plan.Times.Course + plan.Times.Closing;
}
