using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Replay;

/// <summary>The sorts of things that people record in a session.</summary>
public enum RecordedAspect { People, Contributions, Ratings, Joins, Gaps, Choices, Wordings, Agreements, Course, Outcomes }

/// <summary>All that people recorded, as lines that can be compared: a text as it was typed, a person by pseudonym.</summary>
internal static class RecordedThings
{
    public static ImmutableArray<(RecordedAspect Aspect, ImmutableArray<string> Lines)> Of(Session session) =>
        [.. Enum.GetValues<RecordedAspect>().Select(a => (a, Lines(session, a).Order(StringComparer.Ordinal).ToImmutableArray()))];

    private static IEnumerable<string> Lines(Session session, RecordedAspect aspect) => aspect switch
    {
        RecordedAspect.People => session.Members.Values.Select(m => Line(m.Person, m.Role, m.Kind, m.Organisation.Body, m.Place, m.JoinedAt)),
        RecordedAspect.Contributions => session.Contributions.Values.Select(c => Line(
            c.Number, c.Theme, c.By, c.Text.Body, c.Timing, c.Withdrawn, c.SetAside?.Reason.Body, List(c.RecognisedBy), List(c.SamePoint))),
        RecordedAspect.Ratings => session.Themes.SelectMany(t => t.Ratings.Select(r => Line(t.Number, r.Key.Round, r.Key.By, List(r.Value)))),
        RecordedAspect.Joins => session.Joins.Values.Select(j => Line(j.Number, j.Theme, List(j.Members), j.By, j.Why?.Body, j.Undone))
            .Concat(session.Themes.SelectMany(t => t.PairAnswers.Select(a => Line(t.Number, a.Key.Pair, a.Key.By, a.Value)))),
        RecordedAspect.Gaps => Gaps(session).Select(g => Line(
            g.Ref, List(g.Members), g.Superseded, g.Bare, g.SetAside?.Reason.Body, List(g.RecognisedBy), g.Class?.Capability, g.Class?.Link, g.Class?.By)),
        RecordedAspect.Choices => session.Themes.SelectMany(t => t.Choices.Select(c => Line(t.Number, c.Key.Round, c.Key.By, List(c.Value)))),
        RecordedAspect.Wordings => Gaps(session).SelectMany(g => g.Wordings.Select(w => Line(
            g.Ref, w.Number, Outcomes.WordsOf(session, g, w), w.By, w.AfterClosing, w.FromContribution, w.FromReservation))),
        RecordedAspect.Agreements => Gaps(session).SelectMany(g => g.Agreed.Select(a => Line(g.Ref, "agrees", a.Key, a.Value))
            .Concat(g.AgreedLater.Select(a => Line(g.Ref, "later", a.Key, a.Value)))
            .Concat(g.Reservations.Select(r => Line(g.Ref, r.Number, r.Wording, r.By, r.Text.Body, r.Late, r.Settled)))
            .Append(Line(g.Ref, g.Readings))),
        RecordedAspect.Course => Gaps(session).SelectMany(g => g.Course.Select(c => Line(
            g.Ref, c.Key, c.Value.Exists?.Body, c.Value.Effort, c.Value.Line, c.Value.Who?.Body, List(c.Value.Effects)))),
        _ => session.Themes.SelectMany(t => Ranking.Of(session, t.Number))
            .Select(r => Line(r.Gap.Ref, r.Place, r.Tied, List(r.Choosers), Outcomes.Of(session, r.Gap), Outcomes.Tally(session, r.Gap))),
    };

    private static IEnumerable<Gap> Gaps(Session session) => session.Themes.SelectMany(t => t.Gaps.Values);

    private static string List<T>(IEnumerable<T> items) =>
        string.Join('\u001F', items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}")).Order(StringComparer.Ordinal));

    private static string Line(params ReadOnlySpan<object?> parts)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            texts[i] = string.Create(CultureInfo.InvariantCulture, $"{parts[i]}");
        return string.Join('\u001E', texts);
    }
}
