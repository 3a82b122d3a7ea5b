namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Where the script of a programme is changed, with why.</summary>
public sealed partial class ScriptPage;
