using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Catalogue.Import;

namespace WorkshopBot.Web.Hosting;

/// <summary>Scenarios that an administrator imported, in a file beside the database.</summary>
internal static class ImportedScenarios
{
    /// <summary>The edition in force, imported scenarios included.</summary>
    /// <exception cref="InvalidDataException">The file was changed by hand and no longer fits.</exception>
    public static Edition Edition(CatalogueSection section) =>
        section.Imported is { Length: > 0 } file && File.Exists(file)
            ? ScenarioImport.FromJson(File.ReadAllText(file), Domain.Catalogue.Edition.Of2023) switch
            {
                ImportResult.Imported good => Domain.Catalogue.Edition.Of2023.With(good.Scenarios),
                _ => throw new InvalidDataException($"{file} does not hold scenarios that fit this edition."),
            }
            : Domain.Catalogue.Edition.Of2023;
}
