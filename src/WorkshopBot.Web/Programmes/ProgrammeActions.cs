using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Programmes;

/// <summary>
/// What can be done with a programme, by name: the same words over HTTP and at a prompt, each the discriminator of its
/// command, with the command's fields as json.
/// </summary>
internal static class ProgrammeActions
{
    private const string Discriminator = "do";

    /// <summary>Those that the program or a participant's card does, not a coordinator.</summary>
    private static readonly ImmutableArray<Type> NotOurs = [typeof(ProgrammeCommand.LookAtCalendar)];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Letters stand as they are: nothing of it goes to a browser.</summary>
    private static readonly JsonSerializerOptions ForPeople = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How what is shown of a programme is written, at a prompt.</summary>
    public static JsonSerializerOptions Shown { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The fields of each action, by its name.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> All { get; } =
        typeof(ProgrammeCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Where(a => !NotOurs.Contains(a.DerivedType))
            .ToImmutableSortedDictionary(a => (string)a.TypeDiscriminator!, a => Fields(a.DerivedType), StringComparer.Ordinal);

    /// <summary>Fields that could be those of an action, as json; every one can be read as it stands.</summary>
    public static string Example(string action)
    {
        using var file = typeof(ProgrammeActions).Assembly.GetManifestResourceStream($"{typeof(ProgrammeActions).Namespace}.examples.json")!;
        return JsonNode.Parse(file)![action]!.ToJsonString(ForPeople);
    }

    /// <summary>The command, or what is wrong with its json.</summary>
    /// <returns>Where in the json: the field that is missing, else as a path.</returns>
    public static (ProgrammeCommand? Command, string? Wrong) Read(string action, string json)
    {
        try
        {
            if (JsonNode.Parse(json is "" ? "{}" : json, AnyCase, new JsonDocumentOptions { MaxDepth = 12 }) is not JsonObject body)
                return (null, "$");

            var command = new JsonObject(AnyCase) { [Discriminator] = action };
            foreach (var (name, value) in body)
                if (!name.Equals(Discriminator, StringComparison.OrdinalIgnoreCase))
                    command[name] = value?.DeepClone();
            return All.GetValueOrDefault(action, []).FirstOrDefault(f => !f.EndsWith('?') && !command.ContainsKey(f)) is { } missing
                ? (null, $"$.{missing}")
                : (command.Deserialize<ProgrammeCommand>(Options), null);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return (null, wrong is JsonException { Path: { Length: > 0 } path } ? path : "$");
        }
    }

    private static ImmutableArray<string> Fields(Type command) =>
    [
        .. command.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters()
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!) + (p.HasDefaultValue ? "?" : "")),
    ];
}
