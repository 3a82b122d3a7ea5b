using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Teams.Sending;

/// <summary>Draws what programmes ask of people, from the logs as they are when it is drawn.</summary>
public sealed class ProgrammeViews(ProgrammesAtHand programmes, BotOptions options, Edition edition, TimeProvider clock)
{
    /// <summary>A card that waits; null when it is not this reader's any more.</summary>
    public async Task<Card?> CardAsync(Outgoing what, SessionId via, CardReader reader, CancellationToken cancel)
    {
        if (!CourseSubject.TryParse(what.Subject, out var about) || reader.Person is not { } person)
            return null;

        var programme = what.Card == CardKind.ProgrammeRound
            ? await programmes.WithRoundAsync(about, person, null, cancel)
            : await programmes.WithItemAsync(about, person, null, cancel);
        return programme is null ? null : Draw(what.Card, await OfAsync(what.Card, programme, about, via, reader, null, cancel), ProgrammePane.Item, 1);
    }

    /// <summary>The answer to a press or to typed words.</summary>
    /// <param name="via">The session through which the answer goes; null when it goes through none.</param>
    public async Task<Card> DrawAsync(ProgrammeAnswer answer, SessionId? via, CardReader reader, CancellationToken cancel)
    {
        var notice = NoticeOf(answer, reader);
        if (reader.Person is not { } person || answer.View is ProgrammePane.Nothing)
            return NoSessionCard.Render(reader, notice ?? Notice.None);
        if (answer.View is ProgrammePane.Items || answer.About is not { } about)
            return FollowUpCard.Render(await programmes.ItemsOfAsync(person, null, cancel), via, reader);

        var card = answer.View is ProgrammePane.Round or ProgrammePane.Lines ? CardKind.ProgrammeRound : CardKind.Progress;
        var programme = card == CardKind.ProgrammeRound
            ? await programmes.WithRoundAsync(about, person, null, cancel)
            : await programmes.WithItemAsync(about, person, null, cancel);
        if (programme is null)
            return NoSessionCard.Render(reader, notice ?? new Notice([reader.Words.Misunderstood(card == CardKind.ProgrammeRound ? Misunderstanding.NoRound : Misunderstanding.NoItem)], Good: false));

        // As it was right after: a delivery that comes again is answered as the first time.
        var then = answer.Ran is [.., { Programme: { } was }] ? was : programme;
        return Draw(card, await OfAsync(card, then, about, via, reader, notice, cancel), answer.View, answer.From);
    }

    /// <summary>For the card that says what became of things: what programmes did with the gaps of this session.</summary>
    public async Task<CardReader> WithFatesAsync(CardReader reader, CardKind? card, SessionId? session, CancellationToken cancel)
    {
        if (card is not CardKind.WhatBecame || session is not { } id)
            return reader;

        var gathered = ImmutableArray.CreateBuilder<(Programme Programme, Sight National, GatheredSession Session)>();
        foreach (var (programme, of) in await programmes.OfSessionAsync(id, cancel))
            gathered.Add((programme, await programmes.SightAsync(programme, cancel), of));
        var all = gathered.DrainToImmutable();
        return reader with { Fates = gap => [.. all.Select(g => GapFates.Of(g.Programme, g.National, new GapKey(g.Session.Number, gap), g.Session.Country, edition))] };
    }

    private async Task<ProgrammeDrawing> OfAsync(
        CardKind card, Programme programme, CourseSubject about, SessionId? via, CardReader reader, Notice? notice, CancellationToken cancel) =>
        new(programme, await programmes.SightAsync(programme, cancel), card, about, via, reader, notice, clock.GetUtcNow());

    private static Card Draw(CardKind card, ProgrammeDrawing d, ProgrammePane view, int from) =>
        card == CardKind.Progress ? ProgressCard.Render(d, form: view is ProgrammePane.ItemForm)
        : view is ProgrammePane.Lines ? ProgrammeRoundCard.Lines(d, from)
        : ProgrammeRoundCard.Render(d);

    private Notice? NoticeOf(ProgrammeAnswer answer, CardReader reader)
    {
        if (answer.Unclear is { } what)
            return new Notice([reader.Words.Misunderstood(what)], Good: false);
        if (answer.Ran.IsEmpty)
            return null;

        var refused = answer.Ran.Select(r => r.Ruling.Why).OfType<Refusal>().ToImmutableArray();
        ImmutableArray<string> said = [.. answer.Ran.SelectMany(r => r.Ruling.Events).SelectMany(e => Said(e, reader)).Concat(refused.Select(reader.Words.Refused)).Distinct()];
        return new Notice(said.IsEmpty ? [reader.Words.NothingChanged] : said, refused.IsEmpty)
        {
            Quote = refused.Any(r => r is Refusal.StateSecretMarking) ? options.SecurityContact : null,
        };
    }

    private static IEnumerable<string> Said(ProgrammeEvent happened, CardReader reader) => happened switch
    {
        ProgrammeEvent.RoundAnswered e => [reader.Words.RoundStored(Numbers(e.Recognises, reader), Numbers(e.Chooses, reader))],
        ProgrammeEvent.ProgressReported e => [reader.Words.ProgressStored(reader.Words.Day(e.For))],
        ProgrammeEvent.DilemmaNoted => [reader.Words.DilemmaStored],
        ProgrammeEvent.SignalNoted => [reader.Words.SignalStored],
        _ => [],
    };

    private static string Numbers(ImmutableArray<int> numbers, CardReader reader) =>
        numbers.IsEmpty ? reader.Words.Nothing : string.Join(", ", numbers.Select(Shown.Number));
}
