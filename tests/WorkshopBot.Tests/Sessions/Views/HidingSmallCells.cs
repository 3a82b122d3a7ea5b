using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Sessions.Views;

/// <summary>
/// The attack: somebody holds every table of a session and takes what is shown from what is shown. They know who was
/// there by kind, all totals, that nobody is counted twice, and that whatever is taken together may be too small.
/// </summary>
public sealed class HidingSmallCells
{
    private static readonly ImmutableArray<OrganisationKind> Kinds = OrganisationKind.All;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 600)];

    [Theory]
    [InlineData("5 3", "")]
    [InlineData("5 4 2", "4 2")]
    [InlineData("5 4 2 2", "4 2 2")]
    [InlineData("5 4 2 1", "2 1")]
    [InlineData("5 4 1 1", "4 1 1")]
    [InlineData("5 3 1 0", "3 1 0")]
    [InlineData("5 0 0", "")]
    [InlineData("2 1", "2 1")]
    [InlineData("1", "1")]
    [InlineData("", "")]
    public void A_row_takes_together_what_is_small_and_what_would_give_it_away(string counts, string together)
    {
        var row = counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c[0] - (char)48).ToImmutableArray();
        Assert.Equal(together, string.Join(' ', row.Zip(SmallCells.Together(row)).Where(x => x.Second).Select(x => x.First)));
    }

    [Fact]
    public void Three_kinds_of_one_person_each_are_not_given_away_to_who_knows_that_all_were_there() =>
        Assert.Equal([true, true, true, true], SmallCells.Together([1, 1, 1, 4], lowest: 1));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_hidden_can_be_derived_by_subtraction_from_any_table(int seed)
    {
        var chance = new SplitMix(seed);
        var held = Held(chance);
        var cells = Cells.Of(held.Session);
        var people = held.Session.Participants().ToImmutableArray();

        var kinds = people.Select(m => m.Kind).Distinct().Select(k => new Unknown(new Group.OfKind(k), people.Count(m => m.Kind == k), 1, people.Length));
        AssertHidden([.. kinds], cells.There);
        for (var row = 0; row < 12; row++)
        {
            var share = chance.Below(5);
            var some = people.Where(_ => chance.Below(5) <= share).ToImmutableArray();
            var headings = cells.There.Select(c => new Unknown(c.Group, some.Count(m => cells.Of(m.Person) == c.Group), 0, c.People));
            AssertHidden([.. headings], cells.Row(some.Select(m => m.Person)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_spread_is_of_one_or_two_and_none_is_part_of_another(int seed)
    {
        var chance = new SplitMix(seed);
        var held = Held(chance).To(PhaseKind.Rate, 1);
        foreach (var m in held.Session.Participants().Where(_ => chance.Below(4) > 0).ToArray())
            held.Rate(m.Person, "cyber-threats", (Degree)(1 + chance.Below(7)));

        var spread = Spread.Of(held.Session, 1, 1, held.Edition).Single();
        var rated = held.Session.Themes[0].Ratings.Values.SelectMany(r => r).ToArray();

        Assert.All(spread.Areas, a => Assert.True(a.N >= 3, $"{a.Area} shows {a.N}"));
        Assert.Distinct(spread.Areas.Select(a => a.Area));
        foreach (var place in rated.GroupBy(r => r.Area).Where(g => g.Count() < 3))
            Assert.DoesNotContain(spread.Areas, a => a.Area.Place == place.Key);

        // What is not shown is in too few or nowhere; nobody is in two spreads.
        var unseen = rated.Length - spread.Areas.Sum(a => a.N);
        Assert.InRange(unseen, spread.TooFew.Length, 2 * spread.TooFew.Length);
    }

    [Fact]
    public void Choices_are_not_shown_by_kind_when_nothing_is_to_be_attributed()
    {
        var held = HeldSession.Of(p => p with { Attribution = Attribution.None });
        var people = held.JoinMany(4, OrganisationKind.Ministry, "european-netherlands").AddRange(held.JoinMany(4, OrganisationKind.Municipality, "saba"));

        Assert.Equal([new Cell(new Group.AllKinds(), 8)], Cells.Of(held.Session).Row(people));
    }

    /// <summary>Every small cell that a reader may look for has at least two values that fit all that is shown.</summary>
    private static void AssertHidden(ImmutableArray<Unknown> cells, ImmutableArray<Cell> shown)
    {
        var all = cells.Sum(c => c.Real);
        Assert.Equal(all, shown.Sum(c => c.People));
        if (all < 3 || cells.Length == 1)
            return;

        Assert.All(shown, c => Assert.True(c.People >= 3, $"{c.Group} shows {c.People}"));
        var apart = shown.Select(c => c.Group).Where(g => g is Group.OfKind).ToHashSet();
        var hidden = cells.Where(c => !apart.Contains(c.Group)).ToArray();
        var sum = all - cells.Where(c => apart.Contains(c.Group)).Sum(c => c.Real);

        foreach (var cell in hidden.Where(c => c.Real is 1 or 2))
        {
            var possible = Possible(cell, hidden, sum, most: all);
            Assert.True(possible.Length > 1, $"{cell} is derived from {string.Join(", ", shown)}");

            // Nor is it found by who takes all that is hidden to be below three, unless nothing is left to hide it behind.
            Assert.False(
                apart.Count > 0 && hidden.All(c => c.Real < 3) && Possible(cell, hidden, sum, most: 2) is [_], $"{cell} is guessed from {string.Join(", ", shown)}");
        }
    }

    private static ImmutableArray<int> Possible(Unknown cell, Unknown[] hidden, int sum, int most)
    {
        var others = hidden.Where(c => c != cell).ToArray();
        return
        [
            .. Enumerable.Range(cell.Least, Math.Max(0, Math.Min(cell.Most, most) - cell.Least + 1))
                .Where(v => sum - v >= others.Sum(o => o.Least) && sum - v <= others.Sum(o => Math.Min(o.Most, most))),
        ];
    }

    private static HeldSession Held(SplitMix chance)
    {
        var held = HeldSession.Of();
        string[] places = ["european-netherlands", "vr-zeeland", "vr-twente", "saba", "bonaire", "aruba"];
        var kinds = Kinds.Take(1 + chance.Below(Kinds.Length)).ToArray();
        foreach (var kind in kinds)
        {
            for (var left = chance.Below(7); left > 0; left--)
                held.Join($"{kind.Value}-{left}", kind, places[chance.Below(places.Length)]);
        }

        return held;
    }

    /// <param name="Least">The least it can be, as far as a reader knows.</param>
    /// <param name="Most">Likewise the most.</param>
    private sealed record Unknown(Group Group, int Real, int Least, int Most);

    /// <summary>Dice that fall the same every time (splitmix64).</summary>
    private sealed class SplitMix(int seed)
    {
        private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);

        public int Below(int limit)
        {
            unchecked
            {
                var x = state += 0x9E3779B97F4A7C15UL;
                x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
                x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
                return (int)((x ^ (x >> 31)) % (ulong)limit);
            }
        }
    }
}
