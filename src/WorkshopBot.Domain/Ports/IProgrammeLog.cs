using System.Collections.Immutable;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Domain.Ports;

/// <summary>What happened in each programme.</summary>
public interface IProgrammeLog : IEventLog<ProgrammeId, ProgrammeEvent>
{
    /// <summary>Every programme there is, oldest first.</summary>
    Task<ImmutableArray<ProgrammeId>> ProgrammesAsync(CancellationToken cancel);
}
