using System.Runtime.CompilerServices;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Xunit;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>Events are kept for ever: a log that was written on 22 November 2026 is read and followed by every later program. The file is never made anew.</summary>
public sealed class OldProgrammes
{
    [Fact]
    public void A_log_of_2026_holds_every_event_of_then_and_is_read_written_and_followed_as_it_was()
    {
        var lines = File.ReadAllLines(Path.ChangeExtension(ThisFile(), "2026.jsonl"));
        var events = lines.Select(l => JsonSerializer.Deserialize<ProgrammeEvent>(l)!).ToArray();

        Assert.Equal(lines, events.Select(e => JsonSerializer.Serialize(e)));
        Assert.Equal(34, events.Select(e => e.GetType()).Distinct().Count());
        var programme = Programme.Replay(events.Select((e, i) => new Recorded<ProgrammeEvent>(i + 1, e, new Asked(Nat, Noon, $"c{i}"), "", "")))!;
        Assert.Equal((lines.Length, "Weerbaarheid"), (programme.Version, programme.Plan.Title.Body));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
