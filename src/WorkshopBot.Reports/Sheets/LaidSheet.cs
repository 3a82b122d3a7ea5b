using System.Collections.Immutable;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Sheets;

/// <summary>A sheet as a spreadsheet program can hold it: see <see cref="SheetLayout"/>.</summary>
/// <param name="Name">Of its tab: unique and allowed.</param>
/// <param name="Heads">Cleaned, on one line, one a column.</param>
/// <param name="Widths">In characters, one a column.</param>
/// <param name="Rows">As long as the heads; their texts are cleaned and not too long.</param>
internal sealed record LaidSheet(
    string Name,
    string Title,
    string Description,
    ImmutableArray<string> Heads,
    ImmutableArray<int> Widths,
    IReadOnlyList<ImmutableArray<SheetCell>> Rows);
