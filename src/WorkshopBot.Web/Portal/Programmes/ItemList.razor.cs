namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What is followed, by part of the Kingdom.</summary>
public sealed partial class ItemList;
