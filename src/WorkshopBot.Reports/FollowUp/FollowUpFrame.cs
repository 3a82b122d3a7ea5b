using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>What every document of the follow-up has in common: its head, how it came about, and what is behind it.</summary>
internal sealed class FollowUpFrame
{
    public FollowUpFrame(FollowUpContent content, FollowUpWords words, ReportWords shared)
    {
        (Content, Words, Shared) = (content, words, shared);
        Naming = new FollowUpNaming(content, words, shared);
    }

    public FollowUpContent Content { get; }

    public FollowUpWords Words { get; }

    public ReportWords Shared { get; }

    public FollowUpNaming Naming { get; }

    /// <param name="first">At most a page: what is asked, or what stands out.</param>
    /// <param name="parts">All the rest; what is behind the lines that it names comes after it.</param>
    public Document Document(FollowUpOutput output, FollowUpHead head, IEnumerable<Block> first, IEnumerable<Block> parts)
    {
        // The pages are made first: what they name decides what must stand behind them.
        ImmutableArray<Block> page = [.. first], rest = [.. parts];
        return new Document(
            Title(output, head), Subject(head), Content.Language, Shared.Name(head.Marking), Words.Status(Naming.Day(head.On)), FollowUpContent.Local(head.LastChange),
            [
                new Paragraph([.. About(output, head)]), .. page, new PageBreak(), new Contents(2), .. rest,
                .. new BehindPages(this).Blocks(), new PageBreak(),
                new Heading(1, Shared.Method, FollowUpNaming.MethodAnchor),
                new Bullets([.. Method(output, head).Select(l => (ImmutableArray<Run>)[new Run(l)])]),
            ]);
    }

    public string Title(FollowUpOutput output, FollowUpHead head) =>
        head.Title is { } title ? Words.Titled(Words.Name(output), PlainText.Line(title)) : Words.Name(output);

    public string Subject(FollowUpHead head) => head.Reader is Reader.OfCountry own
        ? Words.SubjectOfCountry(Naming.Of(own.Country))
        : Words.Subject;

    /// <summary>How it came about, and what it does not say.</summary>
    public IEnumerable<string> Method(FollowUpOutput output, FollowUpHead head)
    {
        yield return Words.MethodDay(Naming.Day(head.On), Naming.Day(FollowUpSource.DayOf(head.LastChange)));
        yield return Words.MethodSince(Naming.Day(head.Since));
        foreach (var version in head.Courses)
            yield return version is CourseVersion.Approved a
                ? Words.MethodCourse(a.Number, a.Name ?? Shared.NameUnknown, Naming.Day(FollowUpSource.DayOf(a.At)))
                : Words.MethodDraft;
        yield return Words.MethodOwners;
        if (output is FollowUpOutput.HalfYear or FollowUpOutput.Kingdom)
        {
            yield return Words.MethodProgress;
            yield return Words.MethodCounts;
            yield return Words.MethodInBetween;
            yield return Words.MethodOverdue;
        }

        if (output is not FollowUpOutput.HalfYear)
            yield return Words.MethodMinistries;
        yield return head.Reader is Reader.National ? Words.MethodCountries : Words.MethodOwn;
        yield return Words.MethodIds;
        yield return Words.MethodPeople;
        if (Content.KeyFingerprint is { } key)
            yield return Shared.MethodKey(key);
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<Run> About(FollowUpOutput output, FollowUpHead head)
    {
        yield return new Run($"{Words.About(output)} ");
        if (head.Reader is Reader.OfCountry own)
            yield return new Run($"{Words.OnlyOf(Naming.Of(own.Country))} ");
        yield return new Run(Shared.SeeMethod, LinkTo: FollowUpNaming.MethodAnchor);
        yield return new Run(".");
    }
}
