using System.Security.Cryptography;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage;

/// <summary>The program's own keys, made at their first use and then the same for every program on this database.</summary>
public sealed class Keys
{
    private const int Bytes = 32;

    private const string Find = "select value from secret where name = @name";

    private const string Add = "insert into secret (name, value) values (@name, @value) on conflict do nothing";

    private readonly Writer writer;

    internal Keys(Writer writer) => this.writer = writer;

    /// <returns>32 bytes.</returns>
    public Task<byte[]> GetOrCreateAsync(string name, CancellationToken cancel) => writer.WriteAsync(
        "secret:" + name,
        async writing =>
        {
            await writing.ExecuteAsync(Add, new { name, value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)) });
            return Convert.FromHexString((await writing.FindAsync<string>(Find, new { name }))!);
        },
        cancel);
}
