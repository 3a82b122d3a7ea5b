using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;
using Happened = WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Tests.Course;

/// <summary>Each reader counts the records that are their own, without holes from which to see how much a Country wrote.</summary>
public sealed class CountingRecords
{
    private static readonly Reader National = new Reader.National(), OfAruba = new Reader.OfCountry(Aruba);

    [Fact]
    public void What_a_Country_does_unseen_changes_neither_the_list_nor_the_numbers_of_others()
    {
        var second = new PersonId("aru-2");
        var before = GivenSessions().Did(new NameCoordinator(Cur, Curacao)).Later(TimeSpan.FromDays(1));
        var hidden = before.By(PersonId.Program).Added(ClosedSessions.Of("aruba-2", SessionType.CaribbeanCountry, Aruba))
            .By(Aru).Added(ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, Aruba)).Did(new NameCoordinator(second, Aruba))
            .WithArubas().By(second).Did(new NoteSignal(null, Cyber, Aruba, "Bij ons")).Did(new LetCoordinatorGo(second))
            .By(Aru).Did(new RemoveWords(1, RemovalGround.Privacy)).By(before.Speaker);
        RemoveWords Last(ProgrammeStory s) => new(s.Programme.RecordsOf(National).Length, RemovalGround.Privacy);

        Assert.Equal(before.Programme.RecordsOf(National), hidden.Programme.RecordsOf(National));
        Assert.Equal(before.Programme.RecordsOf(new Reader.OfCountry(Curacao)), hidden.Programme.RecordsOf(new Reader.OfCountry(Curacao)));
        for (var number = -1; number <= hidden.Log.Length + 1; number++)
        {
            var probe = new RemoveWords(number, RemovalGround.Privacy);
            Assert.Equal($"{before.Does(probe).Last!.Why}", $"{hidden.Does(probe).Last!.Why}");
        }

        // What comes after it has the next number, and its own words are what is removed.
        var (one, other) = (before.Did(new ChangeScript(Draaiboek, "Jan vroeg erom")), hidden.Did(new ChangeScript(Draaiboek, "Jan vroeg erom")));
        Assert.Equal(one.Programme.RecordsOf(National), other.Programme.RecordsOf(National));
        Assert.Equal(other.Log.Length, Assert.IsType<Happened.WordsRemoved>(Assert.Single(other.Does(Last(other)).Last!.Events)).Version);
    }

    [Fact]
    public void They_say_what_happened_when_and_whether_words_were_removed() => Assert.Equal(
        [
            new OwnRecord(1, nameof(Happened.Planned), Noon, false), new OwnRecord(2, nameof(Happened.CoordinatorNamed), Noon, false),
            new OwnRecord(3, nameof(Happened.ScriptChanged), Noon.AddDays(1), true), new OwnRecord(4, nameof(Happened.WordsRemoved), Noon.AddDays(1), false),
        ],
        GivenAProgramme().Later(TimeSpan.FromDays(1)).Did(new ChangeScript(Draaiboek, "Jan vroeg erom")).Did(new RemoveWords(3, RemovalGround.Privacy)).Programme.RecordsOf(National));

    [Fact]
    public void A_Country_counts_its_own_from_one_and_gets_at_no_others()
    {
        var story = GivenAruba().WithArubas().By(Aru);

        Assert.Equal(["SessionAdded", "ItemOpened"], story.Programme.RecordsOf(OfAruba).Select(r => r.What));
        story.Does(new RemoveWords(3, RemovalGround.Privacy)).ThenRefused(new NoSuchRecord(3))
            .Does(new RemoveWords(2, RemovalGround.Privacy)).Then(new Happened.WordsRemoved(story.Log.Length, RemovalGround.Privacy, Aru));
    }

    [Fact]
    public void Answers_to_a_round_are_nobodys_to_count()
    {
        var story = GivenSessions().Did(new OpenRound([Line("1/1.1")]));
        Assert.Equal(story.Programme.RecordsOf(National), story.By(new PersonId("one-p1")).Did(new AnswerRound(1, [1], [])).Programme.RecordsOf(National));
    }

    [Fact]
    public void Whoever_runs_the_program_counts_as_a_national_coordinator() => GivenAruba().WithArubas().Did(new EditCover(CoverField.Costs, "Jan weet het", "N. Oord"))
        .By(PersonId.Program).Does(new RemoveWords(5, RemovalGround.Privacy))
        .Then(new Happened.WordsRemoved(7, RemovalGround.Privacy, PersonId.Program));
}
