namespace WorkshopBot.Analysis.OpenAI;

/// <summary>Where the model is, and how long it may take.</summary>
/// <param name="Endpoint">The v1 endpoint, with a slash at its end.</param>
/// <param name="Scope">For what tokens are asked.</param>
/// <param name="Deadline">Of one call, the token for it included.</param>
public sealed record ModelSettings(Uri Endpoint, string Deployment, string Scope, TimeSpan Deadline)
{
    /// <summary>The v1 endpoint of what an administrator wrote: the resource itself, or the endpoint with or without its last slash.</summary>
    public static Uri V1(Uri written) =>
        written.AbsolutePath is "/" ? new Uri(written, "/openai/v1/") : new Uri(written.AbsoluteUri.TrimEnd('/') + "/");
}

/// <summary>What one session may use; 0 is no limit.</summary>
/// <param name="Cost">In millionths of the currency of the prices.</param>
public readonly record struct ModelLimits(int Tokens, long Cost);

/// <summary>What a million tokens cost; which is what one costs in millionths.</summary>
public readonly record struct ModelPrices(decimal In, decimal Out)
{
    public long CostOf(int tokensIn, int tokensOut) => (long)decimal.Ceiling((tokensIn * In) + (tokensOut * Out));
}

/// <summary>When a model that fails is left alone, and for how long.</summary>
/// <param name="Failures">Within <see cref="Breaker.Window"/>.</param>
public readonly record struct ModelRest(int Failures, TimeSpan For);
