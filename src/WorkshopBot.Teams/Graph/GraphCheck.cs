using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Graph.Models;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Graph;

/// <summary>Looks whether each feature of Graph works: by one cheap read each, and by the permissions the token itself names.</summary>
public sealed class GraphCheck(GraphCalls calls, IAppTokens tokens)
{
    public async Task<ImmutableArray<Checked>> RunAsync(CancellationToken cancel)
    {
        if (!calls.Settings.AnyIsOn)
            return [.. Enum.GetValues<GraphFeature>().Select(f => new Checked(f, CheckedAs.Off, ""))];

        var granted = await GrantedAsync(cancel);
        var all = ImmutableArray.CreateBuilder<Checked>();
        foreach (var feature in Enum.GetValues<GraphFeature>())
            all.Add(calls.Settings.Has(feature) ? await CheckAsync(feature, granted, cancel) : new Checked(feature, CheckedAs.Off, ""));
        return all.ToImmutable();
    }

    private async Task<Checked> CheckAsync(GraphFeature feature, ImmutableHashSet<string>? granted, CancellationToken cancel)
    {
        // What the token names is believed only when it is missing: a read that works says more than a list.
        string[] needed = feature == GraphFeature.Meetings ? [GraphPermission.Calendar, GraphPermission.Install] : [];
        if (granted is not null && needed.FirstOrDefault(p => !granted.Contains(p)) is { } missing)
            return new Checked(feature, CheckedAs.Missing, missing);

        switch (feature)
        {
            case GraphFeature.People:
                return Of(feature, await calls.AskAsync(feature, GraphPermission.People, (graph, c) => graph.Users.GetAsync(
                    r => (r.QueryParameters.Top, r.QueryParameters.Select) = (1, ["id", "companyName"]), c), cancel));
            case GraphFeature.Meetings:
                var app = calls.Settings.App.Replace("'", "''", StringComparison.Ordinal);
                var found = await calls.AskAsync(feature, GraphPermission.Catalogue, (graph, c) => graph.AppCatalogs.TeamsApps.GetAsync(
                    r => r.QueryParameters.Filter = $"externalId eq '{app}'", c), cancel);
                return found is GraphAnswer<TeamsAppCollectionResponse>.Got { Value.Value: null or [] } ? new Checked(feature, CheckedAs.NotThere, app) : Of(feature, found);
            case GraphFeature.Files:
                return Of(feature, await calls.AskAsync(feature, GraphPermission.Files, (graph, c) => graph.Sites[calls.Settings.Site].Drive.GetAsync(null, c), cancel));
            default:
                // Consented to for each meeting, unless it was granted for all of them: there is nothing to read beforehand.
                return new Checked(feature, granted?.Contains(GraphPermission.Transcripts) is true ? CheckedAs.Works : CheckedAs.EachMeeting, GraphPermission.Transcript);
        }
    }

    private Checked Of<T>(GraphFeature feature, GraphAnswer<T> answer) => answer switch
    {
        GraphAnswer<T>.Got => new Checked(feature, CheckedAs.Works, ""),
        GraphAnswer<T>.NotAllowed no => new Checked(feature, CheckedAs.Missing, no.Permission),
        GraphAnswer<T>.NotThere => new Checked(feature, CheckedAs.NotThere, feature == GraphFeature.Files ? calls.Settings.Site : ""),
        GraphAnswer<T>.Refused refused => new Checked(feature, CheckedAs.NotThere, refused.Code),
        _ => new Checked(feature, CheckedAs.NotReached, ""),
    };

    /// <summary>The permissions in our own token, only to tell an administrator; null when it cannot be read.</summary>
    private async Task<ImmutableHashSet<string>?> GrantedAsync(CancellationToken cancel)
    {
        try
        {
            return await tokens.TokenAsync(calls.Settings.Scope, fresh: false, cancel) is { } token
                && token.Split('.') is [_, var claims, _] && Base64Url.IsValid(claims)
                && Base64Url.DecodeFromChars(claims) is var json && CheckedJson.FirstFault(json) is null
                ? [.. JsonElement.Parse(json).Items("roles").Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()!)]
                : null;
        }
        catch (NoTokenException)
        {
            return null;
        }
    }
}

/// <summary>How a feature was found.</summary>
/// <param name="What">The permission or thing it is about; empty when there is nothing to name.</param>
public sealed record Checked(GraphFeature Feature, CheckedAs As, string What)
{
    /// <summary>Whether an administrator has something to do.</summary>
    public bool IsFault => As is CheckedAs.Missing or CheckedAs.NotThere or CheckedAs.NotReached;
}

/// <summary>What a check can find.</summary>
public enum CheckedAs
{
    Off,
    Works,

    /// <summary>An administrator has not granted the permission.</summary>
    Missing,

    /// <summary>The site, or the app in the tenant's catalogue, is not there.</summary>
    NotThere,
    NotReached,

    /// <summary>Whoever installs the bot in a meeting consents to it.</summary>
    EachMeeting,
}
