using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Testing.Data;

namespace WorkshopBot.Benchmarks;

/// <summary>How long a suggestion takes among 2,000 contributions, and what indexing 100,000 texts costs.</summary>
internal static class AnalysisBenchmark
{
    private const int InSession = 2_000;
    private const int VeryMany = 100_000;
    private const int Questions = 200;
    private const double Mebi = 1024 * 1024;

    public static int Run()
    {
        Say($"{Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Trim()}");
        var since = Stopwatch.GetTimestamp();
        var suggestions = new LexicalSuggestions();
        Say($"lexicon and catalogue read: {Milliseconds(since):0} ms, {GC.GetTotalMemory(forceFullCollection: true) / Mebi:0} MiB in all");

        var session = Made(InSession);
        since = Stopwatch.GetTimestamp();
        suggestions.Nearest(session[0].Text, session, 3);
        Say($"nearest among {InSession}, nothing read yet: {Milliseconds(since):0.0} ms");
        Ask("nearest among 2000, all read before", suggestions, session);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var many = Made(VeryMany);
        var texts = GC.GetTotalMemory(forceFullCollection: true);
        var workedBefore = Worked();
        since = Stopwatch.GetTimestamp();
        suggestions.Nearest(many[0].Text, many, 3);
        var took = Milliseconds(since);
        var worked = Worked() - workedBefore;
        using var process = Process.GetCurrentProcess();
        Say($"{VeryMany} texts indexed: {took / 1000:0.00} s, of the processors {worked.TotalSeconds:0.00} s; texts {(texts - before) / Mebi:0} MiB, index {(GC.GetTotalMemory(forceFullCollection: true) - texts) / Mebi:0} MiB, highest of the whole process {process.PeakWorkingSet64 / Mebi:0} MiB");
        Ask("nearest among 100000, indexed", suggestions, many);
        GC.KeepAlive(many);
        return 0;
    }

    private static void Ask(string what, LexicalSuggestions suggestions, ImmutableArray<Candidate> among)
    {
        var times = new List<double>();
        var workedBefore = Worked();
        for (var question = 0; question < Questions; question++)
        {
            var since = Stopwatch.GetTimestamp();
            suggestions.Nearest(among[question * 7].Text, among, 3);
            times.Add(Milliseconds(since));
        }

        // On a busy machine what the processors did says more than what the clock says.
        var worked = (Worked() - workedBefore).TotalMilliseconds / Questions;
        times.Sort();
        Say($"{what}: of the processors {worked:0.0} ms, by the clock median {times[Questions / 2]:0.0} ms, 95% {times[Questions * 95 / 100]:0.0} ms, worst {times[^1]:0.0} ms");
    }

    /// <summary>As many different texts as asked for: the beginning of one contribution and the end of another.</summary>
    private static ImmutableArray<Candidate> Made(int count)
    {
        var texts = RealContributions.All.Concat(RealContributions.Invented).Select(contribution => contribution.Text.Split(' ')).ToArray();

        return
        [
            .. Enumerable.Range(0, count).Select(at =>
            {
                var (first, second) = (texts[at % texts.Length], texts[(at / texts.Length * 31 + at) % texts.Length]);
                return new Candidate(at + 1, $"{string.Join(' ', first[..(first.Length / 2)])} {string.Join(' ', second[(second.Length / 2)..])} {at}");
            }),
        ];
    }

    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double Milliseconds(long since) => Stopwatch.GetElapsedTime(since).TotalMilliseconds;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
