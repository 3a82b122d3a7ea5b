using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Joining, language, being present, and asking for help or for where things stand.</summary>
internal static class TakingPart
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "help" => new Wish.Show(View.Help),
        "now" => new Wish.Show(View.Now),
        "show" => Numbers.Gap(rest, theme: null) is { } gap
            ? new Wish.Show(View.List, gap.Number, gap.Theme)
            : new Wish.Show(View.List, Numbers.One(rest) ?? 1),
        "mine" => new Wish.Show(View.Mine),
        "details" => new Wish.Show(View.Details),
        "door" => new Wish.Show(View.Door),
        "join" => new Wish.Show(View.Join),
        "present" => new Wish.Do(new SessionCommand.BePresent()),
        "language" when rest.Contains(' ', StringComparison.Ordinal) => null,
        "language" => new Wish.Do(new SessionCommand.ChooseLanguage(IsDutch(rest) ? "nl" : "en")),
        "only-names" => new Wish.OnlyNames(""),
        "start" when !asking.InGroup => new Wish.Unclear(Misunderstanding.StartInTheGroup),
        "start" => Start(rest),
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Join => Join(fields),
        Verb.Details => new Wish.Show(View.Details),
        Verb.Door => new Wish.Show(View.Door),
        Verb.SeeThis => new Wish.Do(new SessionCommand.OpenDoor(asking.By, Door.Chat)),
        Verb.Present => new Wish.Do(new SessionCommand.BePresent()),
        Verb.Language => new Wish.Do(new SessionCommand.ChooseLanguage(fields["language"])),
        Verb.Mine => new Wish.Show(View.Mine),
        Verb.OnlyNames => new Wish.OnlyNames(fields[Field.Held]),
        Verb.Start => fields["type"] is "" && fields["title"] is "" ? new Wish.Show(View.Start) : new Wish.Start(fields),
        _ => null,
    };

    /// <summary>"start 1 5 8 Weerbaarheid van de delta": themes by their numbers, then the title. Without them the form is offered.</summary>
    private static Wish Start(string rest)
    {
        var words = rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.TakeWhile(w => Numbers.One(w) is not null).Select(w => Numbers.One(w)!.Value).ToArray();
        var themes = numbers.Select(n => Edition.Of2023.Themes.FirstOrDefault(t => t.Order == n)?.Id.Value ?? NoTheme);
        return numbers.Length == 0 || words.Length == numbers.Length
            ? new Wish.Show(View.Start)
            : new Wish.Start(new Fields(ImmutableDictionary<string, string>.Empty
                .Add("themes", string.Join(',', themes))
                .Add("title", string.Join(' ', words[numbers.Length..]))));
    }

    /// <summary>A number that no theme has: the plan is refused, and the answer says which themes there are.</summary>
    private const string NoTheme = "none";

    /// <summary>One press lets in: what the button's card did not ask is filled in from what is known, and can be changed afterwards.</summary>
    private static Wish.Do Join(Fields fields) => new(new SessionCommand.Join(
        Enum.TryParse<Role>(fields[Field.Role], ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : Role.Participant,
        OrganisationKind.Knows(fields["kind"]) ? OrganisationKind.Of(fields["kind"]) : default,
        fields["organisation"], new PlaceId(fields["place"]), fields["language"]));

    private static bool IsDutch(string language) =>
        language.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("ned", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("dut", StringComparison.OrdinalIgnoreCase);
}
