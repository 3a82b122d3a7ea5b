using System.Security.Cryptography;

namespace WorkshopBot.Web.Room;

/// <summary>The key with which the room signs who somebody is; who keeps it keeps people the same over a restart.</summary>
internal interface IRoomKey
{
    ValueTask<ReadOnlyMemory<byte>> KeyAsync(CancellationToken cancel);
}

/// <summary>A key that lasts as long as the program runs.</summary>
internal sealed class PassingRoomKey : IRoomKey
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public ValueTask<ReadOnlyMemory<byte>> KeyAsync(CancellationToken cancel) => new(key);
}
