using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>One line of the course input: each of its texts beside the original, with who wrote it and when.</summary>
public sealed partial class LinePage
{
    private ProgrammeFrame At => Model.At;

    /// <summary>What sessions said, or what the program makes of it.</summary>
    private string Original(LineField field, CourseLine line) => field switch
    {
        LineField.Wording => Or(line.Original),
        LineField.ActionLine => Join(line.Assigned.Proposed.Select(p => Course.CountedBy(Of(At.Edition[p.Line]), p.People))),
        LineField.Exists => Join(line.Exists.Said.Select(s => Or(s.Text)).Distinct(StringComparer.Ordinal)),
        LineField.Effort => Join(line.Efforts.Proposed.Select(e => Course.CountedBy(Shared.Name(e.Effort), e.People))),
        LineField.Scope => Join(line.Members.Select(m => At.Programme.Sessions[m.Key.Session].Place).Distinct().Select(Of)),
        LineField.Who => Join(line.Who.Said.Select(s => Or(s.Text)).Distinct(StringComparer.Ordinal)),
        LineField.Effects => Join(line.Effects.Said.Select(e => Course.CountedBy(Shared.EffectLine(Shared.Name(e.Kind), Of(e.Theme)), e.By.Length))),
        _ => Join(line.Coverage.AskedIn.Select(Labels.Session)),
    };

    /// <summary>What can be chosen for a field; null for one that is typed.</summary>
    private IEnumerable<(string Value, string Text)>? Choices(LineField field) => field switch
    {
        LineField.ActionLine => [("", Say["AsOriginal"]), .. At.Edition.ActionLines.Select(l => (l.Id.Value, Of(l)))],
        LineField.Effort => [("", Say["AsOriginal"]), .. Enum.GetValues<EffortKind>().Select(e => (e.ToString(), Shared.Name(e)))],
        LineField.Scope => [("", Say["AsOriginal"]), .. Places(At.Edition)],
        _ => null,
    };

    private string Join(IEnumerable<string> texts) => string.Join("; ", texts) is { Length: > 0 } joined ? joined : Say["NothingSaid"];

    private string Written(string text, LineField field) => Choices(field)?.FirstOrDefault(c => c.Value == text).Text ?? text;
}
