namespace WorkshopBot.Reports.Records;

/// <summary>What the organisation's selection list says of these records. Nothing of it is made up here: what is not set is said to be not set.</summary>
/// <param name="Creator">Whose records they are; "" when not set.</param>
/// <param name="Category">Of the selection list; "" when not set.</param>
/// <param name="Years">How long they are kept; 0 when not set.</param>
/// <param name="ForEver">They are never destroyed, but handed over to an archive.</param>
public sealed record Retention(string Creator, string Category, int Years, bool ForEver)
{
    public bool IsTemporary => !ForEver && Years > 0;

    /// <summary>The first day on which they may be destroyed; null when they may not, or nobody said.</summary>
    public DateOnly? EndsOn(DateOnly from) => IsTemporary ? from.AddYears(Years) : null;
}
