using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>Reads a file shaped like contributions.json: a list of objects of which only "text" must be there.</summary>
public static class EvaluationReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>The items, or what is wrong with the file.</returns>
    public static EvaluationFile Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind is not JsonValueKind.Array)
                return new EvaluationFile.NoList();

            var items = ImmutableArray.CreateBuilder<EvaluationItem>();
            foreach (var element in document.RootElement.EnumerateArray())
            {
                if (element.ValueKind is not JsonValueKind.Object || Text(element, "text") is not { } text)
                    return new EvaluationFile.NoText(items.Count + 1);
                items.Add(ItemOf(element, text, items.Count + 1));
            }

            return items.Count is 0 ? new EvaluationFile.Empty()
                : items.GroupBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice ? new EvaluationFile.SameId(twice.Key)
                : new EvaluationFile.Items(items.ToImmutable());
        }
        catch (JsonException wrong)
        {
            return new EvaluationFile.NoJson((wrong.LineNumber ?? 0) + 1);
        }
    }

    private static EvaluationItem ItemOf(JsonElement e, string text, int place) => new(
        Text(e, "id") ?? place.ToString("D6", CultureInfo.InvariantCulture), text, Text(e, "language"), Text(e, "theme"), Texts(e, "otherThemes"),
        Text(e, "safetyChain"), Text(e, "capability"), Texts(e, "interests"), Text(e, "duplicateGroup"), Text(e, "kind"), Text(e, "sourceFact"));

    private static string? Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static ImmutableArray<string> Texts(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}

/// <summary>What came of reading a file of contributions.</summary>
public abstract record EvaluationFile
{
    private EvaluationFile() { }

    public sealed record Items(ImmutableArray<EvaluationItem> All) : EvaluationFile;

    /// <param name="Line">Counted from 1.</param>
    public sealed record NoJson(long Line) : EvaluationFile;

    public sealed record NoList : EvaluationFile;

    /// <param name="Entry">Counted from 1.</param>
    public sealed record NoText(int Entry) : EvaluationFile;

    public sealed record SameId(string Id) : EvaluationFile;

    public sealed record Empty : EvaluationFile;
}
