using System.Text;
using System.Text.Json;

namespace WorkshopBot.Reports.Sealing;

/// <summary>
/// A json file with a signature in it, over its canonical form without that member. It shows that nothing was changed since
/// the holder of the key wrote it; whose key that is, only a comparison of fingerprints shows.
/// </summary>
public static class SignedJson
{
    public const string Member = "signature";

    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false };

    /// <param name="json">One object with at least one member, and no signature yet.</param>
    public static byte[] Seal(ReadOnlyMemory<byte> json, ISigner signer)
    {
        using var read = JsonDocument.Parse(json, Strictly);
        if (read.RootElement.ValueKind is not JsonValueKind.Object || !read.RootElement.EnumerateObject().Any() || read.RootElement.TryGetProperty(Member, out _))
            throw new ArgumentException("Only an object without a signature can be signed.", nameof(json));

        var body = json.Span[..json.Span.LastIndexOf((byte)'}')].TrimEnd("\n\r\t "u8);
        var signature = $$"""
            ,
              "{{Member}}": {
                "algorithm": "{{RsaSigner.Algorithm}}",
                "over": "RFC8785",
                "publicKey": "{{Convert.ToBase64String(signer.PublicKey.Span)}}",
                "value": "{{Convert.ToBase64String(signer.Sign(CanonicalJson.Write(read.RootElement)))}}"
              }
            }

            """;
        return [.. body, .. Encoding.UTF8.GetBytes(signature.ReplaceLineEndings("\n"))];
    }

    /// <summary>Reads a file from anywhere, and says whether its signature holds.</summary>
    public static SealReading Read(ReadOnlyMemory<byte> file)
    {
        JsonElement content;
        try
        {
            using var read = JsonDocument.Parse(WithoutMark(file), Strictly);
            content = read.RootElement.Clone();
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return new SealReading.NotJson();
        }

        if (content.ValueKind is not JsonValueKind.Object || !content.TryGetProperty(Member, out var seal))
            return new SealReading.NotSigned(content);

        return Bytes(seal, "publicKey") is { } key && Bytes(seal, "value") is { } value && Is(seal, "algorithm", RsaSigner.Algorithm) && Is(seal, "over", "RFC8785")
            && Canonical(content) is { } canonical && RsaSigner.Verifies(key, canonical, value)
                ? new SealReading.Holds(content, RsaSigner.Fingerprint(key))
                : new SealReading.Broken(content);
    }

    private static byte[]? Canonical(JsonElement content)
    {
        try
        {
            return CanonicalJson.Write(content, without: Member);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Some editors put a mark before a text they save.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> file) => file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;

    private static bool Is(JsonElement seal, string member, string value) =>
        seal.ValueKind is JsonValueKind.Object && seal.TryGetProperty(member, out var found) && found.ValueKind is JsonValueKind.String && found.ValueEquals(value);

    private static byte[]? Bytes(JsonElement seal, string member) =>
        seal.ValueKind is JsonValueKind.Object && seal.TryGetProperty(member, out var found) && found.ValueKind is JsonValueKind.String && found.TryGetBytesFromBase64(out var bytes)
        && found.ValueEquals(Convert.ToBase64String(bytes)) ? bytes : null; // one way to write them only
}

/// <summary>What became of a signed file on its way.</summary>
public abstract record SealReading
{
    private SealReading() { }

    /// <summary>It is as the holder of the key wrote it.</summary>
    public sealed record Holds(JsonElement Content, string Fingerprint) : SealReading;

    /// <summary>Content, key or signature was changed.</summary>
    public sealed record Broken(JsonElement Content) : SealReading;

    public sealed record NotSigned(JsonElement Content) : SealReading;

    public sealed record NotJson : SealReading;
}
