namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The round of five minutes over the whole programme.</summary>
public sealed partial class CourseRound;
