using WorkshopBot.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace WorkshopBot.Web.Portal;

/// <summary>What every page needs beside its own content.</summary>
/// <param name="Path">Of this page, with its question, to come back to.</param>
/// <param name="Forgery">The field that every form carries.</param>
/// <param name="Notice">What came of the last thing the reader did; null when nothing was done.</param>
/// <param name="MinistryTokens">A ministry's own style tokens are there.</param>
public sealed record PortalView(PortalReader Reader, string Path, (string Name, string Value) Forgery, PortalNotice? Notice, bool MinistryTokens)
{
    public PageWords Say { get; } = new(typeof(PortalWords), Reader.Culture);

    public PageWords Words<TArea>() => new(typeof(TArea), Reader.Culture);

    /// <summary>On the clock in The Hague, in the reader's language.</summary>
    public string When(DateTimeOffset at) => Local.Of(at).ToString(Say["Format/When"], Reader.Culture);

    public string Day(DateTimeOffset at) => Local.Of(at).ToString(Say["Format/Day"], Reader.Culture);

    internal static PortalView Of(HttpContext http, PortalNotice? notice = null)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new PortalView(
            PortalReader.Of(http), http.Request.Path + http.Request.QueryString, (tokens.FormFieldName, tokens.RequestToken!),
            notice ?? PortalNotice.Taken(http), http.RequestServices.GetRequiredService<PortalSection>().Tokens is not "");
    }
}

/// <summary>Marks the resource with the words of the frame around every page.</summary>
public sealed class PortalWords;
