namespace WorkshopBot.Storage;

/// <summary>Which database keeps everything: a SQLite file, unless PostgreSQL is named.</summary>
/// <param name="Sqlite">The path of the file; its folder is made when it is not there.</param>
/// <param name="Postgres">A connection string; it goes before the file.</param>
public sealed record StorageSettings(string? Sqlite, string? Postgres)
{
    /// <summary>A fault planted to show that a test would find it. Only ever set in Development.</summary>
    public PlantedFault PlantedFault { get; init; }
}

/// <summary>Faults that tests plant.</summary>
public enum PlantedFault
{
    None,

    /// <summary>"acknowledge-early": says that a turn is done, and commits it a moment later.</summary>
    AcknowledgeEarly,
}

/// <summary>The database would not keep what it promises, so the program refuses to start on it.</summary>
public sealed class UnsafeDatabaseException(string message) : Exception(message);
