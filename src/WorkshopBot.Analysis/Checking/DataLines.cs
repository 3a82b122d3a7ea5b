namespace WorkshopBot.Analysis.Checking;

/// <summary>Reads a list that is kept beside the code: one entry a line, "#" starts a remark.</summary>
internal static class DataLines
{
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(DataLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.StartsWith('#'))];
    }
}
