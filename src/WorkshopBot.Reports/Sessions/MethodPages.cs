using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Sessions;

/// <summary>How it went, what it does not claim, and who was there.</summary>
internal static class MethodPages
{
    public static IEnumerable<Block> Blocks(ReportContent content, ReportWords words, Naming naming) =>
    [
        new Heading(1, words.Method, Naming.MethodAnchor),
        Bullets(Method(content, words, naming)),
        new Heading(2, words.NotClaimed),
        Bullets(NotClaimed(words)),
        new Heading(1, words.WhoWasThere, Naming.PeopleAnchor),
        .. People(content, words, naming),
    ];

    internal static IEnumerable<string> NotClaimed(ReportWords words) =>
        [words.NoMandate, words.NotComplete, words.NotClaimedAbsent, words.NotClaimedSample, words.NotClaimedScale];

    internal static IEnumerable<string> Method(ReportContent content, ReportWords words, Naming naming)
    {
        var m = content.Method;
        yield return words.MethodSteps;
        yield return words.MethodChoices(m.Choices);
        yield return words.MethodQuorum(m.Quorum);
        yield return words.MethodOutcomes;
        yield return words.MethodWhoCounts;
        yield return words.AttributedBy(words.Name(m.Attribution));
        yield return words.MethodCells;
        yield return words.MethodRounds(m.WentBack);
        yield return words.MethodJoins(m.Joins, m.JoinsUndone);
        yield return words.MethodSuggestions;
        foreach (var line in Drafted(m, words))
            yield return line;
        yield return words.MethodLot(m.Seed);
        if (!m.Skipped.IsEmpty)
        {
            yield return words.MethodSkipped(string.Join(", ", m.Skipped.Select(s =>
                s.Theme == 0 ? words.Name(s.Phase) : words.MethodSkippedTheme(words.Name(s.Phase), s.Theme))));
        }

        if (m.MarkingsSuspected > 0)
            yield return words.MethodMarkings(m.MarkingsSuspected);
        yield return content.MoreSensitive ? words.MethodMoreSensitive : words.MethodNotMoreSensitive;
        yield return words.Interests(string.Join(", ", content.Edition.Interests.Select(i => naming.In(i.Name))));
        yield return words.MethodDigests(content.Events.Length, content.Events[^1].Hash);
        yield return words.MethodDigestsWhere;
        if (content.KeyFingerprint is { } fingerprint)
            yield return words.MethodKey(fingerprint);
    }

    /// <summary>What engines wrote, what of it was dropped, and whether a model had a part in it.</summary>
    private static IEnumerable<string> Drafted(ReportMethod m, ReportWords words)
    {
        yield return m.Dropped.IsEmpty ? words.MethodNothingDropped : words.MethodDropped(m.Dropped.Values.Sum(), Counted(m.Dropped, words.Name));
        if (m.Model is not { } model)
        {
            yield return words.MethodNoModel;
            yield break;
        }

        yield return words.MethodModel(model.Drafts.IsEmpty ? words.None : Counted(model.Drafts, words.Name), model.Wordings, model.Pairs);
        yield return words.MethodModelUse(model.Tokens);
        if (!model.Faults.IsEmpty)
            yield return words.MethodModelFaults(Counted(model.Faults, words.Name));
    }

    private static string Counted<T>(IEnumerable<KeyValuePair<T, int>> counts, Func<T, string> name) =>
        string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{name(c.Key)}: {c.Value}")));

    private static IEnumerable<Block> People(ReportContent content, ReportWords words, Naming naming)
    {
        var there = content.Attendance;
        yield return new Table(
            words.CountsOfPeople, words.CountsOfPeopleAbout, [words.Kind, words.People],
            [
                .. there.There.Select(c => (ImmutableArray<Cell>)[Cell.Of(naming.Of(c.Group)), Cell.Of(c.People)]),
                [Cell.Of(words.Total), Cell.Of(there.Participants)],
            ]);
        yield return Bullets(
        [
            words.OtherRoles(there.Facilitators, there.NoteTakers, there.Observers, there.Coordinators),
            words.PresentInThemes(string.Join(", ", there.PresentByTheme.Select((n, i) => words.PresentInTheme(i + 1, n)))),
            there.Absent == 0 ? words.AllInvitedCame : words.WasNotThere(naming.Chosen(there.Absent, there.NotThere)),
            .. there.KindsNotThere.IsEmpty
                ? (string[])[]
                : [words.KindsNotThere(string.Join(", ", there.KindsNotThere.Select(k => naming.In(k.Name))))],
        ]);
    }

    private static Bullets Bullets(IEnumerable<string> lines) => new([.. lines.Select(l => (ImmutableArray<Run>)[new Run(l)])]);
}
