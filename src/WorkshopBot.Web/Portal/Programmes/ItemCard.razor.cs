using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Something that is followed: who answers for it, what was reported, and what can be done with it.</summary>
public sealed partial class ItemCard
{
    private ProgrammeFrame At => Model.Page.At;

    private FollowedItem Item => Model.Item;

    private bool IsOpen => Model.Page.Item == Item.Number || (At.Kept?.Form.EndsWith($"-{Item.Number}", StringComparison.Ordinal) ?? false);

    /// <summary>A Country's items are its own to change; others may see those that it shows.</summary>
    private bool IsMine => At.National ? Item.Part != KingdomPart.Country : Item.Scope == At.Country;

    private string Path => $"{At.Base}/follow-up?item={Item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}#item-{Item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private IEnumerable<(string Value, string Text)> Progresses => Enum.GetValues<Progress>().Select(p => (p.ToString(), Follow.Name(p)));

    private string Form(string what) => $"{what}-{Item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <summary>An item on its page.</summary>
public sealed record ItemOnPage(FollowUpModel Page, FollowedItem Item);
