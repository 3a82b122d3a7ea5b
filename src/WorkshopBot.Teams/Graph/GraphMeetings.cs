using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Graph.Models;
using static System.FormattableString;

namespace WorkshopBot.Teams.Graph;

/// <summary>
/// Makes a meeting as an event in the organizer's calendar (only of such a meeting the transcript can be read later), and puts
/// the bot in its chat. What went before is not undone when a later step fails: asking again completes it.
/// </summary>
public sealed class GraphMeetings(GraphCalls calls, IDirectory directory) : IMeetings
{
    private const string Utc = "UTC";

    public async Task<GraphAnswer<Meeting>> CreateAsync(MeetingWish wish, CancellationToken cancel)
    {
        var (invited, not) = await InviteesAsync(wish.Attendees, cancel);
        var made = await calls.AskAsync(
            GraphFeature.Meetings, GraphPermission.Calendar, (graph, c) => graph.Users[wish.Organizer].Events.PostAsync(EventOf(wish, invited), null, c), cancel);
        if (made is not GraphAnswer<Event>.Got { Value: var happened })
            return made.Then<Meeting>(_ => throw new System.Diagnostics.UnreachableException());
        if (!Uri.TryCreate(happened.OnlineMeeting?.JoinUrl, UriKind.Absolute, out var join))
            return new GraphAnswer<Meeting>.Refused(200, "NoJoinUrl"); // the organizer has no Teams

        var chat = ChatNamedIn(join) ?? await ChatOfAsync(wish.Organizer, join, cancel);
        var isIn = chat is not null && await PutBotInAsync(chat, cancel);
        return new GraphAnswer<Meeting>.Got(new Meeting(join, happened.Id ?? "", chat, isIn, not));
    }

    /// <summary>".../l/meetup-join/19%3ameeting_…%40thread.v2/0?…" names the chat; newer, shorter addresses do not.</summary>
    internal static string? ChatNamedIn(Uri join)
    {
        var parts = join.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(parts, "meetup-join");
        var chat = at >= 0 && at + 1 < parts.Length ? Uri.UnescapeDataString(parts[at + 1]) : "";
        return chat.StartsWith("19:meeting_", StringComparison.Ordinal) && chat.EndsWith("@thread.v2", StringComparison.Ordinal) ? chat : null;
    }

    private async Task<(ImmutableArray<Attendee> Invited, ImmutableArray<string> Not)> InviteesAsync(ImmutableArray<string> attendees, CancellationToken cancel)
    {
        var known = await directory.FindAsync([.. attendees.Where(a => Guid.TryParse(a, out _))], cancel);
        var found = attendees.Select(a => (Who: a, Mail: known.TryGetValue(a, out var p) ? p.Mail : a.Contains('@', StringComparison.Ordinal) ? a : null, p?.Name)).ToArray();
        return (
            [.. found.Where(f => f.Mail is not null).Select(f => new Attendee { EmailAddress = new EmailAddress { Address = f.Mail, Name = f.Name }, Type = AttendeeType.Required })],
            [.. found.Where(f => f.Mail is null).Select(f => f.Who)]);
    }

    private static Event EventOf(MeetingWish wish, ImmutableArray<Attendee> invited) => new()
    {
        Subject = wish.Subject,
        Body = new ItemBody { ContentType = BodyType.Text, Content = wish.Body },
        Start = At(wish.Start),
        End = At(wish.End),
        Attendees = [.. invited],
        IsOnlineMeeting = true,
        OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
        TransactionId = wish.Key,
    };

    private static DateTimeTimeZone At(DateTimeOffset at) =>
        new() { DateTime = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), TimeZone = Utc };

    private async Task<string?> ChatOfAsync(string organizer, Uri join, CancellationToken cancel)
    {
        var quoted = join.AbsoluteUri.Replace("'", "''", StringComparison.Ordinal);
        var found = await calls.AskAsync(
            GraphFeature.Meetings, GraphPermission.Meeting,
            (graph, c) => graph.Users[organizer].OnlineMeetings.GetAsync(r => r.QueryParameters.Filter = Invariant($"JoinWebUrl eq '{quoted}'"), c), cancel);
        return found.OrNothing?.Value?.Select(m => m.ChatInfo?.ThreadId).FirstOrDefault(t => !string.IsNullOrEmpty(t));
    }

    private async Task<bool> PutBotInAsync(string chat, CancellationToken cancel)
    {
        var found = await calls.AskAsync(GraphFeature.Meetings, GraphPermission.Catalogue, (graph, c) => graph.AppCatalogs.TeamsApps.GetAsync(
            r =>
            {
                r.QueryParameters.Filter = $"externalId eq '{calls.Settings.App.Replace("'", "''", StringComparison.Ordinal)}'";
                r.QueryParameters.Expand = ["appDefinitions($select=id,authorization)"];
            }, c), cancel);
        if (found.OrNothing?.Value?.FirstOrDefault(a => !string.IsNullOrEmpty(a.Id)) is not { } app)
            return false;

        var done = await calls.AskAsync(GraphFeature.Meetings, GraphPermission.Install, async (graph, c) =>
        {
            await graph.Chats[chat].InstalledApps.PostAsync(Installation(app), null, c); // 201, without a body
            return app;
        }, cancel);

        // 409 says that the bot is in the chat already.
        return done is GraphAnswer<TeamsApp>.Got or GraphAnswer<TeamsApp>.Refused { Status: 409 };
    }

    /// <summary>Consents to just what the manifest names, as installing by hand would.</summary>
    private TeamsAppInstallation Installation(TeamsApp app)
    {
        var asks = app.AppDefinitions?.LastOrDefault()?.Authorization?.RequiredPermissionSet;
        return new TeamsAppInstallation
        {
            ConsentedPermissionSet = asks is { ResourceSpecificPermissions.Count: > 0 } ? asks : null,
            AdditionalData = new Dictionary<string, object>
            {
                ["teamsApp@odata.bind"] = $"{calls.Settings.Address}/appCatalogs/teamsApps/{Uri.EscapeDataString(app.Id!)}",
            },
        };
    }
}
