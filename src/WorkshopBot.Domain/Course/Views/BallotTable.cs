using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// The ballots of one theme as numbers, in an order that does not depend on how they came in: by session, then person. People
/// of one session who were asked the same, with the same weight, stand in one panel, so that who was asked is counted once a
/// panel and not once a person and gap.
/// </summary>
internal sealed class BallotTable
{
    /// <summary>Divisible by 1 to 16, so that a half, a third and so on of a voice are whole numbers.</summary>
    public const int WholeVoice = 720_720;

    private BallotTable(ImmutableArray<string> gaps, Ballot[] ballots, int[][] asked)
    {
        Gaps = gaps;
        var number = Enumerable.Range(0, gaps.Length).ToDictionary(i => gaps[i], i => i, StringComparer.Ordinal);
        var kinds = BallotVoices.Strata(ballots);
        Strata = kinds.Values.DefaultIfEmpty(0).Max() + 1;
        var voices = BallotVoices.Split(ballots, asked, gaps.Length);

        var panels = new Dictionary<Panel, int>();
        var (sessionStart, panelStart, choiceStart) = (new List<int>(), new List<int>(), new int[ballots.Length + 1]);
        var (choices, worth, seriousWorth) = (new List<int>(), new List<int>(), new List<int>());
        PanelOf = new int[ballots.Length];
        for (var b = 0; b < ballots.Length; b++)
        {
            if (b == 0 || ballots[b].Session != ballots[b - 1].Session)
            {
                sessionStart.Add(b);
                panelStart.Add(panels.Count);
            }

            var panel = new Panel(sessionStart.Count - 1, kinds[ballots[b].Kind], asked[b], voices[b]);
            if (!panels.TryGetValue(panel, out PanelOf[b]))
                panels.Add(panel, PanelOf[b] = panels.Count);

            foreach (var choice in ballots[b].Chosen.GroupBy(c => c.Gap, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                var at = number.TryGetValue(choice.Key, out var gap) ? Array.BinarySearch(asked[b], gap) : -1;
                if (at < 0)
                    throw new ArgumentException($"'{choice.Key}' was chosen where it was not asked.", nameof(ballots));
                choices.Add(gap);
                worth.Add(voices[b]?[at] ?? WholeVoice);
                seriousWorth.Add((int)(choice.Max(c => c.Seriousness) ?? Seriousness.Serious));
            }

            choiceStart[b + 1] = choices.Count;
        }

        (SessionStart, PanelStart) = ([.. sessionStart, ballots.Length], [.. panelStart, panels.Count]);
        (ChoiceStart, Choices, Voice, Seriousnesses) = (choiceStart, [.. choices], [.. worth], [.. seriousWorth]);
        Panels = [.. panels.OrderBy(p => p.Value).Select(p => p.Key)];
        (Asked, Chose, Sessions) = Counted(ballots);
    }

    /// <summary>In ordinal order: a gap's number is its place here.</summary>
    public ImmutableArray<string> Gaps { get; }

    /// <summary>How many kinds of organisation there are after small ones were taken together.</summary>
    public int Strata { get; }

    /// <summary>The first ballot of each session, and after the last one how many there are; panels and choices likewise.</summary>
    public int[] SessionStart { get; }

    public int[] PanelStart { get; }

    public int[] ChoiceStart { get; }

    /// <summary>The gap of each choice, how much of a voice it is, and how serious.</summary>
    public int[] Choices { get; }

    public int[] Voice { get; }

    public int[] Seriousnesses { get; }

    public int[] PanelOf { get; }

    public Panel[] Panels { get; }

    /// <summary>How many people were asked about each gap, how many of them chose it at least once, and in how many sessions.</summary>
    public int[] Asked { get; }

    public int[] Chose { get; }

    public int[] Sessions { get; }

    public int SessionCount => SessionStart.Length - 1;

    public static BallotTable Of(IEnumerable<Ballot> ballots)
    {
        var sorted = ballots.ToArray();
        Array.Sort(sorted, InOrder);
        var lists = new Dictionary<string[], int[]>(ReferenceEqualityComparer.Instance);
        var gaps = sorted.Select(b => ImmutableCollectionsMarshal.AsArray(b.Asked)!).Where(a => lists.TryAdd(a, []))
            .SelectMany(a => a).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var number = Enumerable.Range(0, gaps.Length).ToDictionary(i => gaps[i], i => i, StringComparer.Ordinal);
        var known = new HashSet<int[]>(SameNumbers.Instance);
        foreach (var list in lists.Keys.ToArray())
        {
            int[] numbers = [.. list.Select(g => number[g]).Distinct().Order()];
            lists[list] = known.TryGetValue(numbers, out var same) ? same : numbers;
            known.Add(lists[list]);
        }

        return new BallotTable(gaps, sorted, [.. sorted.Select(b => lists[ImmutableCollectionsMarshal.AsArray(b.Asked)!])]);
    }

    /// <summary>By session, person and kind; only for two ballots of one person in one session does the rest matter.</summary>
    private static int InOrder(Ballot a, Ballot b)
    {
        static string Content(Ballot ballot) => string.Join('\n', ballot.Asked.Order(StringComparer.Ordinal)) + "\n\n"
            + string.Join('\n', ballot.Chosen.Select(c => $"{c.Gap}\t{c.Seriousness}").Order(StringComparer.Ordinal));

        var session = a.Session.Value.CompareTo(b.Session.Value);
        var person = session != 0 ? session : string.CompareOrdinal(a.Person.Value, b.Person.Value);
        var kind = person != 0 ? person : string.CompareOrdinal(a.Kind.Value, b.Kind.Value);
        return kind != 0 || ReferenceEquals(a, b) ? kind : string.CompareOrdinal(Content(a), Content(b));
    }

    private (int[] Asked, int[] Chose, int[] Sessions) Counted(Ballot[] ballots)
    {
        var (asked, chose, sessions) = (new int[Gaps.Length], new int[Gaps.Length], new int[Gaps.Length]);
        var (askedBy, chosenBy, seenIn) = (new int[Gaps.Length], new int[Gaps.Length], new int[Gaps.Length]);
        var person = 0;
        foreach (var theirs in Enumerable.Range(0, ballots.Length).GroupBy(b => ballots[b].Person))
        {
            person++;
            foreach (var b in theirs)
            {
                foreach (var gap in Panels[PanelOf[b]].Asked)
                    asked[gap] += First(askedBy, gap, person);
                for (var c = ChoiceStart[b]; c < ChoiceStart[b + 1]; c++)
                    chose[Choices[c]] += First(chosenBy, Choices[c], person);
            }
        }

        foreach (var panel in Panels)
        {
            foreach (var gap in panel.Asked)
                sessions[gap] += First(seenIn, gap, panel.Session + 1);
        }

        return (asked, chose, sessions);
    }

    private static int First(int[] last, int gap, int who)
    {
        var first = last[gap] != who;
        last[gap] = who;
        return first ? 1 : 0;
    }

    /// <summary>People of one session and kind who were asked the same, with the same part of a voice. Both lists are shared, so one reference is one list.</summary>
    /// <param name="Voices">Beside each gap asked; null is a whole voice on every one.</param>
    internal readonly record struct Panel(int Session, int Stratum, int[] Asked, int[]? Voices);
}
