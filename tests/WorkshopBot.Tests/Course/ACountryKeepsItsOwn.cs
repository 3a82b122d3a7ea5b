using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>
/// Of a Country's session nothing can be got by anybody else before that Country shows it, by any way through the domain:
/// what is seen, what is answered, what is sent. Everything in Aruba's session is called after it, so that a trace is found.
/// </summary>
public sealed class ACountryKeepsItsOwn
{
    private const string Trace = "aruba-";

    public static TheoryData<ReleaseKind> Kinds => [.. Enum.GetValues<ReleaseKind>()];

    [Fact]
    public void With_nothing_released_a_programme_looks_as_if_the_session_were_not_there()
    {
        var without = GivenSessions();
        var with = GivenAruba();

        Assert.Equal(Sights.Whole(without.National), Sights.Whole(with.National));
    }

    [Fact]
    public void What_was_released_and_taken_back_looks_as_if_it_had_never_been_there()
    {
        var released = Busy(GivenAruba(ReleaseKind.Whole));
        var taken = released.Released(ReleaseKind.Nothing);
        Assert.Contains("aruba", Seen(released), StringComparison.OrdinalIgnoreCase);

        var seen = Seen(taken);
        Assert.DoesNotContain("aruba", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{taken.OfAruba}", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(ClosedSessions.IdOf("aruba").ToString(), seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Shown_again_what_was_written_about_it_is_there_again()
    {
        var released = Busy(GivenAruba(ReleaseKind.Whole));

        Assert.Equal(Seen(released), Seen(released.Released(ReleaseKind.Nothing).Released(ReleaseKind.Whole)));
    }

    [Fact]
    public void A_summary_shows_wordings_and_outcomes_and_nobody_and_nothing_they_typed()
    {
        var seen = GivenAruba(ReleaseKind.Summary).National.Sessions.Single(s => s.Seen == ReleaseKind.Summary);
        var text = Sights.Write(seen);

        Assert.Equal("Noodstroom ontbreekt volgens aruba.", seen.Yield.Gaps.First().Text);
        Assert.All(seen.Yield.Gaps, g => Assert.Empty(g.Contributions));
        Assert.DoesNotContain("voorbehoud van aruba", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Draaiboek van aruba", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Genodigde aruba", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Trace, text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_summary_a_gap_that_was_not_put_to_the_group_has_no_words()
    {
        var story = GivenSessions().By(Aru).Added(ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, Aruba, more: 4)).Released(ReleaseKind.Summary);
        var gaps = story.National.Sessions.Single(s => s.Seen == ReleaseKind.Summary).Yield.Themes[1].Gaps;

        Assert.Contains(gaps, g => g.Outcome == Outcome.NotPut);
        Assert.All(gaps, g => Assert.Equal(g.Outcome == Outcome.NotPut, g.Text is null));
    }

    [Fact]
    public void By_gap_the_others_are_not_there_not_even_how_many_nor_who_spoke_of_them()
    {
        var seen = GivenAruba(ReleaseKind.Gaps, "2.1").National.Sessions.Single(s => s.Seen == ReleaseKind.Gaps);
        var text = Sights.Write(seen);

        Assert.Equal(["2.1"], seen.Yield.Gaps.Select(g => g.Ref.ToString()));
        Assert.Equal([new PersonId("aruba-p3")], seen.Yield.People.Select(p => p.Person));
        Assert.Single(seen.Yield.Plan.Themes);
        Assert.All((string[])["noodstroom", "oefent", "aruba-p1", "aruba-p2", "aruba-p4", "aruba-p5", "aruba-p6", "Genodigde", "aruba-leider", "aruba-notulist", "aruba-coordinator", "aruba-beveiliging"],
            hidden => Assert.DoesNotContain(hidden, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Another_country_never_sees_any_of_it(ReleaseKind release)
    {
        var story = GivenAruba(release, release == ReleaseKind.Gaps ? ["1.1"] : []).Did(new NameCoordinator(Cur, Curacao));
        var sight = Sight.Of(story.Programme, story.Material.Yields, new Reader.OfCountry(Curacao));

        Assert.Empty(sight.Sessions);
        Assert.Empty(sight.Programme.Sessions);
        Assert.DoesNotContain("aruba", Sights.Whole(sight), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_country_sees_its_own_whole_and_nothing_of_the_others()
    {
        var story = Busy(GivenAruba(ReleaseKind.Whole));
        var sight = Sight.Of(story.Programme, story.Material.Yields, new Reader.OfCountry(Aruba));

        Assert.Equal(story.OfAruba, Assert.Single(sight.Sessions).Number);
        Assert.Equal(3, sight.Lines().Count);
        Assert.DoesNotContain("two", Sights.Whole(sight), StringComparison.Ordinal);
    }

    /// <summary>Each way of asking for something by its key, of which the hidden one gets the same answer as one that is not there.</summary>
    public static TheoryData<string> Probes => [.. ByName.Keys];

    private static readonly Dictionary<string, Func<int, ProgrammeCommand>> ByName = new()
    {
        ["join"] = n => new JoinGaps([Line("1/1.1"), Line($"{n}/1.1")]),
        ["keep apart"] = n => new KeepApart(Gap("1/1.1"), Gap($"{n}/1.1")),
        ["split off"] = n => new SplitOff(1, Gap($"{n}/1.1")),
        ["heading"] = n => new ChooseHeading(1, Gap($"{n}/1.1")),
        ["edit"] = n => new EditLine(Line($"{n}/1.1"), LineField.Who, "Wie?", "N. Oord"),
        ["set aside"] = n => new SetLineAside(Line($"{n}/1.1"), "Waarom?", "N. Oord"),
        ["bring back"] = n => new BringLineBack(Line($"{n}/1.1"), "N. Oord"),
        ["round"] = n => new OpenRound([Line($"{n}/1.1")]),
        ["key point"] = n => new SetKeyPoints([new PointTyped([Line($"{n}/1.1")], "Punt")], "N. Oord"),
        ["decide"] = n => Decision($"{n}/1.1"),
        ["take out"] = n => new TakeSessionOut(n, "weg"),
        ["release"] = n => new Release(n, ReleaseKind.Whole),
        ["item"] = n => new ChangeItem(n, Charge()),
        ["report"] = n => new ReportProgress(n, Progress.Built, "x"),
        ["dilemma"] = n => new NoteDilemma(n, Cyber, Diseases, "x"),
        ["signal"] = n => new NoteSignal(n, Cyber, Kingdom, "x"),
        ["show"] = n => new ShowItem(n, true),
    };

    [Theory, MemberData(nameof(Probes))]
    public void A_hidden_key_is_answered_as_one_that_is_not_there(string probe)
    {
        const int NotThere = 123_456;
        foreach (var story in (ProgrammeStory[])[GivenAruba().Joined().Approved(), WithItem(GivenAruba().Joined().Approved()), Busy(GivenAruba(ReleaseKind.Whole)).Released(ReleaseKind.Nothing)])
        {
            foreach (var hidden in story.Programme.Items.Keys.Where(n => n >= 100_000).Append(story.OfAruba))
            {
                var (asked, answered) = (story.Does(ByName[probe](NotThere)).Last!, story.Does(ByName[probe](hidden)).Last!);

                Assert.NotNull(asked.Why);
                Assert.Equal($"{asked.Why}", $"{answered.Why}".Replace($"{hidden}", $"{NotThere}", StringComparison.Ordinal));
                Assert.Empty(answered.Events);
            }
        }
    }

    [Fact]
    public void Adding_it_is_answered_as_adding_one_that_is_not_there() => GivenAruba()
        .Does(new AddSession(ClosedSessions.IdOf("aruba"))).ThenRefused(new Refusal.NoSuchSession())
        .Does(new AddSession(ClosedSessions.IdOf("nothing at all"))).ThenRefused(new Refusal.NoSuchSession());

    [Fact]
    public void A_planned_session_that_it_fills_looks_and_behaves_as_one_that_is_still_empty()
    {
        var planned = GivenSessions().Did(new PlanSlot(SessionType.CaribbeanCountry, Aruba, []));
        var filled = planned.By(Aru).Added(ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, Aruba)).By(Nat);
        Assert.Equal(filled.OfAruba, filled.Programme.Slots[1].Session);

        Assert.Null(filled.National.Programme.Slots[1].Session);
        Assert.Equal(planned.Does(new DropSlot(1)).Last!.Events, filled.Does(new DropSlot(1)).Last!.Events);
    }

    [Theory]
    [InlineData(ReleaseKind.Nothing)]
    [InlineData(ReleaseKind.Summary)]
    [InlineData(ReleaseKind.Gaps)]
    public void Its_people_are_not_asked_and_nothing_goes_through_it(ReleaseKind release)
    {
        var story = GivenAruba(release, release == ReleaseKind.Gaps ? ["1.1"] : []).Did(new OpenRound());
        var messages = ProgrammeMessages.For(new ProgrammeId(Guid.Empty), story.Programme, story.Last!.Events, story.Material);

        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.NotEqual(ClosedSessions.IdOf("aruba"), m.Session));
        Assert.All(messages, m => Assert.DoesNotContain(Trace, m.Message.To.Key, StringComparison.Ordinal));
        story.By(new PersonId("aruba-p1")).Does(new AnswerRound(1, [1], [])).ThenRefused(new Refusal.NotOfThisProgramme());
    }

    [Fact]
    public void Approval_names_only_what_is_seen() => GivenAruba().Approved()
        .ThenProgramme(p => Assert.DoesNotContain($"{p.Sessions.Keys.Max()}", Sights.Write(p.Approvals.Select(a => (a.Sessions.ToArray(), Lines: a.Lines.Keys.Select(l => l.ToString())))), StringComparison.Ordinal));

    [Fact]
    public void Of_a_join_one_gap_is_left_which_is_a_line_of_its_own()
    {
        var story = GivenAruba(ReleaseKind.Whole);
        story = story.Joined("1/1.1", $"{story.OfAruba}/1.1").Did(new EditLine(Line("J1"), LineField.Wording, "Samen gezegd", "N. Oord"))
            .Released(ReleaseKind.Nothing);

        Assert.Empty(story.National.Programme.Joins);
        Assert.Contains(Line("1/1.1"), story.National.Lines());
        Assert.Null(LineTexts.Of(story.National, Line("J1")));
        Assert.Equal("Noodstroom ontbreekt volgens one.", LineTexts.Of(story.National, Line("1/1.1")));

        // Joined anew with what is seen, the hidden one is not taken along.
        Assert.DoesNotContain($"{story.OfAruba}", Sights.Write(story.Did(new JoinGaps([Line("1/1.1"), Line("2/1.1")])).Last!.Events.Select(e => (object)e)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_join_two_gaps_are_left_without_what_was_written_of_the_three()
    {
        var story = GivenAruba(ReleaseKind.Whole);
        story = story.Joined("1/1.1", "2/1.1", $"{story.OfAruba}/1.1").Did(new ChooseHeading(1, story.Theirs(1, 1)))
            .Did(new EditLine(Line("J1"), LineField.Wording, "Samen met aruba gezegd", "N. Oord")).Released(ReleaseKind.Nothing);
        var join = Assert.Single(story.National.Programme.Joins.Values);

        Assert.Equal((2, null, null, null), (join.Members.Length, join.Why?.Body, join.Reason?.Body, join.Heading));
        Assert.Equal("Noodstroom ontbreekt volgens one.", LineTexts.Of(story.National, Line("J1")));
        story.Does(new SplitOff(1, story.Theirs(1, 1))).ThenRefused(new Refusal.NoSuchLine(Line("J1")));
    }

    [Fact]
    public void A_round_keeps_its_numbers_without_the_line_and_the_people_that_went()
    {
        var story = GivenAruba(ReleaseKind.Whole);
        story = story.Did(new OpenRound([Line($"{story.OfAruba}/1.1"), Line("1/1.1")]))
            .By(new PersonId("aruba-p1")).Did(new AnswerRound(1, [1, 2], [])).By(new PersonId("one-p1")).Did(new AnswerRound(1, [2], [])).By(Nat)
            .Released(ReleaseKind.Nothing);
        var round = story.National.Programme.Rounds[1];

        Assert.Equal([LineKey.Hidden, Line("1/1.1")], round.Lines);
        Assert.Equal([new PersonId("one-p1")], round.Answers.Keys);
        Assert.All(
            ProgrammeMessages.For(new ProgrammeId(Guid.Empty), story.Did(new CloseRound(1)).Programme, [new ProgrammeEvent.RoundClosed(1, Nat)], story.Material),
            m => Assert.Equal(Recipient.Of(new PersonId("one-p1")), m.Message.To));
    }

    [Fact]
    public void Its_items_and_signals_are_seen_by_itself_until_it_shows_them()
    {
        var story = WithItem(GivenSessions());
        var item = story.Programme.Items.Keys.Single(n => n >= 100_000);

        Assert.Equal(Sights.Whole(GivenSessions().National), Sights.Whole(story.National));
        Assert.Equal((1, 2), (FollowUpItems.Seen(story.Programme, new Reader.OfCountry(Aruba)).Count, FollowUpItems.SignalsSeen(story.Programme, new Reader.OfCountry(Aruba)).Length));
        Assert.Empty(FollowUpItems.Seen(story.Programme, new Reader.OfCountry(Curacao)));

        var shown = story.By(Aru).Did(new ShowItem(item, true)).By(Nat);
        Assert.Equal((1, 1), (shown.National.Programme.Items.Count, shown.National.Programme.Signals.Length));
        Assert.Empty(shown.By(Aru).Did(new ShowItem(item, false)).National.Programme.Items);
    }

    [Fact]
    public void Whom_it_names_itself_to_coordinate_others_do_not_see()
    {
        var second = new PersonId("aru-2");
        var story = GivenAruba().Did(new NameCoordinator(Cur, Curacao)).By(Aru).Did(new NameCoordinator(second, Aruba));
        string Seen(Reader reader) => string.Join(' ', Sight.Of(story.Programme, story.Material.Yields, reader).Programme.Coordinators.Keys.Select(p => p.Value).Order(StringComparer.Ordinal));

        Assert.Equal(("aru cur nat", "aru aru-2", "cur"), (Seen(new Reader.National()), Seen(new Reader.OfCountry(Aruba)), Seen(new Reader.OfCountry(Curacao))));
    }

    [Fact]
    public void Its_part_in_the_programme_stays_known_when_only_those_whom_it_named_are_left()
    {
        var second = new PersonId("aru-2");
        var story = GivenAruba().By(Aru).Did(new NameCoordinator(second, Aruba)).Did(new LetCoordinatorGo(Aru));

        Assert.Equal(PartShows.Nothing, KingdomNote.Of(story.For(new Reader.National()).Source).Parts.Single(p => p.Followed.Country == Aruba).Shows);
    }

    private static ProgrammeStory WithItem(ProgrammeStory story) => story.By(Aru)
        .Did(new OpenItem(null, Charge("aruba") with { Text = "Punt van aruba" })) is var opened
            ? opened.Did(new NoteSignal(opened.Programme.Items.Keys.Max(), Cyber, Aruba, "Signaal bij punt van aruba"))
                .Did(new NoteSignal(null, Cyber, Aruba, "Signaal van aruba")).By(Nat)
            : story;

    /// <summary>Everything that a coordinator can write about lines, also about those of Aruba.</summary>
    private static ProgrammeStory Busy(ProgrammeStory story)
    {
        var (first, other, last) = ($"{story.OfAruba}/1.1", $"{story.OfAruba}/1.2", $"{story.OfAruba}/2.1");
        return story
            .Joined("1/1.1", "2/1.1", first)
            .Did(new ChooseHeading(1, Gap(first)))
            .Did(new EditLine(Line("J1"), LineField.Wording, "Ook aruba zegt dit", "N. Oord"))
            .Did(new JoinGaps([Line("1/1.2"), Line(other)], "aruba en een", "noodstroom in aruba"))
            .Did(new SplitOff(2, Gap(other), "aruba bedoelt anders"))
            .Did(new KeepApart(Gap("2/1.2"), Gap(other)))
            .Did(new EditLine(Line(last), LineField.Who, "De regering van aruba", "N. Oord"))
            .Did(new SetKeyPoints([new PointTyped([Line("1/2.1")], "Bedden"), new PointTyped([Line(last)], "Bedden op aruba")], "N. Oord"))
            .Did(new OpenRound([Line(last), Line("1/2.1")]))
            .By(new PersonId("aruba-p2")).Did(new AnswerRound(1, [1], [1])).By(Nat);
    }

    private static string Seen(ProgrammeStory story) => Sights.Whole(story.National);
}
