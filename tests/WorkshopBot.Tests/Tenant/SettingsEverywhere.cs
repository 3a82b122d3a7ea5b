using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkshopBot.Testing;
using WorkshopBot.Tests.Architecture;
using Xunit;

namespace WorkshopBot.Tests.Tenant;

/// <summary>Each setting of the program stands in its section class, in appsettings.json, in the Bicep and in the README, and nowhere else.</summary>
public sealed partial class SettingsEverywhere
{
    /// <summary>Sections of appsettings.json that are the framework's own.</summary>
    private static readonly string[] NotOurs = ["Logging", "AllowedHosts"];

    private static readonly string Infrastructure = string.Join('\n', Repository.FilesIn("infra/", ".bicep").Select(Repository.Read));

    private static readonly string AppSettings = Repository.Read("src/WorkshopBot.Web/appsettings.json");

    [Fact]
    public void Each_setting_is_in_its_section_class_in_appsettings_and_in_Bicep() =>
        Offenders.None(Complaints(AppSettings, Infrastructure), "A setting must be everywhere or nowhere:");

    [Fact]
    public void Each_setting_is_explained_in_the_README() => Offenders.None(
        InClasses().Except(InReadme()).Select(s => $"{s} is not in the README")
            .Concat(InReadme().Except(InClasses()).Select(s => $"{s} is in the README only")),
        "An administrator reads the README:");

    [Theory]
    [InlineData("\"Postgres\": \"\"", "\"Postgress\": \"\"", "Storage:Postgres is not in appsettings.json")]
    [InlineData("\"Postgres\": \"\"", "\"Postgres\": \"\", \"Cache\": \"\"", "Storage:Cache is in appsettings.json only")]
    public void A_setting_that_appsettings_lacks_or_has_alone_is_found(string right, string wrong, string complaint) =>
        Assert.Contains(complaint, Complaints(Planted(AppSettings, right, wrong), Infrastructure));

    [Theory]
    [InlineData("name: 'Graph__Site'", "name: 'Graph__Place'", "Graph:Site is not in the Bicep files")]
    [InlineData("name: 'Graph__Site'", "name: 'Graph__Place'", "Graph:Place is in the Bicep files only")]
    [InlineData("name: 'Teams__Secret', secretRef: 'teams-secret'", "name: 'Teams__Secret', value: teamsSecret", "Teams:Secret is a secret, and its value stands in the open")]
    [InlineData("name: 'Teams__Cloud', value: cloud", "name: 'Teams__Cloud', secretRef: 'cloud'", "Teams:Cloud refers to a secret that nobody gives")]
    public void A_setting_that_Bicep_lacks_has_alone_or_shows_is_found(string right, string wrong, string complaint) =>
        Assert.Contains(complaint, Complaints(AppSettings, Planted(Infrastructure, right, wrong)));

    private static string Planted(string text, string right, string wrong)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Complaints(string appSettings, string bicep)
    {
        var classes = InClasses().ToHashSet(StringComparer.Ordinal);
        var json = InJson(appSettings).ToHashSet(StringComparer.Ordinal);
        var given = InBicep().Matches(bicep).Select(m => (Setting: $"{m.Groups[1].Value}:{m.Groups[2].Value}", How: m.Groups[3].Value, What: m.Groups[4].Value)).ToArray();
        var deployed = given.Select(g => g.Setting).ToHashSet(StringComparer.Ordinal);

        return classes.Except(json).Select(s => $"{s} is not in appsettings.json")
            .Concat(json.Except(classes).Select(s => $"{s} is in appsettings.json only"))
            .Concat(classes.Except(deployed).Select(s => $"{s} is not in the Bicep files"))
            .Concat(deployed.Except(classes).Select(s => $"{s} is in the Bicep files only"))
            .Concat(given.Where(g => IsSecret(g.Setting) && g.How != "secretRef").Select(g => $"{g.Setting} is a secret, and its value stands in the open"))
            .Concat(given.Where(g => g.How == "secretRef" && !Regex.IsMatch(bicep, $@"^\s+'?{Regex.Escape(g.What)}'?: ", RegexOptions.Multiline))
                .Select(g => $"{g.Setting} refers to a secret that nobody gives"));
    }

    /// <summary>A connection string holds a password.</summary>
    private static bool IsSecret(string setting) => SecretSetting().IsMatch(setting);

    private static IEnumerable<string> InClasses() =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.Namespace == "WorkshopBot.Web.Hosting" && type.Name.EndsWith("Section", StringComparison.Ordinal)
        let section = (string)type.GetField("Name")!.GetRawConstantValue()!
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        select $"{section}:{property.Name}";

    private static IEnumerable<string> InJson(string appSettings)
    {
        using var json = JsonDocument.Parse(appSettings);
        return
        [
            .. from section in json.RootElement.EnumerateObject()
               where !NotOurs.Contains(section.Name)
               from setting in section.Value.EnumerateObject()
               select $"{section.Name}:{setting.Name}",
        ];
    }

    /// <summary>Rows of the settings table.</summary>
    private static IEnumerable<string> InReadme() =>
        ReadmeRow().Matches(Repository.Read("README.md")).SelectMany(row => Setting().Matches(row.Groups[1].Value)).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"name: '([A-Za-z]+)__([A-Za-z]+)', (value|secretRef): '?([^'\s}]*)")]
    private static partial Regex InBicep();

    [GeneratedRegex("Secret$|Password$|^Storage:Postgres$|Key$")]
    private static partial Regex SecretSetting();

    [GeneratedRegex(@"^\| (`[A-Za-z]+:[A-Za-z]+`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow();

    [GeneratedRegex("`([A-Za-z]+:[A-Za-z]+)`")]
    private static partial Regex Setting();
}
