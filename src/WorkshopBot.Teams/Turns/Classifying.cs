using System.Collections.Immutable;
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
        Capability? capability = Enum.GetValues<Capability>().Cast<Capability?>().FirstOrDefault(c => names.Any(n => IsMeant(n, c!.Value.Name())));
        SafetyLinkId? link = edition.SafetyChain.FirstOrDefault(l => names.Any(n => IsMeant(n, l.Name)))?.Id;
        ImmutableArray<InterestId> interests = [.. edition.Interests.Where(i => names.Any(n => IsMeant(n, i.Name))).Select(i => i.Id)];
        return capability is null && link is null && interests.IsEmpty
            ? new Wish.Unclear(Misunderstanding.NeedsClass)
            : new Wish.Do(new SessionCommand.ClassifyGap(gap, capability, link, interests));
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
