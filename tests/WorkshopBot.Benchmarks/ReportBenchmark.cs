using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Reports.Pdf;

namespace WorkshopBot.Benchmarks;

/// <summary>What the real report of a session with 200 gaps costs in each format, warm: from its log to the bytes.</summary>
internal static class ReportBenchmark
{
    private const int Times = 9, Gaps = 200;

    private static readonly string[] Themes = ["cyber-threats", "critical-infrastructure-threats", "infectious-diseases", "climate-natural-disasters"];

    public static async Task<int> RunAsync()
    {
        Say($"{Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
        var folder = Directory.CreateTempSubdirectory("workshopbot-report-").FullName;
        await using (var store = await Store.OpenAsync(new StorageSettings(Path.Combine(folder, "keys.db"), null), TimeProvider.System, CancellationToken.None))
        {
            var held = Held();
            Say($"a session of {held.Session.Themes.Sum(t => t.LiveGaps.Count())} gaps, {held.Log.Length} events");
            await using var printer = PdfSetup.Find("", Environment.GetEnvironmentVariable("PATH") ?? "") is { } chromium
                ? new ChromiumPrinter(chromium, !Environment.IsPrivilegedProcess, TimeProvider.System, NullLogger<ChromiumPrinter>.Instance)
                : null;
            var files = new PublicationFiles(new SigningKey(store.Keys), printer is null ? new NoPdfPrinter() : printer);
            var all = 0.0;
            foreach (var format in PublicationFormat.All)
            {
                var (ms, bytes) = await MedianAsync(held, files, format);
                all += format == PublicationFormat.Pdf ? 0 : ms;
                Say($"{format.Ending}: {ms:0} ms, {bytes / 1024.0:0} KiB");
            }

            Say($"the seven without pdf: {all:0} ms");
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<(double Ms, int Bytes)> MedianAsync(HeldSession held, PublicationFiles files, PublicationFormat format)
    {
        var (measured, bytes) = (new List<double>(), 0);
        for (var time = 0; time <= Times; time++)
        {
            var since = Stopwatch.GetTimestamp();
            var session = Session.Replay(held.Log)!;
            var content = ReportContent.From(
                held.Log, session, Edition.Of2023, "nl", ImmutableDictionary<PersonId, string>.Empty, new ThemeSummaries(new DraftCheck(new LexicalSuggestions(), Edition.Of2023)));
            if (await files.WriteAsync(SessionReport.Of(content), format, sheet: null, CancellationToken.None) is not PublicationReading.Given { File: var file })
                return (double.NaN, 0);
            if (time > 0)
                measured.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            bytes = file.Bytes.Length;
        }

        measured.Sort();
        return (measured[measured.Count / 2], bytes);
    }

    private static HeldSession Held()
    {
        var held = HeldSession.Of(null, Themes);
        var people = held.JoinMany(14, OrganisationKind.Ministry, "european-netherlands").AddRange(held.JoinMany(12, OrganisationKind.SecurityRegion, "vr-zeeland"));
        var texts = RealContributions.All.Where(c => c.Kind == "gap").Select(c => c.Text).Distinct(StringComparer.Ordinal).ToArray();
        var next = 0;
        for (var theme = 1; theme <= Themes.Length; theme++)
        {
            held.To(PhaseKind.Collect, theme);
            for (var gap = 0; gap < Gaps / Themes.Length; gap++, next++)
                held.Contribute(people[next % people.Length], $"{texts[next % texts.Length]} ({(next + 1).ToString(CultureInfo.InvariantCulture)})");
            held.To(PhaseKind.Rank, theme);
            foreach (var (person, at) in people.Select((p, i) => (p, i)))
                held.Choose(person, [.. held.Session.Themes[theme - 1].LiveGaps.Select(g => g.Ref.Number).Skip(at).Take(3)]);
        }

        return held.CloseAndMark();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
