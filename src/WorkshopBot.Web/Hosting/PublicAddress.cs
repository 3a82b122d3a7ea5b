using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Hosting;

/// <summary>What links begin with: the configured address, or on one machine the one we listen on.</summary>
internal sealed class PublicAddress(PublicSection settings, OwnAddress own)
{
    /// <summary>Without a slash at its end.</summary>
    public string Base => settings.Address is { Length: > 0 } configured ? configured.TrimEnd('/') : own.Base;
}
