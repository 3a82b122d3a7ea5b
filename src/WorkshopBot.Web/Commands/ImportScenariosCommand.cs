using System.CommandLine;
using System.Globalization;
using WorkshopBot.Domain.Catalogue.Import;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Commands;

/// <summary>Imports scenarios of the risk assessment from CSV or JSON: all rows, or none.</summary>
internal static class ImportScenariosCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = CommandWords.Get("ImportFile") };
        var into = new Option<string?>("--into") { Description = CommandWords.Get("ImportInto") };
        var command = new Command("import-scenarios", CommandWords.Get("Import")) { file, into };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(into), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string? into, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine(CommandWords.Format("NoFile", file.FullName));
            return 1;
        }

        var settings = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory })
            .Configuration.GetSection(CatalogueSection.Name).Get<CatalogueSection>() ?? new();
        var target = Path.GetFullPath(into ?? settings.Imported);
        var edition = ImportedScenarios.Edition(new CatalogueSection { Imported = target });
        var text = await File.ReadAllTextAsync(file.FullName, cancel);
        var result = file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase)
            ? ScenarioImport.FromJson(text, edition)
            : ScenarioImport.FromCsv(text, edition);

        switch (result)
        {
            case ImportResult.Rejected rejected:
                foreach (var error in rejected.Errors)
                    Console.Error.WriteLine(error.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
                Console.Error.WriteLine(CommandWords.Format("NothingImported", rejected.Errors.Length));
                return 1;
            case ImportResult.Imported imported:
                var before = edition.AllScenarios.Where(s => Domain.Catalogue.Edition.Of2023.FindScenario(s.Id) is null);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await File.WriteAllTextAsync(target + ".new", ScenarioImport.ToJson([.. before, .. imported.Scenarios]), cancel);
                File.Move(target + ".new", target, overwrite: true);
                Console.WriteLine(CommandWords.Format("ImportedScenarios", imported.Scenarios.Length, target));
                return 0;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
