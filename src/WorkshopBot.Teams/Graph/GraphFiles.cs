using System.Buffers;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;

namespace WorkshopBot.Teams.Graph;

/// <summary>The folder in the documents of one SharePoint site.</summary>
public sealed class GraphFiles(GraphCalls calls, Uploads uploads) : IFileShelf
{
    private const int MostSessions = 2, LongestName = 100;

    /// <summary>What SharePoint allows in no name, with what would make another path.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"*:<>?/\\|#%~&{}+;=");

    public bool IsThere => true;

    public async Task<GraphAnswer<Uri>> PutAsync(string folder, string name, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        var drive = await calls.AskAsync(GraphFeature.Files, GraphPermission.Files, (graph, c) => graph.Sites[calls.Settings.Site].Drive.GetAsync(null, c), cancel);
        if (drive is not GraphAnswer<Drive>.Got { Value.Id: { Length: > 0 } driveId })
            return drive.Then<Uri>(_ => new GraphAnswer<Uri>.NotThere());

        string[] path = [.. calls.Settings.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Named), Named(folder), Named(name)];
        for (var session = 1; ; session++)
        {
            var opened = await calls.AskAsync(
                GraphFeature.Files, GraphPermission.Files,
                (graph, c) => graph.Drives[driveId].Items["root"].ItemWithPath(string.Join('/', path)).CreateUploadSession.PostAsync(Replacing(), null, c), cancel);
            if (opened is not GraphAnswer<UploadSession>.Got { Value: var upload })
                return opened.Then<Uri>(_ => throw new System.Diagnostics.UnreachableException());

            switch (await uploads.PutAsync(upload.UploadUrl ?? "", file, cancel))
            {
                case UploadOutcome.Done { WebUrl: { } web } when Uri.TryCreate(web, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps:
                    return new GraphAnswer<Uri>.Got(address);
                case UploadOutcome.Done:
                    return new GraphAnswer<Uri>.Refused(200, "NoWebUrl");
                case UploadOutcome.Expired when session < MostSessions:
                    continue;
                case UploadOutcome.Failed { Status: { } status } when (int)status is not (429 or >= 500):
                    return new GraphAnswer<Uri>.Refused((int)status, "Upload");
                default:
                    return new GraphAnswer<Uri>.Later(null);
            }
        }
    }

    /// <summary>A name that SharePoint takes and that cannot lead elsewhere.</summary>
    internal static string Named(string name)
    {
        var kept = new string([.. name.Select(c => Forbidden.Contains(c) || char.IsControl(c) || char.IsSurrogate(c) ? '-' : c)]).Trim(' ', '.');
        kept = kept.Length > LongestName ? kept[..LongestName].TrimEnd(' ', '.') : kept;
        return kept is "" ? "-" : kept;
    }

    private static CreateUploadSessionPostRequestBody Replacing() => new()
    {
        Item = new DriveItemUploadableProperties { AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "replace" } },
    };
}
