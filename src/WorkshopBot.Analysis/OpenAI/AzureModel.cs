using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI;
using OpenAI.Chat;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>A deployment of Azure OpenAI, by its v1 endpoint: chat completions only, which keep nothing there.</summary>
public sealed class AzureModel : IModel
{
    private readonly ChatClient chat;
    private readonly TimeSpan deadline;
    private readonly TimeProvider clock;

    /// <param name="key">For a machine of one's own; an identity is asked otherwise.</param>
    public AzureModel(ModelSettings settings, string key, HttpClient http, TimeProvider clock)
        : this(new ChatClient(settings.Deployment, new ApiKeyCredential(key), Options(settings, http)), settings, clock)
    {
    }

#pragma warning disable OPENAI001 // Signing in with a token is still being tried out by its makers; the version is pinned.
    public AzureModel(ModelSettings settings, ModelTokens tokens, HttpClient http, TimeProvider clock)
        : this(new ChatClient(settings.Deployment, new BearerTokenPolicy(tokens, settings.Scope), Options(settings, http)), settings, clock)
    {
    }
#pragma warning restore OPENAI001

    private AzureModel(ChatClient chat, ModelSettings settings, TimeProvider clock) => (this.chat, deadline, this.clock) = (chat, settings.Deadline, clock);

    public bool IsThere => true;

    public async Task<ModelReply> AskAsync(ModelTask task, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            // Waited for no longer than the deadline, also where something below does not listen to the token.
            var asking = chat.CompleteChatAsync(
                [new SystemChatMessage(task.Instructions), new UserChatMessage(task.Data)], AnswerOf(task), either.Token);
            return Read((await asking.WaitAsync(either.Token)).Value);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ModelReply.Unknown(ModelFault.TooLate);
        }
        catch (ClientResultException no) when (!cancel.IsCancellationRequested)
        {
            return late.IsCancellationRequested ? ModelReply.Unknown(ModelFault.TooLate) : Read(no);
        }
        catch (HttpRequestException)
        {
            return ModelReply.Unknown(ModelFault.Unreachable);
        }
        catch (IOException)
        {
            return ModelReply.Unknown(ModelFault.Unreachable);
        }
        catch (Exception other) when (other is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            // All the ways in which the library stumbles over an answer of another shape.
            return ModelReply.Unknown(ModelFault.Unreadable);
        }
    }

    /// <summary>A client that sends a credential nowhere but where it is told to.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static OpenAIClientOptions Options(ModelSettings settings, HttpClient http) => new()
    {
        Endpoint = settings.Endpoint,
        Transport = new HttpClientPipelineTransport(http),
        NetworkTimeout = Timeout.InfiniteTimeSpan,

        // Who waits for a busy service would wait longer than people do: the lexical engine is there.
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    };

    private static ChatCompletionOptions AnswerOf(ModelTask task) => new()
    {
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(task.Name, BinaryData.FromString(task.Schema), jsonSchemaIsStrict: true),
        MaxOutputTokenCount = task.MostTokensOut,
        Temperature = 0,
    };

    private static ModelReply Read(ChatCompletion answer)
    {
        ModelFault? fault = answer switch
        {
            { FinishReason: ChatFinishReason.Length } => ModelFault.CutOff,
            { FinishReason: ChatFinishReason.ContentFilter } => ModelFault.OutputFiltered,
            { Refusal.Length: > 0 } => ModelFault.Refused,
            { FinishReason: not ChatFinishReason.Stop } or { Content: not [{ Text: not null }] } => ModelFault.Unreadable,
            _ => null,
        };
        return new ModelReply(fault is null ? answer.Content[0].Text : null, fault, answer.Usage?.InputTokenCount, answer.Usage?.OutputTokenCount);
    }

    private static ModelReply Read(ClientResultException no) => no.Status switch
    {
        0 => ModelReply.Unknown(ModelFault.Unreachable),
        429 => ModelReply.Unused(ModelFault.Busy),

        // What the filter read is charged.
        400 when SaysFilter(no.GetRawResponse()?.Content) => ModelReply.Unknown(ModelFault.InputFiltered),
        // It may have worked on it before it failed.
        >= 500 => ModelReply.Unknown(ModelFault.Broken),
        _ => ModelReply.Unused(ModelFault.Broken),
    };

    private static bool SaysFilter(BinaryData? said)
    {
        try
        {
            using var json = JsonDocument.Parse(said ?? BinaryData.FromString("{}"));
            return json.RootElement is { ValueKind: JsonValueKind.Object } all
                && all.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind is JsonValueKind.String && code.ValueEquals("content_filter");
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
