using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Web.Tokens;

/// <summary>The issuer's keys could not be fetched yet: the same token may be good in a moment.</summary>
internal sealed class KeysNotReachedException : Exception;

/// <summary>What every token must be that somebody else signed for us, and where its keys come from.</summary>
internal static class ForeignTokens
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <summary>Without any keys nobody is to blame but us.</summary>
    private static async Task<bool> HasKeysAsync(AuthenticationFailedContext context)
    {
        try
        {
            return await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    extension(JwtBearerOptions options)
    {
        /// <summary>Sets the scheme up for tokens of these issuers for these audiences, signed with keys that this document describes.</summary>
        public void Take(string metadata, ImmutableArray<string> issuers, ImmutableArray<string> audiences, IDocumentRetriever documents)
        {
            options.MapInboundClaims = false;
            options.IncludeErrorDetails = false;
            options.SaveToken = false;

            // Retired keys are of no use from the moment that we know of it; a key that we do not know is asked for at
            // once, and then at most once in five minutes, however many tokens name one.
            options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(metadata, new OpenIdConnectConfigurationRetriever(), documents)
            {
                RefreshInterval = TimeSpan.FromMinutes(5),
                AutomaticRefreshInterval = TimeSpan.FromHours(12),
                UseLastKnownGoodConfiguration = false,
            };
            options.RefreshOnIssuerKeyNotFound = true;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                IssuerValidator = (issuer, _, _) => issuers.Contains(issuer, StringComparer.Ordinal) ? issuer : throw new SecurityTokenInvalidIssuerException(),
                ValidAudiences = audiences,
                ValidAlgorithms = Algorithms,
                ClockSkew = Skew,
                RequireExpirationTime = true,
                RequireSignedTokens = true,
                RequireAudience = true,
                ValidateIssuer = true,
                ValidateAudience = true,
                ValidateLifetime = true,
                ValidateIssuerSigningKey = true,
                TryAllIssuerSigningKeys = false,
                RoleClaimType = "roles",
                NameClaimType = "oid",
            };
        }

        /// <summary>Reads the token itself, and says no itself.</summary>
        /// <param name="validated">What is left to ask once the token is known to be good.</param>
        public void Guard(Func<TokenValidatedContext, Task> validated) => options.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                if (BearerHeader.Read(context.Request) is { } bearer)
                    context.Token = bearer.Token;
                else if (BearerHeader.IsThere(context.Request))
                    context.Fail(new SecurityTokenMalformedException());
                else
                    context.NoResult();
                return Task.CompletedTask;
            },
            OnTokenValidated = validated,
            OnAuthenticationFailed = async context =>
            {
                if (context.Exception is SecurityTokenSignatureKeyNotFoundException && !await HasKeysAsync(context))
                    context.Fail(new KeysNotReachedException());
            },
            OnChallenge = context =>
            {
                context.HandleResponse();
                return TurnedAway.AtAsync(context.HttpContext, context.Scheme.Name, context.AuthenticateFailure);
            },
        };
    }
}
