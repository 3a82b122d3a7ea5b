using System.Text.Json.Nodes;
using WorkshopBot.Testing.Programs;

namespace WorkshopBot.IntegrationTests.Crashing;

/// <summary>Hands activities over as a channel does: again and again with the same id, until the program says it has them.</summary>
internal sealed class Courier(Ledger ledger) : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private volatile Uri? door;

    /// <summary>Where the program is now; it has another address after each start.</summary>
    public void GoTo(Uri address) => door = new Uri(address, "/api/messages");

    /// <param name="words">The contribution in it, to be found again.</param>
    public async Task DeliverAsync(JsonObject activity, string? words, CancellationToken cancel)
    {
        var json = activity.ToJsonString();
        for (var tries = 0; ; tries++)
        {
            if (tries == 1)
                ledger.AddRedelivered();
            try
            {
                using var body = Activities.Body(json);
                using var answer = await http.PostAsync(door, body, cancel);
                await answer.Content.ReadAsByteArrayAsync(cancel);
                if (answer.IsSuccessStatusCode)
                    ledger.AddAcknowledged(new(Activities.Cause(activity), words));
                else
                    ledger.Odd.Enqueue($"{(int)answer.StatusCode}: {json}");
                return;
            }
            catch (Exception cutOff) when (cutOff is HttpRequestException or IOException)
            {
                await Task.Delay(Breath, cancel);
            }
        }
    }

    public void Dispose() => http.Dispose();
}
