using System.Collections.Immutable;

namespace WorkshopBot.Reports.Woo;

/// <summary>What somebody decided of a passage.</summary>
public enum WooDecision
{
    Public,

    /// <summary>The words are left out; to whom they are attributed stays.</summary>
    Redacted,

    /// <summary>The words are left out, and to whom they are attributed too.</summary>
    Refused,

    /// <summary>Public, though it repeats words of a passage that is left out: seen, and meant.</summary>
    PublicAnyway,
}

/// <summary>A row of a copy as it came back; nothing of it was checked yet.</summary>
/// <param name="Row">As a spreadsheet counts it, with the sheet before it when there are several.</param>
public sealed record FilledRow(string Row, string Id, string Ground, string Decision, string Check);

/// <summary>What is wrong with a copy as it came back. The words for it are with whoever says it.</summary>
/// <param name="Row">Where it is; "" when it is nowhere.</param>
/// <param name="Id">About which passage, as it stands in the copy.</param>
/// <param name="With">What stands there, or which passage it is about besides.</param>
public sealed record WooProblem(WooFault Fault, string Row = "", string Id = "", string With = "");

/// <summary>The ways in which a filled copy is not good enough to leave something out by.</summary>
public enum WooFault
{
    /// <summary>It is no csv, xlsx or ods, or none that can be read.</summary>
    NotReadable,

    /// <summary>No table with the columns of a working copy.</summary>
    NoTable,
    UnknownPassage,
    PassageTwice,
    PassageMissing,

    /// <summary>The report says something else there than when the copy was made.</summary>
    PassageChanged,
    NotDecided,
    UnknownDecision,
    GroundMissing,
    UnknownGround,

    /// <summary>It is to be public, and yet has a ground.</summary>
    GroundButPublic,

    /// <summary>It is to be public, and repeats words of a passage that is left out.</summary>
    RepeatsRedacted,
}

/// <summary>What is to be left out, by the id of the passage.</summary>
public sealed record WooDecisions(ImmutableDictionary<string, LeftOut> LeftOut, ImmutableHashSet<string> PublicAnyway);

/// <summary>Why a passage is left out, and whether it hides to whom it is attributed.</summary>
public sealed record LeftOut(ImmutableArray<string> Grounds, bool HidesWho)
{
    /// <summary>What stands in its place.</summary>
    public string Bar => $"[{string.Join(", ", Grounds)}]";
}
