using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>The answer of a programme's rules to a command.</summary>
/// <param name="Why">Null when it is accepted.</param>
public sealed record Ruling(ImmutableArray<ProgrammeEvent> Events, Refusal? Why)
{
    public static Ruling Accept(params ReadOnlySpan<ProgrammeEvent> events) => new([.. events], null);

    public static Ruling Refuse(Refusal why) => new([], why);
}

/// <summary>What the rules look at besides the programme itself.</summary>
/// <param name="Yields">Of its sessions, by number; also of the one that is being added, under 0.</param>
public sealed record Material(Edition Edition, IReadOnlyDictionary<int, SessionYield> Yields)
{
    /// <summary>The number under which a session that is not in the programme yet is given.</summary>
    public const int Newcomer = 0;

    /// <summary>The person whom the command names, when they were never met: nobody can sign in as them or be asked.</summary>
    public PersonId? Unknown { get; init; }
}
