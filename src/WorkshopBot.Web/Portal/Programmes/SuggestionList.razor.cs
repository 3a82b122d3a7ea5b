using System.Collections.Immutable;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Pairs that may be one, to be joined or kept apart.</summary>
public sealed partial class SuggestionList;

/// <summary>Pairs of gaps, on a page.</summary>
public sealed record SuggestedPairs(ProgrammeFrame At, ImmutableArray<JoinSuggestion> Pairs);
