using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What all pages of a programme have: which it is, as who it is seen, and what was typed in a form that was refused.</summary>
/// <param name="Path">Of the page, with its question: where its forms lead back to.</param>
/// <param name="Kept">Null when nothing was refused.</param>
/// <param name="Once">Given to each page anew, so that a form that is sent twice is one thing done.</param>
public sealed record ProgrammeFrame(ProgrammeId Id, Sight Sight, Edition Edition, string Path, Kept? Kept, DateOnly Today, string Once)
{
    public Programme Programme => Sight.Programme;

    public bool National => Sight.Reader is Reader.National;

    /// <summary>The Country whose coordinator looks; null for a national one.</summary>
    public PlaceId? Country => (Sight.Reader as Reader.OfCountry)?.Country;

    public string Base => $"/portal/programmes/{Id}";

    /// <summary>Where the form for an action goes.</summary>
    public string Do(string action) => $"{Base}/do/{action}";

    /// <summary>Whether what was typed in this form is still to be mended.</summary>
    public bool Holds(string form) => Kept?.Form == form;

    /// <summary>Where something that the course input links to stands on our pages.</summary>
    public string Leads(string anchor) =>
        anchor.StartsWith("line-", StringComparison.Ordinal) ? $"{Base}/course/lines/{anchor["line-".Length..]}"
        : anchor.StartsWith("theme-", StringComparison.Ordinal) ? $"{Base}/course/themes?theme={anchor["theme-".Length..]}"
        : anchor is "coverage" or "script" or "sessions" or "method" ? $"{Base}#{anchor}"
        : anchor is "cover" or "note" ? $"{Base}/course/cover#{anchor}"
        : anchor is "links" or "dilemmas" or "aside" ? $"{Base}/course/links#{anchor}"
        : $"{Base}/course";

    public string LinePath(LineKey line) => Leads(CourseParts.Anchor(line));
}

/// <summary>A form that was refused, as it was typed.</summary>
/// <param name="Form">Which of the page's forms.</param>
/// <param name="Why">In the reader's language.</param>
public sealed record Kept(string Form, string Why, ImmutableDictionary<string, ImmutableArray<string>> Fields)
{
    /// <summary>Null when the form has no such field.</summary>
    public string? Of(string name) => Fields.TryGetValue(name, out var values) ? values.FirstOrDefault() ?? "" : null;

    public bool Has(string name, string value) => Fields.TryGetValue(name, out var values) && values.Contains(value);

    internal static Kept Of(string form, string why, IFormCollection typed) => new(
        form, why, typed.Where(f => f.Key is not "once").ToImmutableDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToImmutableArray(), StringComparer.Ordinal));
}

/// <summary>Marks the resource with the words of these pages.</summary>
public sealed class ProgrammeWords;
