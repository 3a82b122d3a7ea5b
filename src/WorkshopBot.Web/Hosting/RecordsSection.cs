using WorkshopBot.Reports.Records;

namespace WorkshopBot.Web.Hosting;

/// <summary>What the organisation's selection list says of sessions; it goes along in each archive package.</summary>
internal sealed class RecordsSection
{
    public const string Name = "Records";

    /// <summary>The organisation whose records these are.</summary>
    public string Archive { get; init; } = "";

    /// <summary>The category of the selection list under which sessions fall.</summary>
    public string SelectionCategory { get; init; } = "";

    /// <summary>How many years they are kept; 0: not decided yet.</summary>
    public int RetainYears { get; init; }

    /// <summary>They are never destroyed, and handed over to an archive; <see cref="RetainYears"/> is then 0.</summary>
    public bool RetainForEver { get; init; }

    public Retention Retention => new(Archive, SelectionCategory, RetainYears, RetainForEver);
}
