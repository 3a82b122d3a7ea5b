using WorkshopBot.Analysis.OpenAI;

namespace WorkshopBot.Web.Hosting;

/// <summary>A language model that may write drafts, in sessions whose facilitator switches it on. Without an endpoint there is none.</summary>
internal sealed class ModelSection
{
    public const string Name = "Model";

    /// <summary>Of the Azure OpenAI resource, such as "https://example.openai.azure.com/openai/v1/".</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>What the deployment is called; its model must take a temperature and a strict JSON schema.</summary>
    public string Deployment { get; init; } = "";

    /// <summary>For Development only; elsewhere an identity asks.</summary>
    public string Key { get; init; } = "";

    /// <summary>The client id of the managed identity that asks; empty: the bot asks as itself.</summary>
    public string Identity { get; init; } = "";

    /// <summary>For what the identity gets its tokens.</summary>
    public string Scope { get; init; } = "https://cognitiveservices.azure.com/.default";

    /// <summary>How long one call may take.</summary>
    public int DeadlineSeconds { get; init; } = 8;

    /// <summary>Tokens that one session may use; 0 is no limit.</summary>
    public int MostTokens { get; init; } = 200_000;

    /// <summary>What one session may cost, in the currency of the prices; 0 is no limit.</summary>
    public decimal MostCost { get; init; } = 1;

    /// <summary>The price of a million tokens that the model reads.</summary>
    public decimal PriceIn { get; init; }

    /// <summary>The price of a million tokens that the model writes.</summary>
    public decimal PriceOut { get; init; }

    /// <summary>How many calls may fail within a minute before the model is left alone.</summary>
    public int FailuresBeforeRest { get; init; } = 5;

    /// <summary>How long it is left alone.</summary>
    public int RestSeconds { get; init; } = 60;

    public ModelSettings Settings => new(ModelSettings.V1(new Uri(Endpoint)), Deployment, Scope, TimeSpan.FromSeconds(DeadlineSeconds));

    public ModelLimits Limits => new(MostTokens, (long)(MostCost * 1_000_000));

    public ModelPrices Prices => new(PriceIn, PriceOut);

    public ModelRest Rest => new(FailuresBeforeRest, TimeSpan.FromSeconds(RestSeconds));
}
