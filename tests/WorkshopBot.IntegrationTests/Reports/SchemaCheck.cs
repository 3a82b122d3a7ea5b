using System.Diagnostics;
using WorkshopBot.Reports.Publications;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>Holds files against a schema that is published, by Ajv.</summary>
internal static class SchemaCheck
{
    private static readonly string Clients = Path.Combine(FindRoot(), "tests", "clients");

    /// <summary>What Ajv says of each file; "" when all fit.</summary>
    public static async Task<string> ComplaintsAsync(Programs programs, string schemaName, byte[][] files, CancellationToken cancel)
    {
        var schema = programs.Put("schema.json", System.Text.Encoding.UTF8.GetBytes(Schemas.Find(schemaName)!));
        using var node = Process.Start(new ProcessStartInfo("node", ["validate-schema.mjs", schema, .. files.Select((f, i) => programs.Put($"{i}.json", f))])
        {
            WorkingDirectory = Clients, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (complaints, errors) = (node.StandardOutput.ReadToEndAsync(cancel), node.StandardError.ReadToEndAsync(cancel));
        await node.WaitForExitAsync(cancel);
        Assert.Equal((0, ""), (node.ExitCode, await errors));
        return await complaints;
    }

    private static string FindRoot([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
