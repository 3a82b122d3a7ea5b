using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Sessions;

/// <summary>A text that an engine wrote and nobody has confirmed yet: it decides nothing.</summary>
/// <param name="Theme">The theme it is about.</param>
/// <param name="Gap">Set for a wording.</param>
/// <param name="Contribution">Set for a translation.</param>
/// <param name="Language">"nl" or "en": in which it is to be written.</param>
/// <param name="AskedBy">A person, or the program.</param>
public sealed record Draft(
    int Number, DraftKind Kind, int Theme, GapRef? Gap, int? Contribution, string Language, PersonId AskedBy)
{
    /// <summary>Null while it is being written.</summary>
    public Engine? By { get; init; }

    public ModelFault? InsteadOf { get; init; }

    public ImmutableArray<DraftSentence> Sentences { get; init; } = [];

    public ImmutableArray<DroppedSentence> Dropped { get; init; } = [];

    /// <summary>Of the event that holds its words; 0 while it is being written.</summary>
    public int Version { get; init; }

    /// <summary>A facilitator put it to the group.</summary>
    public bool Offered { get; init; }

    /// <summary>Who was asked whether it is right, and said so.</summary>
    public ImmutableDictionary<PersonId, bool> Answers { get; init; } = ImmutableDictionary<PersonId, bool>.Empty;

    /// <summary>All its sentences, as one text.</summary>
    public string Text => string.Join(' ', Sentences.Select(s => s.Text.Body));

    public bool IsMade => By is not null;

    /// <summary>It can be read: made, with something left of it, and its words were not removed.</summary>
    public bool HasWords => !Sentences.IsEmpty && Sentences.All(s => s.Text.Body is not null);
}

/// <summary>What a draft is meant to become.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DraftKind>))]
public enum DraftKind { Summary, Wording, Translation }

/// <summary>What wrote a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Engine>))]
public enum Engine
{
    /// <summary>Built in: people's own words, arranged.</summary>
    Lexical,

    /// <summary>A language model.</summary>
    Model,
}

/// <summary>Why a model did not do what it was asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelFault>))]
public enum ModelFault
{
    /// <summary>It has no room now (429).</summary>
    Busy,

    /// <summary>It failed on its own side (5xx), or refused who asks.</summary>
    Broken,
    Unreachable,
    TooLate,

    /// <summary>Its filter stopped what was sent.</summary>
    InputFiltered,

    /// <summary>Its filter stopped what it wrote.</summary>
    OutputFiltered,
    Refused,
    CutOff,
    Unreadable,
    OtherLanguage,

    /// <summary>No sentence passed the checks.</summary>
    NothingLeft,

    /// <summary>The session's limit of tokens or costs is reached.</summary>
    LimitReached,

    /// <summary>It failed too often lately, and is left alone for a while.</summary>
    Resting,

    /// <summary>Nothing might be sent: every text behind it is withheld.</summary>
    NothingToSend,
}

/// <summary>A sentence with what it leans on.</summary>
/// <param name="Text">Null once removed.</param>
public sealed record DraftSentence(Said Text, ImmutableArray<GapRef> Gaps, ImmutableArray<int> Contributions);

/// <summary>A sentence that failed a check: the rule it broke, never the words.</summary>
public readonly record struct DroppedSentence(CheckRule Rule);

/// <summary>The checks that every sentence of a draft passes, whoever wrote it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckRule>))]
public enum CheckRule
{
    HasSource,

    /// <summary>What it names exists in this session and theme, was shown to the group, and still has words.</summary>
    SourceIsKnown,
    QuoteIsLiteral,

    /// <summary>A number stands in the log, or in the words it leans on.</summary>
    NumberIsRight,
    NoLink,
    NoMention,
    NoMarkup,

    /// <summary>It asks nothing of a reader, a program or a model.</summary>
    NoCommand,
    NoMarking,
    NoPersonalData,

    /// <summary>Its words come from what it leans on.</summary>
    IsSupported,
    IsInLanguage,
    IsShort,
}

/// <summary>What a model used.</summary>
/// <param name="Cost">In millionths of the currency of the settings.</param>
public readonly record struct ModelUse(int TokensIn, int TokensOut, long Cost)
{
    public int Tokens => TokensIn + TokensOut;

    public static ModelUse operator +(ModelUse one, ModelUse other) =>
        new(one.TokensIn + other.TokensIn, one.TokensOut + other.TokensOut, one.Cost + other.Cost);

    public static ModelUse Add(ModelUse left, ModelUse right) => left + right;
}
