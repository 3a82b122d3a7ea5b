using System.Collections.Immutable;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace WorkshopBot.Teams.Graph;

/// <summary>Looks people up, a batch at a time, and remembers them for a while.</summary>
public sealed class GraphPeople(GraphCalls calls, TimeProvider clock) : IDirectory
{
    /// <summary>What Graph takes in one batch.</summary>
    private const int MostInABatch = 20;

    private static readonly string[] Asked = ["id", "displayName", "companyName", "department", "mail"];

    private readonly RememberedPeople remembered = new(clock);

    public async Task<GraphPerson?> FindAsync(string entraId, CancellationToken cancel) =>
        (await FindAsync([entraId], cancel)).GetValueOrDefault(entraId);

    public async Task<ImmutableDictionary<string, GraphPerson>> FindAsync(IReadOnlyCollection<string> entraIds, CancellationToken cancel)
    {
        var found = ImmutableDictionary.CreateBuilder<string, GraphPerson>(StringComparer.OrdinalIgnoreCase);
        var unknown = new List<string>();
        foreach (var id in entraIds.Where(i => Guid.TryParse(i, out _)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!remembered.TryGet(id, out var person))
                unknown.Add(id);
            else if (person is not null)
                found[id] = person;
        }

        foreach (var some in unknown.Chunk(MostInABatch))
        {
            foreach (var (id, person) in await AskAsync(some, cancel))
            {
                remembered.Put(id, person);
                if (person is not null)
                    found[id] = person;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Those of whom Graph said something for certain; null for whoever it does not know.</summary>
    private async Task<IReadOnlyList<(string Id, GraphPerson? Person)>> AskAsync(string[] ids, CancellationToken cancel)
    {
        if (ids is [var one])
        {
            return await calls.AskAsync(GraphFeature.People, GraphPermission.People, (graph, c) => graph.Users[one].GetAsync(r => r.QueryParameters.Select = Asked, c), cancel) switch
            {
                GraphAnswer<User>.Got got => [(one, PersonOf(got.Value))],
                GraphAnswer<User>.NotThere => [(one, null)],
                _ => [],
            };
        }

        var answer = await calls.AskAsync(GraphFeature.People, GraphPermission.People, (graph, c) => BatchAsync(graph, ids, c), cancel);
        return answer.OrNothing ?? [];
    }

    private static async Task<List<(string Id, GraphPerson? Person)>?> BatchAsync(GraphServiceClient graph, string[] ids, CancellationToken cancel)
    {
        var batch = new BatchRequestContentCollection(graph);
        var steps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
            steps[await batch.AddBatchRequestStepAsync(graph.Users[id].ToGetRequestInformation(r => r.QueryParameters.Select = Asked))] = id;

        var answers = await graph.Batch.PostAsync(batch, cancel);
        var statuses = await answers.GetResponsesStatusCodesAsync();
        var people = new List<(string, GraphPerson?)>();
        foreach (var (step, id) in steps)
        {
            switch (statuses.TryGetValue(step, out var status) ? (int)status : 0)
            {
                case 200:
                    people.Add((id, PersonOf(await answers.GetResponseByIdAsync<User>(step))));
                    break;
                case 404:
                    people.Add((id, null));
                    break;
                case 401 or 403:
                    // All or none: the permission is about every user.
                    throw new Microsoft.Kiota.Abstractions.ApiException("Forbidden") { ResponseStatusCode = 403 };
            }
        }

        return people;
    }

    private static GraphPerson PersonOf(User user) => new(
        user.DisplayName?.Trim() ?? "",
        user.CompanyName is { } company && !string.IsNullOrWhiteSpace(company) ? company.Trim() : user.Department?.Trim() ?? "",
        string.IsNullOrWhiteSpace(user.Mail) ? null : user.Mail.Trim());
}

/// <summary>People that were looked up, for half a day; those who were not found, for an hour.</summary>
internal sealed class RememberedPeople(TimeProvider clock)
{
    public const int Most = 2000;

    private static readonly TimeSpan Life = TimeSpan.FromHours(12), LifeOfNobody = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (GraphPerson? Person, DateTimeOffset At)> byId = new(StringComparer.OrdinalIgnoreCase);

    public bool TryGet(string id, out GraphPerson? person)
    {
        lock (gate)
        {
            var known = byId.TryGetValue(id, out var entry) && clock.GetUtcNow() - entry.At < (entry.Person is null ? LifeOfNobody : Life);
            person = known ? entry.Person : null;
            return known;
        }
    }

    public void Put(string id, GraphPerson? person)
    {
        lock (gate)
        {
            // The oldest half goes at once, so that a full memory is not sorted at every turn.
            if (byId.Count >= Most && !byId.ContainsKey(id))
            {
                foreach (var old in byId.OrderBy(p => p.Value.At).Take(Most / 2).Select(p => p.Key).ToArray())
                    byId.Remove(old);
            }

            byId[id] = (person, clock.GetUtcNow());
        }
    }
}
