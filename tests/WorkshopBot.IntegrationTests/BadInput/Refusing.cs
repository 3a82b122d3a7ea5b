using System.Globalization;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Web.Commands;
using Xunit;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>Outside Development the program does not start before it can tell one caller from another.</summary>
public sealed class Refusing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task To_start_in_production(string language)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-refusing-").FullName;
        try
        {
            await using var program = RunningProgram.Begin(
                Path.Combine(folder, "never.db"),
                [new("DOTNET_ENVIRONMENT", "Production"), new("LC_ALL", language == "nl" ? "nl_NL.UTF-8" : "en_GB.UTF-8")]);

            Assert.Equal(1, await program.EndsAsync(Cancel));
            foreach (var key in (string[])["StartRefused", "StartAppId", "StartTenant", "StartCredential", "StartAddress"])
                Assert.Contains(Sentence(language, key), program.Said, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Sentence(string language, string key)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return CommandWords.Get(key);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
