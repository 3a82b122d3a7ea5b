namespace WorkshopBot.Teams.Turns;

/// <summary>Settings of the bot that are the same for every session.</summary>
/// <param name="SecurityContact">Whom to call when the chat may hold classified information; empty means nobody was configured.</param>
/// <param name="AllowsDepartmentalConfidential">An administrator took the decision that "Departementaal Vertrouwelijk" may be carried.</param>
/// <param name="HasModel">This server has a language model, which a facilitator can switch on for a session.</param>
public sealed record BotOptions(string SecurityContact, bool AllowsDepartmentalConfidential, bool HasModel = false);
