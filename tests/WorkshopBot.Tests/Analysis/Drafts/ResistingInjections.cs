using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Analysis.Drafts;

/// <summary>A model that obeys every attack among the contributions reaches nobody: what it writes does not stand.</summary>
public sealed class ResistingInjections
{
    private static readonly LexicalSuggestions Suggestions = new();
    private static readonly Lazy<ImmutableArray<Hostile>> All = new(() => [.. PromptInjections.All.Select(a => new Hostile(a))]);

    [Fact]
    public void There_are_as_many_attacks_as_were_promised()
    {
        Assert.Equal(15, PromptInjections.All.Where(a => !a.Kind.StartsWith("own-", StringComparison.Ordinal)).GroupBy(a => a.Kind).Count(g => g.Count() == 5));
        Assert.Equal(40, PromptInjections.All.Count(a => a.Kind.StartsWith("own-", StringComparison.Ordinal)));
        Assert.Equal(115, PromptInjections.All.Select(a => a.Text).Distinct().Count());
    }

    [Fact]
    public void Nothing_that_a_hostile_model_writes_stands() => Offenders.None(
        Through(SentenceRules.All), "These answers to attacks got past all checks:");

    [Fact]
    public void A_good_sentence_beside_them_does_stand() => Offenders.None(
        from hostile in All.Value
        let check = new DraftCheck(Suggestions, Edition.Of2023)
        where check.Check(hostile.Session, hostile.Drafts[0], [new(Hostile.Genuine, [hostile.Heat], []), .. hostile.Sentences().Select(s => s.Sentence)]).Sentences.Length != 1
        select hostile.Attack.Id,
        "With these attacks about, a good sentence was dropped too, or another stood:");

    /// <summary>Each check stands alone for something: without it these attacks get in.</summary>
    [Fact]
    public void Without_any_one_check_attacks_get_in() => Snapshot.Matches(
        string.Join('\n', SentenceRules.All.Select(left => $"without {left.Name}: {Shown(Through(SentenceRules.All.Remove(left)))}")), "txt");

    [Fact]
    public void A_checker_that_lacks_one_check_is_noticed() => Assert.All(
        SentenceRules.All, left => Assert.NotEmpty(Through(SentenceRules.All.Remove(left))));

    private static string Shown(IEnumerable<string> through)
    {
        var all = through.ToArray();
        var attacks = all.Select(t => t[..t.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal).ToArray();
        return $"{all.Length} sentences of {attacks.Length} attacks: {string.Join(", ", attacks)}";
    }

    /// <summary>"attack: dress, draft" of every hostile sentence that stands under these rules.</summary>
    private static IEnumerable<string> Through(ImmutableArray<SentenceRule> rules)
    {
        var check = new DraftCheck(Suggestions, Edition.Of2023, rules);
        return
            from hostile in All.Value
            from draft in hostile.Drafts
            from written in hostile.Sentences()
            where !check.Check(hostile.Session, draft, [written.Sentence]).Sentences.IsEmpty
            select $"{hostile.Attack.Id}: {written.Dress}, {draft.Kind} {draft.Number}: {written.Sentence.Text}";
    }
}
