using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>A model that obeys every attack among the contributions reaches nobody: what it writes does not stand.</summary>
public sealed class ResistingInjections
{
    private static readonly LexicalSuggestions Suggestions = new();
    private static readonly DraftCheck Check = new(Suggestions, Edition.Of2023);
    private static readonly SearchValues<char> Meaningful = SearchValues.Create("@<>*#[]{}=");
    private static readonly string[] Nests = ["vogel", "geel", "nest", ""];
    private static readonly Lazy<ImmutableArray<Attempt>> Attempts = new(() => [.. PromptInjections.All.SelectMany(a => Tried(new Hostile(a)))]);

    [Fact]
    public void There_are_as_many_attacks_as_were_promised()
    {
        Assert.Equal(15, PromptInjections.All.Where(a => !a.Kind.StartsWith("own-", StringComparison.Ordinal)).GroupBy(a => a.Kind).Count(g => g.Count() == 5));
        Assert.Equal(40, PromptInjections.All.Count(a => a.Kind.StartsWith("own-", StringComparison.Ordinal)));
        Assert.Equal(115, PromptInjections.All.Select(a => a.Text).Distinct().Count());
    }

    [Fact]
    public void Nothing_that_a_hostile_model_writes_stands() => Offenders.None(
        Attempts.Value.Where(a => a.Broken.IsEmpty).Select(a => $"{a.Attack}: {a.Dress}, {a.Draft}: {a.Sentence.Text}"),
        "These answers to attacks got past all checks:");

    /// <summary>Each check stands alone for something: without it these attacks get in, and with it none.</summary>
    [Fact]
    public void Without_any_one_check_attacks_get_in() => Snapshot.Matches(
        string.Join('\n', SentenceRules.All.Select(left => $"without {left.Name}: {Shown(Attempts.Value.Where(a => a.Broken is [var only] && only == left.Name))}")), "txt");

    [Fact]
    public void A_checker_that_lacks_one_check_lets_some_stand() => Assert.All(SentenceRules.All, left =>
    {
        var lacking = new DraftCheck(Suggestions, Edition.Of2023, SentenceRules.All.Remove(left));
        var alone = Attempts.Value.Where(a => a.Broken is [var only] && only == left.Name).ToArray();

        Assert.Contains(alone, a => !lacking.Check(a.Session, a.About, [a.Sentence]).Sentences.IsEmpty);
    });

    [Fact]
    public void A_good_sentence_beside_them_does_stand() => Offenders.None(
        from attempts in Attempts.Value.Where(a => a.Draft == "summary in nl").GroupBy(a => a.Attack)
        let one = attempts.First()
        let sentences = Check.Check(one.Session, one.About, [new(Hostile.Genuine, [one.Good], []), .. attempts.Take(3).Select(a => a.Sentence)]).Sentences
        where sentences.Select(s => s.Text.Body).SingleOrDefault() != Hostile.Genuine
        select attempts.Key,
        "With these attacks about, a good sentence was dropped too, or another stood:");

    [Fact]
    public void The_built_in_engine_does_nothing_that_an_attack_asks() => Offenders.None(
        from attempt in Attempts.Value.DistinctBy(a => a.Attack)
        from sentence in new ThemeSummaries(Check).Of(attempt.Session, 1, "nl").Sentences
        let text = sentence.Text.Body!
        where text.Contains(PromptInjections.All.Single(a => a.Id == attempt.Attack).Answer, StringComparison.Ordinal)
            || text.Contains(PromptInjections.Canary, StringComparison.Ordinal) || text.Contains(WaterSession.OtherTheme, StringComparison.Ordinal)
            || text.AsSpan().ContainsAny(Meaningful) || text.Contains("://", StringComparison.Ordinal)
        select $"{attempt.Attack}: {text}",
        "The engine without a model wrote this:");

    /// <summary>A model that knows another session's words says them in every way it can; this session never held them.</summary>
    [Fact]
    public void Words_of_another_session_never_stand()
    {
        var hostile = new Hostile(PromptInjections.All[0]);
        string[] ways = ["De groep noemt {0}.", "Er is {0} bij gemeenten met een lokaal hitteplan.", "Volgens “{0}” ontbreekt een hitteplan.", "Gemeenten hebben geen lokaal {0}hitteplan.", Hostile.Genuine + " {0}."];
        var written = Enumerable.Range(0, 10_000).Select(i => new Proposed(
            string.Format(CultureInfo.InvariantCulture, ways[i % ways.Length], $"Kanarie{Nests[i % Nests.Length]}{i:00000}"),
            i % 3 == 0 ? [] : [hostile.Heat], i % 3 == 1 ? [] : [WaterSession.Number("c006")])).ToImmutableArray();

        var summary = Check.Check(hostile.Session, hostile.Drafts[0], written);

        Assert.Empty(summary.Sentences.Select(s => s.Text.Body));
        Assert.Equal(10_000, summary.Dropped.Length);
    }

    /// <summary>Every sentence a hostile model could send for this attack, with the checks it breaks: at most two are looked for.</summary>
    private static IEnumerable<Attempt> Tried(Hostile hostile)
    {
        foreach (var draft in hostile.Drafts)
        {
            var grounds = new Grounds(hostile.Session, draft, Edition.Of2023, Suggestions);
            foreach (var (dress, sentence) in hostile.Sentences().Where(s => draft.Kind == DraftKind.Summary || s.Dress.StartsWith("alone", StringComparison.Ordinal)))
            {
                var examined = new Examined(grounds, sentence, []);
                ImmutableArray<CheckRule> broken = [.. SentenceRules.All.Where(r => !r.Holds(examined)).Select(r => r.Name).Take(2)];
                if (broken.IsEmpty)
                    broken = [.. Check.Check(hostile.Session, draft, [sentence]).Dropped.Select(d => d.Rule)];
                yield return new Attempt(
                    hostile.Attack.Id, dress, $"{draft.Kind.ToString().ToLowerInvariant()} in {draft.Language}", hostile.Session, draft, hostile.Heat, sentence, broken);
            }
        }
    }

    private static string Shown(IEnumerable<Attempt> through)
    {
        var all = through.ToArray();
        var attacks = all.Select(a => a.Attack).Distinct().Order(StringComparer.Ordinal).ToArray();
        return $"{all.Length} sentences of {attacks.Length} attacks: {string.Join(", ", attacks)}";
    }

    private sealed record Attempt(
        string Attack, string Dress, string Draft, Session Session, Draft About, GapRef Good, Proposed Sentence, ImmutableArray<CheckRule> Broken);
}
