using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What bodies decided and what is followed since.</summary>
/// <param name="Item">The one whose forms are open; null for none.</param>
/// <param name="Line">The one on which a decision is being recorded; null for none.</param>
/// <param name="Decision">The one from which an item is being opened; null for none.</param>
/// <param name="Known">Who could be asked for progress.</param>
public sealed record FollowUpModel(
    ProgrammeFrame At, FollowUpOverview Overview, int? Item, LineKey? Line, int? Decision, ImmutableArray<(string Sealed, string Name)> Known)
{
    public const int MostUndecided = 50;

    /// <summary>The version on which is decided.</summary>
    public int Version => At.Programme.Approvals is [.., var last] ? last.Version : 0;

    public FollowUpItem Charge(int item) => At.Programme.Items[item];

    /// <summary>Half a year on, the usual day for the next report.</summary>
    public DateOnly Usual => At.Today.AddMonths(6);

    internal static async Task<FollowUpModel> OfAsync(ProgrammeFrame at, PersonId me, Func<string, string> asked, ProgrammesAtHand hand, CancellationToken cancel)
    {
        var file = await hand.FollowUpAsync(at, cancel);
        return new FollowUpModel(
            at, FollowUpOverview.Of(file.Source), int.TryParse(asked("item"), out var item) ? item : null, LineKey.TryParse(asked("line"), null, out var line) ? line : null,
            int.TryParse(asked("decision"), out var decision) ? decision : null, await hand.KnownAsync(me, cancel));
    }
}
