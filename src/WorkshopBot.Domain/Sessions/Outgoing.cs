using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Sessions;

/// <summary>
/// An intent to show something to somebody, decided with the events and kept in the outbox. What it looks like is rendered
/// from the log when it is sent; two intents for the same card and reader become one update.
/// </summary>
/// <param name="To">The reader.</param>
/// <param name="Card">Which card.</param>
/// <param name="Subject">What it is about: a stop, a cause, a person. With reader and card it names one message that can be updated.</param>
public sealed record Outgoing(Recipient To, CardKind Card, string Subject);

/// <summary>Who reads a message: the group of a session, one person, or a conversation that belongs to no session.</summary>
/// <param name="Key">"group", "room", "person:…" or "conversation:…".</param>
public readonly record struct Recipient(string Key)
{
    private const string PersonPrefix = "person:", ConversationPrefix = "conversation:";

    public static readonly Recipient Group = new("group");

    /// <summary>The session's group in the browser, for those who take part there.</summary>
    public static readonly Recipient Room = new("room");

    public static Recipient Of(PersonId person) => new(PersonPrefix + person.Value);

    public static Recipient OfConversation(string conversation) => new(ConversationPrefix + conversation);

    public PersonId? Person => Key.StartsWith(PersonPrefix, StringComparison.Ordinal) ? new PersonId(Key[PersonPrefix.Length..]) : null;

    public string? Conversation =>
        Key.StartsWith(ConversationPrefix, StringComparison.Ordinal) ? Key[ConversationPrefix.Length..] : null;
}

/// <summary>Every card there is. Group cards first, then what one person reads.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CardKind>))]
public enum CardKind
{
    /// <summary>The invitation to join, with purpose and rules; shrinks when the session begins.</summary>
    Opening,

    /// <summary>Threat picture, then rating, then the spread: one message a theme and round.</summary>
    Rate,
    Collect,
    Join,
    Rank,
    Word,

    /// <summary>A changed wording, as a message of its own: the card of the phase has a field and is not touched.</summary>
    NewWording,
    Course,
    Closing,

    /// <summary>What people are told at the start, and what they can do privately.</summary>
    Welcome,

    /// <summary>The facilitator's private control card, kept current.</summary>
    Control,

    /// <summary>The time of a phase is up: close, two minutes more, or skip.</summary>
    Clock,
    Postpone,
    RoleAsked,

    /// <summary>The chat may hold classified information; without the text.</summary>
    MarkingAlert,

    /// <summary>The note-taker's card.</summary>
    Notes,

    /// <summary>The answer to something typed; the subject is its cause.</summary>
    Answer,

    /// <summary>After closing: which wordings ask for this participant, and until when.</summary>
    Corrections,

    /// <summary>To an absentee: a summary and the open questions.</summary>
    Absentee,

    /// <summary>The report is ready, or final.</summary>
    Report,

    /// <summary>Somebody is asked to come: both doors, and the form to join.</summary>
    Invitation,

    /// <summary>A day before: "can you see this?"</summary>
    DoorTest,

    /// <summary>The facilitator reminds of the phase that the subject names.</summary>
    Reminder,

    /// <summary>The facilitator is silent; a co-facilitator may take over with one press.</summary>
    TakeOver,

    /// <summary>Half a year later: what became of one's own contributions.</summary>
    WhatBecame,

    /// <summary>To the group: a language model may, or may no longer, read along.</summary>
    ModelNotice,

    /// <summary>A drafted wording, summary or translation; the subject is its number. In the group, a summary to confirm.</summary>
    Draft,

    /// <summary>The round over a whole programme: what somebody recognises and chooses; the subject names programme and round.</summary>
    ProgrammeRound,

    /// <summary>Before a half-yearly date: how does it go with an item; the subject names programme and item.</summary>
    Progress,
}
