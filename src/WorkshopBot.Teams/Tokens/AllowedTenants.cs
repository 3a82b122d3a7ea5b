using System.Collections.Immutable;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Tokens;

/// <summary>The tenants whose people may take part.</summary>
public sealed class AllowedTenants(IEnumerable<string> ids)
{
    private readonly ImmutableSortedSet<string> ids = ids.ToImmutableSortedSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>In ordinal order.</summary>
    public IReadOnlyCollection<string> Ids => ids;

    public bool Contains(string? tenant) => tenant is not null && ids.Contains(tenant);

    /// <summary>Whether an activity comes from such a tenant: it must name one, and every one it names must be allowed.</summary>
    public bool Admit(Activity activity)
    {
        string?[] named = [activity.ChannelData?.Child("tenant")?.Text("id"), activity.Conversation.TenantId];
        return named.Any(t => t is not null) && named.All(t => t is null || Contains(t));
    }
}
