using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Bot;

/// <summary>Holds an activity that was handed to us against who handed it.</summary>
internal sealed class Reception(ChannelAdmission admission, ServiceUrlGuard guard, Exposure exposure)
{
    /// <summary>Why it is turned away; null lets it in.</summary>
    public Objection? Objection(HttpContext http, Activity activity) =>
        http.Features.Get<ChannelToken>() is { } channel ? admission.ToChannel(activity, channel)
        : http.User.Identity is { IsAuthenticated: true, AuthenticationType: RoomBearers.ForBot } ? admission.ToRoom(activity)
        : !exposure.OnlyThisMachine ? Teams.Tokens.Objection.Channel
        : guard.Judge(activity.ServiceUrl) is null ? Teams.Tokens.Objection.ServiceUrl
        : null;
}
