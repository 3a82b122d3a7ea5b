using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>Finds the browser that prints, and says how it is started here.</summary>
internal static class PdfSetup
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static IServiceCollection AddPdf(this IServiceCollection services, IConfiguration settings) => services.AddSingleton<IPdfPrinter>(at =>
    {
        var section = settings.GetSection(PdfSection.Name).Get<PdfSection>() ?? new();

        // The superuser cannot have Chromium's sandbox at all: it then refuses to start.
        return Find(section.Chromium, Environment.GetEnvironmentVariable("PATH") ?? "") is { } program
            ? new ChromiumPrinter(program, section.Sandbox && !Environment.IsPrivilegedProcess, at.GetRequiredService<TimeProvider>(), at.GetRequiredService<ILogger<ChromiumPrinter>>())
            : new NoPdfPrinter();
    });

    /// <summary>The browser that the setting names, or else the first on the path; null where there is none, and on Windows, which has no shell for its pipes.</summary>
    public static string? Find(string named, string path) =>
        OperatingSystem.IsWindows() ? null
        : named is not "" ? (File.Exists(named) ? Path.GetFullPath(named) : null)
        : path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
