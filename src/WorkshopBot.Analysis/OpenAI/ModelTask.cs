using System.Text;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>One thing to ask a model: how to do it, what the answer must look like, and what people wrote, as data only.</summary>
/// <param name="Name">Of the files in Tasks/ that say how and in what shape.</param>
/// <param name="Data">Json.</param>
/// <param name="MostTokensOut">The answer is cut off there.</param>
public sealed record ModelTask(string Name, string Data, int MostTokensOut)
{
    private const string Rules = "rules";

    /// <summary>The smallest question there is, to see whether a model answers.</summary>
    public static ModelTask Check { get; } = new("check", "{}", 50);

    /// <summary>What the model is told to do; never holds a word of people.</summary>
    public string Instructions => Read(Rules + ".txt") + Read(Name + ".txt");

    /// <summary>The only shape the answer may have.</summary>
    public string Schema => Read(Name + ".json");

    /// <summary>No token is shorter than a byte: never more than this is read.</summary>
    public int MostTokensIn => Encoding.UTF8.GetByteCount(Instructions) + Encoding.UTF8.GetByteCount(Schema) + Encoding.UTF8.GetByteCount(Data);

    private static string Read(string name)
    {
        using var file = new StreamReader(typeof(ModelTask).Assembly.GetManifestResourceStream($"Tasks.{name}")!, Encoding.UTF8);
        return file.ReadToEnd();
    }
}
