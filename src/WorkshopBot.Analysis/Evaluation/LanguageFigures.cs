using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>Whether the language of a text is told right.</summary>
internal static class LanguageFigures
{
    public static FigureSection Of(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var told = items.Where(item => item.Language is not null)
            .Select(item => (Item: item, Outcome: new Outcome(item.Unit, engine.LanguageOf(item.Text) == item.Language ? 1 : 0)))
            .ToArray();

        return new FigureSection("Language",
        [
            Figure.Of("LanguageOfAll", [.. told.Select(one => one.Outcome)], target: new Target(0.98)),
            Figure.Of("LanguageOfGaps", [.. told.Where(one => one.Item.IsGap).Select(one => one.Outcome)]),
            Figure.Of("LanguageOfPapiamento", [.. told.Where(one => one.Item.Language is "pap").Select(one => one.Outcome)]),
        ]);
    }
}
