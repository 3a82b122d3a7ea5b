using System.ClientModel;
using System.ClientModel.Primitives;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>Tokens for the model, from whoever keeps them for the program.</summary>
/// <param name="get">A token for a scope, kept and renewed there.</param>
public sealed class ModelTokens(Func<string, CancellationToken, ValueTask<string?>> get, TimeProvider clock) : AuthenticationTokenProvider
{
    /// <summary>Kept no longer than this here: whoever gives it knows better when it ends.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(1);

    public override GetTokenOptions? CreateTokenOptions(IReadOnlyDictionary<string, object> properties) => new(properties);

    public override AuthenticationToken GetToken(GetTokenOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The model is asked asynchronously only.");

    public override async ValueTask<AuthenticationToken> GetTokenAsync(GetTokenOptions options, CancellationToken cancellationToken)
    {
        var scope = options.Properties.TryGetValue(GetTokenOptions.ScopesPropertyName, out var scopes) && scopes is ReadOnlyMemory<string> { IsEmpty: false } all ? all.Span[0] : "";
        var token = await get(scope, cancellationToken) ?? throw new ClientResultException("There is no token for the model.");
        return new AuthenticationToken(token, "Bearer", clock.GetUtcNow() + Good, null);
    }
}
