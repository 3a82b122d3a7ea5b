using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>
/// Writes drafts and looks for pairs outside a turn, with a model where the session switched it on. It never fails: what the
/// model cannot do in time, the lexical engine does, and the result says so. All it gives has passed the checks.
/// </summary>
public interface IDrafting
{
    /// <summary>Whether a model is configured at all.</summary>
    bool HasModel { get; }

    /// <param name="draft">Asked and not made yet.</param>
    Task<MadeDraft> DraftAsync(Session session, Draft draft, CancellationToken cancel);

    /// <summary>Pairs that a model finds besides those offered already; none without a model.</summary>
    Task<MadePairs> PairsAsync(Session session, int theme, int round, CancellationToken cancel);
}

/// <summary>The summary of a theme in the group's own confirmed words; no service, the same from the same log.</summary>
public interface ISummaries
{
    /// <param name="language">"nl" or "en": of the sentences between the quotes.</param>
    Summary Of(Session session, int theme, string language);
}

/// <summary>A text whose every sentence leans on something in the session.</summary>
/// <param name="Dropped">Sentences that failed a check and are gone.</param>
public sealed record Summary(ImmutableArray<DraftSentence> Sentences, ImmutableArray<DroppedSentence> Dropped);

/// <summary>A draft as it comes from an engine.</summary>
/// <param name="InsteadOf">Why the model did not make it; null when it did, or when it was not asked.</param>
public sealed record MadeDraft(
    Engine By, ModelFault? InsteadOf, ImmutableArray<DraftSentence> Sentences, ImmutableArray<DroppedSentence> Dropped, ModelUse Used);

/// <summary>Pairs as they come from a model.</summary>
public sealed record MadePairs(ImmutableArray<Pair> Pairs, ModelFault? InsteadOf, ModelUse Used);
