using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using WorkshopBot.Teams.Wire;
using Activity = Microsoft.Bot.Schema.Activity;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>Sends through Bot Builder's adapter, in turns that the bot begins itself; what came of it is said in our words.</summary>
internal sealed class AdapterConnector(
    BotAdapter adapter, BotBuilderSettings settings, ServiceUrlGuard guard, IAppTokens? tokens, TimeProvider clock) : IConnector
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public Task<Delivery> SendAsync(string serviceUrl, OutgoingActivity activity, CancellationToken cancel) => InTurnAsync(
        HttpMethod.Post, serviceUrl, Beginning(activity),
        async (turn, patience) => (await turn.SendActivityAsync(SharedJson.Read(activity, id: null), patience))?.Id, cancel);

    public Task<Delivery> UpdateAsync(string serviceUrl, string activityId, OutgoingActivity activity, CancellationToken cancel) => InTurnAsync(
        HttpMethod.Put, serviceUrl, Beginning(activity),
        async (turn, patience) => (await turn.UpdateActivityAsync(SharedJson.Read(activity, activityId), patience))?.Id, cancel);

    public Task<Delivery> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancel) => InTurnAsync(
        HttpMethod.Delete, serviceUrl, new Activity { Conversation = new ConversationAccount { Id = conversationId } },
        async (turn, patience) =>
        {
            await turn.DeleteActivityAsync(activityId, patience);
            return null;
        }, cancel);

    public Task<Delivery> CreatePrivateAsync(
        string serviceUrl, Account bot, string memberId, string? tenantId, CancellationToken cancel) => CallAsync(
        HttpMethod.Post, serviceUrl,
        async (accepted, patience) =>
        {
            string? made = null;
            var wanted = new ConversationParameters
            {
                IsGroup = false, Bot = Theirs(bot), Members = [new ChannelAccount { Id = memberId }], TenantId = tenantId,
            };
            await adapter.CreateConversationAsync(
                settings.AppId, Channels.Msteams, accepted, null!, wanted,
                (turn, _) => Task.FromResult(made = turn.Activity.Conversation?.Id), patience);
            return made;
        }, renewed: false, cancel);

    /// <summary>Where Bot Builder takes place, people and language of a message from. With an id, every message would be an answer to it.</summary>
    private static Activity Beginning(OutgoingActivity activity) => new()
    {
        Conversation = new ConversationAccount { Id = activity.ConversationId },
        Recipient = Theirs(activity.From),
        From = activity.Recipient is { } reader ? Theirs(reader) : null!,
        Locale = activity.Lang,
    };

    private static ChannelAccount Theirs(Account account) => new() { Id = account.Id, Name = account.Name };

    private Task<Delivery> InTurnAsync(
        HttpMethod method, string serviceUrl, Activity beginning, Func<ITurnContext, CancellationToken, Task<string?>> say, CancellationToken cancel) =>
        CallAsync(
            method, serviceUrl,
            async (accepted, patience) =>
            {
                beginning.Type = Microsoft.Bot.Schema.ActivityTypes.Event;
                beginning.Name = ActivityEventNames.ContinueConversation;
                beginning.ChannelId = Channels.Msteams;
                beginning.ServiceUrl = accepted;
                string? id = null;
                await adapter.ContinueConversationAsync(
                    settings.AppId, beginning,
                    async (turn, inside) =>
                    {
                        SharedJson.ShareWith(turn.TurnState.Get<IConnectorClient>());
                        id = await say(turn, inside);
                    }, patience);
                return id;
            }, renewed: false, cancel);

    private async Task<Delivery> CallAsync(
        HttpMethod method, string serviceUrl, Func<string, CancellationToken, Task<string?>> call, bool renewed, CancellationToken cancel)
    {
        if (!guard.TryAccept(serviceUrl, out var accepted))
            return new Delivery.Failed(null, null, FailureKind.Refused, "ServiceUrlNotAllowed");

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return new Delivery.Sent(await call(accepted, either.Token) is { Length: > 0 } id ? id : null);
        }
        catch (ErrorResponseException no) when (no.Response?.StatusCode is HttpStatusCode.Unauthorized && tokens is not null && !renewed)
        {
            await tokens.TokenAsync(settings.Cloud.ConnectorScope, fresh: true, cancel);
            return await CallAsync(method, serviceUrl, call, renewed: true, cancel);
        }
        catch (ErrorResponseException no) when (no.Response is not null)
        {
            return Outcome(method, no);
        }
        catch (SerializationException)
        {
            return new Delivery.Sent(null); // the status was good; what the channel wrote besides changes nothing
        }
        catch (HttpRequestException failed)
        {
            return new Delivery.Failed(null, null, Outcomes.Of(method, failed));
        }
        catch (NoTokenException none)
        {
            return new Delivery.Failed(null, null, FailureKind.Retry, none.Code);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Delivery.Failed(null, null, Outcomes.WithoutAnswer(method), "Timeout");
        }
    }

    private Delivery.Failed Outcome(HttpMethod method, ErrorResponseException no)
    {
        var code = no.Body?.Error?.Code;
        RetryConditionHeaderValue? after = null;
        if (no.Response.Headers.TryGetValue("Retry-After", out var said))
            _ = RetryConditionHeaderValue.TryParse(said.FirstOrDefault(), out after);
        var wait = after?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : after?.Delta;
        return new Delivery.Failed(no.Response.StatusCode, wait, Outcomes.Of(method, no.Response.StatusCode, wait, code), code);
    }
}
