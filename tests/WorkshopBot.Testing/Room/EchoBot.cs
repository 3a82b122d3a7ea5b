using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Testing.Room;

/// <summary>A bot that knows nothing of workshops: it answers messages with a card, and buttons with what their verb asks.</summary>
public sealed class EchoBot(ServiceUrlGuard guard, ConnectorTokens tokens)
{
    private static readonly Account Self = new("28:workshopbot", "WorkshopBot");

    private readonly ConnectorClient channel = new(
        new HttpClient(ConnectorClient.NewHandler()), guard, TimeProvider.System, tokens);

    private int stumbles;
    private string? lastGroupCard;

    /// <summary>All that came in, repeats included, in the order of arrival.</summary>
    public ConcurrentQueue<Activity> Heard { get; } = [];

    /// <summary>Fails this many times before it answers again.</summary>
    public void Stumble(int times) => stumbles = times;

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (ActivityReader.Read(body.ToArray()) is not ActivityReading.Read { Activity: var activity })
        {
            return TypedResults.BadRequest();
        }

        Heard.Enqueue(activity);
        if (Interlocked.Decrement(ref stumbles) >= 0)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return activity.Type switch
        {
            ActivityTypes.Message => await EchoAsync(activity, http.RequestAborted),
            ActivityTypes.Invoke => await PressedAsync(activity, http.RequestAborted),
            _ => TypedResults.Ok(),
        };
    }

    private async Task<IResult> EchoAsync(Activity activity, CancellationToken cancel)
    {
        var sent = await channel.SendAsync(activity.ServiceUrl!, Card(activity, EchoCards.Ask(activity.TextWithoutMention())), cancel);
        if (!activity.Conversation.IsPrivate && sent is Delivery.Sent { Id: var id })
        {
            lastGroupCard = id;
        }

        return sent is Delivery.Sent ? TypedResults.Accepted((string?)null) : TypedResults.StatusCode(StatusCodes.Status500InternalServerError);
    }

    private async Task<IResult> PressedAsync(Activity activity, CancellationToken cancel)
    {
        if (!CardAction.TryRead(activity, out var action))
        {
            return TypedResults.BadRequest();
        }

        if (action.Verb is "everybody")
        {
            await channel.UpdateAsync(
                activity.ServiceUrl!, lastGroupCard!, Card(activity, EchoCards.Updated()), cancel);
        }

        InvokeAnswer answer = action.Verb switch
        {
            "answer" => new InvokeAnswer.Card(EchoCards.Thanks(action.Data.Text("text") ?? "")),
            "fail" => new InvokeAnswer.Problem(400, "Refused", "The echo bot will not have it."),
            _ => new InvokeAnswer.Message("Heard."),
        };
        return TypedResults.Text(answer.ToJson(), "application/json");
    }

    private static OutgoingActivity Card(Activity to, string card) => new(
        new OutgoingContent.AdaptiveCard(card), Self, to.Conversation.Id, to.From, "Echo", to.Locale ?? "nl") { ReplyToId = to.Id };
}
