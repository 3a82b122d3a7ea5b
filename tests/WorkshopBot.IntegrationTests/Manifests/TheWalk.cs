using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>
/// The walk of the README, from nothing to a working bot: each of its commands is run, with stand-ins for the Azure CLI and for
/// asking the program. Azure itself cannot be had here.
/// </summary>
public sealed partial class TheWalk : IDisposable
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(PackageScript.Root, "README.md"));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-walk-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_is_known_and_the_package_is_for_what_was_deployed()
    {
        Assert.Equal("", await ComplaintsAsync(Readme));

        var manifest = AppPackage.Open(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "workshopbot.zip"), Cancel)).Manifest;
        Assert.Equal("https://workshopbot.wonderful.westeurope.azurecontainerapps.io/room", (string?)manifest["staticTabs"]![0]!["websiteUrl"]);
    }

    [Theory]
    [InlineData("--sku Basic", "--size Basic", "acr create has no option --size")]
    [InlineData("az group create", "az groups create", "there is no such command")]
    [InlineData(" --location westeurope", "", "group create lacks --location")]
    [InlineData("export SECURITY_CONTACT=", "SECURITY_CONTACT=", "the parameters need SECURITY_CONTACT")]
    [InlineData("infra/Containerfile", "infra/Dockerfile", "there is nothing to build")]
    [InlineData("$(output appId)\" --host", "$(output app)\" --host", "there is no output app")]
    [InlineData("--developer", "--organisation", "--organisation")]
    [InlineData("$(output appId)\" User.Read.All", "$(output appId)\" User.ReadAll", "there is no application permission User.ReadAll")]
    [InlineData("bash infra/sign-in.sh", "bash infra/signin.sh", "infra/signin.sh")]
    [InlineData("\\\"audiences\\\":", "audiences:", "what should be JSON is not")]
    public async Task A_wrong_command_is_found(string right, string wrong, string said)
    {
        Assert.Contains(right, Readme, StringComparison.Ordinal);

        Assert.Contains(said, await ComplaintsAsync(Readme.Replace(right, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_permission_in_the_table_can_be_given()
    {
        var table = PermissionRow().Matches(Readme).SelectMany(row => Permission().Matches(row.Groups[1].Value)).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(6, table.Length);

        Assert.Equal("", await ComplaintsAsync($"## Into your tenant\n```sh\nbash infra/grant.sh 0a1b2c3d-1111-2222-3333-444455556666 {string.Join(' ', table)}\n```\n"));
    }

    [Fact]
    public void Every_file_it_names_is_there_and_every_value_that_a_deployment_takes_is_explained() => Offenders.None(
        Named().Matches(Readme).Select(m => m.Value.TrimEnd('.')).Distinct()
            .Where(path => !File.Exists(Path.Combine(PackageScript.Root, path)) && !Directory.Exists(Path.Combine(PackageScript.Root, path)))
            .Select(path => $"there is no {path}")
            .Concat(FromEnvironment().Matches(File.ReadAllText(Path.Combine(PackageScript.Root, "infra", "main.bicepparam"))).Select(m => m.Groups[1].Value)
                .Where(name => !Readme.Contains($"export {name}=", StringComparison.Ordinal)).Select(name => $"{name} is never set")),
        "The walk must lead somewhere:");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Runs all that the section tells to type, in a folder with only what it needs, and says what was wrong with it.</summary>
    private async Task<string> ComplaintsAsync(string readme)
    {
        foreach (var part in new[] { "infra", "manifests" })
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, part), Path.Combine(PackageScript.Root, part));
        var bin = folder.CreateSubdirectory("bin").FullName;
        var log = Path.Combine(folder.FullName, "calls");
        var clients = Path.Combine(PackageScript.Root, "tests", "clients");
        Program(Path.Combine(bin, "az"), $"exec bash '{clients}/az.sh' \"$@\"");
        Program(Path.Combine(bin, "curl"), "echo ok");
        Program(Path.Combine(bin, "openssl"), "echo 0123456789abcdef");

        var section = readme[readme.IndexOf("## Into your tenant", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", StringComparison.Ordinal);
        var typed = string.Join('\n', Block().Matches(end < 0 ? section : section[..end]).Select(m => m.Groups[1].Value));

        var walk = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", typed]);
        walk.Environment["PATH"] = $"{bin}:{walk.Environment["PATH"]}";
        walk.Environment["AZ_LOG"] = log;
        foreach (var name in new[] { "REGISTRY", "IMAGE", "DATABASE_PASSWORD", "SECURITY_CONTACT" })
            walk.Environment.Remove(name);

        var (code, _, errors) = await RunAsync(walk);
        var (held, wrong, fault) = await RunAsync(new ProcessStartInfo("node", [Path.Combine(clients, "az-calls.mjs"), log]));
        Assert.True(held == 0, fault);
        return code == 0 ? wrong : $"{wrong}{errors}";
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(ProcessStartInfo start)
    {
        start.WorkingDirectory = folder.FullName;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
    }

    private static void Program(string file, string does)
    {
        File.WriteAllText(file, $"#!/bin/sh\n{does}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `Graph:[A-Za-z]+` \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex PermissionRow();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+\.[A-Za-z.]+)`")]
    private static partial Regex Permission();

    [GeneratedRegex(@"\b(infra|manifests|src|tests)/[A-Za-z0-9._/-]*[A-Za-z0-9]")]
    private static partial Regex Named();

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex FromEnvironment();
}
