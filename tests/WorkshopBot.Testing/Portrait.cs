using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace WorkshopBot.Testing;

/// <summary>
/// All that a value holds, as text: for comparing records that hold collections, and for seeing that something is
/// nowhere in them. Unordered collections are sorted.
/// </summary>
public static class Portrait
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Draw(value, text);
        return text.ToString();
    }

    private static void Draw(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                break;
            case string s:
                text.Append('"').Append(s).Append('"');
                break;
            case IFormattable f when value.GetType() is { Namespace: "System" } or { IsEnum: true }:
                text.Append(f is DateTimeOffset at ? at.ToString("O", CultureInfo.InvariantCulture) : f.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool b:
                text.Append(b);
                break;
            case ITuple tuple when value.GetType().Namespace == "System":
                DrawAll(Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])), text);
                break;
            case IEnumerable items:
                var drawn = items.Cast<object?>().Select(Of);
                DrawAll(IsOrdered(value.GetType()) ? drawn : drawn.Order(StringComparer.Ordinal), text);
                break;
            default:
                DrawAll(Properties(value.GetType()).Select(p => $"{p.Name}={Of(p.GetValue(value))}"), text.Append(value.GetType().Name));
                break;
        }
    }

    private static void DrawAll(IEnumerable<string> parts, StringBuilder text) => text.Append('{').AppendJoin(',', parts).Append('}');

    private static bool IsOrdered(Type type) => !type.Name.Contains("HashSet", StringComparison.Ordinal) && !type.Name.Contains("ImmutableDictionary", StringComparison.Ordinal);

    private static PropertyInfo[] Properties(Type type) => Known.GetOrAdd(type, t => [.. t
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && IsHeld(t, p))]);

    /// <summary>Kept by the object itself, rather than worked out from what it keeps.</summary>
    private static bool IsHeld(Type type, PropertyInfo property) =>
        !type.Assembly.GetName().Name!.StartsWith("WorkshopBot", StringComparison.Ordinal)
        || type.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
