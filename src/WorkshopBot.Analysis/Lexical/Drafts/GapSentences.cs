using WorkshopBot.Analysis.Checking;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical.Drafts;

/// <summary>What a summary says of one gap.</summary>
internal sealed class GapSentences(Session session, GapOutcome gap, int participants, SummaryWords words)
{
    private readonly string name = gap.Gap.Ref.ToString();

    /// <param name="ranked">Whether the group was asked to choose.</param>
    public IEnumerable<Proposed> All(bool ranked, int most, int mostOfTwo)
    {
        if (Excerpt.Of(Words(), most) is not { } quote)
            yield break;

        yield return Said(!ranked ? words.Reads(name, quote) : Chosen(quote));
        if (gap.Recognised.People > 0)
            yield return Said(words.Recognised(name, gap.Recognised.People, participants, Share(gap.Recognised.People)));
        if (gap is { VotedOn.Text: { } one, SecondReading.Text: { } other } && Excerpt.Of(one, mostOfTwo) is { } first && Excerpt.Of(other, mostOfTwo) is { } second)
            yield return Said(words.Readings(name, first, gap.Tally.Agree, second, gap.Tally.AgreeSecond));
        else if (Outcome() is { } outcome)
            yield return Said(outcome);
        foreach (var reservation in gap.Reservations.Where(r => r.Standing is Standing.Open or Standing.Late))
        {
            if (Excerpt.Of(reservation.Text, most) is { } objection)
                yield return Said(words.Reservation(name, objection));
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

    private Proposed Said(string text) => new(text, [gap.Gap.Ref], []);
}
