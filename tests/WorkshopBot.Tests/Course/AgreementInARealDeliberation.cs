using System.Numerics;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

/// <summary>
/// Young people in London on the scrutiny of policing: 26 people, 36 statements, in three groups that Polis made of 18, 3 and
/// 3 (two people voted too little for a group). The tallies are counted from the matrix of votes. The export's own columns
/// beside them agree for every person and for all statements but two: of 10 and of 25 comments.csv counts one more who agreed.
/// </summary>
public sealed class AgreementInARealDeliberation
{
    private static readonly (string Export, OrganisationKind Kind)[] Groups =
        [("0", OrganisationKind.Ministry), ("1", OrganisationKind.SecurityRegion), ("2", OrganisationKind.Municipality)];

    [Fact]
    public void The_matrix_is_read_whole()
    {
        Assert.Equal((26, 36), (PolisVotes.Voters.Length, PolisVotes.Statements.Length));
        Assert.Equal([("", 2), ("0", 3), ("1", 18), ("2", 3)], PolisVotes.Voters.GroupBy(v => v.Group).Select(g => (g.Key, g.Count())).Order());
    }

    [Fact]
    public void Each_persons_votes_add_up_to_what_the_export_says() => Assert.All(PolisVotes.Voters, v => Assert.Equal(
        (v.SaidVotes, v.SaidAgree, v.SaidDisagree),
        (v.Votes.Count, v.Votes.Values.Count(x => x == 1), v.Votes.Values.Count(x => x == -1))));

    [Fact]
    public void Each_statements_votes_add_up_to_what_the_export_says_but_for_two()
    {
        var differ = PolisVotes.Comments.Where(c => PolisVotes.Statements.Contains(c.Statement))
            .Select(c => (c.Statement, Said: (c.Agrees, c.Disagrees), Counted: (Votes(c.Statement, 1), Votes(c.Statement, -1))))
            .Where(c => c.Said != c.Counted).OrderBy(c => c.Statement);

        Assert.Equal([(10, (13, 8), (12, 8)), (25, (16, 2), (15, 2))], differ);
    }

    [Fact]
    public void Statements_without_a_column_are_those_that_moderators_rejected() => Assert.Equal(
        [(0, -1), (2, -1), (3, -1)],
        PolisVotes.Comments.Where(c => !PolisVotes.Statements.Contains(c.Statement)).Select(c => (c.Statement, c.Moderated)).Order());

    // Group 0, 1, 2 as counted by hand in the matrix: agree of n.
    [Theory]
    [InlineData(1, "1/3 6/17 2/3", 2 * 7 * 3, 5 * 19 * 5)]
    [InlineData(4, "2/3 10/17 0/3", 3 * 11 * 1, 5 * 19 * 5)]
    [InlineData(10, "3/3 7/17 2/3", 4 * 8 * 3, 5 * 19 * 5)]
    [InlineData(14, "2/3 13/17 3/3", 3 * 14 * 4, 5 * 19 * 5)]
    [InlineData(17, "3/3 14/15 3/3", 4 * 15 * 4, 5 * 17 * 5)]
    [InlineData(22, "1/3 15/15 0/3", 2 * 16 * 1, 5 * 17 * 5)]
    [InlineData(23, "2/3 16/16 2/3", 3 * 17 * 3, 5 * 18 * 5)]
    [InlineData(25, "2/3 10/13 3/3", 3 * 11 * 4, 5 * 15 * 5)]
    public void The_product_of_three_groups_of_three_or_more_is_that_of_the_formula(int statement, string tallies, int numerator, int denominator)
    {
        Assert.Equal(tallies, Tallies(statement));
        Assert.Equal(new Fraction(numerator, denominator), Of(statement)!.Product);
    }

    // Of groups 0 and 2 two people voted, or one: they are taken together. 2 + 2 and 1 + 1 would give themselves away, so there
    // all is one group; 1 + 2 does not, so in 34 it stands beside the three of group 1: 4/5 of 4/5.
    [Theory]
    [InlineData(26, "2/2 9/11 2/2", 14, 17)]
    [InlineData(28, "0/2 6/8 1/2", 8, 14)]
    [InlineData(34, "1/1 3/3 2/2", 16, 25)]
    public void Groups_of_which_one_or_two_voted_do_not_stand_alone(int statement, string tallies, int numerator, int denominator)
    {
        Assert.Equal(tallies, Tallies(statement));
        Assert.Equal(new Fraction(numerator, denominator), Of(statement)!.Product);
    }

    [Fact]
    public void Every_statement_comes_out_as_it_does_when_reckoned_another_way()
    {
        foreach (var statement in PolisVotes.Statements)
        {
            // Plain integers, cell by cell, with what is too small put together as above.
            var cells = Groups.Select(g => PolisVotes.Of(statement, g.Export)).ToArray();
            (int Agree, int N)[] whole = statement == 34 ? [(3, 3), (3, 3)]
                : cells.Any(c => c.N < 3) ? [(cells.Sum(c => c.Agree), cells.Sum(c => c.N))] : cells;
            var (up, down) = (BigInteger.One, BigInteger.One);
            foreach (var (agree, n) in whole)
                (up, down) = (up * (agree + 1), down * (n + 2));

            var agreement = Of(statement)!;
            Assert.Equal(up * agreement.Product.Denominator, down * agreement.Product.Numerator);
            Assert.Equal(cells.Sum(c => c.N), agreement.N);
        }
    }

    private static Agreement? Of(int statement) => Agreement.Of(Groups.Select(g =>
        PolisVotes.Of(statement, g.Export) is var (agree, n) ? new GroupAnswer(new Group.OfKind(g.Kind), agree, n) : null!));

    private static string Tallies(int statement) =>
        string.Join(' ', Groups.Select(g => PolisVotes.Of(statement, g.Export)).Select(t => $"{t.Agree}/{t.N}"));

    private static int Votes(int statement, int vote) => PolisVotes.Voters.Count(v => v.Votes.GetValueOrDefault(statement, 9) == vote);
}
