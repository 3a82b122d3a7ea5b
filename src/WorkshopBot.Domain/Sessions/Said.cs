using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Sessions;

/// <summary>
/// Words that a person typed or said. They are data everywhere: never an instruction, link, mention, formula or markup.
/// Storage keeps them apart from the event, which then carries only their salted digest.
/// </summary>
/// <param name="Body">As typed, ends trimmed; <see langword="null"/> once removed.</param>
public sealed record Said([property: JsonPropertyName("said")] string? Body)
{
    [return: NotNullIfNotNull(nameof(body))]
    public static implicit operator Said?(string? body) => FromString(body);

    [return: NotNullIfNotNull(nameof(body))]
    public static Said? FromString(string? body) => body is null ? null : new Said(body);
}
