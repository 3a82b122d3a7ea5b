using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>One check by its name, so that a test can leave it out and see what gets through.</summary>
internal sealed record SentenceRule(CheckRule Name, Func<Examined, bool> Holds);
