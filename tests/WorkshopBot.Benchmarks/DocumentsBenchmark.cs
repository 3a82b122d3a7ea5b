using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing.Data;

namespace WorkshopBot.Benchmarks;

/// <summary>What the seven formats cost for 200 and 20,000 findings, beside npm's docx and exceljs with the same findings.</summary>
internal static class DocumentsBenchmark
{
    private const double Mebi = 1024 * 1024;

    private static readonly string[] Heads = ["Nr", "Vlek", "Toelichting", "Soort", "Gekozen", "Zekerheid", "Dag", "Gedragen", "Thema", "Actielijn"];

    public static async Task<int> RunAsync()
    {
        Say($"{Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
        await MeasureAsync(200, times: 15);
        await MeasureAsync(20_000, times: 2);
        return 0;
    }

    private static async Task MeasureAsync(int count, int times)
    {
        var findings = Made(count);
        var (document, workbook) = (Document(findings), Workbook(findings));
        var formats = new (string Name, Func<byte[]> Write)[]
        {
            ("docx", () => DocxWriter.Write(document)),
            ("odt", () => OdtWriter.Write(document)),
            ("xlsx", () => XlsxWriter.Write(workbook)),
            ("ods", () => OdsWriter.Write(workbook)),
            ("csv", () => CsvWriter.Write(workbook.Sheets[0])),
            ("json", () => JsonSerializer.SerializeToUtf8Bytes(findings)),
            ("html", () => HtmlWriter.Write(document)),
        };

        var took = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, write) in formats)
        {
            took[name] = Median(write, times, out var bytes, out var allocated);
            using var process = Process.GetCurrentProcess();
            Say($"{count} findings, {name}: {took[name]:0.0} ms, {bytes / 1024.0:0} KiB, allocated {allocated / Mebi:0} MiB, highest of the whole process {process.PeakWorkingSet64 / Mebi:0} MiB");
        }

        Say($"{count} findings, all seven: {took.Values.Sum():0} ms");
        foreach (var (peer, ms, mebi) in await PeersAsync(findings, times))
            Say($"{count} findings, {peer}: {ms:0.0} ms ({mebi:0} MiB), ours is {ms / took[peer.Contains("xlsx", StringComparison.Ordinal) ? "xlsx" : "docx"]:0.0} times as fast");
    }

    private static double Median(Func<byte[]> write, int times, out int bytes, out long allocated)
    {
        bytes = write().Length;
        var measured = new List<double>();
        allocated = 0;
        for (var time = 0; time < times; time++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var since = Stopwatch.GetTimestamp();
            write();
            measured.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        measured.Sort();
        return measured[times / 2];
    }

    /// <summary>The same findings through the packages that Node programs use, each warm and in one process.</summary>
    private static async Task<List<(string Peer, double Ms, double Mebi)>> PeersAsync(ImmutableArray<Finding> findings, int times)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "WorkshopBot.sln")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Not inside the repository.");

        var content = Path.GetTempFileName();
        await File.WriteAllTextAsync(content, JsonSerializer.Serialize(new { Heads, Findings = findings }));
        using var node = Process.Start(new ProcessStartInfo(
            "node", ["--max-old-space-size=6144", "--expose-gc", "documents.mjs", content, times.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = Path.Combine(root, "tests", "clients"),
            RedirectStandardOutput = true,
        })!;
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        File.Delete(content);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(
            parts => (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture)))];
    }

    private static ImmutableArray<Finding> Made(int count)
    {
        var texts = RealContributions.All.Concat(RealContributions.Invented).Select(contribution => contribution.Text).ToArray();
        return
        [
            .. Enumerable.Range(1, count).Select(n => new Finding(
                n, $"Witte vlek {n.ToString(CultureInfo.InvariantCulture)}", texts[n % texts.Length], texts[n * 7 % texts.Length], n * 13 % 17, n % 5 / 4m,
                new DateOnly(2026, 1, 1).AddDays(n % 300), n % 3 == 0, $"Thema {(n % 12).ToString(CultureInfo.InvariantCulture)}")),
        ];
    }

    private static Document Document(ImmutableArray<Finding> findings) => new(
        "Meting", "Alle witte vlekken", "nl", "Niet gerubriceerd", "Concept", new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero),
        [
            .. findings.SelectMany(f => new Block[]
            {
                new Block.Heading(1, f.Title),
                new Block.Paragraph([Run.Said(f.Text)]),
                new Block.Table(f.Title, "Per rij een oordeel.", ["Wat", "Wie", "Aantal"],
                [
                    [Cell.Of("Gekozen"), Cell.Of(f.Theme), Cell.Of(f.Chosen)],
                    [Cell.Of("Toelichting"), new Cell([Run.Said(f.Explained)]), Cell.Of(f.Number)],
                    [Cell.Of("Gedragen"), Cell.Of(f.Upheld ? "ja" : "nee"), Cell.Of(1)],
                ]),
            }),
        ]);

    private static Workbook Workbook(ImmutableArray<Finding> findings) => new(
        "Meting", "Alle witte vlekken", "nl", "Niet gerubriceerd", "Concept", new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero),
        [
            new Sheet(
                "Witte vlekken", "Per rij een witte vlek.", [.. Heads.Select(h => new Column(h, 20))],
                [
                    .. findings.Select(f => ImmutableArray.Create(
                        SheetCell.Of(f.Number), SheetCell.Of(f.Title), SheetCell.Of(f.Text), SheetCell.Of(f.Explained), SheetCell.Of(f.Chosen),
                        SheetCell.Of(f.Sure), SheetCell.Of(f.Day), SheetCell.Of(f.Upheld), SheetCell.Of(f.Theme), SheetCell.Of("Voorbereid zijn"))),
                ]),
        ]);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Finding(
        int Number, string Title, string Text, string Explained, int Chosen, decimal Sure, DateOnly Day, bool Upheld, string Theme);
}
