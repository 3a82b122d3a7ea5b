using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Words;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Testing.Cards;

/// <summary>Every card that can be asked for in a session, for every sort of reader.</summary>
public static class EveryCard
{
    public static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000001"));

    private static IEnumerable<Download> Downloads =>
        from format in (string[])["docx", "odt", "pdf", "xlsx", "ods", "csv", "json", "html", Download.Archive, Download.WooCopy]
        from language in (string[])["nl", "en"]
        select new Download(format, language, new Uri($"https://example.org/{(format.Contains('.', StringComparison.Ordinal) ? "" : "report.")}{format}?language={language}"));

    public static CardReader Reader(PersonId? person, string language = "nl") => new(
        person, new BotWords(language), Edition.Of2023, BuiltIn.Suggestions,
        ImmutableDictionary<PersonId, string>.Empty, [.. Downloads])
    {
        HasModel = true,
        HasSecondDoor = true,
        Room = person is null ? null : new Uri("https://example.org/room"),
    };

    public static Card Render(Session session, CardKind card, string subject, PersonId? person = null, string language = "nl", Notice? notice = null) =>
        SessionCards.Render(new Outgoing(Recipient.Group, card, subject), session, Id, Reader(person, language), notice);

    /// <summary>All cards of all kinds about all subjects there are, for these readers and the group.</summary>
    /// <param name="language">Left out, it differs from session to session.</param>
    public static IEnumerable<(string Name, Card Card)> Of(Session session, IEnumerable<PersonId> readers, Notice? notice = null, string? language = null) =>
        from person in readers.Select(p => (PersonId?)p).Append(null)
        let reader = Reader(person, language ?? ((session.Version + (person is null ? 0 : 1)) % 2 == 0 ? "nl" : "en"))
        from card in Outgoings(session)
            .Select(o => (Name: $"{o.Card} {o.Subject}", Card: SessionCards.Render(o, session, Id, reader, notice)))
            .Concat(Others(session, reader, notice))
        select ($"{card.Name} for {person?.Value ?? "the group"}", card.Card);

    private static IEnumerable<Outgoing> Outgoings(Session session)
    {
        foreach (var kind in Enum.GetValues<CardKind>().Except([CardKind.ProgrammeRound, CardKind.Progress]))
        {
            foreach (var subject in Subjects(session, kind))
                yield return new Outgoing(Recipient.Group, kind, subject);
        }
    }

    private static IEnumerable<string> Subjects(Session session, CardKind kind) => kind switch
    {
        CardKind.Rate or CardKind.Collect or CardKind.Join or CardKind.Rank or CardKind.Word =>
            from theme in session.Themes from round in Enumerable.Range(1, 2) select $"{theme.Number}-{round}",
        CardKind.Course => ["0-1"],
        CardKind.NewWording => ["1.1-1", .. session.Themes.SelectMany(t => t.Gaps.Values).SelectMany(g => g.Wordings.Select(w => $"{g.Ref}-{w.Number}"))],
        CardKind.Clock => [session.Open is { } open ? $"{open.Stop}-{open.AsksAt.UtcTicks}" : "rate-1-1-1"],
        CardKind.Postpone => ["1"],
        CardKind.Draft => [.. session.Drafts.Keys.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), "99"],
        CardKind.Reminder => [session.Open?.Stop.ToString() ?? "rate-1-1", "word-1-1"],
        CardKind.RoleAsked => [.. session.Members.Keys.Select(p => p.Value).Order(StringComparer.Ordinal).Take(3), "nobody"],
        _ => ["subject"],
    };

    /// <summary>With everything that a reader in Teams can be offered, at its longest.</summary>
    private static CardReader Full(CardReader reader) => reader with
    {
        HasFiles = true,
        Proposals = new(ProposalState.Ready, [.. Enumerable.Range(1, Proposals.APage).Select(n => new Proposal(n + 395, new string('N', 80), new string('w', 2000)))], 390),
    };

    private static IEnumerable<(string Name, Card Card)> Others(Session session, CardReader reader, Notice? notice) =>
    [
        ("lead form", SessionCards.LeadForm(session, Id, reader, notice)),
        ("reservation form", SessionCards.ReservationForm(session, Id, reader, notice, "")),
        ("mine", SessionCards.Mine(session, Id, reader, notice)),
        ("details", SessionCards.Details(session, Id, reader, notice)),
        ("door", SessionCards.Door(session, Id, reader)),
        ("proposals", SessionCards.Proposals(session, Id, Full(reader), notice)),
        ("report", SessionCards.Report(session, Id, Full(reader), notice)),
        ("now", SessionCards.Now(session, Id, reader, notice)),
        ("list", SessionCards.List(session, Id, reader, notice, 1, 1)),
        ("classes", SessionCards.Classes(session, Id, reader, notice, null)),
        ("start", StartCard.Render(reader, notice)),
        ("help", HelpCard.Render(reader, leads: true, notice)),
        ("hello", HelloCard.Render(reader)),
        ("no session", NoSessionCard.Render(reader, notice ?? Notice.None)),
    ];
}
