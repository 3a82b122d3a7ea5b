using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Testing.Data;

namespace WorkshopBot.Tests.Course;

/// <summary>One real deliberation of 26 people, as Polis exported it.</summary>
internal static class PolisVotes
{
    private static readonly string[][] Rows = [.. Lines("participants-votes.csv").Select(l => l.Split(','))];

    private static readonly string[] Heading = Rows[0];

    /// <summary>The statements that have a column; three that moderators rejected have none.</summary>
    public static ImmutableArray<int> Statements { get; } = [.. Heading.Skip(7).Select(Number)];

    public static ImmutableArray<Voter> Voters { get; } = [.. Rows.Skip(1).Select(Read)];

    /// <summary>What the export says of each statement itself: its words may hold commas and line ends, the first seven columns do not.</summary>
    public static ImmutableArray<(int Statement, int Agrees, int Disagrees, int Moderated)> Comments { get; } =
        [.. Lines("comments.csv").Skip(1).Select(l => l.Split(',')).Where(c => c.Length >= 8 && c[0].All(char.IsAsciiDigit))
            .Select(c => (Number(c[2]), Number(c[4]), Number(c[5]), int.Parse(c[6], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)))];

    /// <summary>Agreeing and voting, passes too, in one group of the export.</summary>
    public static (int Agree, int N) Of(int statement, string group)
    {
        var votes = Voters.Where(v => v.Group == group && v.Votes.ContainsKey(statement)).Select(v => v.Votes[statement]).ToArray();
        return (votes.Count(v => v == 1), votes.Length);
    }

    private static Voter Read(string[] cells) => new(
        Number(cells[0]), cells[2], Number(cells[4]), Number(cells[5]), Number(cells[6]),
        Statements.Zip(cells.Skip(7)).Where(c => c.Second is not "")
            .ToImmutableDictionary(c => c.First, c => int.Parse(c.Second, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string file) =>
        RealContributions.Json(file).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l is not "");

    /// <param name="Group">Empty for two people who voted too little to be put in a group.</param>
    internal sealed record Voter(int Number, string Group, int SaidVotes, int SaidAgree, int SaidDisagree, ImmutableDictionary<int, int> Votes);
}
