using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Who must hear of what happened. A programme has no chat of its own: people are reached through the doors of a session they took part in.</summary>
public static class ProgrammeMessages
{
    public static ImmutableArray<SessionMessage> For(ProgrammeId id, Programme programme, ImmutableArray<ProgrammeEvent> events, Material material) =>
        events.Any(e => e is ProgrammeEvent.RoundOpened or ProgrammeEvent.RoundClosed or ProgrammeEvent.OwnersAsked)
            && Sight.Of(programme, material.Yields, new Reader.National()) is var sight
            ? [.. events.SelectMany(e => For(id, e, sight)).Distinct()]
            : [];

    private static IEnumerable<SessionMessage> For(ProgrammeId id, ProgrammeEvent happened, Sight sight) => happened switch
    {
        ProgrammeEvent.RoundOpened e => sight.People.SelectMany(p => To(p.Person, CardKind.ProgrammeRound, new CourseSubject(id, e.Round), sight)),
        ProgrammeEvent.RoundClosed e => sight.Programme.Rounds[e.Round].Answers.Keys.OrderBy(p => p.Value, StringComparer.Ordinal)
            .SelectMany(p => To(p, CardKind.ProgrammeRound, new CourseSubject(id, e.Round), sight)),
        ProgrammeEvent.OwnersAsked e => e.Items.SelectMany(i => sight.Programme.Items[i].Charge.Asked is { } owner
            ? ToOwner(owner, new CourseSubject(id, i, e.For), sight) : []),
        _ => [],
    };

    /// <summary>An owner need not have taken part: then through the last session that is no Country's, so that one who cannot be reached is seen to be so.</summary>
    private static IEnumerable<SessionMessage> ToOwner(PersonId owner, CourseSubject subject, Sight sight) =>
        To(owner, CardKind.Progress, subject, sight) is var own && own.Any() ? own
        : sight.Sessions.Where(s => sight.Programme.Sessions[s.Number].Country is null).OrderBy(s => s.Yield.ClosedAt).ThenBy(s => s.Number).TakeLast(1)
            .Select(s => new SessionMessage(s.Yield.Id, new Outgoing(Recipient.Of(owner), CardKind.Progress, subject.ToString())));

    /// <summary>
    /// Through the last session they took part in; nobody can be reached who took part in none. Never through one that a
    /// Country does not show whole, and no reminder through any of a Country's.
    /// </summary>
    private static IEnumerable<SessionMessage> To(PersonId person, CardKind card, CourseSubject subject, Sight sight) =>
        sight.Sessions.Where(s => s.Seen == ReleaseKind.Whole && s.Yield.People.Any(p => p.Person == person))
            .Where(s => card != CardKind.Progress || sight.Programme.Sessions[s.Number].Country is null)
            .OrderBy(s => s.Yield.ClosedAt).ThenBy(s => s.Number).TakeLast(1)
            .Select(s => new SessionMessage(s.Yield.Id, new Outgoing(Recipient.Of(person), card, subject.ToString())));
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
