using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Testing;

/// <summary>
/// A session told as given, when, then: <c>GivenASession().Opened(PhaseKind.Collect).By(Ana).Does(command).Then(events)</c>.
/// Every value has a plain default; a test names only what it is about. A story is never changed: each step gives the next one.
/// </summary>
/// <param name="Log">All that happened so far, as a log would hold it.</param>
/// <param name="Now">The instant of the next command.</param>
/// <param name="Speaker">Who gives the next command.</param>
/// <param name="Last">What the rules made of the last command.</param>
public sealed partial record SessionStory(
    ImmutableArray<Recorded<SessionEvent>> Log, DateTimeOffset Now, PersonId Speaker, Session? Folded, Decision? Last)
{
    private int Causes { get; init; }

    public Session Session => Folded ?? throw new InvalidOperationException("No session was planned yet.");

    /// <summary>Nothing planned yet.</summary>
    public static SessionStory Given() => new([], Noon, Fay, null, null);

    /// <summary>Planned by Fay, nobody in yet.</summary>
    public static SessionStory GivenAPlan(Func<WorkshopPlan, WorkshopPlan>? with = null) =>
        Given().By(Fay).Did(new SessionCommand.Plan((with ?? (p => p))(Plan)));

    /// <summary>Planned, and joined by Fay, Nora, Ob and the eight participants; the opening is not open yet.</summary>
    public static SessionStory GivenASession(Func<WorkshopPlan, WorkshopPlan>? with = null) =>
        GivenAPlan(with).Joined([Fay, Nora, Ob, .. Participants]);

    /// <summary>A session with one gap a text in theme 1, contributed by the participants in turn, and ranking open.</summary>
    public static SessionStory GivenGaps(params ReadOnlySpan<string> texts)
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        for (var i = 0; i < texts.Length; i++)
            story = story.Contributed(Participants[i % Participants.Length], texts[i]);
        return story.Opened(PhaseKind.Rank);
    }

    public SessionStory By(PersonId person) => this with { Speaker = person };

    public SessionStory At(DateTimeOffset now) => this with { Now = now };

    public SessionStory Later(TimeSpan by) => this with { Now = Now + by };

    /// <summary>Joins with the details that <see cref="DetailsOf"/> has of each.</summary>
    public SessionStory Joined(params ReadOnlySpan<PersonId> people)
    {
        var story = this;
        foreach (var person in people)
            story = story.By(person).Did(DetailsOf(person));
        return story with { Speaker = Speaker };
    }

    /// <summary>The one who leads presses "next" until this phase is open; it may be already.</summary>
    public SessionStory Opened(PhaseKind kind, int theme = 1)
    {
        var wanted = kind is PhaseKind.Opening or PhaseKind.Course or PhaseKind.Closing ? 0 : theme;
        var story = this;
        while (story.Session.Open is not { } open || open.Stop.Kind != kind || open.Stop.Theme != wanted)
            story = story.By(story.Session.Lead).Did(new SessionCommand.Next(null));
        return story with { Speaker = Speaker };
    }

    /// <summary>Closed from the closing phase: the correction time runs.</summary>
    public SessionStory Closed() =>
        Opened(PhaseKind.Closing) is var story ? story.By(story.Session.Lead).Did(new SessionCommand.Close()) with { Speaker = Speaker } : this;

    public SessionStory Contributed(PersonId by, string text, int? theme = null) =>
        By(by).Did(new SessionCommand.Contribute(theme, text, InGroup: false, OnlyNamesMarking: false)) with { Speaker = Speaker };

    /// <summary>Given: a command that the rules accept.</summary>
    public SessionStory Did(SessionCommand command)
    {
        var story = Does(command);
        if (story.Last is Decision.Refused no)
            Assert.Fail($"{Speaker} could not {command.GetType().Name}: {no.Why}");
        return story;
    }

    /// <summary>When: a command, whatever comes of it.</summary>
    public SessionStory Does(SessionCommand command)
    {
        var asked = new Asked(Speaker, Now, string.Create(CultureInfo.InvariantCulture, $"cause-{Causes + 1}"));
        var decision = SessionRules.Decide(Folded, command, asked, Edition.Of2023);
        var (log, session) = (Log, Folded);
        foreach (var happened in decision.Events)
        {
            log = log.Add(new Recorded<SessionEvent>(log.Length + 1, happened, asked, "", ""));
            session = Session.After(session, happened, asked);
        }

        return this with { Log = log, Folded = session, Last = decision, Causes = Causes + 1 };
    }

    /// <summary>Then: accepted, with just these events. Without events: accepted, and nothing changed.</summary>
    public SessionStory Then(params ReadOnlySpan<SessionEvent> expected)
    {
        if (Last is Decision.Refused no)
            Assert.Fail($"Refused: {no.Why}");
        Assert.Equal(Lines(expected.ToArray()), Lines(Last!.Events));
        return this;
    }

    /// <summary>Then: accepted, and among its events is this one.</summary>
    public SessionStory ThenAmongOthers(SessionEvent expected)
    {
        Assert.IsType<Decision.Accepted>(Last);
        Assert.Contains(Line(expected), Last.Events.Select(Line));
        return this;
    }

    /// <summary>Then: refused for this reason, and the log keeps nothing of it but <paramref name="noted"/>.</summary>
    public SessionStory ThenRefused(Refusal why, params ReadOnlySpan<SessionEvent> noted)
    {
        Assert.Equal(why, Assert.IsType<Decision.Refused>(Last).Why);
        Assert.Equal(Lines(noted.ToArray()), Lines(Last.Events));
        return this;
    }

    /// <summary>Then: the session as it is now is asked whatever the test is about.</summary>
    public SessionStory ThenSession(Action<Session> holds)
    {
        holds(Session);
        return this;
    }

    public Gap Gap(int number, int theme = 1) => Session.Themes[theme - 1].Gaps[number];

    /// <summary>The gap of theme 1 or another in which this contribution stands now.</summary>
    public Gap GapOf(int contribution) =>
        Session.Themes[Session.Contributions[contribution].Theme - 1].Gaps.Values.Single(g => !g.Superseded && g.Members.Contains(contribution));

    private static string Lines(IEnumerable<SessionEvent> events) => string.Join('\n', events.Select(Line));

    private static string Line(SessionEvent happened) => JsonSerializer.Serialize(happened);
}
