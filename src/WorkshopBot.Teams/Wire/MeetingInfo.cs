using System.Net.Http.Headers;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>What a channel knows of one of its meetings.</summary>
/// <param name="GraphId">Under which id Graph knows it.</param>
/// <param name="Organizer">By Entra id.</param>
public sealed record MeetingInfo(string? GraphId, string? Organizer, string? JoinUrl);

/// <summary>Asks a channel about its meetings.</summary>
public interface IMeetingInfo
{
    /// <summary>Null when the channel does not say.</summary>
    Task<MeetingInfo?> FindAsync(string serviceUrl, string meeting, CancellationToken cancel);
}

/// <summary>Asks a connector, beside <see cref="ConnectorClient"/> and by its rules: allowed hosts, no redirects, a deadline.</summary>
public sealed class MeetingClient(HttpClient http, ServiceUrlGuard guard, ConnectorTokens tokens, TimeProvider clock) : IMeetingInfo
{
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<MeetingInfo?> FindAsync(string serviceUrl, string meeting, CancellationToken cancel)
    {
        if (guard.Judge(serviceUrl) is not { } to)
            return null;

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{to.Root}/v1/meetings/{Uri.EscapeDataString(meeting)}");
        request.Options.Set(Connections.Kind, to.Kind);
        try
        {
            if (await tokens.ForAsync(to.Kind, fresh: false, either.Token) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
                return null;

            await response.Content.LoadIntoBufferAsync(LongestAnswer, either.Token);
            return Read(await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (NoTokenException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Whatever is missing or is something else than expected is left out.</summary>
    public static MeetingInfo? Read(ReadOnlySpan<byte> utf8)
    {
        if (CheckedJson.FirstFault(utf8) is not null)
            return null;

        var answer = JsonElement.Parse(utf8);
        var details = answer.Child("details");
        return new MeetingInfo(
            Some(details?.Text("msGraphResourceId")), Some(answer.Child("organizer")?.Text("aadObjectId")), Some(details?.Text("joinUrl")));
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
