using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardAction;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>After closing, to a participant: which wordings ask for them, and until when.</summary>
internal static class CorrectionsCard
{
    private const int MostWordings = 8;

    public static Card Render(Drawing d)
    {
        if (d.Session is not { Stage: Stage.Corrections, CorrectionsUntil: { } until })
        {
            return d.Session.Stage == Stage.Final
                ? d.Card(d.Words.CorrectionsTitle, [new TextBlock(d.Words.CorrectionsOver), new TextBlock(d.Words.IsFinal(d.Session.FinalVersion)), .. ClosingCard.Summary(d)])
                : d.Card(d.Words.CorrectionsTitle, [new TextBlock(d.Words.BetweenPhases)]);
        }

        var open = Open(d);
        return d.Card(
            d.Words.CorrectionsTitle,
            [
                new TextBlock(d.Words.CorrectionsUntil(until)),
                new TextBlock(open.IsEmpty ? d.Words.NothingAsked : d.Words.CorrectionsHow(open.Length)),
                .. Wordings(d, open),
            ],
            open.IsEmpty || !d.MayTakePart ? [] : WordCard.Buttons(d, [.. open.Take(MostWordings)], null)) with { Made = GapTexts.Label(d.Session, open.Take(MostWordings)) };
    }

    /// <summary>Wordings on which the reader took no position yet.</summary>
    public static ImmutableArray<Gap> Open(Drawing d) =>
    [
        .. d.Reader.Person is { } me ? WordRules.StillAsking(d.Session, me) : WordRules.OpenForAgreement(d.Session),
    ];

    public static IEnumerable<CardElement> Wordings(Drawing d, ImmutableArray<Gap> open) =>
        open.Take(MostWordings).SelectMany(g => GapTexts.Lines(d, g, most: 300))
            .Concat<CardElement>(open.Length > MostWordings ? [Frame.Quiet(d.Words.MoreAfterThese(open.Length - MostWordings))] : []);
}

/// <summary>To somebody who was invited and was not there: what it came to, what is still open, and how to take part yet.</summary>
internal static class AbsenteeCard
{
    private const int MostOpen = 5;

    public static Card Render(Drawing d)
    {
        var until = d.Session.CorrectionsUntil;
        var open = d.Session.Stage == Stage.Corrections ? CorrectionsCard.Open(d) : [];
        return d.Card(
            d.Words.AbsenteeTitle,
            [
                new TextBlock(d.Session.Stage == Stage.Corrections && until is { } at ? d.Words.AbsenteeHow(at) : d.Words.IsFinal(d.Session.FinalVersion)),
                .. ClosingCard.Summary(d),
                .. open.IsEmpty ? [] : new CardElement[] { new TextBlock(d.Words.OpenQuestions(open.Length)) },
                .. Shown.List(open, g => Shown.Line(g.Ref.ToString(), new Said(GapTexts.Of(d.Session, g)), d.Words), d.Words.MoreAfterThese, MostOpen),
            ],
            d.Session.Stage == Stage.Corrections
                ? [d.Send(d.Words.JoinHere, Verb.Join), Doorway.Of(d)]
                : []);
    }
}

/// <summary>The report is ready, or final; nobody downloads before the marking question is answered.</summary>
internal static class ReportCard
{
    private static readonly ImmutableArray<string> OnCard = ["docx", "html", "pdf", "odt", "xlsx"];

    public static Card Render(Drawing d)
    {
        var unanswered = d.Session.MarkingAnswer is null;
        var state = d.Session.Stage == Stage.Final ? d.Words.IsFinal(d.Session.FinalVersion)
            : d.Session.CorrectionsUntil is { } until ? d.Words.DraftUntil(until) : d.Words.BetweenPhases;
        return d.Card(
            d.Words.ReportTitle,
            [
                new TextBlock(state),
                .. unanswered ? MarkingQuestion.Fields(d)
                    : d.Reader.Downloads.IsDefaultOrEmpty ? [new TextBlock(d.Words.ReportNotYet)] : [new TextBlock(d.Words.ReportHow)],
            ],
            unanswered
                ? [MarkingQuestion.Button(d)]
                : d.Reader.Downloads.IsDefaultOrEmpty ? [] : [.. Offers(d), .. Downloads(d).Take(1), .. ForGood(d), .. Downloads(d).Skip(1)]);
    }

    /// <summary>What else can be done with it, for those who can.</summary>
    private static IEnumerable<CardAction> Offers(Drawing d)
    {
        if (ClosingCard.Shelf(d) is { } shelf)
            yield return shelf;
        if (d.Reader.HasFiles)
            yield return d.Button(d.Words.ToMyFiles, Verb.ToMyFiles, null, ("language", d.Words.Language));
        if (d.Reader.Proposals is not null)
            yield return d.Button(d.Words.FetchTranscript, Verb.Transcript);
    }

    /// <summary>What leaves for good, in the reader's language: a session is archived once nothing can change any more. Right after the first file, for a card holds six buttons.</summary>
    private static IEnumerable<CardAction> ForGood(Drawing d) => d.Reader.Downloads.Where(f => f.Language == d.Words.Language).SelectMany(f => (CardAction[])(f.Format switch
    {
        Download.Archive when d.Session.Stage == Stage.Final => [new OpenUrl(d.Words.ArchivePackage, f.Address)],
        Download.WooCopy => [new OpenUrl(d.Words.WooCopy, f.Address)],
        _ => [],
    }));

    /// <summary>What most people want, in their own language; then to read on paper in the other one. The rest is where these come from.</summary>
    private static IEnumerable<CardAction> Downloads(Drawing d) => d.Reader.Downloads
        .Where(f => f.Language == d.Words.Language ? OnCard.Contains(f.Format) : f.Format == OnCard[0])
        .OrderBy(f => f.Language != d.Words.Language).ThenBy(f => OnCard.IndexOf(f.Format))
        .Select(f => new OpenUrl(d.Words.Download(f.Format, f.Language), f.Address));
}
