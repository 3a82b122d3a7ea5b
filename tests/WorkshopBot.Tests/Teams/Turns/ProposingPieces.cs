using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Bots;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>A meeting's transcript, piece by piece: offered, and kept only when a facilitator says so.</summary>
public sealed class ProposingPieces
{
    private static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000001"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_press_does_not_wait_for_the_transcript_and_a_message_follows()
    {
        var meeting = await AMeeting.HeldAsync();
        var hold = new TaskCompletionSource<GraphAnswer<Transcript>>();
        meeting.Answer = hold.Task;

        var done = await meeting.DoAsync(new Wish.Transcript(), Fay, "press");
        Assert.Equal(new Wish.Show(View.Proposals), done.Wish);
        Assert.Equal(ProposalState.Fetching, meeting.Proposals.Page(Id).State);
        Assert.Empty(meeting.Outbox.All);

        hold.SetResult(Said("Bij de haven ontbreekt een lijst met nummers."));
        await meeting.WorkedAsync();
        Assert.Equal("Bij de haven ontbreekt een lijst met nummers.", Assert.Single(meeting.Proposals.Page(Id).Shown).Text);
        Assert.Contains("show:Proposals", Assert.Single(meeting.Outbox.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_is_a_note_of_what_was_said_and_late()
    {
        var meeting = await AMeeting.HeldAsync();
        await meeting.FetchedAsync(Said("Bij de haven ontbreekt een lijst met nummers."));
        Assert.Empty((await meeting.SessionAsync()).Contributions);

        var done = await meeting.DoAsync(new Wish.Record(1, [1]), Fay, "record");
        var kept = Assert.Single((await meeting.SessionAsync()).Contributions.Values);
        Assert.Equal(("Bij de haven ontbreekt een lijst met nummers.", "Anna", Timing.Late, Fay), (kept.Text.Body, kept.SpokenBy!.Body, kept.Timing, kept.By));
        Assert.IsType<Decision.Accepted>(done.Ran!.Decision);
        Assert.Empty(meeting.Proposals.Page(Id).Shown);
    }

    [Fact]
    public async Task A_press_that_is_delivered_again_records_nothing_twice()
    {
        var meeting = await AMeeting.HeldAsync();
        await meeting.FetchedAsync(Said("Bij de haven ontbreekt een lijst met nummers.", "Er is nooit geoefend met de buren."));

        await meeting.DoAsync(new Wish.Record(1, [1, 2]), Fay, "record");
        await meeting.DoAsync(new Wish.Record(1, [1, 2]), Fay, "record");
        await meeting.DoAsync(new Wish.Record(1, [1, 2]), Fay, "another press");
        Assert.Equal(2, (await meeting.SessionAsync()).Contributions.Count);
    }

    [Fact]
    public async Task What_the_rules_turn_down_is_offered_again()
    {
        var meeting = await AMeeting.HeldAsync();
        await meeting.FetchedAsync(Said("Bij de haven ontbreekt een lijst met nummers."));

        var done = await meeting.DoAsync(new Wish.Record(null, [1]), Fay, "no theme");
        Assert.IsType<Refusal.NeedsTheme>(Assert.IsType<Decision.Refused>(done.Ran!.Decision).Why);
        Assert.Single(meeting.Proposals.Page(Id).Shown);
    }

    [Fact]
    public async Task A_marking_that_was_spoken_is_refused_and_not_kept()
    {
        var meeting = await AMeeting.HeldAsync();
        await meeting.FetchedAsync(Said("Stg. Geheim dit gaat over de kabels in zee."));

        var done = await meeting.DoAsync(new Wish.Record(1, [1]), Fay, "secret");
        Assert.IsType<Refusal.StateSecretMarking>(Assert.IsType<Decision.Refused>(done.Ran!.Decision).Why);
        Assert.Empty((await meeting.SessionAsync()).Contributions);
    }

    [Fact]
    public async Task What_is_left_out_is_not_offered_again_even_when_fetched_anew()
    {
        var meeting = await AMeeting.HeldAsync();
        await meeting.FetchedAsync(Said("Bij de haven ontbreekt een lijst met nummers."));
        await meeting.DoAsync(new Wish.Drop([1]), Fay, "drop");

        await meeting.FetchedAsync(Said("Bij de haven ontbreekt een lijst met nummers.", "Er is nooit geoefend met de buren."), "again");
        Assert.Equal([2], meeting.Proposals.Page(Id).Shown.Select(p => p.Number));
        Assert.Empty((await meeting.SessionAsync()).Contributions);
    }

    [Theory]
    [InlineData("ana", true, true)]
    [InlineData("fay", false, true)]
    [InlineData("fay", true, false)]
    public async Task Only_a_facilitator_of_a_session_in_a_meeting_is_offered_it(string who, bool inMeeting, bool switchedOn)
    {
        var meeting = await AMeeting.HeldAsync(inMeeting);
        meeting.AreThere = switchedOn;

        var done = await meeting.DoAsync(new Wish.Transcript(), new PersonId(who), "press");
        Assert.Equal(new Wish.Unclear(Misunderstanding.NoTranscriptHere), done.Wish);
        await meeting.WorkedAsync();
        Assert.Equal(0, meeting.Reads);
    }

    [Fact]
    public async Task Why_there_is_none_is_told()
    {
        var meeting = await AMeeting.HeldAsync();
        foreach (var (answer, state) in new (GraphAnswer<Transcript>, ProposalState)[]
        {
            (new GraphAnswer<Transcript>.NotThere(), ProposalState.NoTranscript), (new GraphAnswer<Transcript>.NotAllowed("x"), ProposalState.NotAllowed),
            (new GraphAnswer<Transcript>.Later(null), ProposalState.NotReached), (Said(), ProposalState.NoTranscript),
        })
        {
            await meeting.FetchedAsync(answer, state.ToString());
            Assert.Equal(state, meeting.Proposals.Page(Id).State);
        }
    }

    [Fact]
    public void Short_words_are_not_offered_and_a_page_holds_five()
    {
        var proposals = new Proposals(new ManualClock(Noon));
        proposals.Offer(Id, [new("A", "Ja hoor dat klopt wel.", null), .. Enumerable.Range(0, 700).Select(i => new Utterance("A", $"Er ontbreekt hier nog steeds iets {i}.", null))]);

        var page = proposals.Page(Id);
        Assert.Equal([1, 2, 3, 4, 5], page.Shown.Select(p => p.Number));
        Assert.Equal(395, page.After);
    }

    [Fact]
    public void After_a_day_they_are_gone()
    {
        var clock = new ManualClock(Noon);
        var proposals = new Proposals(clock);
        proposals.Offer(Id, [new("A", "Er ontbreekt hier nog steeds iets.", null)]);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ProposalState.NotAsked, proposals.Page(Id).State);
    }

    [Theory]
    [InlineData("transcript", "")]
    [InlineData("transcriptie", "")]
    [InlineData("transcriptie 3 5", "2: 3 5")]
    [InlineData("transcript thema 1 3", "1: 3")]
    [InlineData("transcript nee 3 4", "weg 3 4")]
    public async Task It_can_be_typed(string typed, string meant)
    {
        var meeting = await AMeeting.HeldAsync();
        var asking = new Asking(await meeting.SessionAsync() with { }, Fay, InGroup: false);
        var wish = Understanding.OfText(typed, asking);

        Assert.Equal(meant.Replace("2:", ":", StringComparison.Ordinal), wish switch
        {
            Wish.Transcript => "",
            Wish.Record r => $"{r.Theme}: {string.Join(' ', r.Numbers)}",
            Wish.Drop d => $"weg {string.Join(' ', d.Numbers)}",
            _ => wish.ToString(),
        });
    }

    private static GraphAnswer<Transcript> Said(params string[] texts) =>
        new GraphAnswer<Transcript>.Got(new Transcript([.. texts.Select(t => new Utterance("Anna", t, null))], false));

    /// <summary>A session that was held in a meeting and is in its corrections, with a transcript that a test answers for.</summary>
    private sealed class AMeeting : ITranscripts, IMeetingInfo
    {
        private readonly MemoryLog log = new();
        private readonly ManualClock clock = new(Noon.AddHours(2));
        private readonly Errands errands = new(fault => throw new InvalidOperationException("An errand failed.", fault));
        private readonly Proposing proposing;
        private readonly SessionRunner runner;

        private AMeeting(IAddresses addresses)
        {
            Proposals = new Proposals(clock);
            runner = new SessionRunner(log, Edition.Of2023);
            proposing = new Proposing(runner, addresses, Outbox, this, this, Proposals, new HeldTexts(clock), errands, clock);
        }

        public MemoryOutbox Outbox { get; } = new();

        public Proposals Proposals { get; }

        public bool AreThere { get; set; } = true;

        public Task<GraphAnswer<Transcript>> Answer { get; set; } = Task.FromResult(Said());

        public int Reads { get; private set; }

        public static async Task<AMeeting> HeldAsync(bool inMeeting = true)
        {
            var addresses = new MemoryAddresses();
            await addresses.RememberAsync(new Address("msteams", "19:meeting_x@thread.v2", "https://smba", "28:bot", null, Id) { Meeting = inMeeting ? "MCMx" : null }, Noon, Cancel);
            await addresses.HoldsAsync("msteams", "19:meeting_x@thread.v2", Id, Recipient.Group, Cancel);
            var meeting = new AMeeting(addresses);
            foreach (var group in GivenASession().Closed().Log.GroupBy(r => r.Asked.Cause))
                await meeting.log.AppendAsync(Id, group.First().Version - 1, new Turn<SessionEvent>(group.First().Asked, [.. group.Select(r => r.Event)], [], null), Cancel);
            return meeting;
        }

        public async Task<Done> DoAsync(Wish wish, PersonId by, string cause) => await proposing.DoAsync(
            wish, new Who(new Person(by, "msteams", by.Value, by.Value, null), Id, await SessionAsync(), "msteams", null, InGroup: false), new Asked(by, clock.GetUtcNow(), cause), answerTo: null, Cancel);

        public async Task FetchedAsync(GraphAnswer<Transcript> answer, string cause = "fetch")
        {
            Answer = Task.FromResult(answer);
            await DoAsync(new Wish.Transcript(), Fay, cause);
            await WorkedAsync();
        }

        /// <summary>Until all errands are done.</summary>
        public async Task WorkedAsync()
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var done = new TaskCompletionSource();
            var left = 4;
            for (var i = 0; i < 4; i++)
            {
                errands.TryAdd(async c =>
                {
                    if (Interlocked.Decrement(ref left) == 0)
                        done.SetResult();
                    await done.Task.WaitAsync(c);
                });
            }

            var working = errands.RunAsync(stop.Token);
            await done.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
            await stop.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        public async Task<Session> SessionAsync() => (await runner.ReadAsync(Id, Cancel))!;

        Task<GraphAnswer<Transcript>> ITranscripts.ReadAsync(string organizer, string meeting, CancellationToken cancel)
        {
            Reads++;
            Assert.Equal(("org", "graph"), (organizer, meeting));
            return Answer;
        }

        Task<MeetingInfo?> IMeetingInfo.FindAsync(string serviceUrl, string meeting, CancellationToken cancel) =>
            Task.FromResult<MeetingInfo?>(new MeetingInfo("graph", "org", null));
    }
}
