using System.Text.Json;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>Every forged or broken token is turned away: nothing is kept, nothing is fetched, nothing goes out.</summary>
public sealed class TurningForgeriesAway : IAsyncLifetime
{
    private RegisteredProgram program = null!;
    private Forger forger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        program = await RegisteredProgram.StartAsync(Cancel);
        forger = await Forger.AtAsync(program, Cancel);
    }

    [Fact]
    public async Task All_of_them()
    {
        var empty = await program.CountsAsync();
        var wrong = new List<string>();
        foreach (var (name, forged) in Forgeries.All)
        {
            using var answer = await program.SendAsync(forged(forger), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            if ((int)answer.StatusCode is not (401 or 403) || answer.Content.Headers.ContentType?.MediaType is not "application/problem+json"
                || !JsonDocument.Parse(text).RootElement.GetProperty("type").GetString()!.StartsWith("urn:workshopbot:", StringComparison.Ordinal))
                wrong.Add($"{name}: {(int)answer.StatusCode} {text}");
            if (await program.CountsAsync() is var now && now != empty)
                wrong.Add($"{name}: {empty} became {now}");
        }

        Offenders.None(wrong, $"{Forgeries.All.Count} forgeries; let in, or not turned away as they should be:");
        Assert.False(program.Trap.WasTouched);
        Assert.Empty(program.LookedUp);
        Assert.Empty(program.Tokens.Asked);
        Assert.InRange(Forgeries.All.Count, 60, int.MaxValue);
    }

    [Fact]
    public async Task And_no_word_of_them_reaches_the_log()
    {
        foreach (var (name, forged) in Forgeries.All)
        {
            var attempt = forged(forger);
            using var answer = await program.SendAsync(attempt, Cancel);
            foreach (var secret in Secrets(attempt))
                Assert.DoesNotContain(program.Logged.Lines, l => l.Category.StartsWith("WorkshopBot", StringComparison.Ordinal) && l.Line.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.True(program.Logged.Lines.Any(l => l.Category.StartsWith("WorkshopBot", StringComparison.Ordinal) && l.Line.Contains("Turned away", StringComparison.Ordinal)), name);
            program.Logged.Lines.Clear();
        }
    }

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    /// <summary>Each part of each token, the name of the person, and what the program keeps for itself.</summary>
    private IEnumerable<string> Secrets(Attempt attempt) => attempt.Authorization.Concat(attempt.Headers.Select(h => h.Value))
        .SelectMany(a => a.Split(' ', '.', ',', '=')).Where(p => p.Length > 20)
        .Concat(["anna-van-de-tokens", "the-secret-of-the-app", forger.RoomToken, Convert.ToHexString(forger.RoomKey)]);
}

/// <summary>All forgeries, by name.</summary>
internal static class Forgeries
{
    public static readonly SortedDictionary<string, Func<Forger, Attempt>> All =
        new(ForgedTokens.All.Concat(ForgedClaims.All).ToDictionary(f => f.Key, f => f.Value), StringComparer.Ordinal);
}
