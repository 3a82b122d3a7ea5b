using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Somebody who can be given a role in a plan.</summary>
public sealed record KnownPerson(PersonId Id, string Name);

/// <summary>Knows whom a planner has led or coordinated sessions with, and makes the pasted ones known.</summary>
internal sealed class KnownPeople(SessionsAtHand sessions, SessionRunner runner, IPeople people, Exposure exposure, TimeProvider clock)
{
    /// <summary>The channel of those who are known by an invitation only; an account there is their address, or their line in one session's list.</summary>
    public const string Channel = "invited";

    /// <summary>The newest sessions are enough to find colleagues in.</summary>
    private const int MostSessions = 30;

    /// <summary>On one machine, the demo people; elsewhere those of the planner's own sessions. Nobody whom they never had in a session.</summary>
    public async Task<ImmutableArray<KnownPerson>> OfAsync(PersonId planner, CancellationToken cancel)
    {
        var ids = new HashSet<PersonId>();
        if (exposure.OnlyThisMachine)
        {
            foreach (var demo in DemoPeople.All)
                ids.Add((await people.MeetAsync(RoomAddresses.Channel, RoomAddresses.Demo("default", demo.Id), demo.Name, clock.GetUtcNow(), cancel)).Id);
        }

        foreach (var (glance, involvement) in (await sessions.OfAsync(planner, cancel)).Where(s => s.As is Involvement.Leads or Involvement.Coordinates).Take(MostSessions))
        {
            if (await runner.ReadAsync(glance.Id, cancel) is not { } session)
                continue;
            ids.UnionWith(session.Members.Keys);
            ids.UnionWith(session.Plan.Facilitators.Concat(session.Plan.NoteTakers).Concat(session.Plan.Coordinators));
        }

        ids.Remove(planner);
        var names = await people.NamesAsync(ids, cancel);
        return [.. names.Select(n => new KnownPerson(n.Key, n.Value)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Gives each of the pasted a pseudonym, and remembers of new ones what was pasted, so that joining is one press for them.</summary>
    public async Task<ImmutableArray<Invitee>> MeetAsync(SessionId session, ImmutableArray<InvitedLine> lines, string language, CancellationToken cancel)
    {
        var met = ImmutableArray.CreateBuilder<Invitee>(lines.Length);
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            var account = line.Mail is "" ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{session}/{i + 1}") : line.Mail.ToLowerInvariant();
            var person = await people.FindAsync(Channel, account, cancel) ?? await people.MeetAsync(Channel, account, line.Name, clock.GetUtcNow(), cancel);
            if (person.Profile is null)
                await people.RememberAsync(person.Id, new Profile(line.Kind, line.Organisation, line.Place, language), cancel);
            met.Add(new Invitee(new Said(line.Name), line.Kind, line.Place, person.Id));
        }

        return met.DrainToImmutable();
    }

    /// <summary>The invited of a session as they were pasted, as far as they are still known.</summary>
    public async Task<ImmutableDictionary<PersonId, InvitedLine>> PastedAsync(WorkshopPlan plan, CancellationToken cancel)
    {
        var lines = ImmutableDictionary.CreateBuilder<PersonId, InvitedLine>();
        foreach (var invitee in plan.Invited)
        {
            if (invitee is { Person: { } id, Name.Body: { } name } && await people.FindAsync(id, cancel) is { } person)
                lines[id] = new InvitedLine(name, person.Profile?.Organisation ?? "", invitee.Kind, invitee.Place, person.Channel == Channel && person.Account.Contains('@', StringComparison.Ordinal) ? person.Account : "");
        }

        return lines.ToImmutable();
    }
}
