using System.Reflection;

namespace WorkshopBot.Tests.Architecture;

/// <summary>The files and programs that the conventions are held against.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git", ".data", ".idea", ".vs", "TestResults", "artifacts", "bin", "lib", "node_modules", "obj",
    };

    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>Every file that people wrote, by its path from the root with forward slashes, in ordinal order.</summary>
    public static readonly IReadOnlyList<string> Files = [.. Under(Root).Order(StringComparer.Ordinal)];

    /// <summary>The projects that make the product.</summary>
    public static readonly IReadOnlyList<string> Projects =
        [.. Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal))];

    /// <summary>The product's own assemblies, one a project.</summary>
    public static readonly IReadOnlyList<Assembly> Assemblies =
        [.. Projects.Select(p => Assembly.Load(Path.GetFileNameWithoutExtension(p)))];

    /// <summary>Files below a folder such as <c>src/</c>, with one of the given endings.</summary>
    public static IEnumerable<string> FilesIn(string folder, params string[] endings) => Files.Where(f =>
        f.StartsWith(folder, StringComparison.Ordinal) && endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Under));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "WorkshopBot.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
