using System.Collections.Immutable;
using WorkshopBot.Reports.Publications;

namespace WorkshopBot.Web.Programmes;

/// <summary>The documents of a programme, by where they are fetched.</summary>
internal static class ProgrammeFiles
{
    public const string Course = "course";

    /// <summary>Each document in each format: the end of its address, and a name for its file.</summary>
    public static ImmutableArray<(string Address, string Name)> All { get; } =
        [.. from document in new[] { Course } from format in PublicationFormat.All select ($"{document}.{format.Ending}", $"{document}.{format.Ending}")];
}
