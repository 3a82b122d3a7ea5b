using System.Collections.Immutable;

namespace WorkshopBot.Reports.Documents;

/// <summary>Tables to filter and count in, before they have a format; every spreadsheet writer takes one and nothing else.</summary>
/// <param name="Language">nl or en.</param>
/// <param name="Marking">The classification in words; it stands on every printed page.</param>
/// <param name="Status">Draft, in correction or final, in words; it stands beside the marking.</param>
/// <param name="Date">Of the content. No writer reads a clock.</param>
/// <param name="Sheets">At least one.</param>
public sealed record Workbook(
    string Title,
    string Subject,
    string Language,
    string Marking,
    string Status,
    DateTimeOffset Date,
    ImmutableArray<Sheet> Sheets);

/// <summary>One table: a row of heads, and below it rows that are as long.</summary>
/// <param name="Name">On its tab; what a program cannot hold in a name is left out (<see cref="SheetNames"/>).</param>
/// <param name="Description">For who hears the table: what is in the rows and columns.</param>
public sealed record Sheet(
    string Name, string Description, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<SheetCell>> Rows);

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters, 255 at most; without it, as wide as what stands in it, within reason.</param>
public sealed record Column(string Head, int? Width = null);
