using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>A simulated participant: who they say they are, what they will type, and how they behave.</summary>
/// <param name="Pace">How long they take over things, against the others: 1 is quick.</param>
/// <param name="Objects">Makes reservations.</param>
/// <param name="Wavers">Chooses, takes back, and chooses again.</param>
/// <param name="Types">Types commands instead of pressing buttons.</param>
internal sealed record Player(
    int Number, string Name, string Kind, string Place, string Organisation, string Language, ImmutableArray<RehearsalText> Texts,
    int Pace, bool Absent, bool Objects, bool Wavers, bool Types)
{
    public JsonObject Entrance => new()
    {
        ["name"] = Name,
        ["organisation"] = Organisation,
        ["kind"] = Kind,
        ["place"] = Place,
        ["language"] = Language,
        ["role"] = "participant",
    };
}

/// <summary>Makes a cast that fits the contributions: each is typed by somebody of the kind and place it came from.</summary>
internal static class Cast
{
    /// <summary>What one person may contribute to a theme.</summary>
    private const int MostEach = 2;

    private const int AbsentOneIn = 10, ObjectsOneIn = 6, WaversOneIn = 5, TypesOneIn = 4;

    public static ImmutableArray<Player> Make(ImmutableArray<RehearsalText> texts, int participants, Edition edition, Dice dice)
    {
        var kinds = texts.GroupBy(t => (t.Kind, Place: PlaceOf(t.Place, edition))).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Kind, StringComparer.Ordinal).ThenBy(g => g.Key.Place, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        var players = Enumerable.Range(0, participants).Select(i => One(i, kinds[i % kinds.Length], edition, dice, participants)).ToArray();

        var present = players.Where(p => !p.Absent).ToArray();
        var bags = present.ToDictionary(p => p.Number, _ => new List<RehearsalText>());
        foreach (var text in dice.Shuffled(texts))
        {
            // Somebody like the source, else whoever has typed least; never over the limit of a theme.
            var free = present.Where(p => bags[p.Number].Count(t => t.Theme == text.Theme) < MostEach).ToArray();
            var fitting = free.Where(p => p.Kind == text.Kind && p.Place == PlaceOf(text.Place, edition)).ToArray();
            var chosen = (fitting.Length > 0 ? fitting : free).OrderBy(p => bags[p.Number].Count).ThenBy(p => p.Number).FirstOrDefault();
            if (chosen is not null)
                bags[chosen.Number].Add(text);
        }

        return [.. players.Select(p => p with { Texts = bags.TryGetValue(p.Number, out var bag) ? [.. bag] : [] })];
    }

    private static Player One(int i, (string Kind, string Place) like, Edition edition, Dice dice, int of)
    {
        var place = edition.FindPlace(like.Place)!;
        var language = place.Languages.Contains("en") && dice.Once(2) ? "en" : "nl";
        var kind = OrganisationKind.Of(like.Kind);
        return new Player(
            i + 1, string.Create(CultureInfo.InvariantCulture, $"P{i + 1:00}"), like.Kind, place.Id.Value,
            string.Create(CultureInfo.InvariantCulture, $"{kind.Name.In(language)} {i + 1}"), language, [],
            Pace: 1 + dice.Throw(4),
            Absent: i > 0 && i < of - 1 && dice.Once(AbsentOneIn),
            Objects: dice.Once(ObjectsOneIn),
            Wavers: dice.Once(WaversOneIn),
            Types: dice.Once(TypesOneIn));
    }

    private static string PlaceOf(string place, Edition edition) => edition.FindPlace(place)?.Id.Value ?? "netherlands";
}
