using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionCommand
{
    /// <param name="HasModel">Whether this server has one: without it nobody can switch it on.</param>
    public sealed record SwitchModel(bool On, bool HasModel) : SessionCommand;

    /// <summary>Asks for a draft; what was asked before, and is not made yet or still stands, is not asked again.</summary>
    /// <param name="Theme">For a summary.</param>
    /// <param name="Gap">For a wording.</param>
    /// <param name="Contribution">For a translation.</param>
    public sealed record AskDraft(DraftKind Kind, int? Theme, GapRef? Gap, int? Contribution, string Language) : SessionCommand;

    /// <summary>The program brings what an engine wrote.</summary>
    /// <param name="Seen">The version of the session from which it was written; left out, it is the present one.</param>
    public sealed record MakeDraft(int Draft, MadeDraft Made, int? Seen = null) : SessionCommand;

    public sealed record OfferDraft(int Draft) : SessionCommand;

    public sealed record AnswerDraft(int Draft, bool Agrees) : SessionCommand;

    /// <summary>The program brings the pairs that a model found besides.</summary>
    public sealed record AddPairs(int Theme, int Round, MadePairs Made) : SessionCommand;

    public sealed record ClassifyGap(
        GapRef Gap, Capability? Capability, SafetyLinkId? Link, ImmutableArray<InterestId> Interests) : SessionCommand;

    /// <summary>A writer puts their contribution under another theme, where it counts as typed now.</summary>
    public sealed record Move(int Number, int Theme) : SessionCommand;
}
