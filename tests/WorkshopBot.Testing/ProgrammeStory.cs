using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;

namespace WorkshopBot.Testing;

/// <summary>
/// A programme told as given, when, then, as <see cref="SessionStory"/> tells a session. Its sessions are held quickly by
/// <see cref="ClosedSessions"/>, or given as they are. A story is never changed: each step gives the next one.
/// </summary>
/// <param name="Sessions">What the sessions there are give, also those that are in no programme.</param>
/// <param name="Last">What the rules made of the last command.</param>
public sealed record ProgrammeStory(
    ImmutableArray<Recorded<ProgrammeEvent>> Log, ImmutableDictionary<SessionId, SessionYield> Sessions, DateTimeOffset Now,
    PersonId Speaker, Programme? Folded, Ruling? Last)
{
    /// <summary>After all the sessions were held.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Nat coordinates the whole; Aru coordinates Aruba, Cur Curaçao; Owen fills a function.</summary>
    public static readonly PersonId Nat = new("nat"), Aru = new("aru"), Cur = new("cur"), Owen = new("owen"), Nobody = new("nobody");

    public static readonly PlaceId
        Aruba = new("aruba"), Curacao = new("curacao"), Kingdom = new("kingdom"), European = new("european-netherlands"), Twente = new("vr-twente");

    public static readonly ThemeId Cyber = new("cyber-threats"), Diseases = new("infectious-diseases");

    private int Causes { get; init; }

    public static Script Draaiboek { get; } = new([new PlannedTheme(Cyber, [], []), new PlannedTheme(Diseases, [], [])]);

    public Programme Programme => Folded ?? throw new InvalidOperationException("No programme was planned yet.");

    public Material Material => MaterialFor(null);

    public Sight National => Sight.Of(Programme, Material.Yields, new Reader.National());

    /// <summary>Nothing planned yet.</summary>
    public static ProgrammeStory Given() => new([], ImmutableDictionary<SessionId, SessionYield>.Empty, Noon, Nat, null, null);

    /// <summary>Planned by Nat, with Aru for Aruba.</summary>
    public static ProgrammeStory GivenAProgramme() => Given().By(Nat)
        .Did(new Plan("Weerbaarheid 2026", "2023", Draaiboek)).Did(new NameCoordinator(Aru, Aruba));

    /// <summary>Two European sessions, 1 and 2, each with two gaps in the first theme and one in the second.</summary>
    public static ProgrammeStory GivenSessions() => GivenAProgramme().Added(ClosedSessions.Of("one")).Added(ClosedSessions.Of("two"));

    /// <summary>Those two, and one of Aruba that is not released; its number is that of <see cref="OfAruba"/>.</summary>
    public static ProgrammeStory GivenAruba(ReleaseKind release = ReleaseKind.Nothing, params ImmutableArray<string> gaps)
    {
        var story = GivenSessions().By(Aru).Added(ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, Aruba)).By(Nat);
        return release == ReleaseKind.Nothing ? story : story.Released(release, gaps);
    }

    public int OfAruba => Programme.Sessions.Values.Last(s => s.Country == Aruba).Number;

    /// <summary>"4/2.3" or "J7".</summary>
    public static LineKey Line(string name) => LineKey.Parse(name, CultureInfo.InvariantCulture);

    public static GapKey Gap(string name) => GapKey.Parse(name, CultureInfo.InvariantCulture);

    /// <summary>A gap of Aruba's session.</summary>
    public GapKey Theirs(int theme, int gap) => new(OfAruba, new GapRef(theme, gap));

    public static ChargeTyped Charge(string scope = "kingdom", PersonId? asked = null, DateOnly? next = null) => new(
        "Oefenen met noodstroom", "directeur", "JenV", "Agenda 2026", next ?? new DateOnly(2026, 12, 1), new PlaceId(scope), asked, "Het speelt ook elders.");

    public ProgrammeStory By(PersonId person) => this with { Speaker = person };

    public ProgrammeStory At(DateTimeOffset now) => this with { Now = now };

    public ProgrammeStory Later(TimeSpan by) => this with { Now = Now + by };

    /// <summary>There is such a session; it is in no programme yet.</summary>
    public ProgrammeStory Held(SessionYield yield) => this with { Sessions = Sessions.SetItem(yield.Id, yield) };

    public ProgrammeStory Added(SessionYield yield) => Held(yield).Did(new AddSession(yield.Id));

    /// <summary>Aru says what is shown of Aruba's session.</summary>
    public ProgrammeStory Released(ReleaseKind release, params ImmutableArray<string> gaps) =>
        By(Aru).Did(new Release(OfAruba, release, gaps)) with { Speaker = Speaker };

    /// <summary>Gaps 1 of the first two sessions are one: line J1.</summary>
    public ProgrammeStory Joined(params ImmutableArray<string> gaps) =>
        Did(new JoinGaps(gaps.IsEmpty ? [Line("1/1.1"), Line("2/1.1")] : [.. gaps.Select(Line)], "zelfde punt", "beide noemen noodstroom"));

    public ProgrammeStory Approved() => Did(new Approve("N. Oord"));

    /// <summary>Line 1/1.1 was approved and taken over, by decision 1.</summary>
    public ProgrammeStory TakenOver() => Approved().Did(Decision());

    public static ProgrammeCommand Decision(string line = "1/1.1", Verdict verdict = Verdict.TakenOver, int course = 1, string reason = "") =>
        new Decide(course, Line(line), verdict, "Ministerraad", new DateOnly(2026, 6, 1), "TK 30821-300", reason);

    /// <summary>Given: a command that the rules accept.</summary>
    public ProgrammeStory Did(ProgrammeCommand command)
    {
        var story = Does(command);
        if (story.Last!.Why is { } no)
            Assert.Fail($"{Speaker} could not {command.GetType().Name}: {no}");
        return story;
    }

    /// <summary>When: a command, whatever comes of it.</summary>
    public ProgrammeStory Does(ProgrammeCommand command)
    {
        var asked = new Asked(Speaker, Now, string.Create(CultureInfo.InvariantCulture, $"cause-{Causes + 1}"));
        var ruling = ProgrammeRules.Decide(Folded, command, asked, MaterialFor(command));
        var (log, programme) = (Log, Folded);
        foreach (var happened in ruling.Events)
        {
            log = log.Add(new Recorded<ProgrammeEvent>(log.Length + 1, happened, asked, "", ""));
            programme = Programme.After(programme, happened, asked);
        }

        return this with { Log = log, Folded = programme, Last = ruling, Causes = Causes + 1 };
    }

    /// <summary>Then: accepted, with just these events. Without events: accepted, and nothing changed.</summary>
    public ProgrammeStory Then(params ReadOnlySpan<ProgrammeEvent> expected)
    {
        Assert.Null(Last!.Why);
        Assert.Equal(Lines(expected.ToArray()), Lines(Last.Events));
        return this;
    }

    /// <summary>Then: refused for this reason, and nothing is kept of it.</summary>
    public ProgrammeStory ThenRefused(Refusal why)
    {
        Assert.Equal(why, Last!.Why);
        Assert.Empty(Last.Events);
        return this;
    }

    /// <summary>Then: the programme as it is now is asked whatever the test is about.</summary>
    public ProgrammeStory ThenProgramme(Action<Programme> holds)
    {
        holds(Programme);
        return this;
    }

    private Material MaterialFor(ProgrammeCommand? command)
    {
        var yields = (Folded?.Gathered ?? []).Where(s => Sessions.ContainsKey(s.Id)).ToImmutableDictionary(s => s.Number, s => Sessions[s.Id]);
        return new Material(Edition.Of2023, command is AddSession add && Sessions.TryGetValue(add.Session, out var newcomer)
            ? yields.SetItem(Material.Newcomer, newcomer) : yields);
    }

    private static string Lines(IEnumerable<ProgrammeEvent> events) => string.Join('\n', events.Select(e => JsonSerializer.Serialize(e)));
}
