using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>A Country's items, the versions of the course input that rest on its sessions, and the numbers of what it shows a part of.</summary>
public sealed class ACountryFollowsItsOwn
{
    [Fact]
    public void An_item_takes_no_words_from_what_its_reader_may_not_see()
    {
        var story = GivenAruba(ReleaseKind.Whole);
        var (own, ours) = ($"{story.OfAruba}/1.1", "1/1.1");
        story = story.Did(new EditLine(Line(own), LineField.Wording, "Zoals Den Haag het zegt", "N. Oord")).Approved()
            .Did(Decision(own)).Did(Decision(ours)).By(Aru);

        story.Does(new OpenItem(2, Charge("aruba") with { Text = "" })).ThenRefused(new Refusal.NotTakenOver(2));
        story.Does(new OpenItem(2, Charge("aruba"))).ThenRefused(new Refusal.NotTakenOver(2));
        Assert.Equal("Noodstroom ontbreekt volgens aruba.", story.Did(new OpenItem(1, Charge("aruba") with { Text = "" })).Programme.Items.Values.Last().Charge.Text.Body);
    }

    [Fact]
    public void A_country_sees_the_versions_that_rest_on_its_sessions_and_only_its_own_of_them()
    {
        var story = GivenAruba().Approved().Released(ReleaseKind.Whole).Joined().Approved().Did(new NameCoordinator(Cur, Curacao));
        var sight = Sight.Of(story.Programme, story.Material.Yields, new Reader.OfCountry(Aruba));
        var version = Assert.Single(sight.Programme.Approvals);

        Assert.Equal((2, story.OfAruba), (version.Version, Assert.Single(version.Sessions).Key));
        Assert.Equal(3, version.Lines.Count);
        Assert.All(version.Lines.Keys, l => Assert.Equal(story.OfAruba, l.Gap!.Value.Session));
        Assert.Empty(Sight.Of(story.Programme, story.Material.Yields, new Reader.OfCountry(Curacao)).Programme.Approvals);
    }

    [Fact]
    public void An_owners_reminder_never_goes_through_a_countrys_session()
    {
        var owner = new PersonId("aruba-p1");
        var story = GivenAruba(ReleaseKind.Whole).TakenOver().Did(new OpenItem(1, Charge(asked: owner)))
            .By(PersonId.Program).On(2026, 11, 20).Did(new LookAtCalendar());

        Assert.Single(story.Last!.Events);
        Assert.All(
            ProgrammeMessages.For(new ProgrammeId(Guid.Empty), story.Programme, story.Last.Events, story.Material),
            m => Assert.NotEqual(ClosedSessions.IdOf("aruba"), m.Session));
    }

    [Fact]
    public void Of_what_is_shown_by_gap_no_number_tells_how_much_there_is_beside_it()
    {
        var (part, whole) = (GivenAruba(ReleaseKind.Gaps, "2.1"), GivenAruba(ReleaseKind.Whole));
        var (shown, real) = (Assert.Single(part.National.Find(part.Theirs(2, 1))!.Contributions), Assert.Single(whole.National.Find(whole.Theirs(2, 1))!.Contributions));

        Assert.Equal((3, true), (real.Number, real.Record > 3));
        Assert.Equal((1, null), (shown.Number, shown.Record));

        // The digest of a line is of what it rests on, however much of that is shown beside it.
        static string Digest(ProgrammeStory story) => LineDigests.Of(story.National).Single(l => l.Line == LineKey.Of(story.Theirs(2, 1))).Digest;
        Assert.Equal(Digest(whole), Digest(part));
    }
}
