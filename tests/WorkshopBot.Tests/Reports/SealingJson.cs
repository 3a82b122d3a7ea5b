using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WorkshopBot.Reports.Sealing;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>The canonical form of a file, and the signature over it.</summary>
public sealed class SealingJson
{
    private static readonly RsaSigner Ours = NewSigner(), Theirs = NewSigner();

    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001f600\":5,\"\ufb33\":3}")]
    [InlineData("""["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]""", "[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]")]
    [InlineData("""[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]""", "[333333333.3333333,1e+30,4.5,0.002,1e-27]")]
    [InlineData("""[-0, 0.1, 1e21, 1e20, 1.5e-6, 1.5e-7, -12.5, 123456789012345680, 5e-324]""", "[0,0.1,1e+21,100000000000000000000,0.0000015,1.5e-7,-12.5,123456789012345680,5e-324]")]
    public void Writes_what_RFC_8785_says(string json, string canonical)
    {
        using var read = JsonDocument.Parse(json.Replace("123456789012345680", "123456789012345680.0", StringComparison.Ordinal));

        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Write(read.RootElement)));
    }

    [Theory]
    [InlineData("[9007199254740993]")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("[1e999]")]
    public void Refuses_what_programs_read_differently(string json)
    {
        using var read = JsonDocument.Parse(json);

        Assert.Throws<JsonException>(() => CanonicalJson.Write(read.RootElement));
    }

    [Fact]
    public void A_sealed_file_holds_under_the_fingerprint_of_its_key_and_is_the_same_twice()
    {
        var file = SignedJson.Seal("""{"format": "x", "n": 1}"""u8.ToArray(), Ours);

        Assert.Equal(file, SignedJson.Seal("""{"format": "x", "n": 1}"""u8.ToArray(), Ours));
        Assert.Equal(RsaSigner.Fingerprint(Ours.PublicKey.Span), Assert.IsType<SealReading.Holds>(SignedJson.Read(file)).Fingerprint);
        Assert.NotEqual(RsaSigner.Fingerprint(Ours.PublicKey.Span), Assert.IsType<SealReading.Holds>(SignedJson.Read(SignedJson.Seal("""{"a": 1}"""u8.ToArray(), Theirs))).Fingerprint);
    }

    [Fact]
    public void Any_changed_character_of_content_key_or_value_is_found()
    {
        var file = SignedJson.Seal("""{"text": "abc", "n": 12}"""u8.ToArray(), Ours);
        var held = 0;
        for (var i = 0; i < file.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit((char)file[i]))
                continue;
            var changed = file.ToArray();
            changed[i] = changed[i] == (byte)'a' ? (byte)'b' : (byte)'a';
            held += SignedJson.Read(changed) is SealReading.Holds ? 1 : 0;
        }

        Assert.Equal(0, held);
    }

    [Fact]
    public void A_shorter_key_does_not_count()
    {
        using var weak = RSA.Create(2048);
        var file = SignedJson.Seal("""{"a": 1}"""u8.ToArray(), new RsaSigner(weak.ExportPkcs8PrivateKey()));

        Assert.IsType<SealReading.Broken>(SignedJson.Read(file));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"signature": 1}""")]
    public void Only_an_object_without_a_signature_is_sealed(string json) =>
        Assert.Throws<ArgumentException>(() => SignedJson.Seal(Encoding.UTF8.GetBytes(json), Ours));

    private static RsaSigner NewSigner()
    {
        using var key = RSA.Create(3072);
        return new RsaSigner(key.ExportPkcs8PrivateKey());
    }
}
