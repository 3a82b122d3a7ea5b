using WorkshopBot.Testing;
using WorkshopBot.Tests.Architecture;
using Xunit;

namespace WorkshopBot.Tests.Tenant;

/// <summary>The Bicep files hang together, as far as that can be known without their compiler.</summary>
public sealed class TheInfrastructure
{
    private static readonly Dictionary<string, string> Files = Repository.Files
        .Where(f => f.StartsWith("infra/", StringComparison.Ordinal) && f.Contains(".bicep", StringComparison.Ordinal))
        .ToDictionary(f => f["infra/".Length..], Repository.Read, StringComparer.Ordinal);

    [Fact]
    public void Every_name_is_declared_every_parameter_used_and_every_module_gets_what_it_asks_for() =>
        Offenders.None(BicepRules.Complaints(Files), "The deployment would be refused, or something in it would do nothing:");

    [Fact]
    public void All_of_it_is_read() => Assert.Equal(
        ["main.bicep", "main.bicepparam", "modules/bot.bicep", "modules/database.bicep", "modules/network.bicep", "modules/openai.bicep", "modules/program.bicep"],
        Files.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("main.bicep", "location: botLocation", "location: botPlace", "botPlace is declared nowhere")]
    [InlineData("main.bicep", "location: botLocation", "location: location", "botLocation is never used")]
    [InlineData("main.bicep", "'modules/bot.bicep'", "'modules/robot.bicep'", "there is no modules/robot.bicep")]
    [InlineData("main.bicep", "    displayName: name\n", "", "bot is not given displayName")]
    [InlineData("main.bicep", "displayName: name", "displayName: name\n    colour: 'red'", "bot is given colour")]
    [InlineData("main.bicep", "program.outputs.host}/api", "program.outputs.address}/api", "program has no output address")]
    [InlineData("main.bicep", "@secure()\nparam databasePassword", "param databasePassword", "databasePassword is not @secure()")]
    [InlineData("main.bicep", "param replicas int = 1\n", "param replicas int\n", "main.bicepparam does not give replicas")]
    [InlineData("main.bicepparam", "param credential =", "param credentials =", "main.bicepparam gives credentials")]
    [InlineData("modules/bot.bicep", "botServices@2022-09-15", "botServices@2022-9-15", "no type with a version")]
    [InlineData("modules/bot.bicep", "botServices@2022-09-15", "botServices@2023-09-15-preview", "no type with a version")]
    [InlineData("modules/bot.bicep", "tenant().tenantId", "tenantOf().tenantId", "tenantOf() is no function")]
    [InlineData("modules/program.bicep", "value: 'https://${publicHost}' }]", "value: 'https://${publicHost}' }", "closes nothing")]
    [InlineData("modules/program.bicep", "memory: '2Gi'", "memory: '2Gi", "a string without an end")]
    [InlineData("modules/program.bicep", "s => !empty(s.value)), s =>", "s => !empty(t.value)), s =>", "t is declared nowhere")]
    [InlineData("modules/network.bicep", "output databaseDnsZoneId", "output dnsZoneId", "network has no output databaseDnsZoneId")]
    [InlineData("modules/database.bicep", "delegatedSubnetResourceId: subnetId", "delegatedSubnetResourceId: ''", "subnetId is never used")]
    [InlineData("modules/database.bicep", "charset: 'UTF8'", "charset; 'UTF8'", "is no Bicep")]
    public void A_fault_is_found(string file, string right, string wrong, string complaint)
    {
        var planted = new Dictionary<string, string>(Files, StringComparer.Ordinal);
        Assert.Contains(right, planted[file], StringComparison.Ordinal);
        planted[file] = planted[file].Replace(right, wrong, StringComparison.Ordinal);

        Assert.Contains(BicepRules.Complaints(planted), c => c.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void The_database_takes_only_encrypted_connections_from_its_own_network_and_is_kept_for_two_weeks()
    {
        var database = Files["modules/database.bicep"];

        Assert.All(
            ["name: 'require_secure_transport'", "value: 'on'", "publicNetworkAccess: 'Disabled'", "backupRetentionDays: 14"],
            rule => Assert.Contains(rule, database, StringComparison.Ordinal));
        Assert.Contains("SSL Mode=VerifyFull", Files["main.bicep"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_probe_asks_what_the_program_answers_on_the_port_that_the_image_opens()
    {
        var image = Repository.Read("infra/Containerfile");

        Assert.Contains("path: '/health', port: 8080", Files["modules/program.bicep"], StringComparison.Ordinal);
        Assert.Contains("MapGet(\"/health\"", Repository.Read("src/WorkshopBot.Web/Hosting/HealthEndpoint.cs"), StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_HTTP_PORTS=8080", image, StringComparison.Ordinal);
        Assert.Contains("\nUSER $APP_UID\n", image, StringComparison.Ordinal);
    }
}
