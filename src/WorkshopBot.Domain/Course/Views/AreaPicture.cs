using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>A judgement of one person in one session.</summary>
/// <param name="Rating">
/// Its subject is the same text for the same scenario or question in all sessions; the plans' own "q1" to "q3" are not.
/// </param>
public sealed record SessionRating(SessionId Session, PersonId Person, OrganisationKind Kind, Rating Rating);

/// <summary>How those who judged one area, or several alike, think of it; who cannot judge stands apart in the spread.</summary>
public sealed record AreaPicture(AreaSpread Spread, Knowledge Knowledge);
