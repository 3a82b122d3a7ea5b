using WorkshopBot.Domain.Sessions;
using Made = WorkshopBot.Teams.Wire.Made;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>How a gap reads on a card: its wording, or before it has one the words of a contribution behind it.</summary>
internal static class GapTexts
{
    private const int MostNumbers = 8;

    public static string? Of(Session session, Gap gap) =>
        gap.Wording is { } wording ? Outcomes.WordsOf(session, gap, wording)
        : gap.Members.Select(n => session.Contributions[n])
            .OrderBy(c => c.Counts ? 0 : 1)
            .ThenByDescending(c => c.RecognisedBy.Count)
            .ThenBy(c => c.Text.Body?.Length ?? int.MaxValue)
            .ThenBy(c => c.Number)
            .First().Text.Body;

    /// <summary>"2.3  the words · behind it: 14, 17".</summary>
    public static Plain Line(Drawing d, Gap gap, string after = "", int most = Shown.MostOfOne) => Shown.Line(
        gap.Ref.ToString(), new Said(Of(d.Session, gap)), d.Words, most, About(d, gap, gap.Wording, after));

    /// <summary>What is said behind a wording: what it rests on, and whether a model drafted it.</summary>
    public static string About(Drawing d, Gap gap, Wording? wording, string after = "") =>
        string.Join(" · ", new[] { Behind(d, gap), IsByModel(d.Session, wording) ? d.Words.FromModel : "", after }.Where(t => t is not ""));

    /// <summary>A facilitator took the words over from what a model drafted.</summary>
    public static bool IsByModel(Session session, Wording? wording) =>
        wording?.FromDraft is { } number && session.Drafts.GetValueOrDefault(number)?.By == Engine.Model;

    /// <summary>The channel's own label, for a card on which such words stand.</summary>
    public static Made? Label(Session session, IEnumerable<Gap> gaps) => gaps.Any(g => IsByModel(session, g.Wording)) ? new Made([]) : null;

    /// <summary>A line for each wording that stands: two where two readings do.</summary>
    public static IEnumerable<Plain> Lines(Drawing d, Gap gap, string after = "", int most = Shown.MostOfOne)
    {
        if (gap.Readings is not { } two)
            return [Line(d, gap, after, most)];

        var name = gap.Ref.ToString();
        return
        [
            Shown.Line(d.Words.ReadingOf(name, 1), Reading(d, gap, two.First), d.Words, most),
            Shown.Line(d.Words.ReadingOf(name, 2), Reading(d, gap, two.Second), d.Words, most, after is "" ? Behind(d, gap) : $"{Behind(d, gap)} · {after}"),
        ];
    }

    /// <summary>One of the wordings that were put.</summary>
    public static Said Reading(Drawing d, Gap gap, int wording) =>
        new(Outcomes.WordsOf(d.Session, gap, gap.Wordings.First(w => w.Number == wording)));

    public static string Behind(Drawing d, Gap gap)
    {
        var numbers = string.Join(", ", gap.Members.Take(MostNumbers).Select(Shown.Number));
        return gap.Members.Length > MostNumbers
            ? d.Words.BehindAndMore(numbers, gap.Members.Length - MostNumbers)
            : d.Words.Behind(numbers);
    }
}
