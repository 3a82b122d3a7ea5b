using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Testing.Reports;

/// <summary>The engines that are built in, as the program puts them together.</summary>
public static class BuiltIn
{
    /// <summary>One for all tests, as a program has one: it remembers what it has read.</summary>
    public static ISuggestions Suggestions { get; } = new LexicalSuggestions();

    public static ISummaries Summaries { get; } = new ThemeSummaries(new DraftCheck(Suggestions, Edition.Of2023));
}
