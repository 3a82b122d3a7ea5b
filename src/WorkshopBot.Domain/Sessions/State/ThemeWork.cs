using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What was done in one theme.</summary>
/// <param name="Number">The theme by its place in the plan, from 1.</param>
public sealed record ThemeWork(int Number, PlannedTheme Planned)
{
    public ImmutableDictionary<(int Round, PersonId By), ImmutableArray<Rating>> Ratings { get; init; } =
        ImmutableDictionary<(int, PersonId), ImmutableArray<Rating>>.Empty;

    public ImmutableDictionary<int, ImmutableArray<Pair>> Pairs { get; init; } = ImmutableDictionary<int, ImmutableArray<Pair>>.Empty;

    /// <summary>Which of them a model added, by round.</summary>
    public ImmutableDictionary<int, ImmutableArray<Pair>> PairsByModel { get; init; } = ImmutableDictionary<int, ImmutableArray<Pair>>.Empty;

    public ImmutableDictionary<(Pair Pair, PersonId By), bool> PairAnswers { get; init; } =
        ImmutableDictionary<(Pair, PersonId), bool>.Empty;

    public ImmutableSortedDictionary<int, Gap> Gaps { get; init; } = ImmutableSortedDictionary<int, Gap>.Empty;

    public ImmutableDictionary<(int Round, PersonId By), ImmutableArray<Choice>> Choices { get; init; } =
        ImmutableDictionary<(int, PersonId), ImmutableArray<Choice>>.Empty;

    /// <summary>Those who acted in this theme or pressed "present".</summary>
    public ImmutableHashSet<PersonId> Acted { get; init; } = [];

    public bool PostponementOffered { get; init; }

    public bool WordingPostponed { get; init; }

    /// <summary>What people rate: the plan's scenarios, then its questions, or the theme as a whole when it has neither.</summary>
    public ImmutableArray<string> Subjects =>
        Planned.Scenarios.IsEmpty && Planned.Questions.IsEmpty
            ? [Planned.Theme.Value]
            : [.. Planned.Scenarios.Select(s => s.Value), .. Planned.Questions.Select((_, i) => QuestionId(i))];

    public IEnumerable<Gap> LiveGaps => Gaps.Values.Where(g => g.Counts);

    public static string QuestionId(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"q{index + 1}");

    internal ThemeWork With(Gap gap) => this with { Gaps = Gaps.SetItem(gap.Ref.Number, gap) };

    internal ThemeWork Saw(PersonId person) => this with { Acted = Acted.Add(person) };
}
