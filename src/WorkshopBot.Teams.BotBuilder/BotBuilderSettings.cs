using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>What Bot Builder has to know of the bot.</summary>
/// <param name="AppId">Empty means that nobody's token is checked: for trying on one machine only.</param>
/// <param name="TenantId">The tenant of the bot's registration.</param>
/// <param name="Cloud">Public or UsGovernment; Bot Builder knows no other.</param>
public sealed record BotBuilderSettings(string AppId, string TenantId, Cloud Cloud)
{
    /// <summary>What is wrong with an activity whose token is good; null lets it in. Bot Builder lets in tokens and channels that we do not.</summary>
    internal string? Objection(Activity activity, ServiceUrlGuard guard, AllowedTenants tenants) => (AppId, guard.Judge(activity.ServiceUrl)?.Kind) switch
    {
        (_, null) => "ServiceUrl",
        ("", _) => null,
        (_, not DestinationKind.Connector) => "ServiceUrl",
        _ when activity.ChannelId is not ChannelAdmission.Teams => "Channel",
        _ => tenants.Admit(activity) ? null : "Tenant",
    };
}
