namespace WorkshopBot.Storage.Databases;

/// <summary>Makes something ready for use, and closes it again if that fails.</summary>
internal static class Opening
{
    public static async Task<T> ReadyAsync<T>(T opened, Func<Task> prepare)
        where T : IAsyncDisposable
    {
        var ready = false;
        try
        {
            await prepare();
            ready = true;
            return opened;
        }
        finally
        {
            if (!ready)
                await opened.DisposeAsync();
        }
    }
}
