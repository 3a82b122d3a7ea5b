namespace WorkshopBot.Web.Hosting;

/// <summary>The browser that prints reports to pdf.</summary>
internal sealed class PdfSection
{
    public const string Name = "Pdf";

    /// <summary>Its path; empty: a Chromium or Chrome on the PATH.</summary>
    public string Chromium { get; init; } = "";

    /// <summary>Off only where the system does not let Chromium make its own sandbox, as in most containers.</summary>
    public bool Sandbox { get; init; } = true;
}
