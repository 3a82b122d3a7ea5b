using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>One of the sessions of a rehearsed programme, and what is typed in it.</summary>
internal sealed record ProgrammePart(int Number, SessionType Type, string Place, ImmutableArray<string> Themes, ImmutableArray<RehearsalText> Texts)
{
    /// <summary>So few, that there is something to choose in small sessions.</summary>
    public const int Choices = 1;

    public Setting Setting(string programme) => new(
        CommandWords.In("nl", "ProgrammeSession", Letters(Number), Edition.Of2023.FindPlace(Place)!.Name.Nl), Type, Place, Themes, programme, Choices);

    /// <summary>A, B and on: the programme numbers its sessions as they come in, and a title must not say another number.</summary>
    private static string Letters(int number)
    {
        var letters = "";
        for (var left = number; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }
}

/// <summary>Divides contributions over sessions of all types, so that what several sources report comes up in several sessions.</summary>
internal static class ProgrammeParts
{
    /// <summary>Two themes of four texts: with fewer there is nothing to choose from.</summary>
    private const int MostThemes = 2, FewestTexts = 4, FewestToChoose = 2;

    private static readonly ImmutableArray<(SessionType Type, string Place)> Round =
    [
        (SessionType.EuropeanNetherlands, "european-netherlands"), (SessionType.SecurityRegion, "VR21"),
        (SessionType.CaribbeanNetherlands, "caribbean-netherlands"), (SessionType.EuropeanNetherlands, "european-netherlands"),
        (SessionType.SecurityRegion, "VR17"), (SessionType.CaribbeanCountry, "curacao"),
        (SessionType.EuropeanNetherlands, "european-netherlands"), (SessionType.SecurityRegion, "VR24"),
        (SessionType.CaribbeanNetherlands, "caribbean-netherlands"), (SessionType.EuropeanNetherlands, "european-netherlands"),
        (SessionType.SecurityRegion, "VR09"), (SessionType.CaribbeanCountry, "sint-maarten"),
    ];

    public static ImmutableArray<ProgrammePart> Of(ImmutableArray<RehearsalText> texts, int sessions, Edition edition)
    {
        var themes = edition.Themes.Select(t => t.Id.Value).Where(t => texts.Any(x => x.Theme == t)).ToImmutableArray();
        var parts = Enumerable.Range(0, sessions).Select(i => Empty(i, texts, themes, edition)).ToArray();
        var bags = parts.Select(_ => ImmutableArray.CreateBuilder<RehearsalText>()).ToArray();

        // Texts that make the same point stand next to each other here, and so go to different sessions.
        foreach (var text in texts.OrderBy(t => t.Theme, StringComparer.Ordinal).ThenBy(t => t.DuplicateGroup ?? t.Id, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal))
        {
            var fitting = Enumerable.Range(0, parts.Length).Where(i => parts[i].Themes.Contains(text.Theme) && Fits(parts[i], text, edition)).ToArray();
            if (fitting.Length > 0)
                bags[fitting.MinBy(i => (bags[i].Count(t => t.Theme == text.Theme), bags[i].Count, i))].Add(text);
        }

        foreach (var (part, bag) in parts.Zip(bags))
            Fill(part, bag, texts, edition);
        return [.. parts.Zip(bags, (part, bag) => part with { Texts = bag.ToImmutable() })
            .Select(p => p with { Themes = [.. p.Themes.Where(t => p.Texts.Count(x => x.Theme == t && !x.IsNoise) >= FewestToChoose)] })
            .Where(p => !p.Themes.IsEmpty)];
    }

    /// <summary>What one session brings up, another does too: a theme with few texts gets some that other sessions have, each about another point.</summary>
    private static void Fill(ProgrammePart part, ImmutableArray<RehearsalText>.Builder bag, ImmutableArray<RehearsalText> texts, Edition edition)
    {
        foreach (var theme in part.Themes)
        {
            var others = texts.Where(t => t.Theme == theme && !t.IsNoise && Fits(part, t, edition)).Order(Comparer<RehearsalText>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id))).ToArray();
            for (var i = 0; i < others.Length && bag.Count(t => t.Theme == theme) < FewestTexts; i++)
            {
                var text = others[(i + (part.Number * FewestTexts)) % others.Length];
                if (!bag.Any(t => t.Id == text.Id || (t.DuplicateGroup is { } group && group == text.DuplicateGroup)))
                    bag.Add(text);
            }
        }
    }

    private static ProgrammePart Empty(int i, ImmutableArray<RehearsalText> texts, ImmutableArray<string> themes, Edition edition)
    {
        var (type, code) = Round[i % Round.Length];
        var place = edition.FindPlace(code)!.Id.Value;
        var own = themes.OrderByDescending(t => texts.Count(x => x.Theme == t && x.Place == place)).ThenBy(t => themes.IndexOf(t)).Take(MostThemes).ToImmutableArray();
        ImmutableArray<string> turn = [.. Enumerable.Range(0, MostThemes).Select(k => themes[((i / 2 * MostThemes) + k) % themes.Length])];
        var chosen = type is SessionType.CaribbeanNetherlands or SessionType.CaribbeanCountry ? own : turn;
        return new ProgrammePart(i + 1, type, place, [.. chosen.Distinct().OrderBy(t => themes.IndexOf(t))], []);
    }

    private static bool Fits(ProgrammePart part, RehearsalText text, Edition edition)
    {
        var place = edition.FindPlace(text.Place)?.Id.Value ?? "netherlands";
        return part.Type switch
        {
            SessionType.CaribbeanCountry => place == part.Place,
            SessionType.CaribbeanNetherlands => place is "caribbean-netherlands" or "bonaire" or "sint-eustatius" or "saba" or "caribbean-part",
            _ => edition.FindPlace(place)?.Kind is not PlaceKind.PublicBody && place is not ("curacao" or "aruba" or "sint-maarten" or "caribbean-netherlands"),
        };
    }

    /// <summary>How a session of the list is called in a line of progress.</summary>
    public static string Name(ProgrammePart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Number}. {Edition.Of2023.FindPlace(part.Place)!.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)}");
}
