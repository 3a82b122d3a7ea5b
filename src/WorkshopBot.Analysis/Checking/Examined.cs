using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>One sentence under examination.</summary>
/// <param name="Before">The sentences of the same draft that stood.</param>
internal sealed record Examined(Grounds Grounds, Proposed Written, ImmutableArray<DraftSentence> Before)
{
    /// <summary>As written, ends trimmed.</summary>
    public string Text { get; } = Written.Text.Trim();

    /// <summary>For looking through.</summary>
    public string Plain { get; } = Checking.Plain.Of(Written.Text.Trim());

    /// <summary>What stands between quotation marks, and what does not.</summary>
    public Quoted Quoted { get; } = Quoted.In(Written.Text.Trim());

    public Draft Draft => Grounds.Draft;

    /// <summary>Every text that stands behind what it names.</summary>
    public ImmutableArray<string> Sources { get; } = Grounds.BearingTextsOf(Written);
}
