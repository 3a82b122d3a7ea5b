using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>The final report in the session's shared folder.</summary>
public sealed class Shelving
{
    private static readonly ReportShelved First = new(1, 0, Marking.Unmarked, "https://example.org/report.docx");

    private static SessionStory Final => Marked(GivenGaps("Een", "Twee"));

    [Fact]
    public void A_final_report_is_put_there_once_and_the_group_and_its_readers_hear_of_it()
    {
        var shelved = Final.By(PersonId.Program).Does(new ShelveReport(First)).Then(First);

        Assert.Contains(new Outgoing(Recipient.Group, CardKind.Closing, "closing"), Messages.For(shelved.Session, [First]));
        Assert.Contains(new Outgoing(Recipient.Of(Fay), CardKind.Report, "report"), Messages.For(shelved.Session, [First]));
        Assert.False(shelved.Session.AsksForShelf());
        shelved.Does(new ShelveReport(First)).Then();
    }

    [Fact]
    public void Nobody_but_the_program_puts_it_there() => Final.By(Fay).Does(new ShelveReport(First)).ThenRefused(new OnlyFacilitatorsMay());

    [Fact]
    public void What_was_removed_since_is_replaced_there() => Final.By(PersonId.Program).Did(new ShelveReport(First))
        .By(Fay).Did(new Remove(Target.Of(1), RemovalGround.Spill))
        .ThenSession(s => Assert.True(s.AsksForShelf()))
        .By(PersonId.Program).Does(new ShelveReport(First)).Then()
        .Does(new ShelveReport(First with { Removals = 1 })).Then(First with { Removals = 1 });

    [Fact]
    public void Before_the_marking_question_is_answered_nothing_goes_there() => GivenGaps("Een").Opened(PhaseKind.Word).Closed()
        .Later(TimeSpan.FromDays(30)).By(PersonId.Program).Did(new LookAtClock())
        .ThenSession(s => Assert.False(s.AsksForShelf()))
        .Does(new ShelveReport(First)).Then();

    [Fact]
    public void A_draft_does_not_go_there() => GivenGaps("Een").Opened(PhaseKind.Word).Closed().By(Fay).Did(new SetMarking(false, Marking.Unmarked))
        .ThenSession(s => Assert.False(s.AsksForShelf()));

    [Fact]
    public void A_countrys_report_is_its_own_to_release() => Marked(GivenASession(p => p with { Type = SessionType.CaribbeanCountry, Place = new PlaceId("aruba") }))
        .ThenSession(s => Assert.False(s.AsksForShelf()));

    private static SessionStory Marked(SessionStory story) => story.Opened(PhaseKind.Closing).Closed().By(Fay).Did(new SetMarking(false, Marking.Unmarked))
        .Later(TimeSpan.FromDays(30)).By(PersonId.Program).Did(new LookAtClock());
}
