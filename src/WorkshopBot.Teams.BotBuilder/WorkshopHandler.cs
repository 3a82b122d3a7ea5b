using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using Activity = WorkshopBot.Teams.Wire.Activity;
using ActivityTypes = WorkshopBot.Teams.Wire.ActivityTypes;
using CardAction = WorkshopBot.Teams.Wire.CardAction;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>The same turn, hosted by Bot Builder: its activity is read as ours, and a press is answered in its own response.</summary>
/// <param name="turn">Keeps what was said, and only then returns.</param>
internal sealed class WorkshopHandler(
    Func<Activity, CancellationToken, Task<InvokeAnswer?>> turn, ServiceUrlGuard guard, AllowedTenants tenants, BotBuilderSettings settings)
    : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = (ActivityReader.Read(SharedJson.Write(turnContext.Activity)) as ActivityReading.Read)?.Activity
                       ?? throw new TurnedAwayException("Malformed");
        if (settings.Objection(activity, guard, tenants) is { } objection)
            throw new TurnedAwayException(objection);

        // Bot Builder says itself that nobody deals with it.
        if (activity is { Type: ActivityTypes.Invoke, Name: not CardAction.InvokeName })
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        var answer = await turn(activity, cancellationToken);
        if (activity.Type is ActivityTypes.Invoke)
            await turnContext.SendActivityAsync(Response(answer), cancellationToken);
    }

    /// <summary>Not sent: the adapter keeps it, and answers the request with it.</summary>
    private static Microsoft.Bot.Schema.Activity Response(InvokeAnswer? answer) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = answer is null ? null : new JRaw(answer.ToJson()) },
    };
}

/// <summary>Somebody whose token is good may not take part all the same. The adapter answers 401; nothing was kept.</summary>
internal sealed class TurnedAwayException(string kind) : UnauthorizedAccessException(kind);
