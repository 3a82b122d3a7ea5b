using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical.Drafts;

/// <summary>What can be drafted without a model: people's own words, chosen and arranged. It translates nothing.</summary>
public sealed class LexicalDrafts(ISuggestions suggestions, ISummaries summaries, DraftCheck check)
{
    public MadeDraft Make(Session session, Draft draft)
    {
        var written = draft switch
        {
            { Kind: DraftKind.Summary } => summaries.Of(session, draft.Theme, draft.Language),
            { Kind: DraftKind.Wording, Gap: { } name } when session.FindGap(name) is { } gap => WordingOf(session, draft, gap),
            _ => new Summary([], []),
        };
        return new MadeDraft(Engine.Lexical, null, written.Sentences, written.Dropped, default);
    }

    /// <summary>The contribution that stands best for all that are behind the gap, in its writer's language.</summary>
    private Summary WordingOf(Session session, Draft draft, Gap gap)
    {
        var live = gap.Members.Select(n => session.Contributions[n])
            .Where(c => c is { Counts: true, Text.Body: not null } && session.IsRevealed(c) && c.Text.Body.Length <= WordRules.MostText).ToImmutableArray();
        var standing = gap.Wording is { } w ? Outcomes.WordsOf(session, gap, w) : null;
        var others = live.Where(c => c.Text.Body != standing).ToImmutableArray();
        if (Central(live, others.IsEmpty ? live : others) is not { } chosen)
            return new Summary([], []);

        var text = string.Join(' ', chosen.Text.Body!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var language = suggestions.LanguageOf(text) is "nl" or "en" ? suggestions.LanguageOf(text) : draft.Language;
        return check.Check(session, draft with { Language = language }, [new Proposed(text, [gap.Ref], [chosen.Number])]);
    }

    private Contribution? Central(ImmutableArray<Contribution> live, ImmutableArray<Contribution> among) => among
        .Select(c => (Contribution: c, Like: Likeness(c, live)))
        .OrderByDescending(x => Math.Round(x.Like, 6))
        .ThenByDescending(x => x.Contribution.RecognisedBy.Count)
        .ThenBy(x => x.Contribution.Number)
        .Select(x => x.Contribution).FirstOrDefault();

    private double Likeness(Contribution c, ImmutableArray<Contribution> live) => suggestions
        .Nearest(c.Text.Body!, [.. live.Where(o => o.Number != c.Number).Select(o => new Candidate(o.Number, o.Text.Body!))], live.Length)
        .OrderBy(l => l.B).Sum(l => l.Score);
}
