using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>The only way to the model: within the session's limits, and not while it rests.</summary>
public sealed class ModelGate(IModel model, Budget budget, Breaker breaker)
{
    public bool IsThere => model.IsThere;

    /// <summary>What a task uses at most.</summary>
    public ModelUse MostOf(ModelTask task) => budget.MostOf(task.MostTokensIn, task.MostTokensOut);

    public async Task<(string? Text, ModelFault? Fault, ModelUse Used)> AskAsync(Session session, ModelTask task, CancellationToken cancel)
    {
        if (budget.Reserve(session, task.MostTokensIn, task.MostTokensOut) is not { } reserved)
            return (null, ModelFault.LimitReached, default);

        var reply = ModelReply.Unused(ModelFault.Resting);
        bool? worked = null;
        var used = default(ModelUse);
        var entry = breaker.Enter();
        try
        {
            if (entry != Entry.Rest)
            {
                reply = ModelReply.Unknown(ModelFault.Broken);
                reply = await model.AskAsync(task, cancel);
                worked = reply.Fault is not (ModelFault.Busy or ModelFault.Broken or ModelFault.Unreachable or ModelFault.TooLate);
            }
        }
        finally
        {
            breaker.Leave(entry, worked);
            used = budget.Settle(reserved, reply.TokensIn, reply.TokensOut);
        }

        return (reply.Text, reply.Fault, used);
    }
}
