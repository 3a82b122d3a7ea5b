using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Testing.Sessions;

/// <summary>
/// Real sessions, held by the rules and closed. What is typed, who comes and whom it invites are called after the session,
/// so that a trace of one is known wherever it turns up.
/// </summary>
public static class ClosedSessions
{
    private static readonly ConcurrentDictionary<(string, SessionType, PlaceId?, int), SessionYield> Held = new();

    public static SessionId IdOf(string name) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)));

    /// <summary>Gaps 1 and 2 in theme 1, of which 1 was reworded, with agreement and a reservation, and gap 1 in theme 2.</summary>
    /// <param name="more">Gaps of theme 2 beside it; more than three are not all put to the group.</param>
    public static SessionYield Of(string name, SessionType type = SessionType.EuropeanNetherlands, PlaceId? place = null, int more = 0) =>
        Held.GetOrAdd((name, type, place, more), _ => Yielding.Of(IdOf(name), Hold(name, p => p with
        {
            Type = type, Place = place ?? p.Place,
        }, more).CloseAndMark().Session));

    /// <summary>The same, in any edition and at any moment before its closing.</summary>
    public static HeldSession Hold(string name, Func<WorkshopPlan, WorkshopPlan> with, int more = 0)
    {
        var held = HeldSession.Of(
            p => with(p with
            {
                Title = new Said($"Sessie {name}"),
                Facilitators = [new PersonId($"{name}-leider")],
                NoteTakers = [new PersonId($"{name}-notulist")],
                Coordinators = [new PersonId($"{name}-coordinator"), new PersonId("aru"), new PersonId("cur")],
                Invited = [new Invitee(new Said($"Genodigde {name}"), OrganisationKind.Ministry, new PlaceId("european-netherlands"), new PersonId($"{name}-genodigde"))],
                SecurityContact = $"{name}-beveiliging",
            }),
            "cyber-threats", "infectious-diseases");
        var people = Enumerable.Range(1, 6).Select(i => held.Join(
            $"{name}-p{i}", i % 2 == 0 ? OrganisationKind.Ministry : OrganisationKind.SecurityRegion, i % 2 == 0 ? "european-netherlands" : "vr-twente",
            $"Organisatie {name}")).ToImmutableArray();

        held.To(PhaseKind.Collect, 1);
        held.Contribute(people[0], $"Bij uitval ontbreekt noodstroom, zegt {name}.");
        held.Contribute(people[1], $"Niemand oefent, zegt {name}.");
        held.To(PhaseKind.Rank, 1);
        foreach (var p in people[..4])
            held.Choose(p, 1);
        held.Choose(people[4], 2);
        held.To(PhaseKind.Word, 1).Do(held.Session.Lead, new SessionCommand.Reword(new GapRef(1, 1), $"Noodstroom ontbreekt volgens {name}.", null));
        foreach (var p in people[..4])
            held.Do(p, new SessionCommand.Agree([]));
        held.Do(people[4], new SessionCommand.Reserve(new GapRef(1, 1), $"Niet overal, voorbehoud van {name}."));
        held.To(PhaseKind.Collect, 2);
        held.Contribute(people[2], $"Er zijn te weinig bedden, zegt {name}.");
        for (var i = 0; i < more; i++)
            held.Contribute(people[i], $"Ook punt {i + 1} ontbreekt, zegt {name}.");
        held.To(PhaseKind.Course).Do(people[0], new SessionCommand.SayCourse(
            new GapRef(1, 1), $"Draaiboek van {name}.", EffortKind.Intensify, held.Edition.ActionLines.First().Id, $"Regio {name}",
            [new Effect(new ThemeId("infectious-diseases"), EffectKind.Helps), new Effect(new ThemeId("economic-threats"), EffectKind.Harms)]));
        return held;
    }
}
