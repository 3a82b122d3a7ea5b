namespace WorkshopBot.Web.Hosting;

/// <summary>Reads what a setting holds.</summary>
internal static class Settings
{
    /// <summary>The parts between commas, without blanks and empty ones.</summary>
    public static string[] List(string setting) => setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Where everything is kept.</summary>
internal sealed class StorageSection
{
    public const string Name = "Storage";

    /// <summary>The path of the SQLite file, from the folder the program is started in.</summary>
    public string Sqlite { get; init; } = "";

    /// <summary>A connection string; when it is set, PostgreSQL is used and not the file.</summary>
    public string Postgres { get; init; } = "";
}

/// <summary>What is the same for every session.</summary>
internal sealed class BotSection
{
    public const string Name = "Bot";

    /// <summary>Whom to call when a chat may hold classified information.</summary>
    public string SecurityContact { get; init; } = "";

    /// <summary>An administrator decided that "Departementaal Vertrouwelijk" may be carried.</summary>
    public bool AllowsDepartmentalConfidential { get; init; }
}

/// <summary>The catalogue, with what an administrator added to it.</summary>
internal sealed class CatalogueSection
{
    public const string Name = "Catalogue";

    /// <summary>The file with imported scenarios; it need not exist.</summary>
    public string Imported { get; init; } = "";
}
