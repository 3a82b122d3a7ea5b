using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;
using WorkshopBot.Testing.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeCommand;

namespace WorkshopBot.Testing.Course;

/// <summary>The course input as the desk lays it before a national coordinator, without a database; of programmes that differ in all that a file must bear.</summary>
public static class CourseContents
{
    /// <summary>Formula starters, markup, what XML forbids, half a pair, and both directions.</summary>
    public const string Hostile = "=HYPERLINK(\"x\") +1 @A1 <script>x</script> \u202Eשלום مرحبا \uFFFE\u0007\uD83D ]]>";

    /// <summary>How people are called where plans show names.</summary>
    public const string Name = "يوسف بن علي =1+1 & <b>";

    /// <summary>By what they are about.</summary>
    public static ImmutableDictionary<string, Func<ProgrammeStory>> Stories { get; } = ImmutableDictionary.CreateRange<string, Func<ProgrammeStory>>(StringComparer.Ordinal,
    [
        new("everything", DemoProgramme.Worked),
        new("nothing", ProgrammeStory.GivenAProgramme),
        new("hidden Countries", DemoProgramme.Gathered),
        new("hostile words", Written),
    ]);

    public static CourseContent Of(ProgrammeStory story, string language = "nl") => Of(CourseInput.Of(story.National, Edition.Of2023), language);

    /// <summary>With a hash of its own for each log.</summary>
    public static CourseContent Of(CourseInput input, string language = "nl") => new(
        new CourseFile(
            input, new StreamDigest(0, FollowUpStory.Id.ToString(), null, Hash("programme")),
            [.. input.Sessions.Where(s => s.Source is not null).Select(s => new StreamDigest(
                s.Number, s.Source!.Id.ToString(), s.Source.Records, s.Part == SessionPart.Whole || input.Version is CourseVersion.Approved ? Hash(s.Source.Id.ToString()) : ""))],
            input.NamedPeople().ToImmutableDictionary(p => p, _ => Name)),
        language);

    /// <summary>All that can be typed is hostile, in sessions that show names.</summary>
    private static ProgrammeStory Written()
    {
        var held = ClosedSessions.Hold($"a {Hostile}", p => p with { Attribution = Attribution.Name }).CloseAndMark();
        var other = ClosedSessions.Hold($"b {Hostile}", p => p with { Attribution = Attribution.Name }).CloseAndMark();
        return ProgrammeStory.Given().By(ProgrammeStory.Nat).Did(new Plan(Hostile, "2023", ProgrammeStory.Draaiboek))
            .Added(Yielding.Of(ClosedSessions.IdOf("a"), held.Session)).Added(Yielding.Of(ClosedSessions.IdOf("b"), other.Session))
            .Did(new JoinGaps([ProgrammeStory.Line("1/1.1"), ProgrammeStory.Line("2/1.1")], Hostile, Hostile))
            .Did(new EditLine(LineKey.OfJoin(1), LineField.Wording, Hostile, Hostile)).Did(new EditLine(LineKey.OfJoin(1), LineField.Who, Hostile, Hostile))
            .Did(new EditLine(LineKey.OfJoin(1), LineField.Coverage, Hostile, Hostile)).Did(new EditCover(CoverField.Asked, Hostile, Hostile))
            .Did(new SetLineAside(ProgrammeStory.Line("1/1.2"), Hostile, Hostile)).Did(new Approve(Hostile))
            .Did(new Decide(1, LineKey.OfJoin(1), Verdict.Held, Hostile, new DateOnly(2026, 6, 1), Hostile, Hostile));
    }

    private static string Hash(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)));
}
