using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>A list of phrases, any of which is a sign; the lists explain themselves in their first lines.</summary>
internal sealed class PhraseList
{
    private readonly ImmutableArray<Phrase> phrases;
    private readonly PhraseIndex index;

    public PhraseList(string name)
    {
        var lines = WordList.Lines(name).ToLookup(line => line.Contains(" = ", StringComparison.Ordinal));
        var sets = lines[true].Select(line => line.Split(" = ")).ToDictionary(set => set[0], set => set[1], StringComparer.Ordinal);
        phrases = [.. lines[false].Select(line => Phrase.Read(line, sets))];
        index = new PhraseIndex(phrases);
    }

    public bool AnyIn(ImmutableArray<Spelled> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var rest = words.AsSpan()[at..];
            foreach (var phrase in index.For(rest[0].Folded))
            {
                if (phrases[phrase].Begins(rest))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
