using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>How a connector breaks off, or what it does instead of an ordinary answer.</summary>
internal enum Answer
{
    Status,
    ResetBeforeTheBody,
    ResetAfterTheBody,
    ResetInTheAnswer,
    Hang,
    Drip,
    TenMegabytes,
}

/// <summary>What must come of it.</summary>
internal enum Outcome
{
    /// <summary>It is taken for sent.</summary>
    Sent,

    /// <summary>It is sent again, and nobody sees it twice.</summary>
    Again,

    /// <summary>It may show twice, for nobody can know.</summary>
    Unclear,

    /// <summary>It is shown shorter, or else visible as undelivered; never sent again as it was.</summary>
    Shorter,

    /// <summary>It waits for another address; the change of a message becomes a new message.</summary>
    Lost,

    /// <summary>It is visible as undelivered, and never tried again.</summary>
    GivenUp,
}

/// <summary>One way in which a connector misbehaves.</summary>
/// <param name="IsShown">Whether people see the message all the same.</param>
internal sealed record Fault(string Name, Outcome Outcome, Answer Answer = Answer.Status, int Code = 200, bool IsShown = false)
{
    /// <summary>How long it asks to wait.</summary>
    public int? RetryAfter { get; init; }

    public string? Body { get; init; }

    public Func<DateTimeOffset, string>? Header { get; init; }

    public static readonly ImmutableArray<Fault> All =
    [
        new("200 with an id", Outcome.Sent, IsShown: true) { Body = """{"id":"given"}""" },
        new("201 without an id", Outcome.Sent, Code: 201, IsShown: true) { Body = "{}" },
        new("202 with an empty body", Outcome.Sent, Code: 202, IsShown: true) { Body = "" },
        new("200 with broken JSON", Outcome.Sent, IsShown: true) { Body = """{"id":"m""" },
        new("200 with ten megabytes", Outcome.Sent, Answer.TenMegabytes, IsShown: true),
        new("200, a letter a second", Outcome.Unclear, Answer.Drip, IsShown: true),
        new("200 cut off in the answer", Outcome.Sent, Answer.ResetInTheAnswer, IsShown: true),
        new("302 to elsewhere", Outcome.GivenUp, Code: 302),
        new("307 to elsewhere", Outcome.GivenUp, Code: 307),
        new("400", Outcome.GivenUp, Code: 400),
        new("400 MessageSizeTooBig", Outcome.Shorter, Code: 400) { Body = """{"error":{"code":"MessageSizeTooBig"}}""" },
        new("401", Outcome.Again, Code: 401),
        new("403", Outcome.Lost, Code: 403),
        new("404", Outcome.Lost, Code: 404),
        new("410", Outcome.Lost, Code: 410),
        new("408", Outcome.Unclear, Code: 408, IsShown: true),
        new("409", Outcome.Again, Code: 409),
        new("412", Outcome.Again, Code: 412),
        new("413", Outcome.Shorter, Code: 413),
        new("429 with seconds", Outcome.Again, Code: 429) { RetryAfter = 17, Header = _ => "Retry-After: 17" },
        new("429 with a date", Outcome.Again, Code: 429) { RetryAfter = 23, Header = now => "Retry-After: " + now.AddSeconds(23).ToString("R", CultureInfo.InvariantCulture) },
        new("429 without", Outcome.Again, Code: 429),
        new("500", Outcome.Unclear, Code: 500, IsShown: true),
        new("502", Outcome.Again, Code: 502),
        new("503", Outcome.Unclear, Code: 503, IsShown: true),
        new("503 with seconds", Outcome.Again, Code: 503) { RetryAfter = 9, Header = _ => "Retry-After: 9" },
        new("504", Outcome.Again, Code: 504),
        new("reset before the body", Outcome.Unclear, Answer.ResetBeforeTheBody),
        new("reset after the body", Outcome.Unclear, Answer.ResetAfterTheBody, IsShown: true),
        new("30 s without a word", Outcome.Unclear, Answer.Hang, IsShown: true),
    ];

    public override string ToString() => Name;
}
