using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Tokens;

/// <summary>
/// Tokens that the program signs for itself, so that its web room and its bot know each other over HTTP as they would in
/// two places. They live for minutes and never leave this machine.
/// </summary>
internal sealed class RoomBearers(IRoomKey key, TimeProvider clock)
{
    public const string Issuer = "urn:workshopbot:room";

    /// <summary>Borne by the room when it hands an activity to the bot.</summary>
    public const string ForBot = "urn:workshopbot:bot";

    /// <summary>Borne by the bot when it sends to the room.</summary>
    public const string ForConnector = "urn:workshopbot:connector";

    private const string KeyId = "room";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    /// <summary>Several servers on one database may differ a little.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler tokens = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    public async ValueTask<string> SignAsync(string audience, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Life,
            SigningCredentials = new SigningCredentials(await KeyAsync(cancel), SecurityAlgorithms.HmacSha256),
        });
    }

    public ValueTask<string> ForConnectorAsync(CancellationToken cancel) => SignAsync(ForConnector, cancel);

    /// <summary>Who bears a token; null when we did not sign it for this audience just now.</summary>
    public async ValueTask<ClaimsIdentity?> ReadAsync(string token, string audience, CancellationToken cancel)
    {
        var result = await tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = await KeyAsync(cancel),
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
            AuthenticationType = audience,
        });
        return result.IsValid ? result.ClaimsIdentity : null;
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from <= now + Skew && until > now - Skew && until <= now + Life + Skew;
    }

    /// <summary>Not the key that signs who people are, but one made from it: a signature of one kind never passes for the other.</summary>
    private async ValueTask<SymmetricSecurityKey> KeyAsync(CancellationToken cancel) =>
        new(HMACSHA256.HashData((await key.KeyAsync(cancel)).Span, "urn:workshopbot:room:jwt"u8)) { KeyId = KeyId };
}
