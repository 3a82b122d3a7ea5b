using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical.Drafts;

/// <summary>
/// Sums a theme up in the group's own words: its first gaps literally, how many chose and upheld them, who differs, and what was
/// set aside. Its sentences pass the same checks as those of a model.
/// </summary>
public sealed class ThemeSummaries(DraftCheck check) : ISummaries
{
    private const int First = 3;
    private const int MostNamed = 12;
    private const int LongQuote = 170;
    private const int ShortQuote = 90;

    public Summary Of(Session session, int theme, string language)
    {
        var draft = new Draft(0, DraftKind.Summary, theme, null, null, language is "nl" ? "nl" : "en", PersonId.Program);
        return check.Check(session, draft, [.. Written(session, theme, draft.Language).Take(LengthRule.MostSentences)]);
    }

    private static IEnumerable<Proposed> Written(Session session, int theme, string language)
    {
        var words = new SummaryWords(language);
        var outcome = ThemeOutcome.Of(session, theme);
        var participants = session.Counted().Count();
        var contributions = session.Contributions.Values
            .Where(c => c.Theme == theme && c is { Counts: true, Text.Body: not null } && session.IsRevealed(c)).Select(c => c.Number).ToImmutableArray();

        return
        [
            .. Begun(words, outcome, contributions, CountedFigures.Of(session, theme, FigureKind.Contributions) ?? 0),
            .. outcome.Gaps.Take(First).SelectMany(g => new GapSentences(session, g, participants, words).All(outcome.Ranked, LongQuote, ShortQuote)),
            .. Aside(words, outcome),
            .. Others(words, outcome),
        ];
    }

    private static IEnumerable<Proposed> Begun(SummaryWords words, ThemeOutcome outcome, ImmutableArray<int> contributions, int counted)
    {
        var gaps = outcome.Gaps.Select(g => g.Gap.Ref).ToImmutableArray();
        if (gaps.Length > 0)
            yield return new Proposed(gaps.Length == 1 ? words.CollectedOne(counted) : words.Collected(gaps.Length, counted), gaps, []);
        else if (contributions.Length > 0)
            yield return new Proposed(words.Contributed(counted), [], contributions);
    }

    private static IEnumerable<Proposed> Aside(SummaryWords words, ThemeOutcome outcome)
    {
        if (outcome.SetAside.IsEmpty)
            yield break;

        yield return new Proposed(words.SetAside(outcome.SetAside.Length), GapsOf(outcome.SetAside), ContributionsOf(outcome.SetAside));
        foreach (var item in outcome.SetAside)
        {
            if (Excerpt.Of(item.Contributions.FirstOrDefault(c => c.Text.Body is not null)?.Text.Body, ShortQuote) is { } quote
                && Excerpt.Of(item.Reason, ShortQuote) is { } reason)
                yield return new Proposed(words.SetAsideBecause(quote, reason), GapsOf([item]), ContributionsOf([item]));
        }
    }

    private static IEnumerable<Proposed> Others(SummaryWords words, ThemeOutcome outcome)
    {
        var others = outcome.Gaps.Skip(First).Take(MostNamed).Select(g => g.Gap.Ref).ToImmutableArray();
        if (others.Length > 0)
            yield return new Proposed(words.AlsoNamed(string.Join(", ", others)), others, []);
    }

    private static ImmutableArray<GapRef> GapsOf(IEnumerable<AsideItem> items) => [.. items.Select(i => i.Gap).OfType<GapRef>()];

    private static ImmutableArray<int> ContributionsOf(IEnumerable<AsideItem> items) =>
        [.. items.Where(i => i.Gap is null).SelectMany(i => i.Contributions).Where(c => c.Text.Body is not null).Select(c => c.Number)];
}
