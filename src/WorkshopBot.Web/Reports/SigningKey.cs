using WorkshopBot.Reports.Sealing;
using WorkshopBot.Storage;

namespace WorkshopBot.Web.Reports;

/// <summary>The key with which files for machines are signed: made at its first use, kept with everything else.</summary>
internal sealed class SigningKey(Keys keys)
{
    private const string Name = "report-signing";

    private RsaSigner? signer;

    /// <summary>The same for every program on this database.</summary>
    public async ValueTask<ISigner> SignerAsync(CancellationToken cancel) => signer ??= new RsaSigner(await keys.GetOrCreatePairAsync(Name, cancel));

    public async ValueTask<string> FingerprintAsync(CancellationToken cancel) => RsaSigner.Fingerprint((await SignerAsync(cancel)).PublicKey.Span);
}
