using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Testing.Programmes.ProgrammeAtWork;
using Progress = WorkshopBot.Domain.Course.Progress;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>The cards of a programme: as they are in both languages, what holds for every card, and that the fullest ones fit.</summary>
public sealed class ProgrammeCards
{
    private const int Most = 25_000;

    private static readonly CourseSubject Round = new(Id, 1), Item = new(Id, 1, new DateOnly(2027, 3, 1));

    private static readonly string[] Names = ["round", "round-answered", "round-closed", "round-silent", "round-lines", "progress", "progress-filed", "follow-up"];

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Names)
            {
                all.Add(name, "nl");
                all.Add(name, "en");
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_card_is_as_reviewed(string name, string language) =>
        Snapshot.Matches((await DrawAsync(name, language)).ToReadableJson(), "json", name: $"{name}.{language}");

    [Theory, MemberData(nameof(All))]
    public async Task It_holds_what_holds_for_every_card(string name, string language) =>
        Offenders.None(AnyCardOfAnySession.Faults(await DrawAsync(name, language)), "Every card must be usable by everybody:");

    [Theory, MemberData(nameof(All))]
    public async Task What_people_typed_is_only_shown_as_plain_text(string name, string language)
    {
        var card = await DrawAsync(name, language);
        Assert.DoesNotContain(card.Formatted().Append(card.Speak).Append(card.FallbackText), t => t.Contains("](http", StringComparison.Ordinal) || t.Contains("**", StringComparison.Ordinal) || t.Contains("*2026*", StringComparison.Ordinal));
    }

    [Fact]
    public void The_fullest_round_fits_and_says_how_to_read_what_was_cut()
    {
        var (programme, sight) = Fullest();
        var open = Draw(programme, sight, CardKind.ProgrammeRound, Round, Who("p1"), "nl", Morning);
        var card = ProgrammeRoundCard.Render(open);
        Assert.Equal(30, programme.Rounds[1].Lines.Length);
        Assert.Equal(60, card.Inputs().Sum(i => i.GetProperty("choices").GetArrayLength()));
        Assert.Contains(card.Formatted(), t => t == open.Words.RoundShortened);
        var closed = ProgrammeRoundCard.Render(open with { Now = Morning.AddYears(1) });
        var lines = ProgrammeRoundCard.Lines(open, 1);
        Offenders.None(new[] { card, closed, lines }.Select(c => 2 * c.ToJson().Length).Where(size => size > Most).Select(s => $"{s} bytes"), $"At most {Most} bytes:");
    }

    [Fact]
    public void Every_text_can_be_read_whole_a_part_at_a_time()
    {
        var (programme, sight) = Fullest();
        var d = Draw(programme, sight, CardKind.ProgrammeRound, Round, Who("p1"), "nl", Morning);
        var read = new List<string>();
        for (var from = 1; from <= 30;)
        {
            var runs = ProgrammeRoundCard.Lines(d, from).Runs().Skip(1).ToArray();
            read.AddRange(runs.Where((_, i) => i % 2 == 1));
            from = int.Parse(runs[^2], CultureInfo.InvariantCulture) + 1;
        }

        Assert.Equal(30, read.Count);
        Assert.All(read, text => Assert.Contains(new string('x', 500), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fullest_report_fits_also_when_it_is_corrected()
    {
        var work = await WithItemDueAsync();
        var text = new string('n', 4000);
        await work.DoesAsync(Who("ana"), new ProgrammeCommand.ReportProgress(1, Progress.Lost, text, text));
        for (var i = 0; i < 8; i++)
        {
            await work.DoesAsync(Who("ana"), new ProgrammeCommand.NoteDilemma(1, new("cyber-threats"), new("economic-threats"), text));
            await work.DoesAsync(Who("ana"), new ProgrammeCommand.NoteSignal(1, new("cyber-threats"), new("kingdom"), text));
        }

        var d = await DrawingAsync(work, CardKind.Progress, Item, "nl");
        Assert.All([true, false], form => Assert.InRange(2 * ProgressCard.Render(d, form).ToJson().Length, 1, Most));
    }

    [Fact]
    public async Task Somebody_elses_dilemma_is_not_shown_to_the_owner()
    {
        var work = await WithItemDueAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.NoteDilemma(1, new("cyber-threats"), new("economic-threats"), "van Nat"));
        Assert.DoesNotContain("van Nat", ProgressCard.Render(await DrawingAsync(work, CardKind.Progress, Item, "nl"), form: true).ToJson(), StringComparison.Ordinal);
    }

    private static async Task<Card> DrawAsync(string name, string language)
    {
        if (name is "progress" or "progress-filed" or "follow-up")
        {
            var items = await WithItemDueAsync();
            if (name is not "progress")
            {
                await items.TypesAsync("ana", "voortgang 1 opgebouwd: er is **geoefend**; bewijs: [verslag](http://x.example)");
                await items.TypesAsync("ana", "dilemma 1 helpt 2; schaadt 5; het geld kan maar één keer op");
                await items.TypesAsync("ana", "signaal 1 5 er zijn meer storingen");
            }

            var programme = await items.ReadAsync();
            return name is "follow-up"
                ? FollowUpCard.Render([.. programme.Items.Values.Select(i => (Id, programme, i))], ProgrammeAtWork.Sessions[0], EveryCard.Reader(Who("ana"), language))
                : ProgressCard.Render(await DrawingAsync(items, CardKind.Progress, Item, language), form: false);
        }

        var work = await WithRoundAsync();
        if (name is "round-answered" or "round-closed")
        {
            await work.TypesAsync("ana", "herken ronde 1 3");
            await work.TypesAsync("ana", "kies ronde 2");
        }

        if (name is "round-closed" or "round-silent")
            await work.DoesAsync(Nat, new ProgrammeCommand.CloseRound(1));
        var d = await DrawingAsync(work, CardKind.ProgrammeRound, Round, language);
        return name is "round-lines" ? ProgrammeRoundCard.Lines(d, 2)
            : ProgrammeRoundCard.Render(name is "round-answered" ? d with { Notice = new Notice([d.Words.RoundStored("1, 3", "2")], Good: true) } : d);
    }

    private static async Task<ProgrammeDrawing> DrawingAsync(ProgrammeAtWork work, CardKind card, CourseSubject about, string language)
    {
        var programme = await work.ReadAsync();
        var sight = Sight.Of(programme, (await work.Runner.MaterialAsync(programme, TestContext.Current.CancellationToken)).Yields, new Reader.National());
        return Draw(programme, sight, card, about, Who("ana"), language, work.Now);
    }

    private static ProgrammeDrawing Draw(Programme programme, Sight sight, CardKind card, CourseSubject about, PersonId person, string language, DateTimeOffset now) =>
        new(programme, sight, card, about, ProgrammeAtWork.Sessions[0], EveryCard.Reader(person, language), null, now);

    /// <summary>Thirty lines of long texts with many quotation marks, and somebody who recognised and chose all they could.</summary>
    private static (Programme Programme, Sight Sight) Fullest()
    {
        var held = HeldSession.Of();
        var people = Enumerable.Range(1, 16).Select(i => held.Join(Who(string.Create(CultureInfo.InvariantCulture, $"p{i}")).Value, OrganisationKind.Ministry, "european-netherlands")).ToImmutableArray();
        held.To(PhaseKind.Collect, 1);
        foreach (var i in Enumerable.Range(1, 32))
            held.Contribute(people[(i - 1) % 16], string.Create(CultureInfo.InvariantCulture, $"{i} \"\"\"\" {new string('x', 500)}"));
        held.CloseAndMark();

        var yields = ImmutableDictionary<int, SessionYield>.Empty.Add(1, Yielding.Of(ProgrammeAtWork.Sessions[0], held.Session));
        var number = 0;
        Asked By(PersonId person) => new(person, Morning, string.Create(CultureInfo.InvariantCulture, $"c{++number}"));
        Programme? programme = null;
        void Do(PersonId by, ProgrammeCommand command)
        {
            var asked = By(by);
            var material = new Material(EveryCard.Reader(null).Edition, command is ProgrammeCommand.AddSession ? yields.Add(Material.Newcomer, yields[1]) : yields);
            var ruling = ProgrammeRules.Decide(programme, command, asked, material);
            Assert.Null(ruling.Why);
            programme = ruling.Events.Aggregate(programme, (p, e) => Programme.After(p, e, asked));
        }

        Do(Nat, new ProgrammeCommand.Plan(new string('T', 120), "2023", new Script([new PlannedTheme(new("cyber-threats"), [], [])])));
        Do(Nat, new ProgrammeCommand.AddSession(ProgrammeAtWork.Sessions[0]));
        Do(Nat, new ProgrammeCommand.OpenRound(default, 10));
        Do(Who("p1"), new ProgrammeCommand.AnswerRound(1, [.. Enumerable.Range(1, 30)], [.. Enumerable.Range(1, 10)]));
        return (programme!, Sight.Of(programme!, yields, new Reader.National()));
    }
}
