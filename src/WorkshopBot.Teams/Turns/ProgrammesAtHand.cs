using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>Finds the programmes that ask something of somebody. There are few programmes; each is read on from where it was.</summary>
public sealed class ProgrammesAtHand(IProgrammeLog log, ProgrammeRunner runner, Edition edition)
{
    /// <summary>The round that asks this person now; without one that is open, the last one that they answered. Null when there is none.</summary>
    /// <param name="only">Whoever came by the door of one session acts in its programmes only.</param>
    public async Task<(ProgrammeId Id, Programme Programme, int Round)?> RoundOfAsync(PersonId person, SessionId? only, CancellationToken cancel)
    {
        (ProgrammeId, Programme, int)? answered = null;
        foreach (var (id, programme) in await AllAsync(only, cancel))
        {
            if (programme.OpenRound is { } open && await IsInRoundAsync(programme, open, person, cancel))
                return (id, programme, open.Number);
            if (answered is null && programme.Rounds.Values.LastOrDefault(r => r.Answers.ContainsKey(person)) is { } round)
                answered = (id, programme, round.Number);
        }

        return answered;
    }

    /// <summary>The programme with this round, if it asks this person; null also when there is no such programme, so that nobody can tell.</summary>
    public async Task<Programme?> WithRoundAsync(CourseSubject about, PersonId person, SessionId? only, CancellationToken cancel) =>
        await FindAsync(about.Programme, only, cancel) is { } programme && programme.Rounds.GetValueOrDefault(about.Number) is { } round
            && await IsInRoundAsync(programme, round, person, cancel) ? programme : null;

    /// <summary>The programme with this item, if this person reports on it; null also when there is none.</summary>
    public async Task<Programme?> WithItemAsync(CourseSubject about, PersonId person, SessionId? only, CancellationToken cancel) =>
        await FindAsync(about.Programme, only, cancel) is { } programme && Concerned.ByItem(programme, about.Number, person, edition) ? programme : null;

    /// <summary>The open items that somebody is asked about, of all programmes.</summary>
    public async Task<ImmutableArray<(ProgrammeId Id, Programme Programme, FollowUpItem Item)>> ItemsOfAsync(PersonId person, SessionId? only, CancellationToken cancel) =>
    [
        .. from known in await AllAsync(only, cancel)
           from item in known.Programme.Items.Values
           where item.Closed is null && item.Charge.Asked == person
           select (known.Id, known.Programme, item),
    ];

    /// <summary>What became of the gaps of a session, in each programme that it was added to.</summary>
    public async Task<ImmutableArray<(Programme Programme, GatheredSession Session)>> OfSessionAsync(SessionId session, CancellationToken cancel) =>
    [
        .. from known in await AllAsync(null, cancel)
           from gathered in known.Programme.Sessions.Values
           where gathered.Id == session
           select (known.Programme, gathered),
    ];

    /// <summary>What may be shown of a programme to those whom it asks.</summary>
    public async Task<Sight> SightAsync(Programme programme, CancellationToken cancel) =>
        Sight.Of(programme, (await runner.MaterialAsync(programme, cancel)).Yields, new Reader.National());

    private async Task<bool> IsInRoundAsync(Programme programme, ProgrammeRound round, PersonId person, CancellationToken cancel) =>
        Concerned.InRound(programme, round, await runner.MaterialAsync(programme, cancel), person);

    private async Task<Programme?> FindAsync(ProgrammeId id, SessionId? only, CancellationToken cancel) =>
        await runner.ReadAsync(id, cancel) is { } programme && Holds(programme, only) ? programme : null;

    /// <summary>The newest first.</summary>
    private async Task<ImmutableArray<(ProgrammeId Id, Programme Programme)>> AllAsync(SessionId? only, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<(ProgrammeId, Programme)>();
        foreach (var id in (await log.ProgrammesAsync(cancel)).Reverse())
        {
            if (await FindAsync(id, only, cancel) is { } programme)
                all.Add((id, programme));
        }

        return all.DrainToImmutable();
    }

    private static bool Holds(Programme programme, SessionId? only) => only is not { } session || programme.Sessions.Values.Any(s => s.Id == session);
}
