using WorkshopBot.Analysis.Checking;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical.Drafts;

/// <summary>What a summary says of one gap.</summary>
internal sealed class GapSentences(Session session, GapOutcome gap, int participants, SummaryWords words)
{
    private readonly string name = gap.Gap.Ref.ToString();

    /// <param name="ranked">Whether the group was asked to choose.</param>
    public IEnumerable<Weighty> All(bool ranked, int most, int mostOfTwo)
    {
        if (Excerpt.Of(Words(), most) is not { } quote)
            yield break;

        yield return Said(!ranked ? words.Reads(name, quote) : Chosen(quote), Weight.Heavy);
        if (gap.Recognised.People > 0)
            yield return Said(words.Recognised(name, gap.Recognised.People, participants), Weight.Lightest);
        if (gap is { VotedOn.Text: { } one, SecondReading.Text: { } other } && Excerpt.Of(one, mostOfTwo) is { } first && Excerpt.Of(other, mostOfTwo) is { } second)
            yield return Said(words.Readings(name, first, gap.Tally.Agree, second, gap.Tally.AgreeSecond), Weight.Heavy);
        else if (Outcome() is { } outcome)
            yield return Said(outcome, Weight.Heavy);
        foreach (var reservation in gap.Reservations.Where(r => r.Standing is Standing.Open or Standing.Late))
        {
            if (Excerpt.Of(reservation.Text, most) is { } objection)
                yield return Said(words.Reservation(name, objection), Weight.Dissent);
        }
    }

    private string? Outcome() => gap.Outcome switch
    {
        Domain.Sessions.Outcome.Upheld => words.Upheld(name, gap.Tally.Agree, participants, Share(gap.Tally.Agree)),
        Domain.Sessions.Outcome.UpheldWithReservation =>
            words.UpheldWithReservation(name, gap.Tally.Agree, participants, Share(gap.Tally.Agree), gap.Tally.Reserve),
        Domain.Sessions.Outcome.Disputed => words.Disputed(name, gap.Tally.Agree, participants, Share(gap.Tally.Agree), gap.Tally.Reserve),
        Domain.Sessions.Outcome.QuorumNotReached => words.TooFewTookPart(name),
        _ => null,
    };

    private string Chosen(string quote) => gap switch
    {
        { Choosers: 0 } => words.ChosenByNobody(name, quote),
        { Place: 1, Tied: false } => words.ChosenMost(name, quote, gap.Choosers, participants, Share(gap.Choosers)),
        _ => words.Chosen(name, quote, gap.Choosers, participants, Share(gap.Choosers)),
    };

    /// <summary>The wording the group was asked about, or else the contribution that stands for the others.</summary>
    private string? Words() =>
        gap.VotedOn?.Text ?? gap.OfferedLater?.Text
        ?? gap.RecordedAs.FirstOrDefault(c => c is { Counts: true, Text.Body: not null } && session.IsRevealed(c))?.Text.Body;

    private string Share(int people) =>
        people == 0 || participants == 0 ? ""
        : 2 * people > participants ? $", {words.AMajority}"
        : 2 * people == participants ? $", {words.HalfOfThem}"
        : $", {words.AMinority}";

    private Weighty Said(string text, Weight weight) => new(new Proposed(text, [gap.Gap.Ref], []), weight);
}
