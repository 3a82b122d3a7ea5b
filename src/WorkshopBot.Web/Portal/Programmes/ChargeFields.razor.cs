using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The fields of something that is followed: what, who answers for it, where it lands, and when the next report is due.</summary>
public sealed partial class ChargeFields
{
    private ItemCharge? Had => Model.Had?.Charge;
}

/// <summary>An item that is being opened or changed.</summary>
/// <param name="Had">Null for a new one.</param>
public sealed record ChargeOnPage(FollowUpModel Page, FollowUpItem? Had);
