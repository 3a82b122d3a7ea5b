using System.Collections.Immutable;
using Request = WorkshopBot.IntegrationTests.Faults.FaultyConnector.Request;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>What must hold after each kind of fault, told from what the connector was sent and from nothing else.</summary>
internal static class WeatherCheck
{
    private const string Lead = "a:p-fay";

    public static IEnumerable<string> Offenders(Fault fault, int position, Weathered held, Weathered fair)
    {
        var hit = held.OfGroup[position];
        var isNew = hit.Method == "POST";
        string Say(string what) => $"{fault} at {position + 1} ({hit.Method}): {what}; {held}";

        if (held.Faults > 0)
            yield return Say("a fault of our own");
        if (hit.Body.Length > 0 && hit.Body != fair.OfGroup[position].Body)
            yield return Say("another message than in fair weather: the order changed");
        if (held.Elsewhere > 0)
            yield return Say("a redirect was followed");
        if (held.Lost != (fault.Outcome == Outcome.Lost && isNew ? 1 : 0))
            yield return Say("the loss was not told as it should be");

        // Others get theirs the moment they are due, and just the same.
        var late = held.Journal.Where(r => r.Conversation != SessionUnderWay.Group && !held.Steps.Contains(r.At) && !IsCalmed(r)
            && !(fault.Outcome == Outcome.Lost && r.Conversation == Lead)).ToArray(); // who leads hears of the loss when it is found
        if (late.Length > 0)
            yield return Say($"{late.Length} messages to others came late");
        if (!Participants(held).SequenceEqual(Participants(fair)))
            yield return Say("participants got something else");
        if (fault.Outcome != Outcome.Lost && Leads(held).Body != Leads(fair).Body)
            yield return Say("who leads got something else");

        foreach (var what in Group(fault, position, held, fair, isNew))
            yield return Say(what);
    }

    /// <summary>The control card changes every two seconds at most, and time may go on by minutes here.</summary>
    public static bool IsCalmed(Request request) => request is { Conversation: Lead, Method: "PUT" };

    private static IEnumerable<string> Group(Fault fault, int position, Weathered held, Weathered fair, bool isNew)
    {
        var told = Bodies(fair.OfGroup).ToArray();
        var mine = told[position];
        var shown = held.OfGroup.Where(r => r.IsShown).ToArray();
        var again = held.OfGroup.Skip(position + 1).Where(r => r.Body == mine).ToArray();
        var seen = Once(shown).ToArray();
        var twice = shown.Where((r, i) => i > 0 && r.Method == "POST" && shown[i - 1].Body == r.Body).Count();

        var (tries, undelivered) = fault.Outcome switch
        {
            Outcome.Sent or Outcome.GivenUp or Outcome.Shorter => (0, fault.Outcome == Outcome.GivenUp ? 1 : held.Undelivered.Length),
            _ => (1, 0),
        };
        if (again.Length != tries)
            yield return $"tried again {again.Length} times";
        if (held.Undelivered.Length != undelivered || held.Undelivered.Length > 1)
            yield return $"{held.Undelivered.Length} undelivered";
        if (twice > (fault.Outcome == Outcome.Unclear && isNew && fault.IsShown ? 1 : 0))
            yield return $"{twice} messages show twice";
        if (!seen.SequenceEqual(Expected(fault, position, told, seen, held.Undelivered.Length)))
            yield return "something is lost or out of order";
        foreach (var (request, i) in again.Select((r, i) => (r, i)))
        {
            var waited = request.At - held.OfGroup[position].At;
            var asked = TimeSpan.FromSeconds(fault.RetryAfter ?? 0);
            if (fault.RetryAfter is not null && (waited < asked || waited > asked + TimeSpan.FromSeconds(1)))
                yield return $"asked to wait {asked}, waited {waited}";
            if (fault.RetryAfter is not null && held.OfGroup[position + 1 + i] != request)
                yield return "another message went while the conversation had to be silent";
        }
    }

    /// <summary>All that was told in fair weather; what was given up is left out, what was shortened is another text in its place.</summary>
    private static IEnumerable<string> Expected(Fault fault, int position, string[] told, string[] seen, int undelivered) => fault.Outcome switch
    {
        Outcome.GivenUp => told.Where((_, i) => i != position),
        Outcome.Shorter when undelivered > 0 => told.Where((_, i) => i != position),
        Outcome.Shorter when seen.Length > position && seen[position].Length < told[position].Length => told.Select((t, i) => i == position ? seen[position] : t),
        _ => told,
    };

    private static IEnumerable<(string Conversation, string Body)> Participants(Weathered held) =>
        held.Journal.Where(r => r.Conversation is not (SessionUnderWay.Group or Lead)).Select(r => (r.Conversation, r.Body)).Order();

    /// <summary>The control card follows the others' messages as they arrive; what it comes to is the same.</summary>
    private static Request Leads(Weathered held) => held.Journal.Last(r => r.Conversation == Lead);

    private static IEnumerable<string> Bodies(IEnumerable<Request> requests) => requests.Select(r => r.Body);

    /// <summary>The same shown twice on end counts once.</summary>
    private static IEnumerable<string> Once(Request[] shown) => Bodies(shown).Where((body, i) => i == 0 || shown[i - 1].Body != body);
}
