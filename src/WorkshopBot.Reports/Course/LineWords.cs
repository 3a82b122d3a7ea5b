using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>What is said of a line in a few words; numbers and literal names only, never a claim of our own.</summary>
internal sealed class LineWords(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    /// <summary>The outcome of its wordings: one when all have the same, else each counted.</summary>
    public string Outcome(CourseLine line)
    {
        var outcomes = line.Members.GroupBy(m => m.Outcome).OrderBy(g => g.Key).ToArray();
        return outcomes.Length == 1
            ? shared.Name(outcomes[0].Key)
            : string.Join(", ", outcomes.Select(g => words.OutcomeTimes(shared.Name(g.Key), g.Count())));
    }

    public string OutcomeWithVotes(LineMember member)
    {
        var outcome = shared.Name(member.Outcome);
        if (member.Outcome == Domain.Sessions.Outcome.NotPut || member.Tally is not { TookPosition: > 0 } tally)
            return outcome;
        var agree = member.SecondReading is null ? shared.AgreeCount(tally.Agree) : shared.ReadingCounts(tally.Agree, tally.AgreeSecond);
        return $"{outcome} ({(tally.Reserve == 0 ? agree : $"{agree}, {shared.ReserveCount(tally.Reserve)}")})";
    }

    public string Rank(LineRank rank)
    {
        var interval = rank.Gap.TooFew ? words.TooFewAsked
            : rank.Gap.Lowest == rank.Gap.Highest ? words.Always(rank.Gap.Lowest)
            : words.Interval(rank.Gap.Lowest, rank.Gap.Highest);
        return words.RankLine(
            rank.Gap.Place, rank.Of, naming.Of(rank.Theme), rank.Gap.Tied ? words.SharedPlace(interval) : interval, rank.Gap.Chose, rank.Gap.Asked);
    }

    public string NotToldApart(LineRank rank) => rank.NotToldApart == 0 ? words.ToldApartFromAll
        : rank.NotToldApart == rank.Of - 1 && rank.Of > 2 ? words.ToldApartFromNone
        : words.NotToldApart(string.Join(", ", rank.Nearest.Select(Labels.Line))
            + (rank.NotToldApart > rank.Nearest.Length ? $" {words.AndMore(rank.NotToldApart - rank.Nearest.Length)}" : ""));

    public string Agreement(CourseLine line) => line.Agreement is not { } a
        ? line.OnlySummary ? words.AgreementOnlySummary : line.Members.All(m => m.SecondReading is not null) ? words.AgreementTwoReadings : words.AgreementTooFew
        : !a.IsAcrossGroups ? words.AgreementOneGroup(a.Groups.Sum(g => g.Agree), a.N)
        : words.AgreementLine(a.Groups.Sum(g => g.Agree), a.N, a.Groups.Length);

    /// <summary>Why it has no place.</summary>
    public string NotRanked(CourseLine line) => line.WasOnlyOne ? words.OnlyOneToChoose
        : line.OnlySummary ? words.OnlySummaryShown
        : line.Members.All(m => m.Seen != ReleaseKind.Whole) ? words.ChoicesNotShown
        : words.NotRanked;

    /// <summary>The lines of action between which nobody chose yet.</summary>
    public string Fits(LineAssignment assigned) => string.Join("; ", assigned.Fits.Select(naming.Of));

    public string AgreementGroups(Agreement agreement) => string.Join("; ", agreement.Groups.Select(g => words.AgreementGroup(naming.Of(g.Group), g.Agree, g.N)));

    public string Efforts(LineEfforts efforts)
    {
        var proposed = Proposed(efforts);
        return efforts.Chosen is { } chosen ? $"{shared.Name(chosen)}{(proposed is "" ? "" : words.ProposedWas(proposed))}" : proposed is "" ? words.NoEffort : proposed;
    }

    /// <summary>What was said, each text once.</summary>
    public string Told(LineTold told) => string.Join("; ", told.Said.Select(s => s.Text ?? shared.TextRemoved).Distinct(StringComparer.Ordinal));

    public string Effects(LineEffects effects) =>
        string.Join("; ", effects.Said.Select(e => words.CountedBy(shared.EffectLine(shared.Name(e.Kind), naming.Of(e.Theme)), e.By.Length)));

    public string Proposed(LineEfforts efforts) => string.Join(", ", efforts.Proposed.Select(e => words.CountedBy(shared.Name(e.Effort), e.People)));

    public string Proposed(LineAssignment assigned) => string.Join("; ", assigned.Proposed.Select(p => words.CountedBy(naming.Of(p.Line), p.People)));

    public string Places(LineScope scope) => string.Join(", ", scope.Places.Select(naming.Of));

    public string NotAsked(CourseLine line)
    {
        var not = content.Input.NotAsked(line).ToArray();
        if (not.Length == 0)
            return words.AskedEverywhere;
        var (had, without) = (not.Where(n => n.HadTheme).Select(n => n.Session.Number).ToArray(), not.Where(n => !n.HadTheme).Select(n => n.Session.Number).ToArray());
        return string.Join(" ", new[]
        {
            had.Length == 0 ? null : words.NotAskedWithTheme(naming.Sessions(had)),
            without.Length == 0 ? null : words.NotAskedWithoutTheme(naming.Sessions(without)),
        }.OfType<string>());
    }

    public string Round(LineRound round) => words.RoundLine(round.Round, round.Recognised, round.Chosen, round.N);

    public string Decision(CourseDecision d) => words.DecisionLine(
        words.Name(d.Verdict), d.Body.Body ?? shared.TextRemoved, shared.Day(new DateTimeOffset(d.On.ToDateTime(default), TimeSpan.Zero)), d.Document.Body ?? shared.TextRemoved);

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
