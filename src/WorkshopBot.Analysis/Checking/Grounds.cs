using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>What the sentences of one draft may lean on: the session's words that the group saw and that still stand.</summary>
internal sealed class Grounds(Session session, Draft draft, Edition edition, ISuggestions suggestions)
{
    private readonly Dictionary<string, bool> speaksToAProgram = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownWords> known = new(StringComparer.Ordinal);

    public Session Session => session;

    public Draft Draft => draft;

    public ISuggestions Suggestions => suggestions;

    /// <summary>The contribution to translate, as it was typed; "" for another kind of draft.</summary>
    public string Original => draft.Contribution is { } n && ContributionOf(n)?.Text.Body is { } body ? body : "";

    /// <summary>What the theme is called and what is asked in it: the programme's own words.</summary>
    public IEnumerable<string> Framing
    {
        get
        {
            var planned = session.Themes[draft.Theme - 1].Planned;
            var theme = edition[planned.Theme];
            return [theme.Name.In(draft.Language), .. planned.Questions.Select(q => q.Body).OfType<string>()];
        }
    }

    /// <summary>Whether all that a sentence names is there, was shown, and is what this draft is about.</summary>
    public bool Knows(Proposed written) =>
        written.Gaps.All(g => GapOf(g) is not null) && written.Contributions.All(n => ContributionOf(n) is not null)
        && draft.Kind switch
        {
            DraftKind.Wording => written.Gaps.All(g => g == draft.Gap) && written.Contributions.All(MembersOf(draft.Gap).Contains),
            DraftKind.Translation => written.Gaps.IsEmpty && written.Contributions.All(n => n == draft.Contribution),
            _ => true,
        };

    /// <summary>Every text that stands behind what a sentence names.</summary>
    public ImmutableArray<string> TextsOf(Proposed written) =>
    [
        .. written.Gaps.Select(GapOf).OfType<Gap>().SelectMany(TextsOf)
            .Concat(written.Contributions.Select(ContributionOf).OfType<Contribution>().SelectMany(TextsOf))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The same without what speaks to a program: an instruction carries no sentence.</summary>
    public ImmutableArray<string> BearingTextsOf(Proposed written)
    {
        var objections = written.Gaps.Select(GapOf).OfType<Gap>().SelectMany(g => g.Reservations).Select(r => r.Text.Body).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. TextsOf(written).Where(t => !SpeaksToAProgram(t) || (objections.Contains(t) && !AddressesAProgram(t)))];
    }

    public bool SpeaksToAProgram(string text)
    {
        if (!speaksToAProgram.TryGetValue(text, out var does))
        {
            does = CommandRule.SpeaksToAProgram(Plain.Of(text)) || suggestions.SignsIn(text).Any(s => s is Sign.Instruction or Sign.Markup);
            speaksToAProgram.Add(text, does);
        }

        return does;
    }

    /// <summary>What these texts say, read once for all sentences that lean on the same.</summary>
    public KnownWords KnownFrom(ImmutableArray<string> texts)
    {
        var key = string.Join('\0', texts);
        if (!known.TryGetValue(key, out var words))
        {
            words = new KnownWords(texts);
            known.Add(key, words);
        }

        return words;
    }

    private bool AddressesAProgram(string text) =>
        CommandRule.AddressesAProgram(Plain.Of(text)) || suggestions.SignsIn(text).Any(s => s is Sign.Instruction or Sign.Markup);

    private Gap? GapOf(GapRef name) =>
        name.Theme == draft.Theme && session.FindGap(name) is { } gap && MembersOf(name).Any(n => ContributionOf(n) is not null) ? gap : null;

    private ImmutableArray<int> MembersOf(GapRef? name) => name is { } n && session.FindGap(n) is { } gap ? gap.Members : [];

    private Contribution? ContributionOf(int number) =>
        session.Contributions.GetValueOrDefault(number) is { Withdrawn: false, Text.Body: not null } c && c.Theme == draft.Theme
        && (session.IsRevealed(c) || number == draft.Contribution) ? c : null;

    private IEnumerable<string> TextsOf(Gap gap) =>
        gap.Members.Select(ContributionOf).OfType<Contribution>().SelectMany(TextsOf)
            .Concat(gap.Wordings.Where(w => w.FromContribution is not { } n || ContributionOf(n) is not null)
                .Select(w => Outcomes.WordsOf(session, gap, w)).OfType<string>())
            .Concat(gap.Reservations.Select(r => r.Text.Body).OfType<string>())
            .Concat(gap.SetAside?.Reason.Body is { } reason ? [reason] : [])
            .Concat(gap.Course.OrderBy(c => c.Value.Version).SelectMany(c => new[] { c.Value.Exists?.Body, c.Value.Who?.Body }).OfType<string>());

    private static IEnumerable<string> TextsOf(Contribution c) =>
        c.SetAside?.Reason.Body is { } reason ? [c.Text.Body!, reason] : [c.Text.Body!];
}
