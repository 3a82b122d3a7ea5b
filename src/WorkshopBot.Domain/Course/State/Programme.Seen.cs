using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>What one reader may know of a programme; <see cref="Sight"/> alone asks for it.</summary>
    internal Programme SeenBy(Sight sight)
    {
        var mine = this with
        {
            Sessions = Only(Sessions, s => Sight.MayKnow(this, s, sight.Reader)),
            Items = FollowUpItems.Seen(this, sight.Reader),
            Signals = FollowUpItems.SignalsSeen(this, sight.Reader),
            Removed = Only(Removed, (version, _) => AudienceOf(version).Has(sight.Reader)),
            LastChange = LastChangeFor(sight.Reader),
        };
        mine = mine with
        {
            Slots = Slots.SetItems(Slots.Values.Where(s => s.Session is { } n && !mine.Sessions.ContainsKey(n))
                .Select(s => KeyValuePair.Create(s.Number, s with { Session = null }))),
        };
        return (sight.Reader is Reader.OfCountry own ? mine.OnlyOf(own.Country) : mine.OnlyWhatRestsOn(sight))
            with { Coordinators = CoordinatorsSeenBy(sight.Reader) };
    }

    /// <summary>
    /// What a Country's coordinator may see of a programme: its title and script, the Country's own sessions, slots, items and
    /// words, and which versions of the course input rest on its sessions. Joins, edits, rounds, decisions and notes rest on
    /// sessions of others, and stay out.
    /// </summary>
    private Programme OnlyOf(PlaceId country) => this with
    {
        Slots = Only(Slots, s => s.Type == SessionType.CaribbeanCountry && s.Place == country),
        TakingPart = TakingPart.Intersect([country]),
        Mechanisms = Mechanisms.RemoveRange(Mechanisms.Keys.Where(c => c != country)),
        Joins = Joins.Clear(),
        Apart = Apart.Clear(),
        Rounds = Rounds.Clear(),
        Edits = Edits.Clear(),
        SetAside = SetAside.Clear(),
        Cover = Cover.Clear(),
        KeyPoints = null,
        Approvals = [.. Approvals.Select(a => OnlyOf(country, a)).OfType<Approval>()],
        Decisions = Decisions.Clear(),
    };

    /// <summary>What of an approved version is about a Country's own sessions; null when nothing is.</summary>
    private Approval? OnlyOf(PlaceId country, Approval approval)
    {
        bool IsOwn(int session) => Sessions.TryGetValue(session, out var known) && known.Country == country;
        bool IsOwnLine(LineKey line) => line.Gap is { } gap ? IsOwn(gap.Session) : Joins.TryGetValue(line.Join, out var join) && join.Ever.Any(g => IsOwn(g.Session));
        return !approval.Sessions.Keys.Any(IsOwn) ? null : approval with
        {
            Sessions = approval.Sessions.RemoveRange(approval.Sessions.Keys.Where(n => !IsOwn(n))),
            Lines = approval.Lines.RemoveRange(approval.Lines.Keys.Where(l => !IsOwnLine(l))),
        };
    }

    /// <summary>
    /// What is said of gaps that may not be seen, any more or yet, goes: a join of which one gap is left is no join; what was
    /// written about a join may quote each gap that was ever in it, so it stands only while all of them may be seen. A line in
    /// which a Country's gap is seen is not set aside by others, also not from before the gap was shown (again).
    /// </summary>
    private Programme OnlyWhatRestsOn(Sight sight)
    {
        bool Sees(GapKey gap) => sight.Find(gap) is not null;
        bool SeesAllOf(LineKey line) => line.Gap is { } gap ? Sees(gap) : Joins.TryGetValue(line.Join, out var join) && join.Ever.All(Sees);

        var joins = Joins.Values.Select(j => Left(j, Sees)).OfType<GapJoin>().ToImmutableSortedDictionary(j => j.Number, j => j);
        bool IsThere(LineKey line) => line.Gap is { } gap ? Sees(gap) : joins.TryGetValue(line.Join, out var join) && !join.Undone;
        bool IsAnothers(LineKey line, PersonId by) => (line.Gap is { } gap ? [gap] : joins[line.Join].Members).Any(g => Sessions[g.Session].Country is { } country && CountryOf(by) != country);
        var aside = SetAside.RemoveRange(SetAside.Where(a => !IsThere(a.Key) || IsAnothers(a.Key, a.Value.By)).Select(a => a.Key));
        var people = sight.People.Select(p => p.Person).ToHashSet();

        return this with
        {
            Joins = joins,
            Apart = [.. Apart.Where(p => Sees(p.Item1) && Sees(p.Item2))],
            Rounds = Rounds.SetItems(Rounds.Values.Select(r => KeyValuePair.Create(r.Number, r with
            {
                Lines = [.. r.Lines.Select(l => IsThere(l) ? l : LineKey.Hidden)],
                Answers = r.Answers.RemoveRange(r.Answers.Keys.Where(p => !people.Contains(p))),
            }))),
            Edits = Edits.RemoveRange(Edits.Keys.Where(k => !SeesAllOf(k.Line))),
            SetAside = aside
                .SetItems(aside.Where(a => !SeesAllOf(a.Key)).Select(a => KeyValuePair.Create(a.Key, a.Value with { Reason = new Said(null) }))),
            KeyPoints = KeyPoints is { } points && points.Points.Where(p => p.Lines.All(SeesAllOf)).ToImmutableArray() is { IsEmpty: false } left
                ? points with { Points = left } : null,
        };
    }

    private static GapJoin? Left(GapJoin join, Func<GapKey, bool> sees) =>
        join.Ever.All(sees) ? join
        : join.Undone || join.Members.Count(sees) < 2 ? null
        : join with
        {
            Members = [.. join.Members.Where(sees)],
            Ever = [.. join.Ever.Where(sees)],
            Heading = join.Heading is { } heading && sees(heading) ? heading : null,
            SplitOff = [.. join.SplitOff.Where(s => sees(s.Gap)).Select(s => s with { Why = null })],
            Why = null,
            Reason = null,
        };

    private static ImmutableSortedDictionary<int, T> Only<T>(ImmutableSortedDictionary<int, T> all, Func<T, bool> keeps) => Only(all, (_, x) => keeps(x));

    private static ImmutableSortedDictionary<int, T> Only<T>(ImmutableSortedDictionary<int, T> all, Func<int, T, bool> keeps) =>
        all.RemoveRange(all.Where(x => !keeps(x.Key, x.Value)).Select(x => x.Key));
}
