using System.Collections.Immutable;

namespace WorkshopBot.Teams.Wire;

/// <summary>Who is in a conversation, by pages (connector route pagedmembers; the page size is a hint to the service).</summary>
public sealed class ChatMembers(IAsking connector)
{
    private const int PageSize = 100;

    /// <summary>So that a service that never ends its list does not keep us; the largest meeting chat holds 1,000.</summary>
    private const int MostPages = 30;

    /// <returns>Null when the connector does not say, or stops in the middle.</returns>
    public async Task<ImmutableArray<Account>?> OfAsync(string serviceUrl, string conversation, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<Account>();
        var next = "";
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"/v3/conversations/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize={PageSize}{(next is "" ? "" : $"&continuationToken={Uri.EscapeDataString(next)}")}";
            if (await connector.AskAsync(serviceUrl, path, cancel) is not { } answer)
                return null;

            all.AddRange(answer.Items("members")
                .Where(m => m.Text("id") is { Length: > 0 })
                .Select(m => new Account(m.Text("id")!, m.Text("name"), m.Text("aadObjectId") ?? m.Text("objectId"))));
            if (answer.Text("continuationToken") is not { Length: > 0 } more)
                return all.ToImmutable();
            next = more;
        }

        return all.ToImmutable();
    }
}
