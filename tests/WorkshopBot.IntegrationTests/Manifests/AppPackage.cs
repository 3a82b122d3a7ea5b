using System.IO.Compression;
using System.Text.Json.Nodes;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>A Teams app package, opened.</summary>
/// <param name="Names">Its entries, in order, as the zip names them.</param>
internal sealed record AppPackage(string[] Names, JsonObject Manifest, JsonObject Dutch, JsonObject English, byte[] Color, byte[] Outline)
{
    public static AppPackage Open(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return new AppPackage(
            [.. archive.Entries.Select(e => e.FullName)],
            Json(archive, "manifest.json"), Json(archive, "nl-nl.json"), Json(archive, "en-us.json"),
            Bytes(archive, "color.png"), Bytes(archive, "outline.png"));
    }

    /// <summary>The same again, to plant a fault in without touching this one.</summary>
    public AppPackage Copy() => this with
    {
        Manifest = (JsonObject)Manifest.DeepClone(), Dutch = (JsonObject)Dutch.DeepClone(), English = (JsonObject)English.DeepClone(),
        Color = [.. Color], Outline = [.. Outline],
    };

    private static JsonObject Json(ZipArchive archive, string name) => JsonNode.Parse(Bytes(archive, name))!.AsObject();

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var entry = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }
}
