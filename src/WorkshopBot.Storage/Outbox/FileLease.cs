using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Storage.Outbox;

/// <summary>A file beside the database that one program holds open: should two programs open one database, only one does the work.</summary>
internal sealed class FileLease(string file, TimeProvider clock) : ISendingLease
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    public async Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        FileStream? held;
        while ((held = TryTake()) is null)
            await Task.Delay(AskAgain, clock, cancel);
        await using (held)
            await work(cancel);
    }

    private FileStream? TryTake()
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(file, options);
        }
        catch (IOException)
        {
            return null; // another program has it
        }
    }
}
