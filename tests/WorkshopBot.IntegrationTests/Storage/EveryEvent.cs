using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.IntegrationTests.Storage;

/// <summary>One of each event there is, filled to the brim by its constructors, so that a new event is covered the day it is made.</summary>
internal static class EveryEvent
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A record that is not there, or the words of the others would be gone.</summary>
    private const int RemovesNothing = 1000;

    public static IEnumerable<SessionEvent> Cases() => typeof(SessionEvent).GetNestedTypes()
        .Where(t => t.IsSubclassOf(typeof(SessionEvent)))
        .OrderBy(t => t.Name, StringComparer.Ordinal)
        .Select(t => (SessionEvent)Fill(t, t.Name))
        .Select(e => e is SessionEvent.TextRemoved removed ? removed with { Version = RemovesNothing } : e);

    public static IEnumerable<ProgrammeEvent> OfProgrammes() => typeof(ProgrammeEvent).GetNestedTypes()
        .Where(t => t.IsSubclassOf(typeof(ProgrammeEvent)))
        .OrderBy(t => t.Name, StringComparer.Ordinal)
        .Select(t => (ProgrammeEvent)Fill(t, t.Name))
        .Select(e => e is ProgrammeEvent.WordsRemoved removed ? removed with { Version = RemovesNothing } : e);

    private static object Fill(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Fill(inner, name);
        if (type == typeof(string))
            return $"a {name}";
        if (type == typeof(int))
            return name.Length;
        if (type == typeof(long))
            return (long)name.Length;
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateTimeOffset))
            return Noon.AddTicks(name.Length);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMinutes(name.Length);
        if (type == typeof(Said))
            return Said.FromString($"words of {name}: één \"aanhaling\" <b> \\ 🌊 \u202Erechts\n=1+1");
        if (type == typeof(OrganisationKind))
            return new OrganisationKind("ministry");
        if (type == typeof(Guid))
            return new Guid(name.Length, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1).AddDays(name.Length);
        if (type == typeof(LineKey))
            return LineKey.OfJoin(name.Length);
        if (type == typeof(ImmutableSortedDictionary<int, int>))
            return ImmutableSortedDictionary<int, int>.Empty.Add(name.Length, 7);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        return IsArray(type) ? FillArray(type, name) : FillRecord(type);
    }

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object FillArray(Type type, string name)
    {
        var items = (IList)Array.CreateInstance(type.GetGenericArguments()[0], 2);
        (items[0], items[1]) = (Fill(type.GetGenericArguments()[0], name), Fill(type.GetGenericArguments()[0], name + "2"));
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name is "CreateRange" && m.GetParameters().Length == 1)
            .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [items])!;
    }

    private static object FillRecord(Type type)
    {
        var made = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var record = made.Invoke([.. made.GetParameters().Select(p => Fill(p.ParameterType, p.Name!))]);
        foreach (var more in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && made.GetParameters().All(a => a.Name != p.Name)))
            more.SetValue(record, Fill(more.PropertyType, more.Name));
        return record;
    }
}
