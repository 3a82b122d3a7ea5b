namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Lines that were set aside, with why, by whom and when; each can be brought back.</summary>
public sealed partial class CourseAsideList;
