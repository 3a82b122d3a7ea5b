using System.Diagnostics;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>Runs the programs that read and print documents, in a folder of their own that goes afterwards.</summary>
internal sealed class Programs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-documents-").FullName;

    public string Put(string name, byte[] content)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllBytes(file, content);
        return file;
    }

    /// <summary>Converts with LibreOffice, under a profile of its own so that runs do not wait for each other.</summary>
    public async Task<string> ConvertAsync(string file, string format, CancellationToken cancel)
    {
        await RunOfficeAsync(file, format, cancel);
        var made = Path.ChangeExtension(file, format.Split(':')[0]);
        Assert.True(File.Exists(made), $"LibreOffice did not open {file}.");
        return made;
    }

    /// <summary>Converts to as many files as the format asks for.</summary>
    public Task RunOfficeAsync(string file, string format, CancellationToken cancel) => RunAsync(
        "soffice",
        [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, file],
        cancel);

    /// <summary>Prints html as the product does: headless Chromium, nothing from outside.</summary>
    public async Task<string> PrintAsync(string html, CancellationToken cancel)
    {
        var pdf = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(html)}.printed.pdf");
        await RunAsync(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", $"--user-data-dir={folder}/chromium",
                "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}", html,
            ],
            cancel);
        return pdf;
    }

    /// <summary>The text of each page of a pdf.</summary>
    public static async Task<string[]> PagesAsync(string pdf, CancellationToken cancel) =>
        (await RunAsync("pdftotext", ["-layout", pdf, "-"], cancel)).Split('\f')[..^1];

    public static Task<string> RunAsync(string program, string[] arguments, CancellationToken cancel) =>
        RunAsync(new ProcessStartInfo(program, arguments), cancel);

    private static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0, $"{start.FileName} ended with {process.ExitCode}: {await errors}");
        return await output;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
