using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Web.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

/// <summary>Who came by the second door and closed the page is written to in their chat again.</summary>
public sealed class GoingAway
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualClock clock = new(Noon);

    [Fact]
    public void Somebody_has_gone_half_a_minute_after_their_last_window_closed()
    {
        var (room, guest) = Entered(new SessionId(Guid.CreateVersion7(Noon)));
        room.Opened(guest.Id, 1);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(room.HasGone(guest));

        room.Opened(guest.Id, -1);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(room.HasGone(guest));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(room.HasGone(guest));

        room.Opened(guest.Id, 1);
        Assert.Equal((false, true, false), (room.HasGone(guest), room.TakeMissed(guest), room.TakeMissed(guest)));
    }

    [Fact]
    public void In_a_room_of_its_own_nobody_has_gone()
    {
        var (room, person) = Entered(null);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.False(room.HasGone(person));
    }

    private (ChatRoom Room, RoomPerson Person) Entered(SessionId? session)
    {
        var room = new ChatRoom("a", new RoomAuthor("28:bot", "Bot", Bot: true), clock);
        var person = new RoomPerson("29:ana", "Ana", new RoomProfile("", "other", "kingdom", "nl", "participant"), "a:a:29:ana", session);
        room.Enter(person);
        return (room, person);
    }
}
