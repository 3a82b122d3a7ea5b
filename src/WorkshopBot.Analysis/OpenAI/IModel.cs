using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>A language model: one question, one answer, nothing kept on the other side.</summary>
public interface IModel
{
    /// <summary>Whether there is one at all.</summary>
    bool IsThere { get; }

    /// <summary>Asks once, and answers within the deadline whatever happens.</summary>
    Task<ModelReply> AskAsync(ModelTask task, CancellationToken cancel);
}

/// <summary>What came of one question.</summary>
/// <param name="Text">Json, when there is no fault.</param>
/// <param name="TokensIn">Null when it is not known what was used.</param>
public sealed record ModelReply(string? Text, ModelFault? Fault, int? TokensIn = null, int? TokensOut = null)
{
    /// <summary>Nothing was read or written, so nothing is charged.</summary>
    public static ModelReply Unused(ModelFault fault) => new(null, fault, 0, 0);

    /// <summary>Nobody can say what was read or written; it may be charged.</summary>
    public static ModelReply Unknown(ModelFault fault) => new(null, fault);
}

/// <summary>No model is configured.</summary>
public sealed class NoModel : IModel
{
    public bool IsThere => false;

    public Task<ModelReply> AskAsync(ModelTask task, CancellationToken cancel) => Task.FromResult(ModelReply.Unused(ModelFault.Unreachable));
}
