using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.Course;

/// <summary>Everything that somebody wrote in place of the program, field by field, with what stood there first beside it.</summary>
internal sealed class EditSheet(CourseContent content, CourseWords words, ReportWords shared, CourseHeads own, CourseNaming naming)
{
    private readonly LineWords say = new(content, words, shared, naming);
    private readonly ImmutableDictionary<int, PlaceId> places = content.Input.Sessions.ToImmutableDictionary(s => s.Number, s => s.Place);

    public Sheet Edits() => new(
        own.Edits, own.EditsAbout, [.. Columns(own.Line, own.Field), new Column(own.EditedText, 60), new Column(own.Original, 60), .. Columns(own.EditedBy, own.EditedOn)],
        [.. Cover().Concat(content.Input.Lines.SelectMany(l => Of(l).Select(e => Row(Labels.Line(l.Key), own.Name(e.Field), e.Now, e.First, e.Edit))))]);

    /// <summary>Which fields of a line were written, by whom and when.</summary>
    public string Who(CourseLine line) => string.Join("; ", Of(line).Select(e => $"{own.Name(e.Field)}: {naming.By(e.Edit)}"));

    private IEnumerable<ImmutableArray<SheetCell>> Cover()
    {
        var cover = content.Input.Cover;
        (CoverField Field, EditedText? Edit)[] parts =
        [
            (CoverField.Asked, cover.Asked), (CoverField.Differs, cover.Differs), (CoverField.Caribbean, cover.Caribbean), (CoverField.Costs, cover.Costs),
            (CoverField.Disclosure, cover.Disclosure),
        ];
        return from part in parts where part.Edit is not null select Row(null, own.Name(part.Field), part.Edit.Text, null, part.Edit);
    }

    private IEnumerable<(LineField Field, string Now, string? First, EditedText Edit)> Of(CourseLine l)
    {
        if (l.Edited is { } wording)
            yield return (LineField.Wording, wording.Text, l.Original ?? shared.TextRemoved, wording);
        if (l.Assigned is { Edited: { } action })
            yield return (LineField.ActionLine, l.Assigned.Line is { } line ? naming.Of(line) : action.Text, say.Proposed(l.Assigned), action);
        if (l.Exists.Edited is { } exists)
            yield return (LineField.Exists, exists.Text, say.Told(l.Exists), exists);
        if (l.Efforts is { Edited: { } effort })
            yield return (LineField.Effort, l.Efforts.Chosen is { } chosen ? shared.Name(chosen) : effort.Text, say.Proposed(l.Efforts), effort);
        if (l.Scope.Edited is { } scope)
            yield return (LineField.Scope, say.Places(l.Scope), Places(l), scope);
        if (l.Who.Edited is { } who)
            yield return (LineField.Who, who.Text, say.Told(l.Who), who);
        if (l.Effects.Edited is { } effects)
            yield return (LineField.Effects, effects.Text, say.Effects(l.Effects), effects);
        if (l.Coverage.Edited is { } remark)
            yield return (LineField.Coverage, remark.Text, null, remark);
    }

    /// <summary>Where its sessions were about.</summary>
    private string Places(CourseLine line) =>
        string.Join(", ", line.Members.Select(m => m.Key.Session).Distinct().Where(places.ContainsKey).Select(s => places[s]).Distinct().Select(naming.Of));

    private ImmutableArray<SheetCell> Row(string? line, string field, string now, string? first, EditedText edit) =>
    [
        SheetCell.Of(line), SheetCell.Of(field), SheetCell.Of(now), SheetCell.Of(first), SheetCell.Of(edit.Name ?? shared.NameUnknown), SheetCell.Of(CourseContent.Local(edit.At)),
    ];
}
