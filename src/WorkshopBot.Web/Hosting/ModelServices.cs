using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Bot;
using WorkshopBot.Web.Sessions;

namespace WorkshopBot.Web.Hosting;

/// <summary>What writes drafts: the built-in engine, and a model where one is configured.</summary>
internal static class ModelServices
{
    public static IServiceCollection AddDrafting(this IServiceCollection services, IConfiguration settings)
    {
        var section = settings.GetSection(ModelSection.Name).Get<ModelSection>() ?? new();
        if (section.Endpoint is "")
            services.AddSingleton<IModel, NoModel>();
        else
            services.AddSingleton<IModel>(at => ModelOf(section, at));

        services.AddSingleton(at => new ModelGate(
            at.GetRequiredService<IModel>(),
            new Budget(section.Limits, section.Prices), new Breaker(section.Rest, at.GetRequiredService<TimeProvider>())));
        services.AddSingleton<LexicalDrafts>();
        services.AddSingleton<IDrafting>(at => new DraftWriter(
            at.GetRequiredService<ModelGate>(), at.GetRequiredService<DraftCheck>(), at.GetRequiredService<LexicalDrafts>(), at.GetRequiredService<ISuggestions>(),
            fault => at.GetRequiredService<ILogger<DraftWriter>>().NotByModel(fault)));
        services.AddKeyedSingleton(DraftWork.Lease, (at, _) => at.GetRequiredService<Store>().DraftingLease);
        return services.AddHostedService<DraftWork>();
    }

    private static AzureModel ModelOf(ModelSection section, IServiceProvider at)
    {
        var (settings, clock) = (section.Settings, at.GetRequiredService<TimeProvider>());
        if (section.Key is not "")
            return new AzureModel(settings, section.Key, AzureModel.NewHttp(), clock);

        // Whoever keeps the bot's tokens keeps these too: one way to ask a tenant or an identity, tested once.
        var teams = at.GetRequiredService<TeamsSection>();
        var asks = section.Identity is ""
            ? at.GetRequiredService<IAppTokens>()
            : new AppTokens(new AppRegistration(section.Identity, teams.TenantId, new AppCredential.ManagedIdentity()), at.GetRequiredService<Cloud>(), clock);
        return new AzureModel(settings, new ModelTokens((scope, cancel) => TokenAsync(asks, scope, cancel), clock), AzureModel.NewHttp(), clock);
    }

    private static async ValueTask<string?> TokenAsync(IAppTokens asks, string scope, CancellationToken cancel)
    {
        try
        {
            return await asks.TokenAsync(scope, fresh: false, cancel);
        }
        catch (NoTokenException)
        {
            return null;
        }
    }
}
