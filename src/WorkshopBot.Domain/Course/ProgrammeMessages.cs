using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Who must hear of what happened. A programme has no chat of its own: people are reached through the doors of a session they took part in.</summary>
internal static class ProgrammeMessages
{
    public static ImmutableArray<SessionMessage> For(ProgrammeId id, Programme programme, ImmutableArray<ProgrammeEvent> events, Material material) =>
        [.. events.SelectMany(e => For(id, programme, e, material)).Distinct()];

    private static IEnumerable<SessionMessage> For(ProgrammeId id, Programme programme, ProgrammeEvent happened, Material material) => happened switch
    {
        ProgrammeEvent.RoundOpened e => RoundRules.People(programme, material).SelectMany(p => To(p.Person, CardKind.ProgrammeRound, new CourseSubject(id, e.Round), material)),
        ProgrammeEvent.RoundClosed e => programme.Rounds[e.Round].Answers.Keys.OrderBy(p => p.Value, StringComparer.Ordinal)
            .SelectMany(p => To(p, CardKind.ProgrammeRound, new CourseSubject(id, e.Round), material)),
        ProgrammeEvent.OwnersAsked e => e.Items.SelectMany(i => programme.Items[i].Charge.Asked is { } owner
            ? ToOwner(owner, new CourseSubject(id, i, e.For), material) : []),
        _ => [],
    };

    /// <summary>An owner need not have taken part: then through the last session that is no Country's, so that one who cannot be reached is seen to be so.</summary>
    private static IEnumerable<SessionMessage> ToOwner(PersonId owner, CourseSubject subject, Material material) =>
        To(owner, CardKind.Progress, subject, material) is var own && own.Any() ? own
        : material.Yields.Where(y => y.Key != Material.Newcomer && y.Value.Country is null).OrderBy(y => y.Key).TakeLast(1)
            .Select(y => new SessionMessage(y.Value.Id, new Outgoing(Recipient.Of(owner), CardKind.Progress, subject.ToString())));

    /// <summary>Through the last session they took part in; nobody can be reached who took part in none.</summary>
    private static IEnumerable<SessionMessage> To(PersonId person, CardKind card, CourseSubject subject, Material material) =>
        material.Yields.Where(y => y.Key != Material.Newcomer && y.Value.People.Any(p => p.Person == person)).OrderBy(y => y.Key).TakeLast(1)
            .Select(y => new SessionMessage(y.Value.Id, new Outgoing(Recipient.Of(person), card, subject.ToString())));
}

/// <summary>What a card of a programme is about: a round, or an item at one half-yearly date.</summary>
public readonly record struct CourseSubject(ProgrammeId Programme, int Number, DateOnly? For = null)
{
    public static bool TryParse(string? text, out CourseSubject subject)
    {
        subject = default;
        if (text?.Split(':') is not [var programme, var number, var date]
            || !ProgrammeId.TryParse(programme, CultureInfo.InvariantCulture, out var id)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            return false;

        DateOnly? day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        subject = new CourseSubject(id, n, day);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Programme}:{Number}:{For:yyyy-MM-dd}");
}
