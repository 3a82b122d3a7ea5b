using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Tests.Course;

/// <summary>Everything that a reader can get at through a sight, written out, to compare and to search.</summary>
internal static class Sights
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };

    /// <summary>Sessions, gaps under their lines, the texts of lines, and their digests.</summary>
    public static string Of(Sight sight) => Write(new
    {
        sight.Sessions,
        Lines = sight.Gaps.Select(g => (g.Key.ToString(), g.Line.ToString())),
        Texts = sight.Lines().OrderBy(l => l.Place).Select(l => (l.ToString(), LineTexts.Of(sight, l))),
        Digests = LineDigests.Of(sight).OrderBy(l => l.Line.Place),
        People = sight.People.ToArray(),
    });

    /// <summary>That, and all of the programme.</summary>
    public static string Whole(Sight sight)
    {
        var p = sight.Programme;
        return Of(sight) + Write(new
        {
            p.Plan, p.EarlierScripts, Sessions = p.Sessions.Values, Slots = p.Slots.Values, Joins = p.Joins.Values,
            Apart = p.Apart.ToArray(), Rounds = p.Rounds.Values.Select(r => (r.Number, r.Lines, Answers: r.Answers.Select(a => (a.Key.Value, a.Value)).ToArray())),
            Edits = p.Edits.Select(e => (e.Key.Line.ToString(), e.Key.Field, e.Value)).ToArray(),
            SetAside = p.SetAside.Select(e => (e.Key.ToString(), e.Value)).ToArray(),
            Cover = p.Cover.Values.ToArray(), p.KeyPoints,
            Approvals = p.Approvals.Select(a => (a.Version, Sessions: a.Sessions.ToArray(), Lines: a.Lines.Select(l => l.Key.ToString()).ToArray())),
            Decisions = p.Decisions.Values, Items = p.Items.Values, p.Signals, Removed = p.Removed.Keys.ToArray(),
        });
    }

    public static string Write(object what) => JsonSerializer.Serialize(what, Plain);
}
