using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Publications;

/// <summary>One content for every format; each part of it is made only when a format asks for it.</summary>
/// <param name="Name">Of its files, without ending: see <see cref="FileName"/>.</param>
/// <param name="Json">Not signed yet.</param>
public sealed record Publication(string Name, Func<Document> Document, Func<Workbook> Workbook, Func<ReadOnlyMemory<byte>> Json);
