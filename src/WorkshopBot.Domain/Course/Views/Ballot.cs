using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>What one person chose in one session, within one theme: only gaps of one theme compete.</summary>
/// <param name="Asked">
/// The gaps this person could choose from, joined ones by the id they have in the programme. A gap that is not in it was not
/// asked, which is never the same as not chosen.
/// </param>
/// <param name="Chosen">Some of those asked; may be empty, for whoever chose nothing also answered.</param>
public sealed record Ballot(
    SessionId Session, PersonId Person, OrganisationKind Kind, ImmutableArray<string> Asked, ImmutableArray<GapChoice> Chosen);

/// <summary>A gap somebody chose.</summary>
/// <param name="Seriousness">Null when it was not asked or not answered.</param>
public sealed record GapChoice(string Gap, Seriousness? Seriousness = null);

/// <summary>Whose voices count the same.</summary>
public enum Voice
{
    /// <summary>A gap's share is that of all people it was put to. Large sessions and kinds weigh more.</summary>
    EachPerson,

    /// <summary>The average of the sessions it was put to. Somebody in a small session weighs more.</summary>
    EachSession,

    /// <summary>The average of the kinds of organisation it was put to. Somebody of a rare kind weighs more.</summary>
    EachKind,
}

/// <summary>How choices are added up to a share.</summary>
/// <param name="BySeriousness">
/// A choice counts for one, two or three thirds as its chooser found the gap limited, serious or very serious; two thirds when
/// they did not say. It takes the steps of the scale for equally large, which nobody knows.
/// </param>
public readonly record struct Weights(Voice Voice, bool BySeriousness = false)
{
    /// <summary>Each person counts the same: the order that is shown unless a coordinator asks for another.</summary>
    public static Weights Default { get; } = new(Voice.EachPerson);

    /// <summary>All that a coordinator can compare, the default first.</summary>
    public static ImmutableArray<Weights> All { get; } =
    [
        Default, new(Voice.EachSession), new(Voice.EachKind),
        new(Voice.EachPerson, true), new(Voice.EachSession, true), new(Voice.EachKind, true),
    ];
}
