namespace WorkshopBot.Teams.Graph;

/// <summary>A folder that a group shares, such as one in SharePoint.</summary>
public interface IFileShelf
{
    bool IsThere { get; }

    /// <summary>Puts a file in the folder, in place of one of that name.</summary>
    /// <param name="folder">The session's own folder in it; made when it is not there.</param>
    /// <returns>Where people open it.</returns>
    Task<GraphAnswer<Uri>> PutAsync(string folder, string name, ReadOnlyMemory<byte> file, CancellationToken cancel);
}

/// <summary>There is no shared folder.</summary>
public sealed class NoFileShelf : IFileShelf
{
    public bool IsThere => false;

    public Task<GraphAnswer<Uri>> PutAsync(string folder, string name, ReadOnlyMemory<byte> file, CancellationToken cancel) =>
        Task.FromResult<GraphAnswer<Uri>>(new GraphAnswer<Uri>.NotThere());
}
