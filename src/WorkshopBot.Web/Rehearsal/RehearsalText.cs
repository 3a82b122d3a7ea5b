using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>Something a simulated participant will type, as the file of contributions describes it.</summary>
/// <param name="DuplicateGroup">Texts with the same group make the same point.</param>
/// <param name="IsNoise">A remark that is no gap: the facilitator sets it aside.</param>
internal sealed record RehearsalText(
    string Id, string Text, string Language, string Theme, string Place, string Kind, string? DuplicateGroup, bool IsNoise)
{
    private const string Sample = "WorkshopBot.Web.Rehearsal.sample.json";

    /// <summary>Reads a file shaped like contributions.json: an array of objects.</summary>
    /// <exception cref="InvalidDataException">It is not, with the entry that is wrong.</exception>
    public static async Task<ImmutableArray<RehearsalText>> ReadAsync(FileInfo? file, CancellationToken cancel)
    {
        await using var stream = file is null
            ? typeof(RehearsalText).Assembly.GetManifestResourceStream(Sample)!
            : file.OpenRead();
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancel);
            return [.. document.RootElement.EnumerateArray().Select(Of)];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
    }

    private static RehearsalText Of(JsonElement e) => new(
        Field(e, "id"), Field(e, "text"), Field(e, "language"), Field(e, "theme"), Field(e, "place"), Field(e, "organisationType"),
        e.TryGetProperty("duplicateGroup", out var group) ? group.GetString() : null, Field(e, "kind") == "noise");

    private static string Field(JsonElement e, string name) =>
        e.GetProperty(name).GetString() ?? throw new KeyNotFoundException(name);
}
