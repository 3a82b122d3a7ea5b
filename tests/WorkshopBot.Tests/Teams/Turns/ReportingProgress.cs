using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Programmes;
using Xunit;
using static WorkshopBot.Testing.Programmes.ProgrammeAtWork;
using Progress = WorkshopBot.Domain.Course.Progress;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>How it goes with an item, by its card and by typed words.</summary>
public sealed class ReportingProgress
{
    private static readonly CourseSubject About = new(Id, 1, new DateOnly(2027, 3, 1));

    private static readonly (string, string)[] Whole =
    [
        (ProgressField.Progress, "Built"), (ProgressField.Note, "Er is geoefend."), (ProgressField.Evidence, "Verslag van maart"),
        (ProgressField.Helps, "cyber-threats"), (ProgressField.Harms, "economic-threats"), (ProgressField.Dilemma, "Het geld kan maar één keer op."),
        (ProgressField.Theme, "cyber-threats"), (ProgressField.Signal, "Er zijn meer storingen."),
    ];

    [Fact]
    public async Task One_press_files_progress_a_dilemma_and_a_signal()
    {
        var work = await WithItemDueAsync();
        var card = await FilesAsync(work, "ana", null, Whole);
        var programme = await work.ReadAsync();
        var note = Assert.Single(programme.Items[1].Progress);
        Assert.Equal((Progress.Built, "Er is geoefend.", "Verslag van maart", new DateOnly(2027, 3, 1)), (note.Progress, note.Note.Body, note.Evidence?.Body, note.For));
        Assert.Equal("Het geld kan maar één keer op.", Assert.Single(programme.Items[1].Dilemmas).Text.Body);
        Assert.Equal((new PlaceId("kingdom"), "Er zijn meer storingen."), (Assert.Single(programme.Signals).Scope, programme.Signals[0].Text.Body));
        Assert.Contains("Uw bericht is bewaard bij 01-03-2027.", card, StringComparison.Ordinal);
        Assert.Contains("Er is geoefend.", card, StringComparison.Ordinal);
        Assert.Contains("Verbeter mijn bericht", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_press_delivered_again_files_nothing_twice_and_gets_the_same_answer()
    {
        var work = await WithItemDueAsync();
        var first = await FilesAsync(work, "ana", "again", Whole);
        var version = (await work.ReadAsync()).Version;
        Assert.Equal(first, await FilesAsync(work, "ana", "again", Whole));
        Assert.Equal(version, (await work.ReadAsync()).Version);
    }

    [Fact]
    public async Task A_press_that_was_cut_off_half_way_is_completed_when_it_comes_again()
    {
        var work = await WithItemDueAsync();
        await work.Runner.RunAsync(
            Id, new ProgrammeCommand.ReportProgress(1, Progress.Built, "Er is geoefend.", "Verslag van maart"), new Asked(Who("ana"), work.Now, "webroom|a:ana|again"), CancellationToken.None);
        await FilesAsync(work, "ana", "again", Whole);
        var programme = await work.ReadAsync();
        Assert.Equal((1, 1, 1), (programme.Items[1].Progress.Length, programme.Items[1].Dilemmas.Length, programme.Signals.Length));
    }

    [Fact]
    public async Task When_one_part_is_turned_down_nothing_is_filed_and_nothing_must_be_typed_again()
    {
        var work = await WithItemDueAsync();
        (string, string)[] odd = [.. Whole.Select(f => f.Item1 == ProgressField.Harms ? (f.Item1, "cyber-threats") : f)];
        var first = await FilesAsync(work, "ana", "again", odd);
        Assert.Contains("\"style\":\"attention\"", first, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Er is geoefend.\"", first, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Er zijn meer storingen.\"", first, StringComparison.Ordinal);
        Assert.Equal(first, await FilesAsync(work, "ana", "again", odd));
        var programme = await work.ReadAsync();
        Assert.Equal((0, 0, 0), (programme.Items[1].Progress.Length, programme.Items[1].Dilemmas.Length, programme.Signals.Length));
    }

    [Theory]
    [InlineData(ProgressField.Progress, "Kies achteruitgegaan, opgebouwd of behouden")]
    [InlineData(ProgressField.Note, "Zeg ook wat er gebeurde.")]
    [InlineData(ProgressField.Harms, "Een dilemma heeft twee thema")]
    [InlineData(ProgressField.Signal, "Een signaal heeft een thema en een tekst.")]
    public async Task What_lacks_is_said_and_the_rest_stays_filled_in(string lacks, string said)
    {
        var work = await WithItemDueAsync();
        var card = await FilesAsync(work, "ana", null, [.. Whole.Where(f => f.Item1 != lacks)]);
        Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Verslag van maart\"", card, StringComparison.Ordinal);
        Assert.Empty((await work.ReadAsync()).Items[1].Progress);
    }

    [Fact]
    public async Task What_was_filed_can_be_corrected_and_stays_about_the_same_date()
    {
        var work = await WithItemDueAsync();
        await FilesAsync(work, "ana", null, Whole);
        var form = await work.PressesAsync("ana", Verb.ProgressForm, About, CardKind.Progress, null);
        Assert.Contains("\"value\":\"Er is geoefend.\"", form, StringComparison.Ordinal);
        await FilesAsync(work, "ana", null, [(ProgressField.Progress, "Sustained"), (ProgressField.Note, "Toch niet geoefend.")]);
        var item = (await work.ReadAsync()).Items[1];
        Assert.Equal((new DateOnly(2027, 3, 1), Progress.Sustained, new DateOnly(2027, 9, 1)), (item.Progress[^1].For, item.Progress[^1].Progress, item.Charge.NextDate));
    }

    [Theory]
    [InlineData("bob")]
    [InlineData("stranger")]
    public async Task Who_does_not_answer_for_the_item_learns_nothing_of_it(string who)
    {
        var work = await WithItemDueAsync();
        var turns = work.Programmes.Turns;
        var real = await FilesAsync(work, who, null, Whole);
        var other = new CourseSubject(new ProgrammeId(Guid.Parse("0195a1b2-0000-7000-8000-0000000000bb")), 1, About.For);
        Assert.Equal(await work.PressesAsync(who, Verb.Progress, other, CardKind.Progress, null, Whole), real);
        Assert.DoesNotContain("noodstroom", real, StringComparison.Ordinal);
        Assert.Equal(real, await work.PressesAsync(who, Verb.ProgressForm, About, CardKind.Progress, null));
        Assert.Equal(turns, work.Programmes.Turns);
        Assert.Null(await work.SentAsync(ProgrammeAtWork.Sessions[0], new Outgoing(Recipient.Of(Who(who)), CardKind.Progress, About.ToString())));
    }

    [Fact]
    public async Task Words_that_may_be_a_secret_are_not_sent_back()
    {
        var work = await WithItemDueAsync();
        var card = await FilesAsync(work, "ana", null, [(ProgressField.Progress, "Built"), (ProgressField.Note, "Stg. Geheim: dit mag hier niet.")]);
        Assert.Contains("\"style\":\"attention\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain("dit mag hier niet", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_words_do_the_same()
    {
        var work = await WithItemDueAsync();
        Assert.Contains("directeur **crisis**", await work.TypesAsync("ana", "voortgang 1"), StringComparison.Ordinal);
        Assert.Contains("noodstroom", await work.TypesAsync("ana", "opvolging"), StringComparison.Ordinal);
        Assert.Contains("Uw bericht is bewaard", await work.TypesAsync("ana", "voortgang 1 opgebouwd: er is geoefend: twee keer; bewijs: verslag"), StringComparison.Ordinal);
        Assert.Contains("Het dilemma is bewaard.", await work.TypesAsync("ana", "dilemma 1 helpt 2; schaadt 5; geld kan maar één keer op"), StringComparison.Ordinal);
        Assert.Contains("Het signaal is bewaard.", await work.TypesAsync("ana", "signaal 1 5 meer storingen"), StringComparison.Ordinal);
        var programme = await work.ReadAsync();
        Assert.Equal(("er is geoefend: twee keer", "verslag"), (programme.Items[1].Progress[0].Note.Body, programme.Items[1].Progress[0].Evidence?.Body));
        Assert.Equal(("geld kan maar één keer op", "meer storingen"), (programme.Items[1].Dilemmas[0].Text.Body, programme.Signals[0].Text.Body));
    }

    [Fact]
    public async Task Typed_words_about_somebody_elses_item_find_nothing()
    {
        var work = await WithItemDueAsync();
        Assert.Contains("U bent niet verantwoordelijk voor dit punt.", await work.TypesAsync("bob", "voortgang 1 opgebouwd: mooi"), StringComparison.Ordinal);
        Assert.Contains("U bent voor geen punt verantwoordelijk.", await work.TypesAsync("bob", "opvolging"), StringComparison.Ordinal);
    }

    private static Task<string> FilesAsync(ProgrammeAtWork work, string who, string? id, (string, string)[] fields) =>
        work.PressesAsync(who, Verb.Progress, About, CardKind.Progress, id, fields);
}
