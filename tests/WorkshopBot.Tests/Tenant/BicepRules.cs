using System.Text.RegularExpressions;

namespace WorkshopBot.Tests.Tenant;

/// <summary>What can be known of our Bicep without its compiler: that it hangs together.</summary>
internal static partial class BicepRules
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "allowed", "concat", "description", "empty", "filter", "guid", "items", "json", "last", "map", "maxLength", "maxValue", "minLength", "minValue",
        "readEnvironmentVariable", "resourceGroup", "secure", "split", "string", "subscriptionResourceId", "tenant", "uniqueString",
    };

    /// <param name="files">All Bicep files by their path from the folder of main.bicep.</param>
    public static IEnumerable<string> Complaints(IReadOnlyDictionary<string, string> files)
    {
        var read = new Dictionary<string, BicepFile>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            var (file, fault) = TryRead(path, text);
            if (fault is not null)
                yield return fault;
            else
                read.Add(path, file!);
        }

        foreach (var complaint in read.Values.SelectMany(file => Within(file).Concat(Between(file, read))))
            yield return complaint;

        if (read.TryGetValue("main.bicep", out var main) && read.TryGetValue("main.bicepparam", out var values))
        {
            foreach (var unknown in values.Params.Keys.Except(main.Params.Keys))
                yield return $"main.bicepparam gives {unknown}, which main.bicep does not know";
            foreach (var missing in main.Params.Where(p => !p.Value.HasDefault).Select(p => p.Key).Except(values.Params.Keys))
                yield return $"main.bicepparam does not give {missing}";
        }
    }

    private static (BicepFile? File, string? Fault) TryRead(string path, string text)
    {
        try
        {
            return (new BicepFile(path, text), null);
        }
        catch (FormatException e)
        {
            return (null, $"{path}:{e.Message}");
        }
    }

    private static IEnumerable<string> Within(BicepFile file)
    {
        if (file.Unbalanced() is { } unbalanced)
            yield return unbalanced;

        var known = file.Params.Keys.Concat(file.Variables).Concat(file.Resources.Keys).Concat(file.Modules.Keys).Concat(file.LambdaNames).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, line) in file.References.Where(r => !known.Contains(r.Name)))
            yield return $"{file.Path}:{line}: {name} is declared nowhere";
        foreach (var (name, line) in file.Calls.Where(c => !Functions.Contains(c.Name)))
            yield return $"{file.Path}:{line}: {name}() is no function that this check knows";

        if (!file.Path.EndsWith(".bicepparam", StringComparison.Ordinal))
            foreach (var unused in file.Params.Keys.Concat(file.Variables).Except(file.References.Select(r => r.Name)))
                yield return $"{file.Path}: {unused} is never used";

        foreach (var (symbol, type) in file.Resources.Where(r => r.Value.Contains('/', StringComparison.Ordinal) && !Type().IsMatch(r.Value)))
            yield return $"{file.Path}: {symbol} is a '{type}', which is no type with a version";
        foreach (var (name, _) in file.Params.Where(p => SecretName().IsMatch(p.Key) && !p.Value.Secure && !file.Path.EndsWith(".bicepparam", StringComparison.Ordinal)))
            yield return $"{file.Path}: {name} is not @secure()";
    }

    private static IEnumerable<string> Between(BicepFile file, Dictionary<string, BicepFile> all)
    {
        foreach (var (symbol, (path, given)) in file.Modules)
        {
            if (!all.TryGetValue(path, out var module))
            {
                yield return $"{file.Path}: there is no {path}";
                continue;
            }

            foreach (var unknown in given.Except(module.Params.Keys))
                yield return $"{file.Path}: {symbol} is given {unknown}, which {path} does not know";
            foreach (var missing in module.Params.Where(p => !p.Value.HasDefault).Select(p => p.Key).Except(given))
                yield return $"{file.Path}: {symbol} is not given {missing}";
        }

        foreach (var (module, output, line) in file.OutputsUsed)
            if (file.Modules.TryGetValue(module, out var used) && all.TryGetValue(used.File, out var from) && !from.Outputs.Contains(output))
                yield return $"{file.Path}:{line}: {module} has no output {output}";
    }

    [GeneratedRegex(@"^Microsoft\.[A-Za-z]+/[A-Za-z]+(/[A-Za-z]+)*@20\d\d-(0[1-9]|1[0-2])-[0-3]\d$")]
    private static partial Regex Type();

    [GeneratedRegex("[Pp]assword$|[Ss]ecret$|^certificate$|^secrets$|^scenarios$")]
    private static partial Regex SecretName();
}
