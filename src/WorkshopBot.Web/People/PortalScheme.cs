using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.People;

/// <summary>
/// Knows who works in the portal. With a registration it is the person whom Entra names in the tab's token; without one,
/// on this machine only, the person whom the room's own token names.
/// </summary>
internal sealed class PortalScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    Exposure exposure, RoomDoor door, IPeople people, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The claim that holds the pseudonym.</summary>
    public const string Person = "person";

    /// <summary>The role, of the app registration, that may begin a programme.</summary>
    public const string Coordinator = "Coordinator";

    private const string TeamsChannel = "msteams";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!BearerHeader.IsThere(Request))
            return AuthenticateResult.NoResult();

        var known = exposure.OnlyThisMachine ? await OfRoomAsync() : await OfTabAsync();
        return known is { } person
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identity(person.Person, person.Begins)), Scheme.Name))
            : AuthenticateResult.Fail(new UnauthorizedAccessException());
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) =>
        await TurnedAway.AtAsync(Context, Scheme.Name, (await HandleAuthenticateOnceSafeAsync()).Failure);

    private async Task<(Person Person, bool Begins)?> OfRoomAsync() =>
        LoopbackOnly.Allows(Context) && await door.ReadAsync(RoomDoor.Bearer(Request), Context.RequestAborted) is { } token
        && await people.FindAsync(RoomAddresses.Channel, token.Person, Context.RequestAborted) is { } person
            ? (person, true)
            : null;

    private async Task<(Person Person, bool Begins)?> OfTabAsync()
    {
        if (await Context.AuthenticateAsync(Schemes.Tab) is not { Succeeded: true, Principal: { } caller } || caller.FindFirstValue("oid") is not { } account)
            return null;

        var person = await people.MeetAsync(TeamsChannel, account, caller.FindFirstValue("name") ?? "", clock.GetUtcNow(), Context.RequestAborted);
        return (person, caller.FindAll("roles").Any(r => r.Value == Coordinator));
    }

    private ClaimsIdentity Identity(Person person, bool begins) => new(
        [new Claim(Person, person.Id.Value), new Claim(ClaimTypes.Name, person.Name), .. begins ? [new Claim(ClaimTypes.Role, Coordinator)] : (Claim[])[]],
        Scheme.Name);
}

/// <summary>The person who works in the portal; an endpoint behind it asks for one by naming it.</summary>
internal sealed record PortalCaller(PersonId Person, bool MayBegin)
{
    public static ValueTask<PortalCaller?> BindAsync(HttpContext http) => ValueTask.FromResult(
        http.User.FindFirstValue(PortalScheme.Person) is { } person ? new PortalCaller(new PersonId(person), http.User.IsInRole(PortalScheme.Coordinator)) : null);
}
