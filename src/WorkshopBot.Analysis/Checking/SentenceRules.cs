using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>All checks, in the order in which a sentence meets them.</summary>
internal static class SentenceRules
{
    public static ImmutableArray<SentenceRule> All { get; } =
    [
        new(CheckRule.HasSource, s => s.Written.Gaps.Length + s.Written.Contributions.Length > 0),
        new(CheckRule.SourceIsKnown, s => s.Grounds.Knows(s.Written)),
        new(CheckRule.QuoteIsLiteral, QuoteRule.Holds),
        new(CheckRule.NumberIsRight, NumberRule.Holds),
        new(CheckRule.NoLink, s => !Patterns.IsLink(s.Plain)),
        new(CheckRule.NoMention, s => !Patterns.IsMention(s.Plain)),
        new(CheckRule.NoMarkup, MarkupRule.Holds),
        new(CheckRule.NoCommand, CommandRule.Holds),
        new(CheckRule.NoMarking, s => !Patterns.IsMarking(s.Plain)),
        new(CheckRule.NoPersonalData, PersonalDataRule.Holds),
        new(CheckRule.IsSupported, SupportRule.Holds),
        new(CheckRule.IsInLanguage, LanguageRule.Holds),
        new(CheckRule.IsShort, LengthRule.Holds),
    ];
}
