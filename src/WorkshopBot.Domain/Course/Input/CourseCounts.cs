namespace WorkshopBot.Domain.Course;

/// <summary>
/// How many there are. Cover, chapters, workbook and json say these and count nothing themselves, so that the same thing has
/// the same number everywhere and parts add up to their whole.
/// </summary>
/// <param name="Sessions">That are in it.</param>
/// <param name="SessionsCounted">Those of which people may be counted; <paramref name="People"/> are theirs.</param>
/// <param name="People">Each once.</param>
/// <param name="Gaps">In lines, and in lines that a coordinator set aside.</param>
/// <param name="GapsJoined">Of those in lines, the ones that stand with others.</param>
/// <param name="Contributions">Behind the lines.</param>
/// <param name="Unassigned">Lines that are under no line of action.</param>
/// <param name="AsideInSessions">Gaps and contributions that sessions set aside: they never became a line.</param>
/// <param name="CellsWanted">A cell is a theme, a place and a kind of organisation that the programme wants to hear there.</param>
public sealed record CourseCounts(
    int Sessions, int SessionsCounted, int People, int Gaps, int GapsInLines, int GapsJoined, int Contributions, int Lines, int LinesAside, int Unassigned,
    int AsideInSessions, int Dilemmas, int CellsWanted, int CellsEmpty)
{
    public int GapsAside => Gaps - GapsInLines;

    public int CellsHeard => CellsWanted - CellsEmpty;

    internal static CourseCounts Of(CourseInput input)
    {
        var inLines = input.Lines.Sum(l => l.Members.Length);
        return new CourseCounts(
            input.Sessions.Count(s => s.Source is not null), input.Sessions.Count(s => s.Part == SessionPart.Whole), input.Attendance.People,
            inLines + input.SetAside.Sum(a => a.Gaps.Length), inLines, input.Lines.Where(l => l.Join is not null).Sum(l => l.Members.Length),
            input.Lines.Sum(l => l.Members.Sum(m => m.Contributions.Length)), input.Lines.Length, input.SetAside.Count(a => a.Line is not null),
            input.Lines.Count(l => l.Assigned.Line is null), input.SetAside.Count(a => a.Line is null), input.Links.Dilemmas.Length,
            input.Coverage.Wanted, input.Coverage.Empty.Length);
    }
}
