using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>Has the model write where a session switched it on, and the built-in engine where it does not or cannot.</summary>
/// <param name="tellFault">Hears of what should not happen: a fault of ours, or a library's.</param>
public sealed class DraftWriter(
    ModelGate model, DraftCheck check, LexicalDrafts lexical, ISuggestions suggestions, Action<Exception> tellFault) : IDrafting
{
    private const int MostPairs = 10;

    private static readonly Summary Nothing = new([], []);

    public bool HasModel => model.IsThere;

    public async Task<MadeDraft> DraftAsync(Session session, Draft draft, CancellationToken cancel)
    {
        if (!session.MayAskModel || !HasModel)
            return Instead(session, draft, null, [], default);
        if (Sendable.Of(session, draft, suggestions) is not { } task)
            return Instead(session, draft, ModelFault.NothingToSend, [], default);

        var (text, fault, used) = await AskAsync(session, task, cancel);
        var (left, why) = fault is null ? Checked(session, draft, text!) : (Nothing, fault);
        return why is null
            ? new MadeDraft(Engine.Model, null, left.Sentences, left.Dropped, used)
            : Instead(session, draft, why, left.Dropped, used);
    }

    public async Task<MadePairs> PairsAsync(Session session, int theme, int round, CancellationToken cancel)
    {
        if (!session.MayAskModel || !HasModel)
            return new MadePairs([], null, default);
        if (Sendable.Pairs(session, theme, suggestions) is not ({ } task, var sent))
            return new MadePairs([], ModelFault.NothingToSend, default);

        var (text, fault, used) = await AskAsync(session, task, cancel);
        var pairs = fault is null ? Replies.Pairs(text!) : null;
        return pairs is { } found
            ? new MadePairs([.. found.Where(p => p.One != p.Other && sent.Contains(p.One) && sent.Contains(p.Other)).Select(p => Pair.Of(p.One, p.Other)).Distinct().Take(MostPairs)], null, used)
            : new MadePairs([], fault ?? ModelFault.Unreadable, used);
    }

    private async Task<(string? Text, ModelFault? Fault, ModelUse Used)> AskAsync(Session session, ModelTask task, CancellationToken cancel)
    {
        try
        {
            return await model.AskAsync(session, task, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            tellFault(fault);
            return (null, ModelFault.Broken, model.MostOf(task));
        }
    }

    /// <summary>What is left of it, or why nothing is.</summary>
    private (Summary Left, ModelFault? Why) Checked(Session session, Draft draft, string text)
    {
        if (Replies.Sentences(text, draft.Kind) is not { } written)
            return (Nothing, ModelFault.Unreadable);
        try
        {
            var left = check.Check(session, draft, written);
            return (left, left.Sentences.IsEmpty ? WhyNothing(draft, written) : null);
        }
        catch (Exception fault)
        {
            // Paid for, and not to be asked again because of a fault of ours.
            tellFault(fault);
            return (Nothing, ModelFault.Unreadable);
        }
    }

    private MadeDraft Instead(Session session, Draft draft, ModelFault? why, ImmutableArray<DroppedSentence> dropped, ModelUse used)
    {
        var made = lexical.Make(session, draft);
        return made with { InsteadOf = why, Dropped = [.. dropped, .. made.Dropped], Used = used };
    }

    /// <summary>Words of another language fail the check of where they come from first, so the language is looked at by itself.</summary>
    private ModelFault WhyNothing(Draft draft, ImmutableArray<Proposed> written) =>
        suggestions.LanguageOf(string.Join(' ', written.Select(s => s.Text))) is var language && (language is "" || language == draft.Language)
            ? ModelFault.NothingLeft
            : ModelFault.OtherLanguage;
}
