namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>Prints a page to a tagged pdf: without its scripts, and without asking anybody for anything.</summary>
internal interface IPdfPrinter
{
    bool IsThere { get; }

    /// <param name="html">A whole page in UTF-8; pictures stand in it as data.</param>
    /// <param name="date">The date that the pdf bears, so that the same page gives the same bytes.</param>
    /// <param name="cancel">Stops printing.</param>
    Task<Printing> PrintAsync(ReadOnlyMemory<byte> html, DateTimeOffset date, CancellationToken cancel);
}

/// <summary>What came of printing.</summary>
internal abstract record Printing
{
    private Printing() { }

    public sealed record Done(ReadOnlyMemory<byte> Pdf) : Printing;

    /// <summary>There is no browser here that can print; the other formats are made without one.</summary>
    public sealed record NotHere : Printing;

    /// <summary>The browser died or was too slow, twice.</summary>
    public sealed record Failed : Printing;
}

/// <summary>Where no browser was found.</summary>
internal sealed class NoPdfPrinter : IPdfPrinter
{
    public bool IsThere => false;

    public Task<Printing> PrintAsync(ReadOnlyMemory<byte> html, DateTimeOffset date, CancellationToken cancel) =>
        Task.FromResult<Printing>(new Printing.NotHere());
}
