using System.Runtime.InteropServices;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>How often each concept stood in a text of each class: what a class is about, as people placed it.</summary>
internal sealed class ConceptCounts
{
    // A concept seen once says little: it is weighed against half an expected time.
    private const double Doubt = 0.5;

    // Concepts of a text hang together, so their logarithms may not simply be added up.
    private const double Temper = 0.7;

    private readonly Dictionary<int, double[]> byConcept = [];
    private readonly double[] totals;

    public ConceptCounts(int classes, IEnumerable<(int[] Concepts, int[] Classes)> texts)
    {
        totals = new double[classes];
        foreach (var (concepts, placed) in texts)
        {
            foreach (var concept in concepts)
            {
                foreach (var at in placed)
                {
                    ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(byConcept, concept, out _);
                    counts ??= new double[classes];
                    counts[at] += 1.0 / placed.Length;
                    totals[at] += 1.0 / placed.Length;
                }
            }
        }
    }

    /// <summary>Each class by how much oftener than expected the concepts stood in it.</summary>
    public double[] Of(IEnumerable<int> concepts)
    {
        var logs = new double[totals.Length];
        var all = totals.Sum();
        foreach (var concept in concepts)
        {
            if (byConcept.TryGetValue(concept, out var counts))
            {
                var sum = counts.Sum();
                for (var at = 0; at < logs.Length; at++)
                {
                    logs[at] += Math.Log((counts[at] + Doubt) / ((sum * totals[at] / all) + Doubt));
                }
            }
        }

        var most = logs.Max();
        return Shares.Of(Array.ConvertAll(logs, log => Math.Exp(Temper * (log - most))));
    }
}
