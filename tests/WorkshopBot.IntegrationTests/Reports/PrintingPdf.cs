using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Web.Reports.Pdf;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>The pdf that the program prints, and the browser it keeps for that.</summary>
public sealed partial class PrintingPdf(PrintingPdf.Press press) : IClassFixture<PrintingPdf.Press>, IDisposable
{
    private static readonly DateTimeOffset Date = new(2026, 11, 2, 15, 4, 5, TimeSpan.FromHours(1));

    private readonly Programs programs = new();

    [Fact]
    public async Task Is_tagged_with_title_language_bookmarks_and_the_date_of_the_document()
    {
        var document = DemoDocument.Dutch();
        var pdf = programs.Put("verslag.pdf", await PrintAsync(HtmlWriter.Write(document)));
        var about = await Programs.RunAsync("pdfinfo", ["-isodates", pdf], Cancel);
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf, Cancel));

        Assert.Matches(@"Tagged:\s+yes", about);
        Assert.Contains(document.Title, about, StringComparison.Ordinal);
        Assert.Matches(@"CreationDate:\s+2026-11-02T14:04:05Z", about);
        Assert.Matches(@"ModDate:\s+2026-11-02T14:04:05Z", about);
        Assert.Matches(@"JavaScript:\s+no", about);
        Assert.Contains("/Lang (nl-NL)", raw, StringComparison.Ordinal);
        Assert.Contains("/Type /Outlines", raw, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(await Programs.RunAsync("pdfinfo", ["-struct", pdf], Cancel), @"(?m)^\s*Figure"));
    }

    [Fact]
    public async Task All_its_fonts_are_embedded()
    {
        var pdf = programs.Put("verslag.pdf", await PrintAsync(HtmlWriter.Write(DemoDocument.Dutch())));
        var fonts = (await Programs.RunAsync("pdffonts", [pdf], Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Matches(@"\byes yes (yes|no) +\d+ +0$", f));
    }

    [Fact]
    public async Task Reads_aloud_in_the_order_of_the_docx_and_leaves_nothing_out()
    {
        var document = DemoDocument.Dutch();
        var pdf = programs.Put("verslag.pdf", await PrintAsync(HtmlWriter.Write(document)));
        var said = OneWord(string.Concat(Said().Matches(await Programs.RunAsync("pdfinfo", ["-struct-text", pdf], Cancel)).Select(m => m.Groups[1].Value)));
        var parts = PartsOf(DocxWriter.Write(document)).ToArray();

        Assert.True(parts.Length > 60);
        Assert.Null(FirstOutOfOrder(parts, said));
        Assert.NotNull(FirstOutOfOrder(parts.Reverse(), said));
    }

    [Fact]
    public async Task Bears_the_marking_and_a_number_in_the_margin_of_each_page()
    {
        var pages = await Programs.PagesAsync(programs.Put("verslag.pdf", await PrintAsync(HtmlWriter.Write(DemoDocument.Dutch()))), Cancel);

        Assert.True(pages.Length > 2);
        Assert.All(pages, (page, i) =>
        {
            Assert.Equal(2, Regex.Count(page, "Niet gerubriceerd"));
            Assert.Contains($"Pagina {i + 1} van {pages.Length}", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_same_page_gives_the_same_bytes_also_after_other_pages_and_from_another_browser()
    {
        var html = HtmlWriter.Write(DemoDocument.Dutch());
        var once = await PrintAsync(html);
        await PrintAsync(HtmlWriter.Write(DemoDocument.Dutch("iets anders")));
        await using var other = NewPrinter();
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel); // so that the printer's own dates differ

        Assert.Equal(once, await PrintAsync(html));
        Assert.Equal(once, Assert.IsType<Printing.Done>(await other.PrintAsync(html, Date, Cancel)).Pdf.ToArray());
    }

    [Fact]
    public async Task No_script_runs_and_no_request_leaves()
    {
        await using var stranger = new Stranger();
        var html = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="nl"><head><title>Val</title><link rel="stylesheet" href="{stranger.Address}style.css"></head>
            <body><p id="p">veilig</p><img src="{stranger.Address}beeld.png" alt="beeld"><iframe src="{stranger.Address}kader"></iframe>
            <script>document.getElementById("p").textContent = "script";</script><script src="{stranger.Address}script.js"></script></body></html>
            """);

        var page = Assert.Single(await Programs.PagesAsync(programs.Put("val.pdf", await PrintAsync(html)), Cancel));
        Assert.Contains("veilig", page, StringComparison.Ordinal);
        Assert.Equal(0, stranger.Visits);

        // A browser that is just told to print does all of it: so this trap can catch.
        var careless = Assert.Single(await Programs.PagesAsync(await programs.PrintAsync(programs.Put("val.html", html), Cancel), Cancel));
        Assert.Contains("script", careless, StringComparison.Ordinal);
        Assert.True(stranger.Visits >= 3);
    }

    [Fact]
    public async Task A_browser_that_is_killed_is_replaced_also_in_the_middle_of_a_page()
    {
        await using var printer = NewPrinter();
        var html = HtmlWriter.Write(DemoDocument.Dutch());
        var once = Assert.IsType<Printing.Done>(await printer.PrintAsync(html, Date, Cancel)).Pdf.ToArray();
        var first = printer.ProcessId!.Value;

        Kill(first);
        Assert.Equal(once, Assert.IsType<Printing.Done>(await printer.PrintAsync(html, Date, Cancel)).Pdf.ToArray());
        Assert.NotEqual(first, printer.ProcessId);

        var underWay = printer.PrintAsync(html, Date, Cancel);
        Kill(printer.ProcessId!.Value);
        Assert.Equal(once, Assert.IsType<Printing.Done>(await underWay).Pdf.ToArray());
    }

    [Fact]
    public async Task A_browser_that_cannot_start_fails_with_an_answer()
    {
        await using var printer = new ChromiumPrinter("/bin/false", sandboxed: false, TimeProvider.System, NullLogger<ChromiumPrinter>.Instance);

        Assert.IsType<Printing.Failed>(await printer.PrintAsync(new byte[1], Date, Cancel));
    }

    [Fact]
    public async Task Leaves_no_process_and_no_folder_behind()
    {
        var printer = NewPrinter();
        await printer.PrintAsync(HtmlWriter.Write(DemoDocument.Dutch()), Date, Cancel);
        var (process, folder) = (printer.ProcessId!.Value, printer.Folder!);
        Assert.True(Directory.Exists(folder));

        await printer.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    private static void Kill(int process)
    {
        using var browser = Process.GetProcessById(process);
        browser.Kill();
    }

    /// <summary>The paragraphs of a docx in their order, each as one word: how lines break is not compared.</summary>
    private static IEnumerable<string> PartsOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        var body = XDocument.Load(zip.GetEntry("word/document.xml")!.Open());
        body.Descendants().Where(e => e.Name.LocalName is "Fallback").Remove();
        return [.. body.Descendants().Where(e => e.Name.LocalName is "p" && !e.Descendants().Any(d => d.Name.LocalName is "p"))
            .Select(p => OneWord(string.Concat(p.Descendants().Where(e => e.Name.LocalName is "t").Select(t => t.Value)))).Where(p => p is not "")];
    }

    private static string? FirstOutOfOrder(IEnumerable<string> parts, string said)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = said.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return part;
            at = found + part.Length;
        }

        return null;
    }

    /// <summary>Without emoji, for which not every machine has letters.</summary>
    private static string OneWord(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsSurrogate(c)));

    [GeneratedRegex("\"((?s:.*?))\"\n")]
    private static partial Regex Said();

    private static ChromiumPrinter NewPrinter() => new(
        PdfSetup.Find("", Environment.GetEnvironmentVariable("PATH")!)!, sandboxed: !Environment.IsPrivilegedProcess, TimeProvider.System, NullLogger<ChromiumPrinter>.Instance);

    private async Task<byte[]> PrintAsync(byte[] html) =>
        Assert.IsType<Printing.Done>(await press.Printer.PrintAsync(html, Date, Cancel)).Pdf.ToArray();

    public void Dispose() => programs.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One browser for all of these.</summary>
    public sealed class Press : IAsyncLifetime
    {
        internal ChromiumPrinter Printer { get; } = NewPrinter();

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => Printer.DisposeAsync();
    }

    /// <summary>Somebody on this machine who counts who comes by.</summary>
    private sealed class Stranger : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Task counting;
        private int visits;

        public Stranger()
        {
            listener.Start();
            counting = CountAsync();
        }

        public string Address => $"http://{listener.LocalEndpoint}/";

        public int Visits => visits;

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await counting;
        }

        private async Task CountAsync()
        {
            try
            {
                while (true)
                {
                    using var visitor = await listener.AcceptTcpClientAsync(CancellationToken.None);
                    Interlocked.Increment(ref visits);
                    await visitor.GetStream().WriteAsync("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), CancellationToken.None);
                }
            }
            catch (SocketException)
            {
                // stopped
            }
        }
    }
}
