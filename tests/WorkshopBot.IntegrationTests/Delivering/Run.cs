using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Bots;

namespace WorkshopBot.IntegrationTests.Delivering;

/// <summary>One holding of a recorded session, with the deliveries in some order.</summary>
internal sealed class Run(ISessionLog log)
{
    private readonly MemoryPeople people = new();
    private readonly MemoryOutbox outbox = new();
    private readonly List<string> faults = [];

    /// <summary>Repeats that were answered otherwise than the first time.</summary>
    public IReadOnlyList<string> Faults => faults;

    public async Task HoldAsync(ImmutableArray<Recorder.Recorded> steps, ImmutableArray<(int Step, bool IsRepeat)> order, CancellationToken cancel)
    {
        var bot = new InProcessBot(log, people, new MemoryAddresses(), outbox);
        var answers = new Dictionary<int, string?>();
        var now = Recorder.Start;
        foreach (var (step, isRepeat) in order)
        {
            var recorded = steps[step];
            now = isRepeat ? now.AddMilliseconds(1) : recorded.At;
            var answer = await bot.DeliverAsync(recorded.Body, now, cancel);
            if (!isRepeat)
                answers[step] = answer;
            else if (recorded.IsAnswered && answers[step] != answer)
                faults.Add($"{Encoding.UTF8.GetString(recorded.Body.Span)}\n    first: {Apart(answers[step]!, answer!)}\n    again: {Apart(answer!, answers[step]!)}");
        }
    }

    /// <summary>The piece of an answer where it goes another way than the other.</summary>
    private static string Apart(string answer, string other)
    {
        var from = answer.AsSpan().CommonPrefixLength(other);
        return answer.Substring(from, Math.Min(120, answer.Length - from)).ReplaceLineEndings(" ");
    }

    /// <summary>All that is kept afterwards, a line each: events with who, when and why; people; messages.</summary>
    public async Task<string> KeptAsync(IReadOnlyCollection<Outgoing> messages, CancellationToken cancel)
    {
        var kept = new StringBuilder();
        foreach (var id in await log.SessionsAsync(cancel))
            foreach (var r in await log.ReadAsync(id, 0, cancel))
                kept.Append(r.Version).Append(JsonSerializer.Serialize(r.Event)).Append(r.Asked).Append('\n');
        foreach (var person in people.All)
            kept.Append(person).Append('\n');
        foreach (var message in messages)
            kept.Append(message).Append('\n');
        kept.AppendJoin('\n', outbox.All);
        return kept.ToString();
    }
}
