namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The sessions of a programme in a list, with what can be done with them.</summary>
public sealed partial class OverviewSessions;
