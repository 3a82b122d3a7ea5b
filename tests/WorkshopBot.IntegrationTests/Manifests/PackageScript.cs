using System.Diagnostics;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>Runs <c>manifests/package.sh</c> as an administrator would, and Microsoft's validator over what it made.</summary>
internal static class PackageScript
{
    public const string AppId = "0a1b2c3d-1111-2222-3333-444455556666";
    public const string Host = "workshopbot.example.nl";

    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>All that must be said, without <c>--out</c>.</summary>
    public static readonly string[] Usual =
    [
        "--app-id", AppId, "--host", Host, "--developer", "Ministerie van Voorbeelden", "--website", "https://www.example.nl",
        "--privacy", "https://www.example.nl/privacy", "--terms", "https://www.example.nl/voorwaarden",
    ];

    /// <summary>The zip that it makes.</summary>
    public static async Task<byte[]> MakeAsync(CancellationToken cancel, params string[] options)
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "new", "app.zip");
        var (code, _, errors) = await RunAsync([.. options, "--out", file], cancel);
        return code == 0 ? await File.ReadAllBytesAsync(file, cancel) : throw new InvalidOperationException(errors);
    }

    public static Task<(int Code, string Output, string Errors)> RunAsync(string[] options, CancellationToken cancel) =>
        RunAsync("bash", [Path.Combine(Root, "manifests", "package.sh"), .. options], cancel);

    /// <summary>What Microsoft's own schemas say against a package; nothing when all is well.</summary>
    public static async Task<string[]> SchemaComplaintsAsync(AppPackage package, CancellationToken cancel)
    {
        using var folder = new ScratchFolder();
        var files = new[] { ("manifest.json", package.Manifest), ("nl-nl.json", package.Dutch), ("en-us.json", package.English) }
            .Select(f => (Path: Path.Combine(folder.Path, f.Item1), Content: f.Item2.ToJsonString()))
            .ToArray();
        foreach (var (path, content) in files)
            await File.WriteAllTextAsync(path, content, cancel);

        var (code, output, errors) = await RunAsync("node", [Path.Combine(Root, "tests", "clients", "validate-manifest.mjs"), .. files.Select(f => f.Path)], cancel);
        return code == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(folder.Path.Length + 1)..])]
            : throw new InvalidOperationException(errors);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, await errors);
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "WorkshopBot.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("workshopbot-manifest-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
