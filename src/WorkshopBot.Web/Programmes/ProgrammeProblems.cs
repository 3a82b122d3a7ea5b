using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Programmes;

/// <summary>The one place where a programme's "no" becomes a status, with words in the reader's language.</summary>
internal static class ProgrammeProblems
{
    extension(Refusal why)
    {
        public ProblemHttpResult ToProblem(HttpContext http) => TypedResults.Problem(
            type: $"urn:workshopbot:{why.GetType().Name}",
            detail: new BotWords(RoomWords.For(http.Request).Language).Refused(why),
            statusCode: why switch
            {
                Refusal.OnlyCoordinatorsMay or Refusal.OnlyTheCountryMay or Refusal.OnlyTheOwnerMay or Refusal.NotOfThisProgramme => StatusCodes.Status403Forbidden,
                Refusal.NoSuchProgramme or Refusal.NoSuchSession or Refusal.NotGathered or Refusal.NoSuchLine or Refusal.NoSuchItem
                    or Refusal.NoSuchSlot or Refusal.NoSuchCourse or Refusal.NoSuchRecord => StatusCodes.Status404NotFound,
                Refusal.AlreadyPlanned or Refusal.AlreadyGathered or Refusal.CourseIsFixed or Refusal.RoundIsOpen or Refusal.NoRoundOpen
                    or Refusal.LineHasChanged or Refusal.ItemIsClosed or Refusal.NothingClosed or Refusal.LastCoordinator
                    or Refusal.AlreadySetAside or Refusal.IsNotSetAside or Refusal.SlotDoesNotFit => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status422UnprocessableEntity,
            });
    }

    /// <param name="path">Where in the json it is.</param>
    /// <param name="fields">That there are; null where it is no body.</param>
    public static ProblemHttpResult NotReadable(string path, IEnumerable<string>? fields = null) => TypedResults.Problem(
        type: "urn:workshopbot:NotReadable", statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["path"] = path, ["fields"] = fields });
}
