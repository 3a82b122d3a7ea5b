using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Sessions.Views;

public sealed class WhoWasThere
{
    [Fact]
    public void Kinds_of_one_or_two_are_taken_together()
    {
        var held = HeldSession.Of();
        held.JoinMany(5, OrganisationKind.Ministry, "european-netherlands");
        held.JoinMany(2, OrganisationKind.Municipality, "vr-zeeland");
        held.JoinMany(1, OrganisationKind.KnowledgeInstitute, "european-netherlands");
        held.Join("o-1", OrganisationKind.VitalProvider, "european-netherlands", role: Role.Observer);

        var there = Attendance.Of(held.Session);

        Assert.Equal([new Cell(new Group.OfKind(OrganisationKind.Ministry), 5), new Cell(new Group.OtherKinds(), 3)], there.There);
        Assert.Equal((8, 1, 1), (there.Participants, there.Observers, there.Facilitators));
        Assert.Contains(OrganisationKind.VitalProvider, there.KindsNotThere);
        Assert.DoesNotContain(OrganisationKind.Municipality, there.KindsNotThere);
    }

    [Fact]
    public void Who_was_invited_and_did_not_come_is_counted_by_kind()
    {
        var came = new PersonId("came");
        var held = HeldSession.Of(p => p with
        {
            Invited =
            [
                new Invitee("Wie wel kwam", OrganisationKind.Ministry, new PlaceId("european-netherlands"), came),
                .. Enumerable.Range(1, 3).Select(i => new Invitee($"Regio {i}", OrganisationKind.SecurityRegion, new PlaceId("vr-zeeland"), null)),
                .. Enumerable.Range(1, 4).Select(i => new Invitee($"Gemeente {i}", OrganisationKind.Municipality, new PlaceId("vr-zeeland"), new PersonId($"m-{i}"))),
            ],
        });
        held.Join("came", OrganisationKind.Ministry, "european-netherlands");

        var there = Attendance.Of(held.Session);
        Assert.Equal(7, there.Absent);
        Assert.Equal([new Cell(new Group.OfKind(OrganisationKind.SecurityRegion), 3), new Cell(new Group.OfKind(OrganisationKind.Municipality), 4)], there.NotThere);
    }

    [Fact]
    public void A_theme_in_which_nobody_wrote_is_silent()
    {
        var held = HeldSession.Of(null, "cyber-threats", "infectious-diseases");
        var person = held.Join("p", OrganisationKind.Ministry, "european-netherlands");
        held.To(PhaseKind.Collect, 1).Contribute(person, "Geen oefening");

        Assert.Equal([2], Attendance.Of(held.Session).SilentThemes);
        Assert.Equal([1, 0], Attendance.Of(held.Session).PresentByTheme);
    }

    [Theory]
    [InlineData(Attribution.None, "AllKinds")]
    [InlineData(Attribution.Kind, "OfKind")]
    [InlineData(Attribution.Organisation, "Organisation")]
    [InlineData(Attribution.Name, "Named")]
    public void What_somebody_wrote_is_attributed_as_the_plan_says(Attribution attribution, string group)
    {
        var held = HeldSession.Of(p => p with { Attribution = attribution });
        for (var i = 0; i < 3; i++)
            held.Join($"p-{i}", OrganisationKind.Ministry, "european-netherlands", "Ministerie van Bruggen");

        Assert.Equal(group, Cells.Of(held.Session).Of(new PersonId("p-1")).GetType().Name);
    }

    [Fact]
    public void An_organisation_of_one_is_shown_by_its_kind_and_a_kind_of_one_with_others()
    {
        var held = HeldSession.Of(p => p with { Attribution = Attribution.Organisation });
        for (var i = 0; i < 3; i++)
            held.Join($"b-{i}", OrganisationKind.Ministry, "european-netherlands", "Ministerie van Bruggen");
        for (var i = 0; i < 4; i++)
            held.Join($"r-{i}", OrganisationKind.SecurityRegion, "vr-zeeland", $"Regio {i}");
        held.Join("lone", OrganisationKind.Ministry, "european-netherlands", "Ministerie van Sluizen");
        held.Join("else", OrganisationKind.Other, "european-netherlands", "Iemand");
        held.Join("else-2", OrganisationKind.Municipality, "european-netherlands", "Stad");
        held.Join("else-3", OrganisationKind.Municipality, "vr-zeeland", "Dorp");

        var cells = Cells.Of(held.Session);
        Assert.Equal(
            [new Group.Organisation("Ministerie van Bruggen"), new Group.OfKind(OrganisationKind.SecurityRegion), new Group.OtherKinds(), new Group.OtherKinds()],
            ((string[])["b-0", "r-1", "lone", "else"]).Select(p => cells.Of(new PersonId(p))));
    }

    [Fact]
    public void Who_comes_after_closing_changes_no_table()
    {
        var held = HeldSession.Of();
        held.JoinMany(5, OrganisationKind.Ministry, "european-netherlands");
        held.JoinMany(2, OrganisationKind.Municipality, "vr-zeeland");
        held.CloseAndMark();
        var before = Attendance.Of(held.Session).There;
        held.Join("late", OrganisationKind.Municipality, "vr-zeeland");

        Assert.Equal(before, Attendance.Of(held.Session).There);
    }
}
