using System.Collections.Immutable;
using System.Reflection;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Makes commands of every kind by reflection, so that a new one takes part without being named here.</summary>
/// <param name="hostile">Now and then a value that no card would ever send.</param>
internal sealed class AnyCommand(Random dice, Session? session, bool hostile)
{
    public static readonly ImmutableArray<Type> Kinds =
        [.. typeof(SessionCommand).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(SessionCommand))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static readonly ImmutableArray<PersonId> People = [Fay, Cas, Nora, Ob, Cor, .. Participants, Stranger];

    private static readonly string[] Texts =
    [
        "Bij uitval ontbreekt noodstroom", "Er is geen zicht op drinkwater", "De regio kan niet opschalen", "Stg. Geheim: niet doen",
        "Wij noemen alleen het woord Stg. Geheim hier", "Niemand oefent dit", "=1+1", "<b>vet</b> **vet**", "Kort", "Oefenen met de buren",
    ];

    private static readonly string?[] HostileTexts =
        [null, "", " \t\n", "\0", "\u200b\u2060", "\ud800 half", "\u202eomgekeerd", new string('x', 20_000), "@everyone [klik](http://x)"];

    public PersonId Somebody() => People[dice.Next(People.Length)];

    public SessionCommand Of(Type kind) => (SessionCommand)Record(kind)!;

    private bool Strikes => hostile && dice.Next(4) == 0;

    private object? Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private object? Argument(ParameterInfo parameter) => Value(parameter.ParameterType, parameter.Name!);

    private object? Value(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return dice.Next(3) == 0 ? null : Value(inner, name);
        if (type == typeof(WorkshopPlan))
            return AnyPlan();
        if (type == typeof(Target))
            return Strikes ? new Target(Optional(Number), Optional(AnyGap)) : dice.Next(2) == 0 ? Target.Of(Number()) : Target.Of(AnyGap());
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return typeof(AnyCommand).GetMethod(nameof(Several), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(type.GetGenericArguments()).Invoke(this, [name]);
        if (type.IsEnum)
            return Strikes ? Enum.ToObject(type, 99) : Enum.GetValues(type).GetValue(dice.Next(Enum.GetValues(type).Length));
        if (type.IsValueType && Strikes && type != typeof(int) && type != typeof(TimeSpan))
            return Activator.CreateInstance(type);
        return type.Name switch
        {
            nameof(Int32) => name is "theme" or "Theme" ? Among(1, 1, 2, 3) : Number(),
            nameof(String) => Text(name),
            nameof(Boolean) => name is "InGroup" or "OnlyNamesMarking" ? dice.Next(6) == 0 : dice.Next(2) == 0,
            nameof(TimeSpan) => Strikes ? Among(TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero) : TimeSpan.FromMinutes(2),
            nameof(PersonId) => Somebody(),
            nameof(PlaceId) => new PlaceId(Strikes ? "atlantis" : Among("european-netherlands", "vr-twente", "saba", "VR01")),
            nameof(OrganisationKind) => OrganisationKind.All[dice.Next(OrganisationKind.All.Length)],
            nameof(ThemeId) => Among(Climate, Cyber, Critical),
            nameof(SafetyLinkId) => Edition.Of2023.SafetyChain[dice.Next(5)].Id,
            nameof(InterestId) => Edition.Of2023.Interests[dice.Next(6)].Id,
            nameof(Said) => new Said(Text(name)),
            nameof(Int64) => (long)Number(),
            nameof(ActionLineId) => Edition.Of2023.ActionLines.ElementAt(dice.Next(12)).Id,
            nameof(Stop) => session?.Open?.Stop ?? new Stop(PhaseKind.Rate, 1, 1),
            nameof(GapRef) => AnyGap(),
            nameof(Position) => AnyPosition(),
            nameof(Pair) => new Pair(dice.Next(4), 1 + dice.Next(6)),
            _ => Record(type),
        };
    }

    private ImmutableArray<T> Several<T>(string name) => Strikes && dice.Next(2) == 0 ? default
        : [.. Enumerable.Range(0, dice.Next(Strikes ? 30 : 4)).Select(_ => (T)Value(typeof(T), name)!)];

    private string? Text(string name) => Strikes ? HostileTexts[dice.Next(HostileTexts.Length)] : name switch
    {
        "Subject" => session?.Open is { Stop.Theme: > 0 } open ? session.Themes[open.Stop.Theme - 1].Subjects[0] : "q1",
        "Language" => Among("nl", "en"),
        "Organisation" or "SpokenBy" or "Who" => Among("BZK", "TNO", ""),
        _ => Texts[dice.Next(Texts.Length)],
    };

    private int Number() => Strikes ? Among(int.MinValue, -1, 0, int.MaxValue) : 1 + dice.Next(Math.Max(3, session?.Contributions.Count ?? 0));

    private GapRef AnyGap() => Strikes ? new GapRef(Number(), Number())
        : (session?.Open?.Stop.Theme ?? 0) is var open and > 0 && dice.Next(4) > 0 ? new GapRef(open, 1 + dice.Next(4))
        : new GapRef(1 + dice.Next(3), 1 + dice.Next(4));

    private Position AnyPosition() => AnyGap() is var gap && session?.FindGap(gap) is { Wordings.Length: > 0 } found
        ? new Position(gap, dice.Next(5) == 0 ? 1 : found.Wordings.Length)
        : new Position(gap, Strikes ? Number() : 1);

    /// <summary>The plan of the stories, with one or two things in it changed.</summary>
    private WorkshopPlan AnyPlan()
    {
        var plan = Plan with { Seed = dice.Next(), Quorum = 1 + dice.Next(5), AsksSeriousness = dice.Next(2) == 0 };
        if (!hostile)
            return plan;

        foreach (var property in typeof(WorkshopPlan).GetProperties().Where(p => p.CanWrite && p.Name != "Times" && dice.Next(6) == 0))
            property.SetValue(plan, property.Name switch
            {
                "StartsAt" => Among(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Noon),
                "Title" => new Said(Text("Title")),
                "Invited" => Among(default, ImmutableArray.Create(new Invitee(new Said("Iris"), default, default, default(PersonId)))),
                "Themes" => Among<ImmutableArray<PlannedTheme>>(default, [], [new(default, default, default)], [new(Climate, [Wildfire, Wildfire], default)]),
                _ => Value(property.PropertyType, property.Name),
            });
        return plan;
    }

    private T? Optional<T>(Func<T> make)
        where T : struct => dice.Next(2) == 0 ? null : make();

    private T Among<T>(params T[] values) => values[dice.Next(values.Length)];
}
