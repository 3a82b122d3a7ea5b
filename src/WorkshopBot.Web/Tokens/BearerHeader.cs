using WorkshopBot.Teams.Tokens;

namespace WorkshopBot.Web.Tokens;

/// <summary>The token a request bears.</summary>
internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether anything at all is given for a token.</summary>
    public static bool IsThere(HttpRequest request) => request.Headers.Authorization.Count > 0;

    /// <summary>The only token of the only header; null if there are more, or none, or it has not the shape of one.</summary>
    public static (string Token, TokenShape Shape)? Read(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && header[Scheme.Length..] is var token && TokenShape.Read(token) is { } shape
            ? (token, shape)
            : null;
}
