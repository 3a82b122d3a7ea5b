namespace WorkshopBot.Teams.Wire;

/// <summary>What a channel knows of one of its meetings.</summary>
/// <param name="GraphId">Under which id Graph knows it.</param>
/// <param name="Organizer">By Entra id.</param>
public sealed record MeetingInfo(string? GraphId, string? Organizer, string? JoinUrl);

/// <summary>Asks a channel about its meetings.</summary>
public interface IMeetingInfo
{
    /// <summary>Null when the channel does not say.</summary>
    Task<MeetingInfo?> FindAsync(string serviceUrl, string meeting, CancellationToken cancel);
}

/// <summary>Asks a connector; whatever is missing in its answer, or is something else than expected, is left out.</summary>
public sealed class MeetingClient(IAsking connector) : IMeetingInfo
{
    public async Task<MeetingInfo?> FindAsync(string serviceUrl, string meeting, CancellationToken cancel)
    {
        if (await connector.AskAsync(serviceUrl, $"/v1/meetings/{Uri.EscapeDataString(meeting)}", cancel) is not { } answer)
            return null;

        var details = answer.Child("details");
        return new MeetingInfo(
            Some(details?.Text("msGraphResourceId")), Some(answer.Child("organizer")?.Text("aadObjectId")), Some(details?.Text("joinUrl")));
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
