namespace WorkshopBot.Teams.Turns;

/// <summary>Settings of the bot that are the same for every session.</summary>
/// <param name="SecurityContact">Whom to call when the chat may hold classified information; empty means nobody was configured.</param>
/// <param name="AllowsDepartmentalConfidential">An administrator took the decision that "Departementaal Vertrouwelijk" may be carried.</param>
public sealed record BotOptions(string SecurityContact, bool AllowsDepartmentalConfidential);
