using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>All that the catalogue says in both languages: what a theme, a priority or a word of the field is about.</summary>
internal static class CatalogueTexts
{
    public static IEnumerable<Bilingual> Of(Edition edition) =>
    [
        .. edition.Themes.Select(theme => theme.Name),
        .. edition.AllScenarios.Select(scenario => scenario.Name),
        .. edition.CrossLinks.Select(link => link.Note),
        .. edition.Interests.SelectMany(interest => interest.Criteria.Select(c => c.Name).Prepend(interest.Description).Prepend(interest.Name)),
        .. edition.Objectives.SelectMany(objective => objective.ActionLines).SelectMany(line => line.Priorities.Select(p => p.Text).Prepend(line.Name)),
        .. edition.Glossary.SelectMany(term => (Bilingual[])[term.Name, term.Definition]),
    ];
}
