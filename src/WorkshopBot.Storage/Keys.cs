using System.Collections.Immutable;
using System.Security.Cryptography;
using Dapper;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage;

/// <summary>The program's own keys, made at their first use and then the same for every program on this database.</summary>
public sealed class Keys
{
    private const int Bytes = 32, PairBits = 3072;

    private const string Find = "select value from secret where name = @name";

    private const string Add = "insert into secret (name, value) values (@name, @value) on conflict do nothing";

    private const string FindAll = "select value from secret where name like @prefix order by name";

    private readonly IDatabase database;
    private readonly Writer writer;

    internal Keys(IDatabase database, Writer writer) => (this.database, this.writer) = (database, writer);

    /// <returns>32 bytes.</returns>
    public Task<byte[]> GetOrCreateAsync(string name, CancellationToken cancel) =>
        GetOrCreateAsync(name, () => RandomNumberGenerator.GetBytes(Bytes), cancel);

    /// <summary>A pair of keys to sign with.</summary>
    /// <returns>RSA of 3072 bits, both halves, as PKCS #8 (DER).</returns>
    public async Task<byte[]> GetOrCreatePairAsync(string name, CancellationToken cancel) =>
        await FindAsync(name, cancel) ?? await GetOrCreateAsync(name, NewPair, cancel);

    /// <summary>Keeps something secret that was made elsewhere; what is there already stays.</summary>
    public Task AddAsync(string name, string value, CancellationToken cancel) => writer.WriteAsync(
        "secret:" + name, async writing => await writing.ExecuteAsync(Add, new { name, value }), cancel);

    /// <summary>All that is kept under names that begin so, in the order of their names.</summary>
    public async Task<ImmutableArray<string>> AllAsync(string prefix, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(FindAll, new { prefix = prefix + "%" }, cancellationToken: cancel))];
    }

    /// <summary>A pair takes long to make, so it is made only when there is none; if two make one, the first is kept.</summary>
    private Task<byte[]?> FindAsync(string name, CancellationToken cancel) => writer.WriteAsync(
        "secret:" + name,
        async writing => await writing.FindAsync<string>(Find, new { name }) is { } value ? Convert.FromHexString(value) : null,
        cancel);

    private Task<byte[]> GetOrCreateAsync(string name, Func<byte[]> make, CancellationToken cancel)
    {
        var value = Convert.ToHexStringLower(make()); // outside the writer, which everybody waits for
        return writer.WriteAsync(
            "secret:" + name,
            async writing =>
            {
                await writing.ExecuteAsync(Add, new { name, value });
                return Convert.FromHexString((await writing.FindAsync<string>(Find, new { name }))!);
            },
            cancel);
    }

    private static byte[] NewPair()
    {
        using var pair = RSA.Create(PairBits);
        return pair.ExportPkcs8PrivateKey();
    }
}
