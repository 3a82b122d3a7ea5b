using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>A session held with the texts of each theme, summed up: how much is written, how much of it names its source, how much the checks drop.</summary>
internal static class SummaryFigures
{
    private static readonly string[] Languages = ["nl", "en"];

    public static FigureSection Of(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var summaries = new ThemeSummaries(new DraftCheck(engine, Edition.Of2023));
        var summed = items.Where(i => i.Theme is { } t && Edition.Of2023.FindTheme(new ThemeId(t)) is not null)
            .GroupBy(i => i.Theme!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(theme => TryHold(theme.Key, [.. theme]) is { } session
                ? Languages.Select(language => (Theme: theme.Key, Summary: summaries.Of(session, 1, language)))
                : [])
            .ToArray();

        return new FigureSection("Summaries",
        [
            Figure.Of("SummarySentences", [.. summed.Select(s => new Outcome(s.Theme, s.Summary.Sentences.Length))]),
            Figure.Of("SummaryCited", [.. summed.Select(s => new Outcome(s.Theme, s.Summary.Sentences.Count(IsCited), s.Summary.Sentences.Length))]),
            Figure.Of("SummaryDropped", [.. summed.Select(s => new Outcome(s.Theme, s.Summary.Dropped.Length, s.Summary.Dropped.Length + s.Summary.Sentences.Length))]),
        ]);
    }

    private static bool IsCited(DraftSentence sentence) => sentence.Gaps.Length + sentence.Contributions.Length > 0;

    /// <summary>Everybody contributes two texts and chooses what they wrote; what makes the same point is joined; all agree. Null for a theme whose texts no session takes.</summary>
    private static Session? TryHold(string theme, ImmutableArray<EvaluationItem> items)
    {
        var held = new Held(theme);
        var people = Enumerable.Range(0, (items.Length + 1) / 2).Select(i => new PersonId(string.Create(CultureInfo.InvariantCulture, $"p{i:000}"))).ToArray();
        foreach (var person in people)
            held.Does(person, new Join(Role.Participant, OrganisationKind.Ministry, "", new PlaceId("european-netherlands"), "nl"));
        held.Opens(PhaseKind.Collect);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            if (held.Does(people[i / 2], new Contribute(null, item.Text, InGroup: false, OnlyNamesMarking: true)))
                numbers.Add(item.Id, held.Session.Contributions.Keys.Max());
        }

        if (numbers.Count == 0)
            return null;

        held.Opens(PhaseKind.Join);
        foreach (var group in items.Where(i => i.DuplicateGroup is not null && numbers.ContainsKey(i.Id)).GroupBy(i => i.DuplicateGroup, StringComparer.Ordinal).Where(g => g.Count() > 1))
            held.Does(Held.Lead, new JoinContributions([.. group.Select(i => numbers[i.Id])], ""));
        held.Opens(PhaseKind.Rank);
        foreach (var person in people)
        {
            var own = held.Session.Themes[0].LiveGaps.Where(g => g.Members.Any(n => held.Session.Contributions[n].By == person)).Select(g => new Choice(g.Ref.Number, null, null));
            held.Does(person, new Choose(held.Session.Open!.Stop, [.. own], InGroup: false));
        }

        held.Opens(PhaseKind.Word);
        foreach (var person in people)
            held.Does(person, new Agree([]));
        held.Opens(PhaseKind.Closing);
        return held.Session;
    }

    private sealed class Held
    {
        public static readonly PersonId Lead = new("lead");

        private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

        private Session? session;
        private int asked;

        public Held(string theme) => Does(Lead, new Plan(new WorkshopPlan(
            new Said("?"), SessionType.EuropeanNetherlands, [new PlannedTheme(new ThemeId(theme), [], [])], Start) { Facilitators = [Lead] }));

        public Session Session => session!;

        public bool Does(PersonId by, SessionCommand command)
        {
            asked++;
            var who = new Asked(by, Start.AddSeconds(asked), string.Create(CultureInfo.InvariantCulture, $"evaluation-{asked}"));
            var decision = SessionRules.Decide(session, command, who, Edition.Of2023);
            session = decision.Events.Aggregate(session, (s, e) => Session.After(s, e, who));
            return decision is Decision.Accepted;
        }

        public void Opens(PhaseKind kind)
        {
            while (Session.Open?.Stop.Kind != kind && Does(Session.Lead, new Next(null)))
            {
            }
        }
    }
}
