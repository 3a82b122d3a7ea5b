using System.Xml.Linq;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>Which project may lean on which, and which one keeps a foreign package out of the rest.</summary>
public sealed class ProjectMap
{
    private static readonly SortedDictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Analysis"] = ["Domain"],
        ["Domain"] = [],
        ["Reports"] = ["Domain"],
        ["Storage"] = ["Domain"],
        ["Teams"] = ["Domain"],
        ["Teams.BotBuilder"] = ["Teams"],
        ["Web"] = ["Analysis", "Domain", "Reports", "Storage", "Teams", "Teams.BotBuilder"],
    };

    /// <summary>A package's only home, by the start of its name, which is also how its assemblies are called.</summary>
    private static readonly (string Package, string Home)[] Homes =
    [
        ("Dapper", "Storage"),
        ("Microsoft.Data.Sqlite", "Storage"),
        ("Npgsql", "Storage"),
        ("SQLitePCLRaw", "Storage"),
        ("Microsoft.Graph", "Teams"),
        ("Microsoft.Kiota", "Teams"),
        ("Microsoft.AspNetCore.Authentication.JwtBearer", "Web"),
        ("Microsoft.Bot", "Teams.BotBuilder"),
        ("Microsoft.Identity.Client", "Teams"),
        ("Microsoft.IdentityModel", "Web"),
        ("Microsoft.Rest", "Teams.BotBuilder"),
        ("Newtonsoft.Json", "Teams.BotBuilder"),
        ("OpenAI", "Analysis"),
        ("Spectre.Console", "Web"),
        ("System.ClientModel", "Analysis"),
        ("System.CommandLine", "Web"),
    ];

    [Fact]
    public void Every_project_leans_only_on_those_the_map_allows()
    {
        var drawn = Allowed.Select(p => Line(p.Key, p.Value)).ToArray();
        var built = Repository.Projects.Select(p => Line(Short(p), References(p, "ProjectReference").Select(Short))).ToArray();

        Offenders.None(
            built.Except(drawn).Select(l => $"built: {l}").Concat(drawn.Except(built).Select(l => $"drawn: {l}")),
            "What is built must be what the map draws:");
    }

    [Fact]
    public void Every_project_is_in_the_solution() => Offenders.None(
        Repository.FilesIn("", ".csproj").Where(p => !Repository.Read("WorkshopBot.sln").Replace('\\', '/').Contains(p, StringComparison.Ordinal)),
        "A project outside WorkshopBot.sln is neither built nor tested:");

    [Fact]
    public void A_foreign_package_is_asked_for_in_its_one_project_only() => Offenders.None(
        from project in Repository.Projects
        from package in References(project, "PackageReference")
        where !Homes.Any(h => Is(package, h.Package) && h.Home == Short(project))
        select $"{project}: {package}",
        "A package has one home among the projects, named in ProjectMap.Homes:");

    [Fact]
    public void A_foreign_package_is_used_in_its_one_project_only() => Offenders.None(
        from assembly in Repository.Assemblies
        from reference in assembly.GetReferencedAssemblies()
        from home in Homes
        where Is(reference.Name!, home.Package) && home.Home != Short(assembly.GetName().Name!)
        select $"{assembly.GetName().Name} uses {reference.Name}",
        "Packages travel along with project references, but only their home may use them:");

    [Fact]
    public void The_rules_lean_on_nothing_but_the_base_library()
    {
        var domain = Repository.Assemblies.Single(a => a.GetName().Name == "WorkshopBot.Domain");

        Offenders.None(
            domain.GetReferencedAssemblies().Select(a => a.Name!)
                .Where(a => !Is(a, "System") || Is(a, "System.Net") || Is(a, "System.Data") || Is(a, "System.Diagnostics.Process")),
            "Domain reaches outside only through its ports:");
    }

    private static string Line(string project, IEnumerable<string> leansOn) =>
        $"{project} -> {string.Join(", ", leansOn.Order(StringComparer.Ordinal))}";

    private static bool Is(string name, string package) =>
        name == package || name.StartsWith(package + ".", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(r => r.Attribute("Include")!.Value);

    private static string Short(string project)
    {
        var name = project.Replace('\\', '/').Split('/')[^1];
        return name.Replace("WorkshopBot.", "", StringComparison.Ordinal).Replace(".csproj", "", StringComparison.Ordinal);
    }
}
