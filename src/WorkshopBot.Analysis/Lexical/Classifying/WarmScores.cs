using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>What speaks for each class by what people placed before: the nearest texts, the words of each class, and how common it is.</summary>
internal sealed class WarmScores
{
    public static double VoteP = 1.5, Alpha = 0.5; public static int K = 15;
    private readonly ImmutableArray<Known> known;

    public WarmScores(ImmutableArray<Known> known) => this.known = known;

    public double[] Votes(ImmutableArray<Likeness> near, ClassFamily family)
    {
        var scores = new double[family.Ids.Length];
        foreach (var one in near)
        {
            var classes = known[one.B].Classes(family);
            foreach (var c in classes) scores[c] += Math.Pow(one.Score, VoteP) / classes.Length;
        }
        return Share(scores);
    }

    public double[] Prior(ClassFamily family)
    {
        var scores = new double[family.Ids.Length];
        foreach (var one in known) foreach (var c in one.Classes(family)) scores[c]++;
        return Share(scores);
    }

    public double[] Words(ImmutableArray<int> concepts, ClassFamily family)
    {
        var k = family.Ids.Length;
        var counts = new Dictionary<int, double[]>(); var totals = new double[k];
        var total = 0.0;
        foreach (var one in known)
        {
            var classes = one.Classes(family);
            if (classes.Length is 0) continue;
            foreach (var concept in one.Concepts)
            {
                if (!counts.TryGetValue(concept, out var row)) counts[concept] = row = new double[k];
                foreach (var c in classes) { row[c] += 1.0 / classes.Length; totals[c] += 1.0 / classes.Length; total += 1.0 / classes.Length; }
            }
        }
        var logs = new double[k];
        foreach (var concept in concepts)
        {
            if (!counts.TryGetValue(concept, out var row)) continue;
            var all = row.Sum();
            for (var c = 0; c < k; c++)
            {
                // beside what chance would have it
                var expected = all * totals[c] / total;
                logs[c] += Math.Log((row[c] + Alpha) / (expected + Alpha));
            }
        }
        var max = logs.Max();
        return Share([.. logs.Select(l => Math.Exp(Temp * (l - max)))]);
    }
    public static double Temp = 0.7;

    public static double[] Share(double[] scores)
    {
        var sum = scores.Sum();
        return sum > 0 ? [.. scores.Select(s => s / sum)] : scores;
    }
}

internal sealed record Known(Func<ClassFamily, int[]> Classes, ImmutableArray<int> Concepts);
