using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Wordings: one press agrees to all, a reservation names one; after two rewordings both stand.</summary>
public static class WordRules
{
    /// <summary>How many gaps of a theme are put to the group; the rest go to the correction time.</summary>
    public const int PutToTheGroup = 3;

    public const int MostText = 600;

    /// <summary>After so many, both wordings stand instead of another.</summary>
    public const int MostRewordings = 2;

    /// <summary>The gaps whose wording one can agree to now.</summary>
    public static IEnumerable<Gap> OpenForAgreement(Session session) => session switch
    {
        { Stage: Stage.Corrections } => session.Themes.SelectMany(t => t.LiveGaps).Where(g => g.Wording is not null),
        { Open.Stop: { Kind: PhaseKind.Word } stop } => session.Themes[stop.Theme - 1].LiveGaps.Where(g => g.Wording is not null),
        _ => [],
    };

    internal static Decision Agree(Session session, SessionCommand.Agree command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);

        var open = OpenForAgreement(session).ToDictionary(g => g.Ref);
        if (open.Count == 0)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Word, session.Open?.Stop));

        // One position a gap: of two in one press the last counts, so that pressing again changes nothing.
        var seen = command.Seen.OrNone().Reverse().DistinctBy(p => p.Gap).ToImmutableArray();
        foreach (var p in seen.Where(p => !open.ContainsKey(p.Gap)))
            return Refuse(Gaps.Find(session, p.Gap) is null ? Gaps.Unknown(session, p.Gap) : new NoWordingYet(p.Gap));
        foreach (var p in seen.Where(p => !Stands(open[p.Gap], p.Wording)))
            return Refuse(new WordingHasChanged(p.Gap));

        // Naming one gap settles one's own reservation to it; a press for all leaves it standing, and leaves two readings to be chosen from.
        var positions = seen.Length == 1
            ? seen
            : (seen.IsEmpty ? open.Values.Select(g => new Position(g.Ref, g.Wording!.Number)) : seen)
                .Where(p => !open[p.Gap].Reservations.Any(r => r.By == asked.By && !r.Settled))
                .Where(p => !seen.IsEmpty || open[p.Gap].Readings is null)
                .ToImmutableArray();

        var fresh = positions.Where(p => Said(session, open[p.Gap], asked.By) != p.Wording).OrderBy(p => p.Gap.Theme).ThenBy(p => p.Gap.Number).ToImmutableArray();
        return fresh.IsEmpty ? Accept() : Accept(new Agreed(asked.By, fresh));
    }

    internal static Decision Reserve(Session session, SessionCommand.Reserve command, Asked asked)
    {
        if (session.NotAParticipant(asked.By) is { } no)
            return Refuse(no);
        if (Gaps.Find(session, command.Gap) is not { } gap)
            return Refuse(Gaps.Unknown(session, command.Gap));
        if (!OpenForAgreement(session).Any())
            return Refuse(new PhaseIsNotOpen(PhaseKind.Word, session.Open?.Stop));
        if (!OpenForAgreement(session).Any(g => g.Ref == gap.Ref))
            return Refuse(new NoWordingYet(gap.Ref));

        return Wrong(session, command.Text, MostText, asked, out var text)
            ?? Accept(new ReservationMade(gap.Ref, gap.Reservations.Length + 1, gap.Wording!.Number, asked.By, text));
    }

    internal static Decision WithdrawReservation(Session session, SessionCommand.WithdrawReservation command, Asked asked) =>
        Gaps.Find(session, command.Gap) is not { } gap ? Refuse(Gaps.Unknown(session, command.Gap))
        : gap.Reservations.FirstOrDefault(r => r.Number == command.Reservation) is not { } reservation
            ? Refuse(new NoSuchReservation(command.Reservation))
        : reservation.By != asked.By ? Refuse(new OnlyItsWriterMay())
        : reservation.Settled ? Accept()
        : session.Stage == Stage.Corrections && !reservation.Late ? Refuse(new SessionHasClosed())
        : Accept(new ReservationWithdrawn(gap.Ref, reservation.Number, asked.By));

    internal static Decision Reword(Session session, SessionCommand.Reword command, Asked asked)
    {
        if (!MayBeReworded(session, command.Gap, asked, out var gap, out var no))
            return Refuse(no);
        if (Rewordings(gap) >= MostRewordings)
            return Refuse(new TwoRewordingsDone(gap.Ref));

        var number = gap.Wordings.Length + 1;
        if (command.FromReservation is { } from)
        {
            return gap.Reservations.Any(r => r.Number == from && r.Text.Body is not null)
                ? Accept(new WordingOffered(gap.Ref, number, null, null, from, asked.By))
                : Refuse(new NoSuchReservation(from));
        }

        var draft = command.FromDraft is { } drafted ? session.Drafts.GetValueOrDefault(drafted) : null;
        if (command.FromDraft is { } asks && !(draft is not null && draft.Gap == gap.Ref && session.Stands(draft)))
            return Refuse(new NoSuchDraft(asks));

        var words = draft is not null && command.Text is "" ? draft.Text : command.Text;
        return Wrong(session, words, MostText, asked, out var text)
            ?? (gap.Wording is { } now && Outcomes.WordsOf(session, gap, now) == text ? Accept() : null)
            ?? Accept(new WordingOffered(gap.Ref, number, text, null, null, asked.By, command.FromDraft));
    }

    internal static Decision LetBothStand(Session session, SessionCommand.LetBothStand command, Asked asked)
    {
        if (!MayBeReworded(session, command.Gap, asked, out var gap, out var no))
            return Refuse(no);
        if (gap.Readings is not null)
            return Accept();
        if (Rewordings(gap) < MostRewordings)
            return Refuse(new TooEarlyForTwoReadings(gap.Ref));
        if (!gap.Reservations.Any(r => r.Number == command.Reservation && r.Text.Body is not null))
            return Refuse(new NoSuchReservation(command.Reservation));

        var first = gap.Wording!.Number;
        return Accept(
            new WordingOffered(gap.Ref, first + 1, null, null, command.Reservation, asked.By),
            new TwoReadings(gap.Ref, first, first + 1, asked.By));
    }

    /// <summary>
    /// A gap's first wording, or the next one when its words were withdrawn: the literal words of the contribution that most recognise, the shortest of them.
    /// Nobody's words are changed before the group has seen them.
    /// </summary>
    internal static WordingOffered FirstWording(Session session, Gap gap, PersonId by)
    {
        var first = gap.Members.Select(n => session.Contributions[n])
            .OrderBy(c => c.Counts ? 0 : 1)
            .ThenByDescending(c => c.RecognisedBy.Count(p => p != c.By || c.Spoken))
            .ThenBy(c => c.Text.Body?.Length ?? int.MaxValue)
            .ThenBy(c => c.Number)
            .First();
        return new WordingOffered(gap.Ref, gap.Wordings.Length + 1, null, first.Number, null, by);
    }

    /// <summary>Those who lead change wordings, of the theme whose wording phase is open.</summary>
    private static bool MayBeReworded(
        Session session, GapRef wanted, Asked asked, [NotNullWhen(true)] out Gap? gap, [NotNullWhen(false)] out Refusal? no)
    {
        gap = Gaps.Find(session, wanted);
        no = !session.MayLead(asked.By) ? new OnlyFacilitatorsMay()
            : gap is null ? Gaps.Unknown(session, wanted)
            : session.Open?.Stop is not { Kind: PhaseKind.Word } stop || stop.Theme != wanted.Theme ? new PhaseIsNotOpen(PhaseKind.Word, session.Open?.Stop)
            : null;
        return no is null && gap is not null;
    }

    /// <summary>Somebody agrees with what stands now: agreement to an earlier wording does not count for a later one.</summary>
    public static bool Agrees(Gap gap, PersonId person) =>
        Stands(gap, gap.Agreed.GetValueOrDefault(person)) || Stands(gap, gap.AgreedLater.GetValueOrDefault(person));

    /// <summary>The wordings on which somebody took no position yet.</summary>
    public static IEnumerable<Gap> StillAsking(Session session, PersonId person) =>
        OpenForAgreement(session).Where(g => !Agrees(g, person) && !g.Reservations.Any(r => r.By == person && !r.Settled));

    private static bool Stands(Gap gap, int wording) =>
        wording > 0 && (gap.Readings is { } two ? wording == two.First || wording == two.Second : gap.Wording?.Number == wording);

    private static int? Said(Session session, Gap gap, PersonId by) =>
        (session.Stage == Stage.Corrections ? gap.AgreedLater : gap.Agreed).TryGetValue(by, out var wording) ? wording : null;

    /// <summary>How often its facilitators reworded a gap; its first wording and what followed a withdrawal do not count.</summary>
    public static int Rewordings(Gap gap) => gap.Wordings.Count(w => w.Number > 1 && w.FromContribution is null);

    /// <summary>What is wrong with a text other than a contribution, or the text as it is kept.</summary>
    internal static Decision? Wrong(Session session, string typed, int most, Asked asked, out string text)
    {
        text = Typed.Kept(typed);
        return text is "" ? Refuse(new TextIsEmpty())
            : MarkingGuard.Look(text) == MarkingSight.AtTheEdge
                ? new Refused(new StateSecretMarking(session.Plan.SecurityContact), [new MarkingSuspected(session.Open?.Stop.Theme ?? 0, asked.By)])
            : text.Length > most ? Refuse(new TextIsTooLong(text.Length, most))
            : null;
    }
}
