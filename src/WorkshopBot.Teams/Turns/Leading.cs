using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>What the one who leads does: moving through the phases, roles, closing and the marking question.</summary>
internal static class Leading
{
    private const int MinutesMore = 2;

    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "next" => Do(new SessionCommand.Next(asking.Stop)),
        "skip" => Do(new SessionCommand.Skip(asking.Stop)),
        "back" => Do(new SessionCommand.GoBack(asking.Stop)),
        "extend" or "postpone" when rest is not "" && Numbers.One(Numbers.Cut(rest).First) is null => null,
        "extend" => Do(new SessionCommand.Extend(asking.Stop, TimeSpan.FromMinutes(Numbers.One(Numbers.Cut(rest).First) ?? MinutesMore))),
        "pause" => Do(new SessionCommand.Pause()),
        "resume" => Do(new SessionCommand.Resume()),
        "remind" => Do(new SessionCommand.RemindSilent()),
        "take-lead" => Do(new SessionCommand.TakeLead()),
        "postpone" => Do(new SessionCommand.PostponeWording(Numbers.One(rest) ?? asking.Session?.Themes.Length ?? 0)),
        "close" => Do(new SessionCommand.Close()),
        "marking" => Marked(rest),
        "appoint" => Appoint(rest, asking),
        "hand-lead" => PersonNamed(rest, asking) is { } to ? Do(new SessionCommand.HandLead(to)) : new Wish.Unclear(Misunderstanding.NeedsPerson),
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Next => Do(new SessionCommand.Next(fields.Stop)),
        Verb.Skip => Do(new SessionCommand.Skip(fields.Stop)),
        Verb.Back => Do(new SessionCommand.GoBack(fields.Stop)),
        Verb.Extend => Do(new SessionCommand.Extend(fields.Stop, TimeSpan.FromMinutes(MinutesMore))),
        Verb.Pause => Do(new SessionCommand.Pause()),
        Verb.Resume => Do(new SessionCommand.Resume()),
        Verb.Remind => Do(new SessionCommand.RemindSilent()),
        Verb.TakeLead => Do(new SessionCommand.TakeLead()),
        Verb.Postpone => Do(new SessionCommand.PostponeWording(fields.Number(Field.Theme) ?? 0)),
        Verb.LeadForm => new Wish.Show(View.LeadForm),
        Verb.Close => Do(new SessionCommand.Close()),
        Verb.GiveRole => Enum.TryParse<Role>(fields[Field.Role], ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? Do(new SessionCommand.GiveRole(new PersonId(fields[Field.Person]), role))
            : new Wish.Unclear(Misunderstanding.NeedsPerson),
        Verb.Marking => Do(new SessionCommand.SetMarking(
            fields["sensitive"] is "yes",
            Enum.TryParse<Marking>(fields["marking"], ignoreCase: true, out var marking) && Enum.IsDefined(marking)
                ? marking
                : asking.Session?.Plan.Marking ?? Marking.Unmarked)),
        _ => null,
    };

    private static Wish.Do Do(SessionCommand command) => new(command);

    /// <summary>"rubricering nee" or "rubricering ja": yes asks for the next higher marking.</summary>
    private static Wish Marked(string rest) =>
        CommandWords.Means(rest, "no") ? Do(new SessionCommand.SetMarking(false, Marking.Unmarked))
        : CommandWords.Means(rest, "yes") ? Do(new SessionCommand.SetMarking(true, Marking.DepartmentalConfidential))
        : new Wish.Unclear(Misunderstanding.UnknownCommand);

    /// <summary>"benoem 3 notulist": people by their number on the facilitator's list.</summary>
    private static Wish Appoint(string rest, Asking asking)
    {
        var (who, what) = Numbers.Cut(rest);
        Role? role = CommandWords.Means(what, "note-taker") ? Role.NoteTaker
            : CommandWords.Means(what, "facilitator") ? Role.Facilitator
            : CommandWords.Means(what, "observer") ? Role.Observer
            : CommandWords.Means(what, "coordinator") ? Role.Coordinator
            : CommandWords.Means(what, "participant") ? Role.Participant
            : null;
        return role is { } given && PersonNamed(who, asking) is { } person
            ? Do(new SessionCommand.GiveRole(person, given))
            : new Wish.Unclear(Misunderstanding.NeedsPerson);
    }

    /// <summary>People are numbered as they came in, so that no name need be typed.</summary>
    private static PersonId? PersonNamed(string number, Asking asking) =>
        Numbers.One(number) is { } n && asking.Session is { } session ? session.Numbered().ElementAtOrDefault(n - 1)?.Person : null;
}
