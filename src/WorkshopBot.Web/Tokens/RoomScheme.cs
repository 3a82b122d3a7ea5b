using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Web.Tokens;

/// <summary>For whom a token of the room must be.</summary>
internal sealed class RoomSchemeOptions : AuthenticationSchemeOptions
{
    public string Audience { get; set; } = "";
}

/// <summary>Takes the tokens that our own program signs for itself.</summary>
internal sealed class RoomScheme(IOptionsMonitor<RoomSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, RoomBearers bearers)
    : AuthenticationHandler<RoomSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!BearerHeader.IsThere(Request))
            return AuthenticateResult.NoResult();

        if (BearerHeader.Read(Request) is not { } bearer)
            return AuthenticateResult.Fail(new SecurityTokenMalformedException());

        return await bearers.ReadAsync(bearer.Token, Options.Audience, Context.RequestAborted) is { } room
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(room), Scheme.Name))
            : AuthenticateResult.Fail(new SecurityTokenValidationException());
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) =>
        await TurnedAway.AtAsync(Context, Scheme.Name, (await HandleAuthenticateOnceSafeAsync()).Failure);
}
