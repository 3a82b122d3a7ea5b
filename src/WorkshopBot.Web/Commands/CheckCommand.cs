using System.CommandLine;
using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Commands;

/// <summary>Tells an administrator which parts of Graph work, which permission is missing, and whether the model answers.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var command = new Command("check", CommandWords.Get("Check"));
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        if (SafeStart.Problems(builder.Configuration, builder.Environment).ToArray() is { Length: > 0 } problems)
        {
            Console.WriteLine(CommandWords.Get("StartRefused"));
            foreach (var problem in problems)
                Console.WriteLine($"- {CommandWords.Get(problem)}");
            return 1;
        }

        builder.Services.AddWorkshopBot(builder.Configuration, builder.Environment);
        await using var services = builder.Services.BuildServiceProvider();

        var found = await services.GetRequiredService<GraphCheck>().RunAsync(cancel);
        foreach (var one in found)
            Console.WriteLine(CommandWords.Format("CheckLine", CommandWords.Get($"CheckFeature{one.Feature}"), CommandWords.Format($"Checked{one.As}", one.What)));
        return found.Any(f => f.IsFault) | await ModelFailsAsync(services.GetRequiredService<IModel>(), cancel) ? 1 : 0;
    }

    /// <summary>Asks the model the smallest question there is.</summary>
    private static async Task<bool> ModelFailsAsync(IModel model, CancellationToken cancel)
    {
        var fault = model.IsThere ? (await model.AskAsync(ModelTask.Check, cancel)).Fault : null;
        Console.WriteLine(CommandWords.Format("CheckLine", CommandWords.Get("CheckModel"),
            !model.IsThere ? CommandWords.Get("CheckedOff") : fault is { } why ? CommandWords.Format("CheckedModelNot", why) : CommandWords.Get("CheckedWorks")));
        return fault is not null;
    }
}
