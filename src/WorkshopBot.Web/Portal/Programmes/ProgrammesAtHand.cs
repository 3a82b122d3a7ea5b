using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>
/// Programmes as their coordinators see them. The course input and the follow-up are made anew only when a log grew; what they
/// are made of is compared each time, so that nothing is shown that was removed or taken back.
/// </summary>
internal sealed class ProgrammesAtHand(
    ProgrammeRunner runner, CourseDesk courses, FollowUpDesk followUps, IPeople people, SessionsAtHand sessions, IDataProtectionProvider seals, Edition edition, TimeProvider clock)
{
    private const int MostRemembered = 40;

    private readonly ConcurrentDictionary<(ProgrammeId, Reader, string), (Programme Of, ImmutableDictionary<int, SessionYield> Yields, object Made)> remembered = new();

    private readonly IDataProtector seal = seals.CreateProtector(nameof(ProgrammesAtHand));

    public DateOnly Today => FollowUpSource.DayOf(clock.GetUtcNow());

    /// <summary>Null when there is none, or none for them.</summary>
    public async Task<ProgrammeFrame?> FindAsync(ProgrammeId id, PersonId person, string path, Kept? kept, CancellationToken cancel) =>
        await runner.ReadAsync(id, cancel) is { } programme && Reader.Of(programme, person) is { } reader
            ? new ProgrammeFrame(id, Sight.Of(programme, (await runner.MaterialAsync(programme, cancel)).Yields, reader), edition, path, kept, Today, Once())
            : null;

    public async Task<CourseFile> CourseAsync(ProgrammeFrame frame, CancellationToken cancel)
    {
        var file = await MadeAsync(frame, "course", async () => (await courses.InputAsync(frame.Id, frame.Sight.Reader, null, cancel))!, cancel);

        // Who was forgotten is forgotten here too.
        return file with { Names = await people.NamesAsync([.. file.Input.NamedPeople()], cancel) };
    }

    public Task<FollowUpFile> FollowUpAsync(ProgrammeFrame frame, CancellationToken cancel) =>
        MadeAsync(frame, $"follow-up {frame.Today:O}", async () => (await followUps.FileAsync(frame.Id, frame.Sight.Reader, frame.Today, cancel))!, cancel);

    /// <summary>Those whom one knows from one's own sessions, and oneself, by name; each under a seal, so that no page holds a pseudonym.</summary>
    public async Task<ImmutableArray<(string Sealed, string Name)>> KnownAsync(PersonId me, CancellationToken cancel)
    {
        var met = (await sessions.OfAsync(me, cancel)).SelectMany(s => s.Session.Involved.Keys).Append(me).Distinct().ToArray();
        return [.. (await people.NamesAsync(met, cancel)).OrderBy(n => n.Value, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.Key.Value, StringComparer.Ordinal).Select(n => (Seal(n.Key), n.Value))];
    }

    public Task<ImmutableDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> of, CancellationToken cancel) => people.NamesAsync(of, cancel);

    public Task<ImmutableArray<(SessionGlance Session, Involvement As)>> SessionsAsync(PersonId me, CancellationToken cancel) => sessions.OfAsync(me, cancel);

    public string Seal(PersonId person) => seal.Protect(person.Value);

    /// <summary>Null when the seal is not ours.</summary>
    public PersonId? Open(string sealedName)
    {
        try
        {
            return new PersonId(seal.Unprotect(sealedName));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Once() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    private async Task<T> MadeAsync<T>(ProgrammeFrame frame, string what, Func<Task<T>> make, CancellationToken cancel)
        where T : class
    {
        var now = (await runner.ReadAsync(frame.Id, cancel))!;
        var yields = (await runner.MaterialAsync(now, cancel)).Yields.ToImmutableDictionary();
        var key = (frame.Id, frame.Sight.Reader, what);
        if (remembered.TryGetValue(key, out var had) && ReferenceEquals(had.Of, now) && Same(had.Yields, yields))
            return (T)had.Made;

        var made = await make();
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        remembered[key] = (now, yields, made);
        return made;
    }

    private static bool Same(ImmutableDictionary<int, SessionYield> one, ImmutableDictionary<int, SessionYield> other) =>
        one.Count == other.Count && one.All(y => other.TryGetValue(y.Key, out var there) && ReferenceEquals(there, y.Value));
}
