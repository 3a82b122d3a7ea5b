using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Sessions;

/// <summary>For which part of the Kingdom a session is held.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionType>))]
public enum SessionType { EuropeanNetherlands, CaribbeanNetherlands, CaribbeanCountry, SecurityRegion }

/// <summary>Where somebody takes part: the chat and the private chat beside it, or the web room in a browser.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Door>))]
public enum Door { Chat, Room }

/// <summary>What somebody is in a session. Only participants count for quorum, choices and outcomes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role { Participant, Observer, NoteTaker, Facilitator, Coordinator }

/// <summary>How contributions are attributed in what others see.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Attribution>))]
public enum Attribution { Kind, Organisation, Name, None }

/// <summary>The markings this product may carry; anything above them is refused.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Marking>))]
public enum Marking { Unmarked, DepartmentalConfidential }

/// <summary>The steps of a session. Threat to word are done for each theme, the others once.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhaseKind>))]
public enum PhaseKind { Opening, Threat, Rate, Talk, Collect, Join, Rank, Word, Course, Closing }

/// <summary>How a phase came to its end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhaseEnd>))]
public enum PhaseEnd { Closed, Skipped, WentBack }

/// <summary>How resilient, on the product's own scale; the last two stand outside it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Degree>))]
public enum Degree { Missing = 1, LargelyNot = 2, Partly = 3, Largely = 4, InOrder = 5, NobodyInView = 6, CannotJudge = 7 }

/// <summary>How sure somebody is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty { Low = 1, Medium = 2, High = 3 }

/// <summary>How serious a chosen gap is, asked only when the plan says so.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Seriousness>))]
public enum Seriousness { Limited = 1, Serious = 2, VerySerious = 3 }

/// <summary>When a contribution came, seen from its theme's silent collecting.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Timing>))]
public enum Timing { InAdvance, InPhase, AfterReveal, Late }

/// <summary>What should be done about a gap.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EffortKind>))]
public enum EffortKind { Keep, Intensify, New }

/// <summary>What an effort does to another theme.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EffectKind>))]
public enum EffectKind { Helps, Harms, DependsOn }

/// <summary>Why somebody's words were removed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RemovalGround>))]
public enum RemovalGround { Spill, Privacy, EndOfRetention }

/// <summary>How a gap's wording came out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome { Upheld, UpheldWithReservation, Disputed, NotPut, QuorumNotReached }

/// <summary>How far a session is as a whole.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stage>))]
public enum Stage { Planned, Running, Corrections, Final }

/// <summary>One opening of one phase.</summary>
/// <param name="Kind">Which phase.</param>
/// <param name="Theme">The theme by its place in the plan, from 1; 0 for phases that belong to no theme.</param>
/// <param name="Round">1 the first time; going back opens the next round, which stands apart.</param>
public readonly record struct Stop(PhaseKind Kind, int Theme, int Round)
{
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}-{Theme}-{Round}");

    /// <summary>Reads what <see cref="ToString"/> wrote: a card carries it to say which phase it speaks of.</summary>
    public static bool TryParse(string? text, out Stop stop)
    {
        stop = default;
        if (text?.Split('-') is not [var kind, var theme, var round]
            || !Enum.TryParse<PhaseKind>(kind, ignoreCase: true, out var k) || !Enum.IsDefined(k)
            || !int.TryParse(theme, System.Globalization.CultureInfo.InvariantCulture, out var t)
            || !int.TryParse(round, System.Globalization.CultureInfo.InvariantCulture, out var r))
            return false;
        stop = new Stop(k, t, r);
        return true;
    }
}

/// <summary>Names a gap as people do: theme 2, gap 3 is "2.3".</summary>
public readonly record struct GapRef(int Theme, int Number)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Theme}.{Number}");
}
