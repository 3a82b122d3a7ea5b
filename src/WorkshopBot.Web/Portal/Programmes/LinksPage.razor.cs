namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What connects themes, as a map and as tables, with dilemmas and what was set aside.</summary>
public sealed partial class LinksPage;
