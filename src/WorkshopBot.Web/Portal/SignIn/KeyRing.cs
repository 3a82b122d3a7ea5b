using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using WorkshopBot.Storage;

namespace WorkshopBot.Web.Portal.SignIn;

/// <summary>The keys that seal cookies, kept with the program's other keys so that every replica and every restart reads the same cookies.</summary>
internal sealed class KeyRing(Keys keys) : IXmlRepository
{
    private const string Prefix = "ring:";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.AllAsync(Prefix, CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.AddAsync(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
