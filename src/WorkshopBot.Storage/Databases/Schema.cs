using Dapper;

namespace WorkshopBot.Storage.Databases;

/// <summary>Brings a database up to date by the numbered scripts, each once and in order.</summary>
internal static class Schema
{
    private const string Ending = ".sql";

    public static async Task ApplyAsync(IDatabase database, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await database.OpenToWriteAsync(cancel);
        await using var all = await database.BeginSchemaAsync(connection, cancel);

        CommandDefinition Sql(string text, object? values = null) => new(text, values, all, cancellationToken: cancel);

        await connection.ExecuteAsync(
            Sql("create table if not exists schema_script (name text not null primary key, at text not null)"));
        var done = (await connection.QueryAsync<string>(Sql("select name from schema_script"))).ToHashSet(StringComparer.Ordinal);
        var ours = Scripts();

        if (done.Except(ours.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new UnsafeDatabaseException($"The database was made by a newer program: {unknown} is not known here.");

        foreach (var (name, script) in ours)
        {
            if (done.Contains(name))
                continue;
            await connection.ExecuteAsync(Sql(script));
            await connection.ExecuteAsync(
                Sql("insert into schema_script (name, at) values (@name, @at)", new { name, at = Times.Write(now) }));
        }

        await all.CommitAsync(cancel);
    }

    private static SortedDictionary<string, string> Scripts()
    {
        var assembly = typeof(Schema).Assembly;
        var scripts = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith(Ending, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            scripts.Add(resource[..^Ending.Length].Split('.')[^1], reader.ReadToEnd());
        }

        return scripts;
    }
}
