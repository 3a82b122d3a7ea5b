namespace WorkshopBot.Web.Rehearsal;

/// <summary>How a rehearsal is held.</summary>
/// <param name="Contributions">A file shaped like contributions.json; null for the sample that comes with the program.</param>
/// <param name="Participants">People who count; the facilitators, the note-taker, the coordinator and an observer come beside them.</param>
/// <param name="Seed">The same seed has the same people do the same things.</param>
/// <param name="Out">Where the report files go.</param>
/// <param name="Watch">Slowly, and with the room kept open in the browser to follow.</param>
internal sealed record RehearsalOptions(FileInfo? Contributions, int Participants, int Seed, DirectoryInfo Out, bool Watch);
