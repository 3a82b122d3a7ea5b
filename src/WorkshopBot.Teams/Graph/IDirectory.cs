using System.Collections.Immutable;

namespace WorkshopBot.Teams.Graph;

/// <summary>The tenant's own list of people: who they are and where they work.</summary>
public interface IDirectory
{
    /// <summary>Those of these people who are known; whoever cannot be found, now or at all, is left out.</summary>
    Task<ImmutableDictionary<string, GraphPerson>> FindAsync(IReadOnlyCollection<string> entraIds, CancellationToken cancel);
}

/// <summary>Somebody as the tenant knows them.</summary>
/// <param name="Organisation">The company, or else the department; empty when the tenant says neither.</param>
public sealed record GraphPerson(string Name, string Organisation, string? Mail);

/// <summary>Nobody is looked up.</summary>
public sealed class NoDirectory : IDirectory
{
    public Task<ImmutableDictionary<string, GraphPerson>> FindAsync(IReadOnlyCollection<string> entraIds, CancellationToken cancel) =>
        Task.FromResult(ImmutableDictionary<string, GraphPerson>.Empty);
}
