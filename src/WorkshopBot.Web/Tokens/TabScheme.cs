using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Validators;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Tokens;

/// <summary>Takes the tokens that Entra gives our tab for the person who has it open.</summary>
internal sealed class TabScheme(TeamsSection teams, PublicSection reached, Cloud cloud, AllowedTenants tenants, IDocumentRetriever documents) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const string Permission = "access_as_user";

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name is not Schemes.Tab)
            return;

        options.Take(cloud.EntraMetadata, [.. tenants.Ids.SelectMany(t => cloud.IssuersOf(t))], Audiences(), documents);
        options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();
        options.Guard(CheckAsync);
    }

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    /// <summary>All the names under which Entra knows a bot with a tab.</summary>
    private ImmutableArray<string> Audiences() =>
    [
        teams.AppId, $"api://{teams.AppId}", $"api://botid-{teams.AppId}",
        .. Uri.TryCreate(reached.Address, UriKind.Absolute, out var here) ? [$"api://{here.Host}/botid-{teams.AppId}"] : (string[])[],
    ];

    /// <summary>A person of an allowed tenant, through a client that Teams is, for what our tab asks; not an app, and not a mere proof of sign-in.</summary>
    private Task CheckAsync(TokenValidatedContext context)
    {
        string? Claim(string name) => context.Principal?.FindAll(name).ToArray() is [var only] ? only.Value : null;

        var tenant = Claim("tid");
        var client = Claim("azp") ?? Claim("appid");
        var fits = tenants.Contains(tenant) && cloud.IssuersOf(tenant!).Contains(Claim("iss") ?? "")
            && (Claim("scp") ?? "").Split(' ').Contains(Permission, StringComparer.Ordinal)
            && client is not null && Settings.List(teams.TabClients).Contains(client, StringComparer.OrdinalIgnoreCase)
            && Guid.TryParse(Claim("oid"), out _) && Claim("idtyp") is not "app";
        if (!fits)
            context.Fail(new UnauthorizedAccessException());
        return Task.CompletedTask;
    }
}
