using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Bot;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Sessions;

/// <summary>Looks once who is in a session's chat, so that everybody there can be invited, tested and reminded in private.</summary>
internal sealed class RosterWork(
    ChatMembers chat, IDirectory directory, TeamsSection teams, ISessionLog log, SessionRunner runner, IPeople people, IAddresses addresses,
    IChanges changes, TimeProvider clock, ILogger<RosterWork> logger)
    : BackgroundService
{
    private readonly SessionWatch watch = new(log, changes, clock, logger);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Tireless.WorkAsync(c => watch.RunAsync(LookAsync, c), clock, logger, stoppingToken);

    private async Task<TimeSpan?> LookAsync(SessionId id, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { Stage: Stage.Planned or Stage.Running, InChat.IsEmpty: true } session
            || await addresses.OfAsync(id, Recipient.Group, cancel) is not { } group || !HasMembersOfItsOwn(group))
            return SessionWatch.Never;

        var now = clock.GetUtcNow();
        if (await chat.OfAsync(group.ServiceUrl, group.Conversation, cancel) is not { } members)
            return SessionWatch.Later;

        var known = await directory.FindAsync([.. members.Select(m => m.AadObjectId).OfType<string>()], cancel);
        var met = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var member in members.Where(m => m.Id != group.BotId))
        {
            var listed = member.AadObjectId is { } account ? known.GetValueOrDefault(account) : null;
            var person = await people.MeetAsync(group.Channel, member.AadObjectId ?? member.Id, member.Name ?? listed?.Name ?? "", now, cancel);
            if (person.Profile is null && listed is { Organisation.Length: > 0 })
            {
                await people.RememberAsync(
                    person.Id, new Profile(OrganisationKind.Other, listed.Organisation, session.Plan.Place, session.Plan.Languages[0]), cancel);
            }

            await addresses.CanReachAsync(new Reach(person.Id, group.Channel, group.ServiceUrl, group.BotId, member.Id, teams.TenantId is "" ? null : teams.TenantId), cancel);
            met.Add(person.Id);
        }

        await runner.RunAsync(id, new SessionCommand.SeeChatMembers(met.ToImmutable()), new Asked(PersonId.Program, now, $"program|{id}|roster"), answerTo: null, cancel);
        return SessionWatch.Never;
    }

    /// <summary>A chat has its members; of a channel the whole team is a member, and most of them have nothing to do with the session.</summary>
    private static bool HasMembersOfItsOwn(Address group) =>
        group.Channel is not RoomAddresses.Channel && !group.Conversation.Contains("@thread.tacv2", StringComparison.Ordinal);
}
