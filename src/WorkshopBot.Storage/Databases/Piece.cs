namespace WorkshopBot.Storage.Databases;

/// <summary>Something that waits to be written.</summary>
internal interface IPiece
{
    string Order { get; }

    /// <returns><see langword="false"/> if it threw: it alone failed.</returns>
    Task<bool> TryRunAsync(Writing writing);

    /// <summary>Gives the answer to whoever waits for it.</summary>
    void Acknowledge();

    void Fail(Exception why);
}

/// <summary>One piece of writing with its answer, which nobody sees before the commit.</summary>
internal sealed class Piece<T>(string order, Func<Writing, Task<T>> work, CancellationToken cancel) : IPiece
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? found;

    public string Order => order;

    public Task<T> Answer => answer.Task;

    public async Task<bool> TryRunAsync(Writing writing)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            found = await work(writing);
            return true;
        }
        catch (Exception e) // it belongs to whoever asked for this piece, not to the writer
        {
            Fail(e);
            return false;
        }
    }

    public void Acknowledge() => answer.TrySetResult(found!);

    public void Fail(Exception why) => answer.TrySetException(why);
}
