namespace WorkshopBot.Reports.Documents;

/// <summary>What stands in one cell of a sheet. It is a value and nothing else: no case is ever calculated.</summary>
public abstract record SheetCell
{
    private SheetCell() { }

    /// <summary>People's words or ours: cleaned as in a document, and text whatever it begins with.</summary>
    public sealed record Text(string Value) : SheetCell;

    /// <summary>Spreadsheets calculate with fifteen digits; what has more and must stay exact is a <see cref="Text"/>.</summary>
    public sealed record Number(decimal Value) : SheetCell;

    public sealed record Date(DateOnly Value) : SheetCell;

    /// <summary>
    /// A date and time by the clock of its own offset, to the second. A spreadsheet holds no offset, so a sheet that
    /// mixes them says in a head or a column of its own where the clock hung; csv writes the offset.
    /// </summary>
    public sealed record Moment(DateTimeOffset Value) : SheetCell;

    /// <summary>Yes or no, shown in the reader's language by the spreadsheet itself.</summary>
    public sealed record Flag(bool Value) : SheetCell;

    public sealed record Empty : SheetCell;

    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? new Empty() : new Text(text);

    public static SheetCell Of(decimal? number) => number is { } value ? new Number(value) : new Empty();

    public static SheetCell Of(DateOnly? date) => date is { } value ? new Date(value) : new Empty();

    public static SheetCell Of(DateTimeOffset? moment) => moment is { } value ? new Moment(value) : new Empty();

    public static SheetCell Of(bool? flag) => flag is { } value ? new Flag(value) : new Empty();
}
