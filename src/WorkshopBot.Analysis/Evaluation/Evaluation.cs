using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>Holds the engine's answers beside what people said of the same texts. The same items give the same figures, in whatever order they come.</summary>
public static class Evaluation
{
    public static ImmutableArray<FigureSection> Run(ImmutableArray<EvaluationItem> items) => Run(items, new LexicalSuggestions());

    internal static ImmutableArray<FigureSection> Run(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var inOrder = items.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));

        return
        [
            PartnerFigures.Of(inOrder, engine),
            SuggestionFigures.Of(inOrder, engine),
            ClassFigures.Of(inOrder, engine),
            LanguageFigures.Of(inOrder, engine),
            SignFigures.Of(inOrder, engine),
            SummaryFigures.Of(inOrder, engine),
        ];
    }
}
