using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static WorkshopBot.IntegrationTests.Authentication.IdentityProvider;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>Tokens that are not what they seem, by name: the token itself is broken, or was given for something else.</summary>
internal static class ForgedTokens
{
    public static readonly SortedDictionary<string, Func<Forger, Attempt>> All = new(StringComparer.Ordinal)
    {
        // The header of the request.
        ["no token"] = _ => new(Mint.Activity()),
        ["nothing after Bearer"] = _ => new(Mint.Activity(), "Bearer "),
        ["a good token as Basic"] = f => new(Mint.Activity(), $"Basic {f.Mint.Channel()}"),
        ["a good token without a word before it"] = f => new(Mint.Activity(), f.Mint.Channel()),
        ["two headers with good tokens"] = f => new(Mint.Activity(), $"Bearer {f.Mint.Channel()}", $"Bearer {f.Mint.Channel()}"),
        ["two headers, the first is nonsense"] = f => new(Mint.Activity(), "Bearer x", $"Bearer {f.Mint.Channel()}"),
        ["two tokens in one header"] = f => new(Mint.Activity(), $"Bearer {f.Mint.Channel()}, Bearer {f.Mint.Channel()}"),
        ["a blank before the token"] = f => new(Mint.Activity(), $"Bearer  {f.Mint.Channel()}"),
        ["a good token in the address"] = f => new(Mint.Activity()) { Path = $"/api/messages?access_token={f.Mint.Channel()}" },
        ["a good token in a cookie"] = f => new(Mint.Activity()) { Headers = [("Cookie", $"access_token={f.Mint.Channel()}")] },
        ["a good token in another header"] = f => new(Mint.Activity()) { Headers = [("X-Authorization", $"Bearer {f.Mint.Channel()}")] },
        ["a good token forwarded by a proxy"] = f => new(Mint.Activity()) { Headers = [("X-Forwarded-Authorization", $"Bearer {f.Mint.Channel()}"), ("X-Forwarded-For", "127.0.0.1")] },

        // The way it is signed.
        ["not signed: none"] = f => Forger.With(Unsigned(f, "none")),
        ["not signed: None"] = f => Forger.With(Unsigned(f, "None")),
        ["not signed: NONE"] = f => Forger.With(Unsigned(f, "NONE")),
        ["not signed: nOnE"] = f => Forger.With(Unsigned(f, "nOnE")),
        ["none, with a good signature"] = f => f.Head("alg", "none"),
        ["HS256 with the public key as pem"] = f => Forger.With(Keyed(f, Encoding.ASCII.GetBytes(Channel.Rsa.ExportSubjectPublicKeyInfoPem()))),
        ["HS256 with the public key as der"] = f => Forger.With(Keyed(f, Channel.Rsa.ExportSubjectPublicKeyInfo())),
        ["HS256 with the public modulus"] = f => Forger.With(Keyed(f, Channel.Rsa.ExportParameters(false).Modulus!)),
        ["HS256 with the published key"] = f => Forger.With(Keyed(f, Encoding.UTF8.GetBytes(Channel.ToJson().ToJsonString()))),
        ["HS256 with an empty key"] = f => Forger.With(Keyed(f, [])),
        ["HS256 with the app id as key"] = f => Forger.With(Keyed(f, Encoding.ASCII.GetBytes(Mint.AppId))),
        ["HS256 with the key of the room"] = f => Forger.With(Keyed(f, f.RoomKey)),
        ["PS256"] = f => Forger.With(Mint.Signed(
            Mint.Header(Channel.Id, "PS256").ToJsonString(), f.Mint.ChannelClaims().ToJsonString(),
            input => Channel.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ["ES256"] = f => Forger.With(Elliptic(f)),
        ["rs256 in small letters"] = f => f.Head("alg", "rs256"),
        ["RS256 with a blank"] = f => f.Head("alg", "RS256 "),
        ["RS1"] = f => Forger.With(f.Mint.Channel(header: h => h["alg"] = "RS1", hash: HashAlgorithmName.SHA1)),
        ["RS256 with the hash of RS1"] = f => Forger.With(f.Mint.Channel(hash: HashAlgorithmName.SHA1)),
        ["two algorithms"] = f => f.Head("alg", new JsonArray("RS256", "none")),
        ["no algorithm"] = f => f.Head("alg", null),
        ["a signature with one bit changed"] = f => Forger.With(OneBitOff(f.Mint.Channel())),
        ["half a signature"] = f => Forger.With(f.Mint.Channel()[..^100]),
        ["no signature"] = f => Forger.With(f.Mint.Channel().Split('.') is [var a, var b, _] ? $"{a}.{b}." : ""),
        ["another token's signature"] = f => Forger.With($"{f.Mint.Channel(c => c["aud"] = "x")[..20]}{f.Mint.Channel()[20..^8]}AAAAAAAA"),
        ["claims changed after signing"] = f => Forger.With(Swapped(f)),

        // The key.
        ["a stranger's key under a good name"] = f => Forger.With(f.Mint.Channel(key: Stranger with { Id = Channel.Id })),
        ["a stranger's key, to be fetched by jku"] = f => Forger.With(f.Mint.Channel(key: Stranger, header: h => h["jku"] = $"http://127.0.0.1:{f.TrapPort}/keys")),
        ["a stranger's key, to be fetched by x5u"] = f => Forger.With(f.Mint.Channel(key: Stranger, header: h => h["x5u"] = $"http://127.0.0.1:{f.TrapPort}/cert")),
        ["a stranger's key, brought along"] = f => Forger.With(f.Mint.Channel(key: Stranger, header: h => h["jwk"] = Stranger.ToJson())),
        ["a stranger's certificate, brought along"] = f => Forger.With(f.Mint.Channel(key: Stranger, header: h => h["x5c"] = new JsonArray(Certificate()))),
        ["a good key, with jku"] = f => f.Head("jku", $"http://127.0.0.1:{f.TrapPort}/keys"),
        ["a good key, with its own jwk"] = f => f.Head("jwk", Channel.ToJson()),
        ["no kid"] = f => f.Head("kid", null),
        ["an empty kid"] = f => f.Head("kid", ""),
        ["a kid that is a number"] = f => f.Head("kid", 1),
        ["a kid in capitals"] = f => f.Head("kid", "CHANNEL-1"),
        ["a kid with a blank"] = f => f.Head("kid", "channel-1 "),
        ["a kid that is a path"] = f => Forger.With(f.Mint.Channel(key: Stranger with { Id = "../../../../dev/null" })),
        ["a kid that is SQL"] = f => Forger.With(f.Mint.Channel(key: Stranger with { Id = "x' union select value from secret --" })),
        ["a kid that is an address"] = f => Forger.With(f.Mint.Channel(key: Stranger with { Id = $"http://127.0.0.1:{f.TrapPort}/key" })),
        ["a kid that nobody knows"] = f => Forger.With(f.Mint.Channel(key: Stranger)),
        ["the kid of another good key"] = f => f.Head("kid", WebChat.Id),
        ["a key that is not, or no longer, published"] = f => Forger.With(f.Mint.Channel(key: NextChannel)),
        ["Entra's key for a channel's token"] = f => Forger.With(f.Mint.Channel(key: Entra)),

        // The form.
        ["two parts"] = f => Forger.With(f.Mint.Channel().Split('.') is [var a, var b, _] ? $"{a}.{b}" : ""),
        ["four parts"] = f => Forger.With(f.Mint.Channel() + ".x"),
        ["a dot in front"] = f => Forger.With("." + f.Mint.Channel()),
        ["a dot at the end"] = f => Forger.With(f.Mint.Channel() + "."),
        ["an encrypted one"] = f => Forger.With(Encrypted(f)),
        ["detached contents"] = f => Forger.With(f.Mint.Channel().Split('.') is [var a, _, var c] ? $"{a}..{c}" : ""),
        ["contents not encoded"] = f => Forger.With(f.Mint.Channel(header: h => { h["b64"] = false; h["crit"] = new JsonArray("b64"); })),
        ["something critical that nobody knows"] = f => Forger.With(f.Mint.Channel(header: h => { h["crit"] = new JsonArray("urn:x"); h["urn:x"] = 1; })),
        ["compressed"] = f => f.Head("zip", "DEF"),
        ["a proof of sign-in by type"] = f => f.Head("typ", "id_token+jwt"),
        ["equal signs"] = f => Forger.With(f.Mint.Channel() + "=="),
        ["the alphabet with slashes"] = f => Forger.With(f.Mint.Channel()[..^4] + "+/+/"),
        ["algorithm twice"] = f => Forger.With(Raw(f, $$"""{"alg":"none","alg":"RS256","kid":"{{Channel.Id}}"}""", f.Mint.ChannelClaims().ToJsonString())),
        ["issuer twice"] = f => Forger.With(Raw(f, Mint.Header(Channel.Id).ToJsonString(), """{"iss":"https://evil.example",""" + f.Mint.ChannelClaims().ToJsonString()[1..])),
        ["contents that are a list"] = f => Forger.With(Raw(f, Mint.Header(Channel.Id).ToJsonString(), $"[{f.Mint.ChannelClaims().ToJsonString()}]")),
        ["contents that are no json"] = f => Forger.With(Raw(f, Mint.Header(Channel.Id).ToJsonString(), "{\"iss\":")),
        ["a header that is no json"] = f => Forger.With(Raw(f, "alg=RS256", f.Mint.ChannelClaims().ToJsonString())),
        ["twenty kilobytes"] = f => f.Claim("filling", new string('x', 15_000)),
    };

    private static string Unsigned(Forger f, string algorithm) => $"{Mint.Part(Mint.Header(Channel.Id, algorithm).ToJsonString())}.{Mint.Part(f.Mint.ChannelClaims().ToJsonString())}.";

    private static string Keyed(Forger f, byte[] key) => Mint.Signed(
        Mint.Header(Channel.Id, "HS256").ToJsonString(), f.Mint.ChannelClaims().ToJsonString(), input => HMACSHA256.HashData(key, input));

    private static string Raw(Forger f, string header, string claims) => f is null ? "" : Mint.Signed(
        header, claims, input => Channel.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static string Elliptic(Forger f)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Mint.Signed(Mint.Header(Channel.Id, "ES256").ToJsonString(), f.Mint.ChannelClaims().ToJsonString(), input => key.SignData(input, HashAlgorithmName.SHA256));
    }

    private static string OneBitOff(string token)
    {
        var at = token.LastIndexOf('.') + 10;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    private static string Swapped(Forger f)
    {
        var other = f.Mint.ChannelClaims();
        other["serviceurl"] = "https://evil.teams.microsoft.com/";
        return f.Mint.Channel(c => c["serviceurl"] = "https://evil.teams.microsoft.com/x").Split('.') is [var a, _, var c] ? $"{a}.{Mint.Part(other.ToJsonString())}.{c}" : "";
    }

    /// <summary>For whoever knows the app id only: a key of nothing but that, and the claims sealed with it.</summary>
    private static string Encrypted(Forger f)
    {
        var key = SHA256.HashData(Encoding.ASCII.GetBytes(Mint.AppId));
        var header = Mint.Part("""{"alg":"dir","enc":"A256GCM","kid":"channel-1"}""");
        var plain = Encoding.UTF8.GetBytes(f.Mint.Channel());
        var (nonce, sealedText, tag) = (new byte[12], new byte[plain.Length], new byte[16]);
        using var gcm = new AesGcm(key, tag.Length);
        gcm.Encrypt(nonce, plain, sealedText, tag, Encoding.ASCII.GetBytes(header));
        return $"{header}..{Base64Url.EncodeToString(nonce)}.{Base64Url.EncodeToString(sealedText)}.{Base64Url.EncodeToString(tag)}";
    }

    private static string Certificate()
    {
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=login.botframework.com", Stranger.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return Convert.ToBase64String(certificate.RawData);
    }
}
