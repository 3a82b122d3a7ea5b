namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A programme at a glance.</summary>
public sealed partial class OverviewPage;
