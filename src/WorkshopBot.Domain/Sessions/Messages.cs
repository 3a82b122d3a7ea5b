using System.Collections.Immutable;
using System.Globalization;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>
/// What must be shown to whom because of what happened. The group gets one message a phase; everything else is private,
/// or an update of a card that has no field to type in.
/// </summary>
public static class Messages
{
    private const string Opening = "opening", Control = "control", Welcome = "welcome", Notes = "notes", Closing = "closing", Report = "report",
        Asking = "invitation", Test = "test", Reminding = "reminding", Final = "final";

    /// <param name="after">The session as it is with these events.</param>
    public static ImmutableArray<Outgoing> For(Session after, IEnumerable<SessionEvent> events) =>
    [
        .. events.SelectMany(e => For(after, e)).Distinct()
            .SelectMany(o => o.To == Recipient.Group && after.HasRoom ? [o, o with { To = Recipient.Room }] : new[] { o }),
    ];

    /// <summary>The cards somebody needs who comes back after their chat was lost.</summary>
    public static ImmutableArray<Outgoing> Again(Session session, PersonId person) =>
    [
        .. session.Members.ContainsKey(person) ? [To(person, CardKind.Welcome, Welcome)] : ImmutableArray<Outgoing>.Empty,
        .. session.RoleOf(person) == Role.NoteTaker ? [To(person, CardKind.Notes, Notes)] : ImmutableArray<Outgoing>.Empty,
        .. person == session.Lead ? [ToLead(session)] : ImmutableArray<Outgoing>.Empty,
    ];

    /// <summary>The group's current card, for a group chat that was lost.</summary>
    public static Outgoing AgainForGroup(Session session) =>
        session.Open is { } open ? CardOf(open.Stop)
        : new Outgoing(Recipient.Group, session.Stage == Stage.Planned ? CardKind.Opening : CardKind.Closing, session.Stage == Stage.Planned ? Opening : Closing);

    /// <summary>The group's one message for a phase: threat, rating and talking share theirs.</summary>
    public static Outgoing CardOf(Stop stop) => stop.Kind switch
    {
        PhaseKind.Opening => new(Recipient.Group, CardKind.Opening, Opening),
        PhaseKind.Threat or PhaseKind.Rate or PhaseKind.Talk => new(Recipient.Group, CardKind.Rate, Named(stop)),
        PhaseKind.Collect => new(Recipient.Group, CardKind.Collect, Named(stop)),
        PhaseKind.Join => new(Recipient.Group, CardKind.Join, Named(stop)),
        PhaseKind.Rank => new(Recipient.Group, CardKind.Rank, Named(stop)),
        PhaseKind.Word => new(Recipient.Group, CardKind.Word, Named(stop)),
        PhaseKind.Course => new(Recipient.Group, CardKind.Course, Named(stop)),
        PhaseKind.Closing => new(Recipient.Group, CardKind.Closing, Closing),
        _ => throw new ArgumentOutOfRangeException(nameof(stop)),
    };

    private static IEnumerable<Outgoing> For(Session s, SessionEvent happened)
    {
        switch (happened)
        {
            case Planned:
                return [new(Recipient.Group, CardKind.Opening, Opening), ToLead(s)];
            case Joined e:
                // Who comes after closing finds the summary and what still asks for them.
                return
                [
                    To(e.Person, CardKind.Welcome, Welcome), .. ForNotes(s, e.Person), ToLead(s),
                    .. s.Stage == Stage.Corrections ? [To(e.Person, CardKind.Corrections, Closing)] : ImmutableArray<Outgoing>.Empty,
                ];
            case RoleAsked e:
                return [To(s.Lead, CardKind.RoleAsked, e.Person.Value)];
            case RoleGiven e:
                return [To(e.Person, CardKind.Welcome, Welcome), .. ForNotes(s, e.Person), To(s.Lead, CardKind.RoleAsked, e.Person.Value), ToLead(s)];
            case LanguageChosen e:
                return [To(e.Person, CardKind.Welcome, Welcome), .. e.Person == s.Lead ? [ToLead(s)] : ImmutableArray<Outgoing>.Empty];
            // The invitation stands already, and people may be typing in it.
            case PhaseOpened { Stop: { Kind: PhaseKind.Opening, Round: 1 } }:
                return [ToLead(s)];
            case PhaseOpened e:
                return [CardOf(e.Stop), ToLead(s)];
            case PhaseClosed e:
                return [CardOf(e.Stop)];
            case ClockAsked e:
                return [To(s.Lead, CardKind.Clock, string.Create(CultureInfo.InvariantCulture, $"{e.Stop}-{e.AsksAt.UtcTicks}")), ToLead(s)];
            case LeadTaken e:
                return [To(e.From, CardKind.Control, Control), ToLead(s)];
            case PostponementOffered e:
                return [To(s.Lead, CardKind.Postpone, Number(e.Theme))];
            case MarkingSuspected:
                return [To(s.Lead, CardKind.MarkingAlert, Number(s.MarkingsSuspected))];
            case ContributionStored { SpokenBy: not null } e:
                return [new(Recipient.Group, CardKind.Notes, Notes), To(e.By, CardKind.Notes, Notes), ToLead(s)];
            case ContributionWithdrawn e when s.Contributions[e.Number].Spoken:
                return [new(Recipient.Group, CardKind.Notes, Notes), To(e.By, CardKind.Notes, Notes), ToLead(s)];
            case TextRemoved e:
                return Showing(s, e);
            case WordingOffered e when s.Stage == Stage.Running && e.Wording > 1:
                return [NewWording(e.Gap, e.Wording), ToLead(s)];
            case ChatMembersSeen e when s.InvitationsAreOut || s.Stage == Stage.Running:
                return e.People.Where(p => p != s.Lead && !s.Members.ContainsKey(p)).Select(Invitation).Append(ToLead(s));
            case InvitationsSent:
                return s.NotJoined().Select(Invitation).Append(ToLead(s));
            case DoorsTested:
                return Everybody(s).Select(p => To(p, CardKind.DoorTest, Test)).Append(ToLead(s));
            case DoorOpened { Person: { } person, Door: Door.Room }:
                return [AgainForGroup(s) with { To = Recipient.Room }, .. Again(s, person), ToLead(s)];
            // In the meeting's chat nobody saw the session yet.
            case MeetingMade e:
                return [.. e.BotIsIn ? [AgainForGroup(s)] : ImmutableArray<Outgoing>.Empty, ToLead(s)];
            case DoorOpened or DoorShut or ChatMembersSeen or ChatMemberLeft:
                return s.Stage is Stage.Planned or Stage.Running ? [ToLead(s)] : [];
            case SilentReminded e:
                return e.People.Select(p => To(p, CardKind.Reminder, e.Stop.ToString())).Append(ToLead(s));
            case LeadMissed:
                return s.CoFacilitators().Select(p => To(p, CardKind.TakeOver, Control));
            case CorrectionsReminded e:
                return e.People.Select(p => To(p, CardKind.Corrections, Reminding));
            case OutcomesTold:
                return s.Contributions.Values.Where(c => !c.Withdrawn && !c.Spoken).Select(c => c.By).Distinct()
                    .OrderBy(p => p.Value, StringComparer.Ordinal).Select(p => To(p, CardKind.WhatBecame, Closing));
            case ModelSwitched:
                return [new(Recipient.Group, CardKind.ModelNotice, Number(s.Version)), ToLead(s)];
            case DraftMade e:
                return Drafted(s, s.Drafts[e.Draft]);
            case DraftOffered e:
                return [new(Recipient.Group, CardKind.Draft, Number(e.Draft)), .. Drafted(s, s.Drafts[e.Draft])];
            case DraftAnswered e:
                return [new(Recipient.Group, CardKind.Draft, Number(e.Draft))];
            case SessionEvent.Closed:
                return
                [
                    .. s.Participants().OrderBy(m => m.Person.Value, StringComparer.Ordinal).Select(m => To(m.Person, CardKind.Corrections, Closing)),
                    .. s.NotJoined().Select(p => To(p, CardKind.Absentee, Closing)),
                    .. ForReport(s),
                ];
            case MarkingSet:
                return ForReport(s);
            case ReportShelved:
                return [new(Recipient.Group, CardKind.Closing, Closing), .. ForReport(s)];
            case Finalised:
                return
                [
                    new(Recipient.Group, CardKind.Closing, Closing), .. ForReport(s),
                    .. s.Participants().Select(m => m.Person).OrderBy(p => p.Value, StringComparer.Ordinal).Select(p => To(p, CardKind.Corrections, Final)),
                ];
            default:
                return s.Stage is Stage.Running ? [ToLead(s)] : [];
        }
    }

    /// <summary>Every card that may show the removed words: a spill goes before half-typed text.</summary>
    private static IEnumerable<Outgoing> Showing(Session s, TextRemoved e)
    {
        var gaps = s.Themes.SelectMany(t => t.Gaps.Values).ToArray();
        var theme = s.Contributions.Values.FirstOrDefault(c => c.Version == e.Version)?.Theme
            ?? gaps.FirstOrDefault(g => g.TypedIn().Contains(e.Version))?.Ref.Theme ?? 0;
        var rewordings = gaps.Where(g => g.Ref.Theme == theme).SelectMany(g => g.Wordings
            .Where(w => w is { Number: > 1, AfterClosing: false }).Select(w => NewWording(g.Ref, w.Number)));
        var asked = s.Stage is Stage.Corrections or Stage.Final ? s.Participants().OrderBy(m => m.Person.Value, StringComparer.Ordinal).Select(m => To(m.Person, CardKind.Corrections, Closing)) : [];
        return s.Closed.Select(c => c.Stop).Append(s.Open?.Stop ?? default)
            .Where(stop => stop.Round > 0 && (stop.Theme == theme || stop.Theme == 0) && stop.Kind != PhaseKind.Opening)
            .Select(CardOf)
            .Append(new Outgoing(Recipient.Group, CardKind.Notes, Notes)).Where(o => o.Card != CardKind.Notes || s.Contributions.Values.Any(c => c.Spoken))
            .Concat(rewordings).Concat(asked).Concat(DraftsWith(s, e)).Append(ToLead(s));
    }

    private static IEnumerable<Outgoing> DraftsWith(Session s, TextRemoved e) => s.Drafts.Values.Where(d => d.IsMade && (d.Version == e.Version || (d.Contribution is { } n && s.Contributions.GetValueOrDefault(n)?.Version == e.Version)))
        .SelectMany(d => Drafted(s, d).Concat(d.Offered ? [new Outgoing(Recipient.Group, CardKind.Draft, Number(d.Number))] : []));

    /// <summary>Whoever asked gets it; what the program asked goes to the one who leads.</summary>
    private static IEnumerable<Outgoing> Drafted(Session s, Draft draft) =>
        [To(draft.AskedBy == PersonId.Program ? s.Lead : draft.AskedBy, CardKind.Draft, Number(draft.Number))];

    private static Outgoing NewWording(GapRef gap, int wording) =>
        new(Recipient.Group, CardKind.NewWording, string.Create(CultureInfo.InvariantCulture, $"{gap}-{wording}"));

    private static IEnumerable<Outgoing> ForNotes(Session s, PersonId person) =>
        s.RoleOf(person) == Role.NoteTaker ? [To(person, CardKind.Notes, Notes)] : [];

    private static IEnumerable<Outgoing> ForReport(Session s) =>
        s.Members.Values.Where(m => m.Role == Role.Coordinator).Select(m => m.Person)
            .Concat(s.Plan.Coordinators).Append(s.Lead).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => To(p, CardKind.Report, Report));

    private static Outgoing Invitation(PersonId person) => To(person, CardKind.Invitation, Asking);

    private static IEnumerable<PersonId> Everybody(Session s) =>
        s.NotJoined().Concat(s.Members.Keys).Append(s.Lead).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal);

    private static Outgoing ToLead(Session s) => To(s.Lead, CardKind.Control, Control);

    private static Outgoing To(PersonId person, CardKind card, string subject) => new(Recipient.Of(person), card, subject);

    /// <summary>Threat, rating and talking of one pass through a theme are one message; a second pass is another.</summary>
    private static string Named(Stop stop) => string.Create(CultureInfo.InvariantCulture, $"{stop.Theme}-{stop.Round}");

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
