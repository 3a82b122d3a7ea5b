using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Testing.Sessions;

/// <summary>
/// A session held by its rules, one command after another, with the log that comes of it. The clock moves a second a
/// command; hashes are made of the versions alone, for nobody checks them here.
/// </summary>
public sealed class HeldSession
{
    public static readonly PersonId Facilitator = new("p-facilitator");
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 13, 0, 0, TimeSpan.Zero);

    private readonly List<Recorded<SessionEvent>> log = [];

    private HeldSession() { }

    public Edition Edition { get; } = Edition.Of2023;

    public Session Session { get; private set; } = null!;

    public DateTimeOffset Now { get; set; } = Start;

    public ImmutableArray<Recorded<SessionEvent>> Log => [.. log];

    public static HeldSession Of(Func<WorkshopPlan, WorkshopPlan>? change = null, params string[] themes)
    {
        var planned = themes is [] ? ["cyber-threats"] : themes;
        var plan = new WorkshopPlan(
            new Said("Weerbaarheid, eerste sessie"), SessionType.EuropeanNetherlands,
            [.. planned.Select(t => new PlannedTheme(new ThemeId(t), [], []))], Start)
        {
            Facilitators = [Facilitator],
        };
        var held = new HeldSession();
        held.Do(Facilitator, new Plan(change?.Invoke(plan) ?? plan));
        return held;
    }

    /// <summary>Runs a command that must be accepted.</summary>
    public HeldSession Do(PersonId by, SessionCommand command)
    {
        Now += TimeSpan.FromSeconds(1);
        var asked = new Asked(by, Now, string.Create(CultureInfo.InvariantCulture, $"turn-{log.Count + 1}"));
        var decision = SessionRules.Decide(log.Count == 0 ? null : Session, command, asked, Edition);
        Assert.True(decision is Decision.Accepted, $"{command} was refused: {(decision as Decision.Refused)?.Why}");
        foreach (var e in decision.Events)
        {
            Session = Session.After(log.Count == 0 ? null : Session, e, asked);
            log.Add(new Recorded<SessionEvent>(log.Count + 1, e, asked, Digest($"commitment {log.Count + 1}"), Digest($"hash {log.Count + 1}")));
        }

        return this;
    }

    public PersonId Join(string name, OrganisationKind kind, string place, string organisation = "", string language = "nl", Role role = Role.Participant)
    {
        var person = new PersonId(name);
        Do(person, new Join(role, kind, organisation, new PlaceId(place), language));
        return person;
    }

    /// <summary>So many participants of one kind, named "kind-1" and so on.</summary>
    public ImmutableArray<PersonId> JoinMany(int howMany, OrganisationKind kind, string place) =>
    [
        .. Enumerable.Range(1, howMany).Select(i => Join(
            string.Create(CultureInfo.InvariantCulture, $"{kind.Value}-{place}-{i}"), kind, place)),
    ];

    /// <summary>Moves on until this phase is open.</summary>
    public HeldSession To(PhaseKind kind, int theme = 0)
    {
        while (Session.Open?.Stop is not { } stop || stop.Kind != kind || stop.Theme != theme)
            Do(Session.Lead, new Next(null));
        return this;
    }

    public int Contribute(PersonId by, string text, int? theme = null)
    {
        Do(by, new Contribute(theme, text, InGroup: false, OnlyNamesMarking: false));
        return Session.Contributions.Keys.Max();
    }

    public HeldSession Rate(PersonId by, string subject, Degree degree, Certainty? certainty = null) =>
        Do(by, new Rate(Session.Open!.Stop, [new SubjectRating(subject, degree, certainty)], InGroup: false));

    public HeldSession Choose(PersonId by, params int[] gaps) =>
        Do(by, new Choose(Session.Open!.Stop, [.. gaps.Select(g => new Choice(g, null, null))], InGroup: false));

    public int GapOf(int theme, int contribution) =>
        Session.Themes[theme - 1].LiveGaps.First(g => g.Members.Contains(contribution)).Ref.Number;

    public HeldSession CloseAndMark(Marking marking = Marking.Unmarked) =>
        To(PhaseKind.Closing).Do(Session.Lead, new Close())
            .Do(Session.Lead, new SetMarking(marking > Session.Plan.Marking, marking));

    private static string Digest(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)));
}
