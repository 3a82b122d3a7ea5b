using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>What people placed before, made ready to compare with: the order in which they are given does not matter.</summary>
internal sealed class Learnt
{
    private readonly ImmutableArray<Placed> placed;
    private readonly Dictionary<ClassFamily, int[][]> classesOf = [];
    private readonly Dictionary<ClassFamily, ConceptCounts> conceptsOf = [];

    public Learnt(ImmutableArray<Placed> known, Func<string, IEnumerable<int>> conceptsIn)
    {
        placed = [.. known.OrderBy(one => one.Text, StringComparer.Ordinal).ThenBy(Labels, StringComparer.Ordinal)];
        Candidates = [.. placed.Select((one, at) => new Candidate(at, one.Text))];
        var concepts = placed.Select(one => conceptsIn(one.Text).ToArray()).ToArray();
        foreach (var family in ClassFamily.All)
        {
            var classes = placed.Select(one => family.Of(one).ToArray()).ToArray();
            classesOf[family] = classes;
            conceptsOf[family] = new ConceptCounts(family.Ids.Length, concepts.Zip(classes));
        }
    }

    /// <summary>The texts, numbered by their place here.</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>How many texts have a class of this family.</summary>
    public int CountOf(ClassFamily family) => classesOf[family].Count(classes => classes.Length > 0);

    /// <summary>How common each class is.</summary>
    public double[] Commonness(ClassFamily family) => Voted(classesOf[family].Select(classes => (classes, 1.0)), family);

    /// <summary>What the nearest say: each as much as it is alike, squared.</summary>
    public double[] Votes(ImmutableArray<Likeness> nearest, ClassFamily family) =>
        Voted(nearest.Select(near => (classesOf[family][near.B], near.Score * near.Score)), family);

    /// <summary>What the concepts of a text say, by the classes in which they stood before.</summary>
    public double[] ByConcepts(IEnumerable<int> concepts, ClassFamily family) => conceptsOf[family].Of(concepts);

    private static double[] Voted(IEnumerable<(int[] Classes, double Weight)> votes, ClassFamily family)
    {
        var scores = new double[family.Ids.Length];
        foreach (var (classes, weight) in votes)
        {
            foreach (var at in classes)
            {
                scores[at] += weight / classes.Length;
            }
        }

        return Shares.Of(scores);
    }

    private static string Labels(Placed one) => string.Join(
        ' ', one.Interests.Select(interest => interest.Value).Prepend($"{one.Theme} {one.Link} {one.Capability}"));
}
