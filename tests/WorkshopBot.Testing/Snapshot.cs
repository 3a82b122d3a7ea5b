using System.Runtime.CompilerServices;
using Xunit;

namespace WorkshopBot.Testing;

/// <summary>Compares a text with the file beside the test. Run once with ACCEPT=1 to take the new text, and read the diff.</summary>
public static class Snapshot
{
    /// <param name="actual">The text; line ends and white space at its end do not count.</param>
    /// <param name="kind">The file's extension, without a dot.</param>
    public static void Matches(
        string actual, string kind, [CallerFilePath] string test = "", [CallerMemberName] string name = "")
    {
        var file = Path.ChangeExtension(test, $".{name}.{kind}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(file, text);

        Assert.True(File.Exists(file), $"No snapshot yet at {file}: run the test with ACCEPT=1 and review the file.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
