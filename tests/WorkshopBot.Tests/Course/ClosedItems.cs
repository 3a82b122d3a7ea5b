using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>Nothing is added to an item that was closed, and whoever answered for it is nothing in the programme any more.</summary>
public sealed class ClosedItems
{
    [Fact]
    public void Nothing_is_reported_or_noted_on_one() => GivenClosed().By(Owen)
        .Does(new ReportProgress(1, Progress.Built, "Verder")).ThenRefused(new ItemIsClosed(1))
        .Does(new NoteDilemma(1, Cyber, Diseases, "Geld gaat maar een keer uit")).ThenRefused(new ItemIsClosed(1))
        .Does(new NoteSignal(1, Cyber, Kingdom, "Meer storingen")).ThenRefused(new ItemIsClosed(1))
        .By(Nat).Does(new NoteSignal(1, Cyber, Kingdom, "Meer storingen")).ThenRefused(new ItemIsClosed(1))
        .Did(new NoteSignal(null, Cyber, Kingdom, "Meer storingen"));

    [Fact]
    public void Who_may_not_know_of_it_does_not_hear_that_it_is_closed() => GivenClosed().By(Aru)
        .Does(new NoteDilemma(1, Cyber, Diseases, "x")).ThenRefused(new NoSuchItem(1))
        .Does(new NoteSignal(1, Cyber, Kingdom, "x")).ThenRefused(new NoSuchItem(1));

    [Fact]
    public void Its_owner_has_standing_while_another_item_of_theirs_is_open()
    {
        var story = GivenClosed();

        Assert.False(Concerned.AsOwner(story.Programme, Owen));
        Assert.True(Concerned.AsOwner(story.Did(new OpenItem(1, Charge(asked: Owen))).Programme, Owen));
    }

    private static ProgrammeStory GivenClosed() => GivenSessions().TakenOver().Did(new OpenItem(1, Charge(asked: Owen))).Did(new CloseItem(1, "Klaar"));
}
