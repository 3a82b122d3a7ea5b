using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>Carries out what somebody wants in a programme. A delivery that comes again changes nothing and gets the first answer.</summary>
public sealed class ProgrammeTurns(ProgrammesAtHand programmes, ProgrammeRunner runner, IOutbox outbox, Edition edition)
{
    /// <summary>One press may be three commands; each has a cause of its own that is the same at each delivery.</summary>
    private static readonly ImmutableArray<string> Causes = ["", "|dilemma", "|signal"];

    /// <param name="answerTo">With a reader the answer goes out as a message; without one the caller answers.</param>
    internal async Task<Done> DoAsync(Wish.InProgramme wish, Who who, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        var answer = await AnswerAsync(wish.What, who.CameByDoor ? who.Id : null, asked, cancel);

        // After what was decided is on disk: a delivery that comes again puts in the queue what a killed program did not.
        if (answerTo is { } reader)
            await outbox.AddAsync(null, new Outgoing(reader, CardKind.Answer, Showing.Subject(answer, asked.Cause, who.Named)), asked.Cause, asked.At, cancel);
        return new Done(who, wish, null) { Programme = answer };
    }

    /// <summary>What came of an earlier delivery; empty when there was none.</summary>
    public async Task<ImmutableArray<RanProgramme>> RecallAsync(string cause, CancellationToken cancel)
    {
        var had = ImmutableArray.CreateBuilder<RanProgramme>();
        foreach (var part in Causes)
        {
            if (await runner.RecallAsync(cause + part, cancel) is { } ran)
                had.Add(ran);
        }

        return had.DrainToImmutable();
    }

    private Task<ProgrammeAnswer> AnswerAsync(ProgrammeWish wish, SessionId? only, Asked asked, CancellationToken cancel) => wish switch
    {
        ProgrammeWish.Answer answer => RoundAsync(answer, only, asked, cancel),
        ProgrammeWish.File file => FileAsync(file, only, asked, cancel),
        ProgrammeWish.ShowRound show => ShowRoundAsync(show, only, asked, cancel),
        ProgrammeWish.ShowItems => Task.FromResult(new ProgrammeAnswer(ProgrammePane.Items)),
        ProgrammeWish.ShowItem show => ShowItemAsync(show, only, asked, cancel),
        ProgrammeWish.Incomplete part => Task.FromResult(new ProgrammeAnswer(
            part.What == Misunderstanding.NeedsNumber ? ProgrammePane.Round : ProgrammePane.ItemForm, part.About) { Unclear = part.What }),
        _ => throw new UnreachableException(wish.GetType().Name),
    };

    private async Task<ProgrammeAnswer> RoundAsync(ProgrammeWish.Answer wish, SessionId? only, Asked asked, CancellationToken cancel)
    {
        if (await RecallAsync(asked.Cause, cancel) is [{ Programme: { } then } before])
            return new ProgrammeAnswer(ProgrammePane.Round, wish.About ?? new CourseSubject(before.Id, then.OpenRound?.Number ?? then.Rounds.Count)) { Ran = [before] };

        var about = wish.About ?? (await programmes.RoundOfAsync(asked.By, only, cancel) is var (id, _, number) ? new CourseSubject(id, number) : null);
        if (about is not { } round || await programmes.WithRoundAsync(round, asked.By, only, cancel) is not { } programme)
            return Unclear(Misunderstanding.NoRound);

        var had = programme.Rounds[round.Number].Answers.GetValueOrDefault(asked.By);
        var command = new ProgrammeCommand.AnswerRound(round.Number, wish.Recognises ?? had?.Recognises ?? [], wish.Chooses ?? had?.Chooses ?? []);
        return new ProgrammeAnswer(ProgrammePane.Round, round) { Ran = [await runner.RunAsync(round.Programme, command, asked, cancel)] };
    }

    private async Task<ProgrammeAnswer> FileAsync(ProgrammeWish.File wish, SessionId? only, Asked asked, CancellationToken cancel)
    {
        var before = await RecallAsync(asked.Cause, cancel);
        if (before is [{ Ruling.Why: not null } no])
            return new ProgrammeAnswer(ProgrammePane.ItemForm, wish.About ?? new CourseSubject(no.Id, wish.Item)) { Ran = before };

        var (about, unclear) = before is [var first, ..] ? (wish.About ?? new CourseSubject(first.Id, wish.Item), null) : await ItemAsync(wish.About, wish.Item, only, asked.By, cancel);
        if (about is not { } item)
            return Unclear(unclear!.Value);
        if (before.IsEmpty && await programmes.WithItemAsync(item, asked.By, only, cancel) is not { })
            return Unclear(Misunderstanding.NoItem);

        // All or nothing where it can be seen beforehand: what is turned down leaves the whole form to be sent again.
        var programme = await runner.ReadAsync(item.Programme, cancel);
        var steps = wish.Commands.Select(c => (Command: Scoped(c, programme), Asked: asked with { Cause = asked.Cause + Causes[PlaceOf(c)] })).ToArray();
        if (before.IsEmpty)
        {
            var material = await runner.MaterialAsync(programme!, cancel);
            foreach (var step in steps.Where(s => ProgrammeRules.Decide(programme, s.Command, s.Asked, material).Why is not null).Take(1))
            {
                if (await runner.RunAsync(item.Programme, step.Command, step.Asked, cancel) is { Ruling.Why: not null } turnedDown)
                    return new ProgrammeAnswer(ProgrammePane.ItemForm, item) { Ran = [turnedDown] };
            }
        }

        var ran = ImmutableArray.CreateBuilder<RanProgramme>();
        foreach (var (command, of) in steps)
            ran.Add(await runner.RunAsync(item.Programme, command, of, cancel));
        return new ProgrammeAnswer(ProgrammePane.Item, item) { Ran = ran.DrainToImmutable() };
    }

    private async Task<ProgrammeAnswer> ShowRoundAsync(ProgrammeWish.ShowRound wish, SessionId? only, Asked asked, CancellationToken cancel) =>
        await programmes.RoundOfAsync(asked.By, only, cancel) is not var (id, _, round) ? Unclear(Misunderstanding.NoRound)
        : wish.From is { } from ? new ProgrammeAnswer(ProgrammePane.Lines, new CourseSubject(id, round), from)
        : new ProgrammeAnswer(ProgrammePane.Round, new CourseSubject(id, round));

    private async Task<ProgrammeAnswer> ShowItemAsync(ProgrammeWish.ShowItem wish, SessionId? only, Asked asked, CancellationToken cancel)
    {
        var (about, unclear) = await ItemAsync(wish.About, wish.Item, only, asked.By, cancel);
        return about is { } item && await programmes.WithItemAsync(item, asked.By, only, cancel) is not null
            ? new ProgrammeAnswer(ProgrammePane.ItemForm, item)
            : Unclear(unclear ?? Misunderstanding.NoItem);
    }

    /// <summary>A typed number is one of one's own items; the same number in two programmes is asked about.</summary>
    private async Task<(CourseSubject? About, Misunderstanding? Why)> ItemAsync(
        CourseSubject? about, int item, SessionId? only, PersonId person, CancellationToken cancel)
    {
        if (about is not null)
            return (about, null);

        var own = (await programmes.ItemsOfAsync(person, only, cancel)).Where(i => i.Item.Number == item).ToArray();
        return own switch
        {
            [var one] => (new CourseSubject(one.Id, item, one.Item.Charge.NextDate), null),
            [] => (null, Misunderstanding.NoItem),
            _ => (null, Misunderstanding.WhichItem),
        };
    }

    /// <summary>A signal is about the part of the Kingdom that its item is about.</summary>
    private ProgrammeCommand Scoped(ProgrammeCommand command, Programme? programme) =>
        command is ProgrammeCommand.NoteSignal { Item: { } item } signal && programme?.Items.GetValueOrDefault(item) is { } about
            && edition.FindPlace(about.Charge.Scope.Value) is { } place
            ? signal with { Scope = place.Id }
            : command;

    private static int PlaceOf(ProgrammeCommand command) => command switch
    {
        ProgrammeCommand.NoteDilemma => 1,
        ProgrammeCommand.NoteSignal => 2,
        _ => 0,
    };

    private static ProgrammeAnswer Unclear(Misunderstanding what) => new(ProgrammePane.Nothing) { Unclear = what };
}
