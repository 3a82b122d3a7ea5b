using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Files;

/// <summary>The report of a session as a file, as far as the program that hosts the bot can make it.</summary>
public interface IReportFiles
{
    /// <param name="reader">For whom; the program itself reads what goes on a shared shelf.</param>
    /// <param name="format">Such as "docx".</param>
    /// <param name="language">"nl" or "en".</param>
    /// <returns>Null when there is none, or this reader may not have it, or the marking question is not answered.</returns>
    Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel);
}

/// <summary>A file with its name.</summary>
public sealed record ReportFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);
