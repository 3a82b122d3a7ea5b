using System.Security.Cryptography;

namespace WorkshopBot.Reports.Sealing;

/// <summary>Signs what the program writes, always the same for the same bytes.</summary>
public interface ISigner
{
    /// <summary>The public half of the key, as X.509 writes it (SubjectPublicKeyInfo, DER).</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    byte[] Sign(ReadOnlySpan<byte> bytes);
}

/// <summary>RSA with PKCS #1 v1.5 and SHA-256 (RS256): unlike the other kinds it has no dice in it.</summary>
/// <param name="privateKey">PKCS #8, DER.</param>
public sealed class RsaSigner(ReadOnlyMemory<byte> privateKey) : ISigner
{
    public const string Algorithm = "RS256";

    public ReadOnlyMemory<byte> PublicKey { get; } = With(privateKey, key => key.ExportSubjectPublicKeyInfo());

    /// <summary>What people compare: SHA-256 over the public key, in groups of four.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> publicKey) =>
        string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(publicKey)).Chunk(4).Select(c => new string(c)));

    public byte[] Sign(ReadOnlySpan<byte> bytes)
    {
        using var key = RSA.Create();
        key.ImportPkcs8PrivateKey(privateKey.Span, out _);
        return key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <returns>Also <see langword="false"/> when the key is none, or shorter than ours are.</returns>
    public static bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        using var key = RSA.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out _);

            // Written in one way only, so that one key has one fingerprint.
            return publicKey.SequenceEqual(key.ExportSubjectPublicKeyInfo()) && key.KeySize >= 3072 && key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] With(ReadOnlyMemory<byte> privateKey, Func<RSA, byte[]> use)
    {
        using var key = RSA.Create();
        key.ImportPkcs8PrivateKey(privateKey.Span, out _);
        return use(key);
    }
}
