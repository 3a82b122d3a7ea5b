using System.Collections.Immutable;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>What Bot Builder has to know of the bot and its tenants.</summary>
/// <param name="AppId">Empty means that nobody's token is checked: for trying on one machine only.</param>
/// <param name="TenantId">The tenant of the bot's registration.</param>
/// <param name="AllowedTenants">Whose people may take part; empty means the bot's own tenant only.</param>
/// <param name="Government">The US government's cloud; Bot Builder knows no other besides the public one.</param>
public sealed record BotBuilderSettings(string AppId, string TenantId, ImmutableArray<string> AllowedTenants, bool Government)
{
    /// <summary>For what the bot gets its tokens.</summary>
    internal string Scope => Government ? "https://api.botframework.us/.default" : "https://api.botframework.com/.default";

    /// <summary>Whether an activity comes from a tenant that may take part; without a registration there is no tenant.</summary>
    internal bool Allows(Activity activity) => AppId is "" || Allows(activity.ChannelData?.Child("tenant")?.Text("id") ?? activity.Conversation.TenantId ?? "");

    private bool Allows(string tenant) => (AllowedTenants is [] ? [TenantId] : AllowedTenants).Contains(tenant, StringComparer.OrdinalIgnoreCase);
}
