using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Teams.Cards;

/// <summary>Who reads a card, and all that is needed to draw it for them; a renderer asks nobody else.</summary>
/// <param name="Person">Null for the group: then the card shows nothing of one person.</param>
/// <param name="Words">The bot's words in this reader's language.</param>
/// <param name="Names">Names of people, for those cards that may show them.</param>
/// <param name="Downloads">Addresses of the report files, made for this reader; null when there are none yet.</param>
public sealed record CardReader(
    PersonId? Person, BotWords Words, Edition Edition, ISuggestions Suggestions,
    ImmutableDictionary<PersonId, string> Names, ImmutableArray<Download> Downloads)
{
    public string Language => Words.Language;

    /// <summary>What this person filled in at an earlier session; null when they are a member already or never filled anything in.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The role this person said at the door that they came for: the form begins with it, the facilitator decides.</summary>
    public Role Wished { get; init; } = Role.Participant;

    /// <summary>The other door: the session in the browser, made for this reader; null when there is none.</summary>
    public Uri? Room { get; init; }

    /// <summary>Whether the session can also be taken part in through a browser, each by an address of their own.</summary>
    public bool HasSecondDoor { get; init; }

    /// <summary>What was said in the session's meeting, for one who may choose from it; null for everybody else.</summary>
    public ProposalPage? Proposals { get; init; }

    /// <summary>What each programme that a session was added to did with a gap of it; null where nobody looked.</summary>
    public Func<GapRef, ImmutableArray<GapFate>>? Fates { get; init; }

    /// <summary>Whether there is a language model that a facilitator can switch on.</summary>
    public bool HasModel { get; init; }

    /// <summary>Whether the report can be put among this reader's own files.</summary>
    public bool HasFiles { get; init; }
}

/// <summary>A file of a session to fetch: the report in some format, the archive package, or the Woo working copy.</summary>
/// <param name="Format">Such as "docx", for the report.</param>
public sealed record Download(string Format, string Language, Uri Address)
{
    /// <summary>In place of a format; there is something at the address once the session is final.</summary>
    public const string Archive = "archive.zip";

    /// <summary>In place of a format: the copy in which passages are decided on.</summary>
    public const string WooCopy = "woo.xlsx";
}
