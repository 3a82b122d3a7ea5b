using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Room;

/// <summary>Somebody who does not exist, to try the room as.</summary>
internal sealed record DemoPerson(string Id, string Name, string Organisation, string Kind, string Place, string Language, string Role)
{
    public RoomProfile Profile => new(Organisation, Kind, Place, Language, Role);
}

/// <summary>The demo people, and what a newcomer chooses from at the door.</summary>
internal static class DemoPeople
{
    public static ImmutableArray<DemoPerson> All { get; } = Read();

    /// <summary>Everything one person can speak for; a group of places is for reports.</summary>
    public static ImmutableArray<Place> Places { get; } = [.. Edition.Of2023.Places.Where(p => p.Kind is not PlaceKind.Group)];

    public static ImmutableArray<string> Roles { get; } =
        ["facilitator", "co-facilitator", "note-taker", "coordinator", "participant", "observer"];

    public static ImmutableArray<string> Languages { get; } = ["nl", "en"];

    private static ImmutableArray<DemoPerson> Read()
    {
        using var file = typeof(DemoPeople).Assembly.GetManifestResourceStream($"{typeof(DemoPeople).Namespace}.demo-people.json")!;
        return [.. JsonSerializer.Deserialize<DemoPerson[]>(file, JsonSerializerOptions.Web)!];
    }
}
