namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Where a programme begins: its title, and the script that its sessions follow.</summary>
public sealed partial class NewProgrammePage
{
    internal const string Form = "plan";
}
