using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class ClosingTime
{
    [Fact]
    public void Closing_starts_three_working_days_of_corrections_and_puts_what_is_left() => GivenGaps("Een", "Twee", "Drie", "Vier").Opened(PhaseKind.Closing)
        .By(Fay).Does(new Close())
        .ThenAmongOthers(new PhaseClosed(new(PhaseKind.Closing, 0, 1), PhaseEnd.Closed, Fay))
        .ThenAmongOthers(new SessionEvent.Closed(Fay, new(2026, 3, 5, 21, 0, 0, TimeSpan.Zero)))
        .ThenSession(s => Assert.Equal([false, false, false, true], s.Themes[0].LiveGaps.Select(g => g.Wording!.AfterClosing)));

    [Fact]
    public void Only_the_one_who_leads_closes_and_only_from_the_closing_phase() => GivenASession()
        .By(Fay).Does(new Close()).ThenRefused(new PhaseIsNotOpen(PhaseKind.Closing, null))
        .Opened(PhaseKind.Closing).By(Cas).Does(new Close()).ThenRefused(new OnlyTheLeadMay())
        .By(Ana).Does(new Close()).ThenRefused(new OnlyFacilitatorsMay());

    [Fact]
    public void The_marking_question_is_answered_by_a_facilitator_or_a_coordinator_from_the_closing_phase_on() => GivenASession()
        .By(Fay).Does(new SetMarking(false, Marking.Unmarked)).ThenRefused(new PhaseIsNotOpen(PhaseKind.Closing, null))
        .Opened(PhaseKind.Closing)
        .By(Ana).Does(new SetMarking(false, Marking.Unmarked)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Nora).Does(new SetMarking(false, Marking.Unmarked)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Ob).Does(new SetMarking(false, Marking.Unmarked)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new SetMarking(false, Marking.Unmarked)).Then(new MarkingSet(Fay, false, Marking.Unmarked))
        .Closed().By(Cor).Does(new SetMarking(false, Marking.Unmarked)).Then(new MarkingSet(Cor, false, Marking.Unmarked))
        .By(Cas).Does(new SetMarking(false, Marking.Unmarked)).Then(new MarkingSet(Cas, false, Marking.Unmarked));

    [Fact]
    public void More_sensitive_than_its_parts_needs_a_higher_marking_that_is_allowed()
    {
        GivenASession().Closed().By(Fay).Does(new SetMarking(true, Marking.DepartmentalConfidential)).ThenRefused(new MarkingNotAllowed())
            .Does(new SetMarking(true, Marking.Unmarked)).ThenRefused(new MarkingNotAllowed())
            .ThenSession(s => Assert.Null(s.MarkingAnswer));
        GivenASession(p => p with { AllowsDepartmentalConfidential = true }).Closed()
            .By(Fay).Does(new SetMarking(true, (Marking)9)).ThenRefused(new MarkingNotAllowed())
            .Does(new SetMarking(true, Marking.DepartmentalConfidential)).Then(new MarkingSet(Fay, true, Marking.DepartmentalConfidential));
    }

    [Fact]
    public void A_report_is_never_marked_lower_than_its_session() =>
        GivenASession(p => p with { AllowsDepartmentalConfidential = true, Marking = Marking.DepartmentalConfidential }).Closed()
            .By(Fay).Does(new SetMarking(false, Marking.Unmarked)).ThenRefused(new MarkingNotAllowed())
            .Does(new SetMarking(false, Marking.DepartmentalConfidential)).Then(new MarkingSet(Fay, false, Marking.DepartmentalConfidential));
}
