using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>The course input: edits beside the originals, approval by name, and what bodies decide on it.</summary>
internal static class InputRules
{
    private const int MostPoint = 400, MostName = 120;

    public static Ruling Edit(ProgrammeCommand.EditLine command, Asked asked, Edition edition, Sight sight)
    {
        var text = ProgrammeRules.Kept(command.Text);
        return !sight.Lines().Contains(command.Line) ? Refuse(new NoSuchLine(command.Line))
            : Named(command.Name) is not { } name ? Refuse(new NeedsName())
            : ProgrammeRules.NotFit(PlanningRules.MostText, command.Text) is { } unfit ? Refuse(unfit)
            : !Enum.IsDefined(command.Field) ? Refuse(new ValueIsOdd("type"))
            : text?.Body is { } value && Oddity(command.Field, value, edition) is { } what ? Refuse(new ValueIsOdd(what))
            : sight.Programme.EditOf(command.Line, command.Field)?.Text?.Body == text?.Body ? Accept()
            : Accept(new ProgrammeEvent.LineEdited(command.Line, command.Field, text, name, asked.By));
    }

    public static Ruling SetAside(ProgrammeCommand.SetLineAside command, Asked asked, Sight sight) =>
        !sight.Lines().Contains(command.Line) ? Refuse(new NoSuchLine(command.Line))
        : CountryIn(sight, command.Line) is { } own ? Refuse(new OnlyTheCountryMay(own))
        : sight.Programme.SetAside.ContainsKey(command.Line) ? Refuse(new AlreadySetAside())
        : Named(command.Name) is not { } name ? Refuse(new NeedsName())
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Reason) is { } unfit ? Refuse(unfit)
        : ProgrammeRules.Kept(command.Reason) is not { } reason ? Refuse(new NeedsReason())
        : Accept(new ProgrammeEvent.LineSetAside(command.Line, reason, name, asked.By));

    public static Ruling BringBack(ProgrammeCommand.BringLineBack command, Asked asked, Sight sight) =>
        !sight.Programme.SetAside.ContainsKey(command.Line) ? Refuse(new IsNotSetAside())
        : Named(command.Name) is not { } name ? Refuse(new NeedsName())
        : Accept(new ProgrammeEvent.LineBroughtBack(command.Line, name, asked.By));

    public static Ruling EditCover(Programme programme, ProgrammeCommand.EditCover command, Asked asked) =>
        !Enum.IsDefined(command.Field) ? Refuse(new ValueIsOdd("type"))
        : Named(command.Name) is not { } name ? Refuse(new NeedsName())
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Text) is { } unfit ? Refuse(unfit)
        : programme.EditOf(command.Field)?.Text?.Body == ProgrammeRules.Kept(command.Text)?.Body ? Accept()
        : Accept(new ProgrammeEvent.CoverEdited(command.Field, ProgrammeRules.Kept(command.Text), name, asked.By));

    public static Ruling SetKeyPoints(Programme programme, ProgrammeCommand.SetKeyPoints command, Asked asked, Sight sight)
    {
        var there = sight.Lines();
        var points = command.Points.OrNone();
        var lines = points.SelectMany(p => p?.Lines.OrNone() ?? []);
        return Named(command.Name) is not { } name ? Refuse(new NeedsName())
            : points.Length > CourseCover.MostPoints ? Refuse(new ValueIsOdd("points"))
            : lines.Any(l => !there.Contains(l)) ? Refuse(new NoSuchLine(lines.First(l => !there.Contains(l))))
            : points.Any(p => p is null || p.Lines.IsDefaultOrEmpty) ? Refuse(new ValueIsOdd("points"))
            : points.Any(p => Typed.Kept(p.Text) is "") ? Refuse(new TextIsEmpty())
            : ProgrammeRules.NotFit(MostPoint, [.. points.Select(p => p.Text)]) is { } unfit ? Refuse(unfit)
            : Same(programme.KeyPoints, points) ? Accept()
            : Accept(new ProgrammeEvent.KeyPointsSet(
                [.. points.Select(p => new KeyPoint([.. p.Lines.Distinct()], ProgrammeRules.Kept(p.Text)!))], name, asked.By));
    }

    public static Ruling Approve(Programme programme, ProgrammeCommand.Approve command, Asked asked, Sight sight) =>
        sight.Sessions.IsEmpty ? Refuse(new NothingClosed())
        : Named(command.Name) is not { } name ? Refuse(new NeedsName())
        : Accept(new ProgrammeEvent.CourseApproved(
            programme.Approvals.Length + 1, name, programme.Version,
            sight.Sessions.ToImmutableSortedDictionary(s => s.Number, s => s.Yield.Records),
            [.. LineDigests.Of(sight).OrderBy(l => l.Line.Place)], asked.By));

    public static Ruling Decide(Programme programme, ProgrammeCommand.Decide command, Asked asked)
    {
        if (programme.Approvals.FirstOrDefault(a => a.Version == command.Course) is not { } before)
            return Refuse(new NoSuchCourse(command.Course, programme.Approvals.Length));
        if (!before.Lines.TryGetValue(command.Line, out var was))
            return Refuse(new NoSuchLine(command.Line));

        var last = programme.Approvals[^1];
        var (body, document, reason) = (ProgrammeRules.Kept(command.Body), ProgrammeRules.Kept(command.Document), ProgrammeRules.Kept(command.Reason));
        return last.Lines.GetValueOrDefault(command.Line) != was ? Refuse(new LineHasChanged(command.Line, last.Version))
            : command.On < FollowUpSource.DayOf(before.At) ? Refuse(new DecidedBeforeApproval(before.Version, FollowUpSource.DayOf(before.At)))
            : command.On > NationalClock.DayOf(asked.At) ? Refuse(new DecidedAfterToday(NationalClock.DayOf(asked.At)))
            : !Enum.IsDefined(command.Verdict) ? Refuse(new ValueIsOdd("type"))
            : ProgrammeRules.NotFit(PlanningRules.MostText, command.Body, command.Document, command.Reason) is { } unfit ? Refuse(unfit)
            : body is null || document is null ? Refuse(new TextIsEmpty())
            : reason is null && command.Verdict != Verdict.TakenOver ? Refuse(new NeedsReason())
            : programme.DecisionOn(command.Line) is { } had && (had.Course, had.Verdict, had.Body, had.On, had.Document, had.Reason)
                == (command.Course, command.Verdict, body, command.On, document, reason) ? Accept()
            : Accept(new ProgrammeEvent.Decided(
                programme.Decisions.Count + 1, command.Course, command.Line, command.Verdict, body, command.On, document, reason, asked.By));
    }

    /// <summary>
    /// The Country of which a gap stands in this line. What a Country brought in is not taken out by others: it decides itself
    /// what it shows. Where it stands with gaps of others, those can be split off.
    /// </summary>
    internal static PlaceId? CountryIn(Sight sight, LineKey line) =>
        sight.Gaps.Where(g => g.Line == line).Select(g => sight.Programme.Sessions[g.Key.Session].Country).FirstOrDefault(c => c is not null);

    private static bool Same(KeyPoints? had, ImmutableArray<PointTyped> points) =>
        (had?.Points ?? []).Select(p => (Lines: string.Join(' ', p.Lines), p.Text.Body))
            .SequenceEqual(points.Select(p => (Lines: string.Join(' ', p.Lines.Distinct()), ProgrammeRules.Kept(p.Text)?.Body)));

    private static Said? Named(string name) => name is { Length: <= MostName } ? ProgrammeRules.Kept(name) : null;

    private static string? Oddity(LineField field, string value, Edition edition) => field switch
    {
        LineField.ActionLine when edition.FindActionLine(new ActionLineId(value)) is null => "action-line",
        LineField.Effort when !Enum.TryParse<EffortKind>(value, out var effort) || !Enum.IsDefined(effort) => "effort",
        LineField.Scope when edition.FindPlace(value) is null => "scope",
        _ => null,
    };
}
