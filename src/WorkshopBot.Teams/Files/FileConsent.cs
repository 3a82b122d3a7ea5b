using System.Diagnostics.CodeAnalysis;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Files;

/// <summary>What somebody answered to the question whether a file may be put in their own files.</summary>
/// <param name="Upload">Null when they said no.</param>
public sealed record FileConsent(FileOffer Offer, FileUpload? Upload)
{
    /// <summary>The name of the invoke that carries it.</summary>
    public const string InvokeName = "fileConsent/invoke";

    /// <summary>Fails for whatever is not the answer to one of our own questions.</summary>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out FileConsent? consent)
    {
        var value = activity is { Type: ActivityTypes.Invoke, Name: InvokeName } ? activity.Value : null;
        var offer = FileOffer.OfContext(value?.Child("context"));
        var upload = value?.Child("uploadInfo") is { } info && info.Text("uploadUrl") is { Length: > 0 } url
            ? new FileUpload(url, info.Text("contentUrl") ?? "", info.Text("name") ?? "", info.Text("uniqueId") ?? "", info.Text("fileType") ?? "")
            : null;
        consent = (offer, value?.Text("action")) switch
        {
            ({ } o, "accept") when upload is not null => new FileConsent(o, upload),
            ({ } o, "decline") => new FileConsent(o, null),
            _ => null,
        };
        return consent is not null;
    }
}

/// <summary>Where a file goes, and how it is shown there.</summary>
/// <param name="Url">An upload session; it is itself the key, so no token goes along.</param>
/// <param name="ContentUrl">Where its owner opens it.</param>
public sealed record FileUpload(string Url, string ContentUrl, string Name, string UniqueId, string FileType);
