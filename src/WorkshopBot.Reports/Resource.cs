namespace WorkshopBot.Reports;

/// <summary>Files that are part of this assembly, found by folder and name.</summary>
internal static class Resource
{
    public static string Text(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"WorkshopBot.Reports.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
