namespace WorkshopBot.Domain.Course;

/// <summary>
/// Counts shares: chosen of asked, as the weights say. All counts are whole numbers, so that equal shares come out equal
/// whatever the order of adding; averages are rounded to a millionth of a millionth, so that they do too.
/// </summary>
internal sealed class ShareCounter(BallotTable table, Weights weights)
{
    private const int HighestSeriousness = 3;

    private readonly int gaps = table.Gaps.Length;
    private readonly int strata = weights.Voice == Voice.EachKind ? table.Strata : 1;
    private readonly long[] chosen = new long[table.Gaps.Length * (weights.Voice == Voice.EachKind ? table.Strata : 1)];
    private readonly long[] asked = new long[table.Gaps.Length * (weights.Voice == Voice.EachKind ? table.Strata : 1)];
    private readonly double[] sums = new double[table.Gaps.Length];
    private readonly int[] terms = new int[table.Gaps.Length];
    private readonly int[] drawnOf = new int[table.Panels.Length];

    /// <summary>The shares when everybody is counted once.</summary>
    public double[] Whole()
    {
        Array.Clear(sums);
        Array.Clear(terms);
        for (var session = 0; session < table.SessionCount; session++)
        {
            for (var ballot = table.SessionStart[session]; ballot < table.SessionStart[session + 1]; ballot++)
                Count(ballot);
            Close(session);
        }

        var shares = new double[gaps];
        Finish(shares);
        return shares;
    }

    /// <summary>The shares when as many sessions are drawn with replacement, and in each as many of its people.</summary>
    /// <param name="shares">Not a number for a gap that none of the sessions drawn was asked about.</param>
    public void Draw(ref Chance chance, double[] shares)
    {
        for (var slot = 0; slot < table.SessionCount; slot++)
        {
            var session = chance.Below(table.SessionCount);
            var (first, people) = (table.SessionStart[session], table.SessionStart[session + 1] - table.SessionStart[session]);
            for (var person = 0; person < people; person++)
                Count(first + chance.Below(people));
            Close(session);
        }

        Finish(shares);
    }

    private void Count(int ballot)
    {
        var panel = table.PanelOf[ballot];
        drawnOf[panel]++;
        var from = strata == 1 ? 0 : table.Panels[panel].Stratum * gaps;
        for (var c = table.ChoiceStart[ballot]; c < table.ChoiceStart[ballot + 1]; c++)
        {
            long voice = weights.Voice == Voice.EachSession ? BallotTable.WholeVoice : table.Voice[c];
            chosen[from + table.Choices[c]] += weights.BySeriousness ? voice * table.Seriousnesses[c] : voice;
        }
    }

    /// <summary>Counts who was asked in the session just counted; a session that is a term of its own is added to the average.</summary>
    private void Close(int session)
    {
        for (var p = table.PanelStart[session]; p < table.PanelStart[session + 1]; p++)
        {
            if (drawnOf[p] == 0)
                continue;
            var panel = table.Panels[p];
            var from = strata == 1 ? 0 : panel.Stratum * gaps;
            var full = (long)drawnOf[p] * (weights.BySeriousness ? HighestSeriousness : 1);
            var voices = weights.Voice == Voice.EachSession ? null : panel.Voices;
            for (var i = 0; i < panel.Asked.Length; i++)
                asked[from + panel.Asked[i]] += full * (voices is null ? BallotTable.WholeVoice : voices[i]);
            drawnOf[p] = 0;
        }

        if (weights.Voice != Voice.EachSession)
            return;
        for (var p = table.PanelStart[session]; p < table.PanelStart[session + 1]; p++)
        {
            foreach (var gap in table.Panels[p].Asked)
                Add(gap, gap);
        }
    }

    private void Finish(double[] shares)
    {
        if (weights.Voice != Voice.EachSession)
        {
            for (var cell = 0; cell < asked.Length; cell++)
                Add(cell, cell % gaps);
        }

        for (var gap = 0; gap < gaps; gap++)
        {
            shares[gap] = terms[gap] == 0 ? double.NaN : Math.Round(sums[gap] / terms[gap], 12);
            (sums[gap], terms[gap]) = (0, 0);
        }
    }

    private void Add(int cell, int gap)
    {
        if (asked[cell] == 0)
            return;
        sums[gap] += (double)chosen[cell] / asked[cell];
        terms[gap]++;
        (chosen[cell], asked[cell]) = (0, 0);
    }
}
