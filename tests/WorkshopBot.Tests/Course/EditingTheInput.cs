using WorkshopBot.Domain.Catalogue;
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

/// <summary>What a coordinator writes stands beside what was said; nothing is overwritten.</summary>
public sealed class EditingTheInput
{
    /// <summary>Every way in which a text could become something else in a document.</summary>
    public static TheoryData<string> Odd =>
    [
        "=1+1", "+31 6", "-1", "@sum", "\tx", "<b>vet</b> & zo", "a\u000bb\ufffe", "שלום עולם", "مرحبا \u202eomgekeerd", "👩‍👩‍👧 samen", "[klik](http://x)",
        "{\"json\": true}", "Regel een\nregel twee",
    ];

    [Theory, MemberData(nameof(Odd))]
    public void Words_and_names_are_kept_as_they_are_typed(string typed) => GivenSessions()
        .Does(new EditLine(Line("1/1.1"), LineField.Wording, typed, typed))
        .Then(new Happened.LineEdited(Line("1/1.1"), LineField.Wording, new Said(typed.Trim()), new Said(typed.Trim()), Nat));

    [Fact]
    public void An_empty_text_gives_the_original_back_and_every_edit_is_kept()
    {
        var story = GivenSessions()
            .Does(new EditLine(Line("1/1.1"), LineField.Wording, "", "N. Oord")).Then()
            .Did(new EditLine(Line("1/1.1"), LineField.Wording, "Beter", "N. Oord"))
            .Does(new EditLine(Line("1/1.1"), LineField.Wording, "Beter", "Iemand anders")).Then();
        Assert.Equal("Beter", LineTexts.Of(story.National, Line("1/1.1")));

        story = story.Does(new EditLine(Line("1/1.1"), LineField.Wording, null, "N. Oord"))
            .Then(new Happened.LineEdited(Line("1/1.1"), LineField.Wording, null, new Said("N. Oord"), Nat));
        Assert.Equal("Noodstroom ontbreekt volgens one.", LineTexts.Of(story.National, Line("1/1.1")));
        Assert.Equal(2, Assert.Single(story.Programme.Edits).Value.Length);
    }

    [Theory]
    [InlineData(LineField.ActionLine, "no-such-line", "action-line")]
    [InlineData(LineField.Effort, "Later", "effort")]
    [InlineData(LineField.Effort, "7", "effort")]
    [InlineData(LineField.Scope, "atlantis", "scope")]
    public void What_is_a_choice_is_one_of_the_catalogue(LineField field, string value, string what) => GivenSessions()
        .Does(new EditLine(Line("1/1.1"), field, value, "N. Oord")).ThenRefused(new ValueIsOdd(what))
        .Does(new EditLine(Line("1/1.1"), LineField.Effort, "Intensify", "N. Oord"))
        .Then(new Happened.LineEdited(Line("1/1.1"), LineField.Effort, new Said("Intensify"), new Said("N. Oord"), Nat));

    [Fact]
    public void An_edit_has_a_name_a_line_and_a_length() => GivenSessions()
        .Does(new EditLine(Line("1/1.1"), LineField.Who, "De regio", "")).ThenRefused(new NeedsName())
        .Does(new EditLine(Line("1/1.1"), LineField.Who, "De regio", null!)).ThenRefused(new NeedsName())
        .Does(new EditLine(Line("1/1.1"), LineField.Who, "De regio", new string('n', 121))).ThenRefused(new NeedsName())
        .Does(new EditLine(Line("1/1.9"), LineField.Who, "De regio", "N. Oord")).ThenRefused(new NoSuchLine(Line("1/1.9")))
        .Does(new EditLine(default, LineField.Who, "De regio", "N. Oord")).ThenRefused(new NoSuchLine(default))
        .Does(new EditLine(Line("1/1.1"), (LineField)99, "De regio", "N. Oord")).ThenRefused(new ValueIsOdd("type"))
        .Does(new EditLine(Line("1/1.1"), LineField.Who, new string('x', 5000), "N. Oord")).ThenRefused(new TextIsTooLong(5000, 4000))
        .Does(new EditLine(Line("1/1.1"), LineField.Who, "STG. GEHEIM de regio", "N. Oord")).ThenRefused(new StateSecretMarking(""))
        .Did(new EditLine(Line("1/1.1"), LineField.Who, new string('x', 4000), "N. Oord"));

    [Fact]
    public void A_joined_gap_is_edited_as_the_line_it_became() => GivenSessions().Joined()
        .Does(new EditLine(Line("1/1.1"), LineField.Who, "De regio", "N. Oord")).ThenRefused(new NoSuchLine(Line("1/1.1")))
        .Did(new EditLine(Line("J1"), LineField.Who, "De regio", "N. Oord"));

    [Fact]
    public void A_line_is_set_aside_with_a_reason_and_comes_back() => GivenSessions()
        .Does(new SetLineAside(Line("1/1.1"), "", "N. Oord")).ThenRefused(new NeedsReason())
        .Does(new SetLineAside(Line("1/1.1"), "Valt buiten de koers", "")).ThenRefused(new NeedsName())
        .Does(new SetLineAside(Line("3/1.1"), "Valt buiten de koers", "N. Oord")).ThenRefused(new NoSuchLine(Line("3/1.1")))
        .Does(new SetLineAside(Line("1/1.1"), "Valt buiten de koers", "N. Oord"))
        .Then(new Happened.LineSetAside(Line("1/1.1"), new Said("Valt buiten de koers"), new Said("N. Oord"), Nat))
        .Does(new SetLineAside(Line("1/1.1"), "Valt buiten de koers", "N. Oord")).ThenRefused(new AlreadySetAside())
        .Does(new BringLineBack(Line("1/1.1"), "")).ThenRefused(new NeedsName())
        .Does(new BringLineBack(Line("1/1.1"), "N. Oord")).Then(new Happened.LineBroughtBack(Line("1/1.1"), new Said("N. Oord"), Nat))
        .Does(new BringLineBack(Line("1/1.1"), "N. Oord")).ThenRefused(new IsNotSetAside());

    [Fact]
    public void A_part_of_the_cover_note_is_written_and_given_back() => GivenSessions()
        .Does(new EditCover((CoverField)9, "x", "N. Oord")).ThenRefused(new ValueIsOdd("type"))
        .Does(new EditCover(CoverField.Costs, "x", "")).ThenRefused(new NeedsName())
        .Does(new EditCover(CoverField.Costs, new string('x', 5000), "N. Oord")).ThenRefused(new TextIsTooLong(5000, 4000))
        .Does(new EditCover(CoverField.Costs, "Twee miljoen", "N. Oord"))
        .Then(new Happened.CoverEdited(CoverField.Costs, new Said("Twee miljoen"), new Said("N. Oord"), Nat))
        .Does(new EditCover(CoverField.Costs, "Twee miljoen", "N. Oord")).Then()
        .Does(new EditCover(CoverField.Costs, null, "N. Oord")).Then(new Happened.CoverEdited(CoverField.Costs, null, new Said("N. Oord"), Nat));

    [Fact]
    public void Key_points_are_at_most_seven_and_each_rests_on_lines() => GivenSessions()
        .Does(new SetKeyPoints([.. Enumerable.Repeat(new PointTyped([Line("1/1.1")], "Punt"), 8)], "N. Oord")).ThenRefused(new ValueIsOdd("points"))
        .Does(new SetKeyPoints([new PointTyped([], "Punt")], "N. Oord")).ThenRefused(new ValueIsOdd("points"))
        .Does(new SetKeyPoints([null!], "N. Oord")).ThenRefused(new ValueIsOdd("points"))
        .Does(new SetKeyPoints([new PointTyped([Line("7/1.1")], "Punt")], "N. Oord")).ThenRefused(new NoSuchLine(Line("7/1.1")))
        .Does(new SetKeyPoints([new PointTyped([Line("1/1.1")], " ")], "N. Oord")).ThenRefused(new TextIsEmpty())
        .Does(new SetKeyPoints([new PointTyped([Line("1/1.1")], new string('x', 401))], "N. Oord")).ThenRefused(new TextIsTooLong(401, 400))
        .Does(new SetKeyPoints([new PointTyped([Line("1/1.1")], "Punt")], "")).ThenRefused(new NeedsName())
        .Does(new SetKeyPoints([new PointTyped([Line("1/1.1"), Line("1/1.1")], "Punt")], "N. Oord"))
        .Then(new Happened.KeyPointsSet([new KeyPoint([Line("1/1.1")], new Said("Punt"))], new Said("N. Oord"), Nat))
        .Does(new SetKeyPoints([new PointTyped([Line("1/1.1")], "Punt")], "N. Oord")).Then()
        .Does(new SetKeyPoints([], "N. Oord")).Then(new Happened.KeyPointsSet([], new Said("N. Oord"), Nat))
        .ThenProgramme(p => Assert.Null(p.KeyPoints));
}
