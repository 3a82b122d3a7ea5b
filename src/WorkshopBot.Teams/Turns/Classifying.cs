using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Saying what is lacking where a gap is: the capability, the link of the safety chain and the interests.</summary>
internal static class Classifying
{
    /// <summary>Letters from which on the beginning of a name is enough.</summary>
    private const int FewestLetters = 3;

    public static Wish? FromWords(string command, string rest, Asking asking)
    {
        if (command != "classify")
            return null;

        var (first, said) = Numbers.Cut(rest);
        if (rest is "")
            return new Wish.Show(View.Classes);
        if (Numbers.Gap(first.TrimEnd(':'), asking.Theme) is not { } gap)
            return new Wish.Unclear(Misunderstanding.NeedsNumber);
        if (said is "")
            return new Wish.Show(View.Classes, gap.Number, gap.Theme);

        var names = said.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var edition = Edition.Of2023;
        var capabilities = Enum.GetValues<Capability>().Where(c => names.Any(n => IsMeant(n, c.Name()))).ToArray();
        var links = edition.SafetyChain.Where(l => names.Any(n => IsMeant(n, l.Name))).ToArray();
        var interests = edition.Interests.Where(i => names.Any(n => IsMeant(n, i.Name))).ToArray();

        // A word that means nothing here, or two where one fits, is asked about; what is not named stays as it was.
        var meant = capabilities.Select(c => c.Name()).Concat(links.Select(l => l.Name)).Concat(interests.Select(i => i.Name)).ToArray();
        if (names.Any(n => !meant.Any(m => IsMeant(n, m))) || names.Length == 0 || capabilities.Length > 1 || links.Length > 1)
            return new Wish.Unclear(Misunderstanding.NeedsClass);

        var had = asking.Session?.FindGap(gap)?.Class;
        return new Wish.Do(new SessionCommand.ClassifyGap(
            gap, capabilities.Length > 0 ? capabilities[0] : had?.Capability, links.Length > 0 ? links[0].Id : had?.Link,
            interests.Length > 0 ? [.. interests.Select(i => i.Id)] : had?.Interests ?? []));
    }

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.ClassForm => fields.Gap(Field.Gap) is { } gap ? new Wish.Show(View.Classes, gap.Number, gap.Theme) : new Wish.Show(View.Classes),
        Verb.Classify => fields.Gap(Field.Gap) is { } gap
            ? new Wish.Do(new SessionCommand.ClassifyGap(
                gap,
                Enum.TryParse<Capability>(fields[ClassField.Capability], out var capability) && Enum.IsDefined(capability) ? capability : null,
                fields[ClassField.Link] is { Length: > 0 } link ? new SafetyLinkId(link) : null,
                [.. fields[ClassField.Interests].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(i => new InterestId(i))]))
            : new Wish.Unclear(Misunderstanding.NeedsNumber),
        _ => null,
    };

    private static bool IsMeant(string typed, Bilingual name) => typed.Length >= FewestLetters
        && (name.Nl.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || name.En.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
