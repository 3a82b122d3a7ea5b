using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Tokens;

/// <summary>Takes the tokens with which a channel hands activities to the bot.</summary>
internal sealed class BotScheme(TeamsSection teams, Cloud cloud, IDocumentRetriever documents) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const string Endorsements = "endorsements";

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name is not Schemes.Bot)
            return;

        options.Take(cloud.ChannelMetadata, [cloud.ChannelIssuer], [teams.AppId], documents);
        options.Guard(RememberAsync);
    }

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    /// <summary>Keeps what the token allows, for when the activity itself has been read.</summary>
    private static async Task RememberAsync(TokenValidatedContext context)
    {
        var keys = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var kid = context.SecurityToken is Microsoft.IdentityModel.JsonWebTokens.JsonWebToken token ? token.Kid : null;
        var signers = keys.JsonWebKeySet?.Keys.Where(k => k.Kid == kid).ToArray() ?? [];
        context.HttpContext.Features.Set(new ChannelToken(
            signers is [var only] ? Endorsed(only) : [],
            context.Principal?.FindAll("serviceurl").ToArray() is [var where] ? where.Value : null));
    }

    private static ImmutableArray<string> Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue(Endorsements, out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
