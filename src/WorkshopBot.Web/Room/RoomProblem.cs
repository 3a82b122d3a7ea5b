using Microsoft.AspNetCore.Http.HttpResults;

namespace WorkshopBot.Web.Room;

/// <summary>What a room turns away, and why; each is a phrase of its own in RoomWords.resx.</summary>
internal enum RoomProblem
{
    EnterAgain,
    NoSuchRoom,
    TicketNotGood,
    NoSession,
    NameWanted,
    NameTooLong,
    NameNotPlain,
    OrganisationWanted,
    OrganisationTooLong,
    OrganisationNotPlain,
    NoSuchChoice,
    TextWanted,
    TextTooLong,
    NoSuchMessage,
    ActionTooLarge,
    BotNotReached,
}

internal static class RoomProblems
{
    extension(RoomProblem problem)
    {
        /// <summary>The one place where a problem becomes a status; clients switch on <c>type</c>.</summary>
        public ProblemHttpResult For(HttpContext http) => TypedResults.Problem(
            type: $"urn:workshopbot:room:{problem}",
            detail: RoomWords.For(http.Request)[$"Problem{problem}"],
            statusCode: problem switch
            {
                RoomProblem.TicketNotGood => StatusCodes.Status403Forbidden,
                RoomProblem.EnterAgain => StatusCodes.Status401Unauthorized,
                RoomProblem.NoSuchRoom or RoomProblem.NoSuchMessage or RoomProblem.NoSession => StatusCodes.Status404NotFound,
                RoomProblem.TextTooLong or RoomProblem.ActionTooLarge => StatusCodes.Status413PayloadTooLarge,
                RoomProblem.BotNotReached => StatusCodes.Status502BadGateway,
                _ => StatusCodes.Status422UnprocessableEntity,
            });
    }
}
