using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// Holds every sentence of a draft against the log, whoever wrote it: the sentences that stand are kept, of the others only
/// the first rule they broke.
/// </summary>
public sealed class DraftCheck
{
    private readonly ISuggestions suggestions;
    private readonly Edition edition;
    private readonly ImmutableArray<SentenceRule> rules;

    public DraftCheck(ISuggestions suggestions, Edition edition)
        : this(suggestions, edition, SentenceRules.All) { }

    internal DraftCheck(ISuggestions suggestions, Edition edition, ImmutableArray<SentenceRule> rules) =>
        (this.suggestions, this.edition, this.rules) = (suggestions, edition, rules);

    public Summary Check(Session session, Draft draft, ImmutableArray<Proposed> written)
    {
        var kept = ImmutableArray.CreateBuilder<DraftSentence>();
        var dropped = ImmutableArray.CreateBuilder<DroppedSentence>();
        var grounds = new Grounds(session, draft, edition, suggestions);
        foreach (var sentence in written)
        {
            var examined = new Examined(grounds, sentence, kept.ToImmutable());
            if (rules.FirstOrDefault(r => !r.Holds(examined)) is { } broken)
                dropped.Add(new DroppedSentence(broken.Name));
            else
                kept.Add(new DraftSentence(sentence.Text.Trim(), sentence.Gaps, sentence.Contributions));
        }

        return IsPieceOfATranslation(grounds, kept)
            ? new Summary([], [.. dropped, .. kept.Select(_ => new DroppedSentence(CheckRule.IsSupported))])
            : new Summary(kept.ToImmutable(), dropped.ToImmutable());
    }

    private bool IsPieceOfATranslation(Grounds grounds, ImmutableArray<DraftSentence>.Builder kept) =>
        kept.Count > 0 && grounds.Draft.Kind == DraftKind.Translation && rules.Any(r => r.Name == CheckRule.IsSupported)
        && !TranslationSupport.IsWhole(grounds.Original, string.Join(' ', kept.Select(s => s.Text.Body)));
}
