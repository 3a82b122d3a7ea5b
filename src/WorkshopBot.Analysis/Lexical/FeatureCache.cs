using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// Keeps the features of texts seen lately, by a digest: a text that is removed elsewhere does not live on here.
/// Holds at most two generations; the older one is dropped whole when the younger is full.
/// </summary>
internal sealed class FeatureCache(FeatureReader reader, int featuresAGeneration)
{
    private Generation young = new();
    private Generation old = new();

    /// <summary>How many features are kept now: at most two generations, each over its bound by one text.</summary>
    public int Size => Volatile.Read(ref young).Size + Volatile.Read(ref old).Size;

    public Features Of(string text)
    {
        var key = Digest(text);
        var (now, before) = (Volatile.Read(ref young), Volatile.Read(ref old));
        if (now.Texts.TryGetValue(key, out var features))
        {
            return features;
        }

        features = before.Texts.TryGetValue(key, out var kept) ? kept : reader.Read(text);
        if (now.Texts.TryAdd(key, features)
            && Interlocked.Add(ref now.Size, features.Found.Length) > featuresAGeneration
            && Interlocked.CompareExchange(ref young, new Generation(), now) == now)
        {
            Volatile.Write(ref old, now);
        }

        return features;
    }

    private static UInt128 Digest(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<UInt128, Features> Texts = new();
        public int Size;
    }
}
