using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The course round, once over all themes: for the first gaps what exists, what should be done, who, and what it does elsewhere.</summary>
internal static class CourseCard
{
    private const int MostGaps = 20, MostText = 600;

    public static Card Render(Drawing d, int round)
    {
        var stop = new Stop(PhaseKind.Course, 0, round);
        var title = d.Titled(stop);
        if (!d.IsOpen(stop))
            return d.Card(title, Outcome(d));

        var first = d.Session.Themes.SelectMany(t => Ranking.First(d.Session, t.Number, WordRules.PutToTheGroup)).ToImmutableArray();
        var may = d.MayTakePart || d.Leads || (d.Reader.Person is { } me && d.Session.RoleOf(me) == Role.NoteTaker);
        return d.Card(
            title,
            [new TextBlock(d.Words.CourseHow), .. Said(d), .. may ? Fields(d, first) : [new TextBlock(d.Words.OnlyParticipantsFillIn)]],
            may ? [d.Send(d.Words.SendCourse, Verb.Course, stop)] : []);
    }

    private static IEnumerable<CardElement> Fields(Drawing d, ImmutableArray<Gap> gaps)
    {
        var language = d.Words.Language;
        ImmutableArray<ChoiceItem> themes = [.. d.Edition.Themes.Select(t => new ChoiceItem(t.Name.In(language), t.Id.Value))];

        yield return new ChoiceSet(Field.Gap, d.Words.WhichGap,
            [.. gaps.Take(MostGaps).Select(g => new ChoiceItem(Shown.AsChoice(g.Ref.ToString(), GapTexts.Of(d.Session, g)), g.Ref.ToString()))])
        { Placeholder = d.Words.ChooseOne };
        yield return new TextInput(CourseField.Exists, d.Words.ExistsLabel) { IsMultiline = true, MaxLength = MostText };
        yield return new ChoiceSet(CourseField.Effort, d.Words.EffortLabel,
            [.. Enum.GetValues<EffortKind>().Select(e => new ChoiceItem(d.Words.Of(e), e.ToString().ToLowerInvariant()))]) { Placeholder = d.Words.ChooseOne };
        yield return new ChoiceSet(CourseField.Line, d.Words.LineLabel,
            [.. d.Edition.ActionLines.Select(l => new ChoiceItem($"{Shown.Number(l.Number)}. {l.Name.In(language)}", l.Id.Value))]) { Placeholder = d.Words.ChooseOne };
        yield return new TextInput(CourseField.Who, d.Words.WhoLabel) { MaxLength = MostText };
        yield return new ChoiceSet(CourseField.Helps, d.Words.HelpsLabel, themes) { IsMultiSelect = true };
        yield return new ChoiceSet(CourseField.Harms, d.Words.HarmsLabel, themes) { IsMultiSelect = true };
        yield return new ChoiceSet(CourseField.Depends, d.Words.DependsLabel, themes) { IsMultiSelect = true };
    }

    private static IEnumerable<CardElement> Said(Drawing d) => d.Reader.Person is { } me
        && d.Session.Themes.SelectMany(t => t.Gaps.Values).Where(g => g.Course.ContainsKey(me)).Select(g => g.Ref.ToString()).ToArray() is { Length: > 0 } mine
        ? [Frame.Quiet(d.Words.YouSaidCourse(string.Join(", ", mine.Take(MostGaps))))]
        : [];

    private static IEnumerable<CardElement> Outcome(Drawing d)
    {
        var gaps = d.Session.Themes.SelectMany(t => t.LiveGaps).Where(g => !g.Course.IsEmpty).ToArray();
        if (gaps.Length == 0)
        {
            yield return new TextBlock(d.Words.CourseNotDiscussed);
            yield break;
        }

        yield return new TextBlock(d.Words.CourseCame(gaps.Length, gaps.Sum(g => g.Course.Values.Count(v => v.IsDilemma))));
        foreach (var element in Shown.List(gaps, g => GapTexts.Line(d, g, Efforts(d, g)), n => d.Words.MoreToShow(n, gaps[^n].Ref.ToString()), 12))
            yield return element;
    }

    private static string Efforts(Drawing d, Gap gap) => string.Join(", ", Enum.GetValues<EffortKind>()
        .Select(e => (Effort: e, Count: gap.Course.Values.Count(v => v.Effort == e))).Where(x => x.Count > 0)
        .Select(x => d.Words.CountOf(d.Words.Of(x.Effort), x.Count)));
}

/// <summary>Names of the fields of the course round.</summary>
internal static class CourseField
{
    public const string Exists = "exists", Effort = "effort", Line = "line", Who = "who", Helps = "helps", Harms = "harms", Depends = "depends";
}
