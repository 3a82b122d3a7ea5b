using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>
/// What a model gets to read: texts of this theme that the group saw, under their numbers, as JSON strings in one message. No name,
/// organisation, title or question, nothing of another session, and no text that looks like something else than a gap.
/// </summary>
public static class Sendable
{
    /// <summary>A theme that holds more than this is no longer read as a whole.</summary>
    public const int MostTexts = 120;

    private static readonly JsonSerializerOptions Letters = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Null when nothing may be sent.</summary>
    public static ModelTask? Of(Session session, Draft draft, ISuggestions suggestions) => draft.Kind switch
    {
        DraftKind.Summary => Summary(session, draft, suggestions),
        DraftKind.Wording => session.FindGap(draft.Gap ?? default) is { } gap ? Task("wording", draft.Language, [], Texts(session, gap.Members, suggestions), 300) : null,
        _ => session.Contributions.TryGetValue(draft.Contribution ?? 0, out var c) && !c.Withdrawn ? Task("translation", draft.Language, [], Clean([c], suggestions), 1000) : null,
    };

    /// <summary>The contributions among which pairs are looked for, with their numbers; null when there are not two.</summary>
    public static (ModelTask Task, ImmutableHashSet<int> Numbers)? Pairs(Session session, int theme, ISuggestions suggestions) =>
        Texts(session, session.Contributions.Values.Where(c => c.Theme == theme).Select(c => c.Number), suggestions) is { Length: > 1 } texts
            ? (Task("pairs", session.Plan.Languages[0], [], texts, 400)!, [.. texts.Select(t => t.Id)])
            : null;

    private static ModelTask? Summary(Session session, Draft draft, ISuggestions suggestions)
    {
        var ranked = Ranking.Of(session, draft.Theme).Select(r => r.Gap).ToImmutableArray();
        var texts = Texts(session, ranked.SelectMany(g => g.Members), suggestions);
        var sent = texts.Select(t => t.Id).ToHashSet();
        var gaps = ranked.Where(g => g.Members.Any(sent.Contains)).Select(g => new SentGap(
            g.Ref.ToString(), [.. g.Members.Where(sent.Contains)], WordingOf(session, g, suggestions)));
        return Task("summary", draft.Language, [.. gaps], texts, 900);
    }

    /// <summary>What the group made of the gap, when that differs from what was contributed.</summary>
    private static string? WordingOf(Session session, Gap gap, ISuggestions suggestions) =>
        gap.Wording is { FromContribution: null } wording && Outcomes.WordsOf(session, gap, wording) is { } words && IsHarmless(words, suggestions) ? words : null;

    private static ImmutableArray<SentText> Texts(Session session, IEnumerable<int> numbers, ISuggestions suggestions) => Clean(
        numbers.Distinct().Select(n => session.Contributions[n]).Where(c => c.Counts && session.IsRevealed(c)), suggestions);

    private static ImmutableArray<SentText> Clean(IEnumerable<Contribution> contributions, ISuggestions suggestions) =>
    [
        .. contributions.Where(c => c.Text.Body is { } body && IsHarmless(body, suggestions)).Take(MostTexts).Select(c => new SentText(c.Number, c.Text.Body!)),
    ];

    private static bool IsHarmless(string text, ISuggestions suggestions) =>
        !suggestions.SignsIn(text).Any(s => s is Sign.Marking or Sign.PersonalData or Sign.Instruction or Sign.Markup);

    private static ModelTask? Task(string name, string language, ImmutableArray<SentGap> gaps, ImmutableArray<SentText> texts, int mostTokensOut) => texts.IsEmpty
        ? null
        : new ModelTask(name, JsonSerializer.Serialize(new SentData(language, gaps, texts), Letters), mostTokensOut);

    private sealed record SentData(string Language, ImmutableArray<SentGap> Gaps, ImmutableArray<SentText> Contributions);

    private sealed record SentGap(string Id, ImmutableArray<int> Contributions, string? Wording);

    private sealed record SentText(int Id, string Text);
}
