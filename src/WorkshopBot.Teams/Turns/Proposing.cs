using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Turns;

/// <summary>Fetches a meeting's transcript, and records those pieces of it that a facilitator accepts, as notes of what was said.</summary>
public sealed class Proposing(
    SessionRunner runner, IAddresses addresses, IOutbox outbox, IMeetingInfo meetings, ITranscripts transcripts,
    Proposals proposals, HeldTexts held, Errands errands, TimeProvider clock)
{
    public static Wish? FromWords(string command, string rest, Asking asking)
    {
        if (command != "transcript")
            return null;
        if (rest is "")
            return new Wish.Transcript();

        var (first, after) = Numbers.Cut(rest);
        var (theme, numbers) = CommandWords.Means(first, "theme") && Numbers.Cut(after) is var (n, left) && Numbers.One(n) is { } named ? (named, left) : (asking.Theme, rest);
        return CommandWords.Means(first, "no") && Numbers.All(after) is { Length: > 0 } dropped ? new Wish.Drop(dropped)
            : Numbers.All(numbers) is { Length: > 0 } kept ? new Wish.Record(theme, kept)
            : new Wish.Unclear(Misunderstanding.NeedsNumber);
    }

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Transcript => new Wish.Transcript(),
        Verb.Record => Numbers.All(fields[Field.Choices]) is { Length: > 0 } kept
            ? new Wish.Record(fields.Number(Field.Theme) ?? asking.Theme, kept)
            : new Wish.Unclear(Misunderstanding.NeedsNumber),
        Verb.Drop => Numbers.All(fields[Field.Choices]) is { Length: > 0 } dropped ? new Wish.Drop(dropped) : new Wish.Unclear(Misunderstanding.NeedsNumber),
        _ => null,
    };

    /// <summary>Whether this session's transcript can be asked for by this person.</summary>
    public async Task<bool> MayAskAsync(SessionId id, Session session, PersonId person, CancellationToken cancel) =>
        transcripts.AreThere && session.MayLead(person) && session.Stage is Stage.Running or Stage.Corrections
        && await addresses.OfAsync(id, Recipient.Group, cancel) is { Meeting: not null };

    /// <summary>What is shown then, or what came of recording.</summary>
    /// <param name="answerTo">Who gets the answer as a message; null when the caller answers itself.</param>
    public async Task<Done> DoAsync(Wish wish, Who who, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        if (who.Id is not { } id || who.Session is not { } session)
            return new Done(who, new Wish.Unclear(Misunderstanding.NoSession), null);
        if (!await MayAskAsync(id, session, asked.By, cancel))
            return new Done(who, new Wish.Unclear(Misunderstanding.NoTranscriptHere), null);

        switch (wish)
        {
            case Wish.Transcript:
                Fetch(id, asked);
                break;
            case Wish.Drop drop:
                proposals.Settle(id, drop.Numbers, asked.Cause);
                break;
            case Wish.Record record:
                return new Done(who, wish, await RecordAsync(id, record, asked, answerTo, cancel));
        }

        return new Done(who, new Wish.Show(View.Proposals), null);
    }

    /// <summary>Each is a note of its own, decided by the rules one by one; the first that is turned down says why, and is offered again with those after it.</summary>
    private async Task<Ran?> RecordAsync(SessionId id, Wish.Record record, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        Ran? last = null;
        var happened = ImmutableArray<SessionEvent>.Empty;
        var settled = proposals.Settle(id, record.Numbers, asked.Cause);
        foreach (var (i, proposal) in settled.Index())
        {
            var note = new SessionCommand.Note(record.Theme, proposal.Text, proposal.Speaker, Replaces: null, OnlyNamesMarking: false);
            var cause = System.FormattableString.Invariant($"{asked.Cause}|{proposal.Number}");
            var ran = await runner.RunAsync(id, note, asked with { Cause = cause }, answerTo, cancel);
            if (ran.Decision is Decision.Refused { Why: var why })
            {
                foreach (var later in settled[i..])
                    proposals.PutBack(id, later.Number);
                if (why is Refusal.AsksAboutMarking && !ran.Repeated)
                    held.Hold(answerTo is null ? asked.Cause : cause, asked.By, id, note);
                return ran;
            }

            happened = happened.AddRange(ran.Decision.Events);
            last = ran with { Decision = new Decision.Accepted(happened) };
        }

        return last;
    }

    private void Fetch(SessionId id, Asked asked)
    {
        if (proposals.Page(id).State == ProposalState.Fetching)
            return;

        proposals.Mark(id, ProposalState.Fetching);
        if (!errands.TryAdd(cancel => FetchAsync(id, asked, cancel)))
            proposals.Mark(id, ProposalState.NotReached);
    }

    private async Task FetchAsync(SessionId id, Asked asked, CancellationToken cancel)
    {
        ProposalState? outcome = ProposalState.NotReached;
        if (await addresses.OfAsync(id, Recipient.Group, cancel) is { Meeting: { } meeting } address)
        {
            var read = await meetings.FindAsync(address.ServiceUrl, meeting, cancel) is { Organizer: { } organizer, GraphId: { } graphId }
                ? await transcripts.ReadAsync(organizer, graphId, cancel)
                : new GraphAnswer<Transcript>.Later(null);
            switch (read)
            {
                case GraphAnswer<Transcript>.Got { Value.Utterances: { IsEmpty: false } said }:
                    proposals.Offer(id, said);
                    outcome = null;
                    break;
                case GraphAnswer<Transcript>.Got or GraphAnswer<Transcript>.NotThere:
                    outcome = ProposalState.NoTranscript;
                    break;
                case GraphAnswer<Transcript>.NotAllowed:
                    outcome = ProposalState.NotAllowed;
                    break;
            }
        }

        if (outcome is { } instead)
            proposals.Mark(id, instead);

        var message = new Outgoing(Recipient.Of(asked.By), CardKind.Answer, Showing.Subject(new Wish.Show(View.Proposals), $"{asked.Cause}|transcript"));
        await outbox.AddAsync(id, message, $"{asked.Cause}|transcript", clock.GetUtcNow(), cancel);
    }
}
