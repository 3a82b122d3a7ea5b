using System.Buffers.Text;
using System.Text.Json;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Tokens;

/// <summary>
/// What a token says of itself before anything of it is believed. A token of an odd shape (a key of its own, a part
/// twice, a number as text) is none: what libraries make of those differs.
/// </summary>
public sealed record TokenShape(string Algorithm, string Key, string Issuer)
{
    /// <summary>In characters; the tokens of channels and Entra are a tenth of it.</summary>
    public const int Longest = 16 * 1024;

    /// <summary>Parts of a header that bring a key along, or change how the rest is read.</summary>
    private static readonly string[] Unwelcome = ["jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "enc", "cty", "epk"];

    private static readonly string[] Moments = ["nbf", "iat"];

    /// <summary>The token's shape; null if it is not that of a signed token.</summary>
    public static TokenShape? Read(string token)
    {
        if (token.Length > Longest || token.Split('.') is not [var first, var second, var third]
            || third is "" || !Base64Url.IsValid(third) || third.Contains('=', StringComparison.Ordinal)
            || Part(first) is not { } header || Part(second) is not { } claims)
            return null;

        return Text(header, "alg") is { } algorithm && Text(header, "kid") is { } key && IsOurType(header) && !Unwelcome.Any(u => header.TryGetProperty(u, out _))
            && Text(claims, "iss") is { } issuer && Text(claims, "aud") is not null && IsMoment(claims, "exp") && Moments.All(m => !claims.TryGetProperty(m, out _) || IsMoment(claims, m))
                ? new TokenShape(algorithm, key, issuer)
                : null;
    }

    private static bool IsOurType(JsonElement header) =>
        !header.TryGetProperty("typ", out _) || Text(header, "typ") is { } type && (type.Equals("JWT", StringComparison.OrdinalIgnoreCase) || type.Equals("at+jwt", StringComparison.OrdinalIgnoreCase));

    private static string? Text(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Whole seconds, as a number.</summary>
    private static bool IsMoment(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300800;

    private static JsonElement? Part(string encoded)
    {
        if (encoded.Contains('=', StringComparison.Ordinal) || !Base64Url.IsValid(encoded))
            return null;

        var json = Base64Url.DecodeFromChars(encoded);
        if (CheckedJson.FirstFault(json) is not null)
            return null;

        try
        {
            return JsonElement.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }) is { ValueKind: JsonValueKind.Object } part ? part : null;
        }
        catch (JsonException)
        {
            return null; // a name stands twice
        }
    }
}
