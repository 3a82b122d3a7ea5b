using System.Text.Json;

namespace WorkshopBot.Web.Room;

/// <summary>What a request to the connector holds.</summary>
internal abstract record Body
{
    private Body() { }

    public sealed record Json(JsonElement Value) : Body;

    public sealed record Malformed : Body;

    public sealed record TooLarge : Body;
}

/// <summary>The id of what was made.</summary>
internal sealed record ConnectorId(string Id);

/// <summary>Why the connector says no; only the code means anything.</summary>
internal sealed record ConnectorError(ConnectorErrorBody Error);

/// <summary>The inside of <see cref="ConnectorError"/>.</summary>
internal sealed record ConnectorErrorBody(string Code, string Message);

/// <summary>A person, as the connector lists them.</summary>
internal sealed record ConnectorMember(string Id, string Name, string TenantId)
{
    public static ConnectorMember Of(RoomPerson person) => new(person.Id, person.Name, RoomAddresses.Tenant);
}

/// <summary>Some of the people; with a token there are more.</summary>
internal sealed record ConnectorPage(ConnectorMember[] Members, string? ContinuationToken);
