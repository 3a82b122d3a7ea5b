using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

public sealed class CoveringThemesAndPlaces
{
    private static readonly Edition Edition = Edition.Of2023;
    private static readonly ThemeId Cyber = new("cyber-threats");
    private static readonly ThemeId Polarisation = Edition.Themes.First(t => t.Id != Cyber).Id;
    private static readonly PlaceId Zeeland = new("vr-zeeland");
    private static readonly PlaceId Saba = new("saba");
    private static readonly OrganisationKind Region = OrganisationKind.SecurityRegion;
    private static readonly OrganisationKind Municipality = OrganisationKind.Municipality;
    private static readonly OrganisationKind Provider = OrganisationKind.VitalProvider;
    private static readonly OrganisationKind Caribbean = OrganisationKind.CaribbeanGovernment;

    private static readonly CoverageAxes Small = new([Cyber, Polarisation], [new PlaceAsked(Zeeland, [Region, Municipality, Provider]), new PlaceAsked(Saba, [Caribbean, Provider])]);

    [Fact]
    public void Empty_cells_are_named_with_whether_anybody_was_invited()
    {
        var coverage = Of([.. Came(Cyber, Zeeland, Region, 4), .. Invited(Cyber, Zeeland, Municipality, 1), .. Came(Cyber, Saba, Provider, 1)]);

        Assert.Equal(
            [
                new EmptyCell(Cyber, Zeeland, Municipality, Blank.NobodyCame), new EmptyCell(Cyber, Zeeland, Provider, Blank.NotInvited),
                new EmptyCell(Cyber, Saba, Caribbean, Blank.NotInvited),
            ],
            coverage.Empty.Where(e => e.Theme == Cyber));
        Assert.Equal(5, coverage.Empty.Count(e => e.Theme == Polarisation));
    }

    [Fact]
    public void Empty_and_fewer_than_three_stay_different()
    {
        var row = Row(Of([.. Came(Cyber, Zeeland, Region, 4), .. Came(Cyber, Zeeland, Provider, 2), .. Came(Cyber, Zeeland, OrganisationKind.Ministry, 5)]));

        // Four are company for two: otherwise eleven people less five and four are two.
        Assert.Equal(
            [
                (OrganisationKind.Ministry, CountShown.Number), (Region, CountShown.ThreeOrMore), (Municipality, CountShown.Nobody), (Provider, CountShown.FewerThanThree),
            ],
            row.Cells.Select(c => (c.Kind, c.Came.Shown)));
        Assert.Equal([5, null, null, null], row.Cells.Select(c => c.Came.Number));
    }

    [Fact]
    public void Somebody_in_two_sessions_is_one_person_and_not_silent_when_they_spoke_in_one()
    {
        Seat[] seats = [.. Came(Cyber, Zeeland, Region, 3), .. Came(Cyber, Zeeland, Region, 3, spoke: false)];
        var cell = Row(Of(seats)).Cells.Single(c => c.Kind == Region);

        Assert.Equal((3, CountShown.Nobody), (cell.Came.Number, cell.Silent!.Value.Shown));
    }

    [Fact]
    public void Who_came_and_said_nothing_is_counted_silent()
    {
        var cell = Row(Of(Came(Cyber, Zeeland, Region, 4, spoke: false))).Cells.Single(c => c.Kind == Region);

        Assert.Equal((4, 4, 4), (cell.Invited.Number, cell.Came.Number, cell.Silent!.Value.Number));
    }

    [Fact]
    public void Of_one_or_two_it_is_not_told_whether_they_were_silent() =>
        Assert.Null(Row(Of(Came(Cyber, Zeeland, Region, 2, spoke: false))).Cells.Single(c => c.Kind == Region).Silent);

    [Fact]
    public void Places_and_kinds_that_nobody_spoke_for_are_named()
    {
        var coverage = Of(Came(Cyber, Zeeland, Region, 4));

        Assert.Equal([Saba], coverage.PlacesNotHeard);
        Assert.Equal([Municipality, Caribbean, Provider], coverage.KindsNotHeard);
    }

    [Fact]
    public void Whoever_was_not_wanted_is_shown_too()
    {
        var coverage = Of(Came(new ThemeId("other-theme"), new PlaceId("bonaire"), OrganisationKind.KnowledgeInstitute, 3));
        var row = coverage.Rows.Single(r => r.Place == new PlaceId("bonaire") && r.Theme == new ThemeId("other-theme"));

        Assert.Equal(3, Assert.Single(row.Cells).Came.Number);
        Assert.DoesNotContain(coverage.Empty, e => e.Place == new PlaceId("bonaire"));
    }

    [Fact]
    public void The_session_that_fills_most_empty_cells_is_proposed_first()
    {
        // Zeeland lacks three kinds on one theme and one on the other; Saba two on each.
        var coverage = Of([.. Came(Cyber, Zeeland, Region, 3), .. Came(Cyber, Zeeland, Municipality, 3), .. Came(Polarisation, Zeeland, Provider, 3)]);

        Assert.Equal(["saba CaribbeanNetherlands 4", "vr-zeeland SecurityRegion 3"], coverage.Proposals.Select(p => $"{p.Place} {p.Type} {p.Fills.Length}"));
        Assert.Equal([Caribbean, Provider], coverage.Proposals[0].Kinds);
        Assert.Equal((true, false), (coverage.Proposals[0].IsNotHeardAtAll, coverage.Proposals[1].IsNotHeardAtAll));
        Assert.Equal((4, 0), (coverage.Proposals[0].NotInvited, coverage.Proposals[0].NobodyCame));
    }

    [Fact]
    public void When_nothing_is_empty_no_session_is_proposed()
    {
        var axes = new CoverageAxes([Cyber], [new PlaceAsked(Zeeland, [Region])]);

        Assert.Empty(Coverage.Of(Came(Cyber, Zeeland, Region, 1), axes, Edition).Proposals);
    }

    [Fact]
    public void For_no_theme_or_place_there_is_nothing_to_propose() =>
        Assert.Empty(Coverage.Of([], new CoverageAxes([], []), Edition).Proposals);

    [Fact]
    public void Of_a_whole_programme_without_sessions_everything_is_empty_and_proposals_take_turns()
    {
        var axes = CoverageAxes.Usual(Edition);
        var coverage = Coverage.Of([], axes, Edition, most: 6);

        Assert.Equal(9 * 33, coverage.Rows.Length);
        Assert.Equal(9 * axes.Places.Sum(p => p.Kinds.Length), coverage.Empty.Length);
        Assert.All(coverage.Proposals, p => Assert.Equal(3, p.Themes.Length));
        Assert.Equal(9, coverage.Proposals.Take(3).SelectMany(p => p.Themes).Distinct().Count());
        Assert.Distinct(coverage.Proposals.SelectMany(p => p.Fills));
    }

    [Fact]
    public void Three_hundred_themes_and_places_with_a_hundred_thousand_seats_are_quick()
    {
        var dice = new CourseDice(3);
        var axes = CoverageAxes.Usual(Edition);
        var seats = Enumerable.Range(0, 100_000).Select(i => new Seat(
            axes.Themes[dice.Below(9)], axes.Places[dice.Below(33)].Place, OrganisationKind.All[dice.Below(7)], new PersonId($"p{dice.Below(20_000)}"), true, dice.Below(2) > 0, dice.Below(2) > 0)).ToArray();

        var clock = Stopwatch.StartNew();
        var coverage = Coverage.Of(seats, axes, Edition, most: 100);

        Assert.Equal(9 * 33, coverage.Rows.Length);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void The_order_of_seats_changes_nothing()
    {
        var dice = new CourseDice(4);
        var axes = CoverageAxes.Usual(Edition);
        var seats = Enumerable.Range(0, 600).Select(i => new Seat(
            axes.Themes[dice.Below(9)], axes.Places[dice.Below(33)].Place, OrganisationKind.All[dice.Below(7)], new PersonId($"p{dice.Below(90)}"), dice.Below(2) > 0, dice.Below(2) > 0, dice.Below(2) > 0)).ToArray();

        Assert.Equal(Said(Coverage.Of(seats, axes, Edition)), Said(Coverage.Of(dice.Shuffled(seats), axes, Edition)));
    }

    /// <summary>
    /// The attack: a reader knows a row's total and which cells are empty, and looks for a cell of one or two. As many people
    /// as cells cannot be hidden.
    /// </summary>
    [Fact]
    public void No_cell_of_one_or_two_can_be_derived_from_its_row()
    {
        var seen = 0;
        foreach (var counts in Rows(4, 6).Where(r => r.Sum() >= SmallCells.Fewest))
        {
            var shown = PeopleCount.Row(counts);
            Assert.All(counts.Zip(shown), c => Assert.True(Fits(c.First, c.Second), $"{string.Join(' ', counts)}: {c.Second} is not true"));
            if (counts.Count(c => c > 0) is var filled && (filled < 2 || filled == counts.Sum()))
                continue;

            var possible = Possible(shown, counts.Sum()).ToArray();
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] is 0 or > 2)
                    continue;
                seen++;
                Assert.True(possible.Select(p => p[i]).Distinct().Count() > 1, $"{string.Join(' ', counts)}: {counts[i]} is derived");
            }
        }

        Assert.True(seen > 1000);
    }

    [Theory]
    [InlineData("5 4 0", "5 4 -")]
    [InlineData("5 4 2", "5 3+ <3")]
    [InlineData("5 1 2", "5 <3 <3")]
    [InlineData("5 1 3", "5 ? ?")]
    [InlineData("2 2 0", "? ? -")]
    [InlineData("1 1 0", "<3 <3 -")]
    [InlineData("1 0 0", "<3 - -")]
    [InlineData("3 0 0", "3 - -")]
    public void A_row_says_as_much_as_it_may(string counts, string shown) => Assert.Equal(
        shown,
        string.Join(' ', PeopleCount.Row([.. counts.Split(' ').Select(c => c[0] - '0')]).Select(c => c.Shown switch
        {
            CountShown.Nobody => "-",
            CountShown.FewerThanThree => "<3",
            CountShown.ThreeOrMore => "3+",
            CountShown.Somebody => "?",
            _ => $"{c.Number}",
        })));

    private static bool Fits(int count, PeopleCount shown) => shown.Shown switch
    {
        CountShown.Nobody => count == 0,
        CountShown.FewerThanThree => count is 1 or 2,
        CountShown.ThreeOrMore => count >= 3,
        CountShown.Somebody => count >= 1,
        _ => count == shown.Number && count >= 3,
    };

    private static IEnumerable<ImmutableArray<int>> Possible(ImmutableArray<PeopleCount> shown, int sum) => shown.Length == 0
        ? sum == 0 ? [[]] : []
        : from first in Enumerable.Range(0, sum + 1)
          where Fits(first, shown[0])
          from rest in Possible(shown[1..], sum - first)
          select rest.Insert(0, first);

    private static IEnumerable<ImmutableArray<int>> Rows(int cells, int highest) => cells == 0
        ? [[]]
        : from rest in Rows(cells - 1, highest) from last in Enumerable.Range(0, highest + 1) select rest.Add(last);

    private static Coverage Of(IEnumerable<Seat> seats) => Coverage.Of(seats, Small, Edition);

    private static CoverageRow Row(Coverage coverage) => coverage.Rows.Single(r => r.Theme == Cyber && r.Place == Zeeland);

    private static IEnumerable<Seat> Came(ThemeId theme, PlaceId place, OrganisationKind kind, int people, bool spoke = true) =>
        Enumerable.Range(0, people).Select(i => new Seat(theme, place, kind, new PersonId($"{place}-{kind}-{i}"), true, true, spoke));

    private static IEnumerable<Seat> Invited(ThemeId theme, PlaceId place, OrganisationKind kind, int people) =>
        Came(theme, place, kind, people).Select(s => s with { Came = false, Spoke = false });

    /// <summary>One session shows of its kind 3, and the other shows no kinds: 5 together would say 2 of the other.</summary>
    [Fact]
    public void Where_somebodys_kind_does_not_stand_in_their_session_no_number_is_shown_for_it_nor_for_one_beside_it()
    {
        var row = PeopleCount.Row([14, 5, 4], [false, true, false]);

        Assert.Equal(CountShown.Somebody, row[1].Shown);
        Assert.Equal(2, row.Count(c => c.Number is null));
        Assert.All(row.Where(c => c.Number is null), c => Assert.Equal(CountShown.Somebody, c.Shown));
    }

    private static IEnumerable<string> Said(Coverage coverage) =>
    [
        .. coverage.Rows.SelectMany(r => r.Cells.Select(c => $"{r.Theme} {r.Place} {c}")),
        .. coverage.Empty.Select(e => e.ToString()),
        .. coverage.Proposals.Select(p => $"{p.Place} {string.Join(' ', p.Themes)} {string.Join(' ', p.Kinds)} {p.Fills.Length}"),
    ];
}
