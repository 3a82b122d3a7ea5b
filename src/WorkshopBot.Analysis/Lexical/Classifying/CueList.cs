using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical.Signs;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>How people say that something belongs to a class, whatever it is about; the lists explain themselves in their first lines.</summary>
internal sealed class CueList
{
    private readonly ImmutableArray<Cue> cues;
    private readonly PhraseIndex index;

    public CueList(string name, ClassFamily family)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = ImmutableArray.CreateBuilder<Cue>();
        var at = -1;
        foreach (var line in WordList.Lines(name))
        {
            if (line.StartsWith('['))
            {
                at = family.Ids.IndexOf(line[1..^1]);
            }
            else if (line.Split(" = ") is [var set, var words])
            {
                sets[set] = words;
            }
            else
            {
                var isDouble = line.StartsWith("2 ", StringComparison.Ordinal);
                foreach (var phrase in (isDouble ? line[2..] : line).Split(", "))
                {
                    read.Add(new Cue(at, isDouble ? 2 : 1, Phrase.Read(phrase, sets)));
                }
            }
        }

        cues = read.ToImmutable();
        index = new PhraseIndex([.. cues.Select(cue => cue.Phrase)]);
    }

    /// <summary>Adds what speaks for each class; a cue counts once, however often it stands in the text.</summary>
    public void AddTo(double[] scores, ImmutableArray<Spelled> words)
    {
        var seen = new HashSet<int>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var cue in index.For(words[at].Folded))
            {
                if (!seen.Contains(cue) && cues[cue].Phrase.Begins(words.AsSpan()[at..]))
                {
                    seen.Add(cue);
                    scores[cues[cue].Class] += cues[cue].Weight;
                }
            }
        }
    }

    private sealed record Cue(int Class, int Weight, Phrase Phrase);
}
