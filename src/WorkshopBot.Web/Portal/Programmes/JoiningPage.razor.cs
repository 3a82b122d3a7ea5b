namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Gaps that may be one, with the words that they share; and what was joined.</summary>
public sealed partial class JoiningPage;
