using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Rating how resilient one's own area is.</summary>
internal static class Rating
{
    public static Wish? FromWords(string command, string rest, Asking asking)
    {
        if (command != "rate")
            return null;

        var stop = asking.Stop ?? default;
        var subjects = asking.Session is { } s && stop.Theme > 0 ? s.Themes[stop.Theme - 1].Subjects : [];
        var parts = rest.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var ratings = parts.Select(p => One(p, subjects)).ToArray();

        return parts.Length == 0 || ratings.Any(r => r is null)
            ? new Wish.Unclear(Misunderstanding.NeedsDegree)
            : new Wish.Do(new SessionCommand.Rate(stop, [.. ratings.Select(r => r!)], asking.InGroup));
    }

    public static Wish? FromPress(string verb, Fields fields, Asking asking)
    {
        if (verb != Verb.Rate)
            return null;

        var ratings = fields.StartingWith(Field.Degree)
            .Select(f => Numbers.One(f.Value) is { } degree and >= 1 and <= 7
                ? new SubjectRating(f.Name, (Degree)degree, CertaintyOf(Numbers.One(fields[Field.Sure + f.Name])))
                : null)
            .ToImmutableArray();

        return ratings.IsEmpty || ratings.Any(r => r is null)
            ? new Wish.Unclear(Misunderstanding.NeedsDegree)
            : new Wish.Do(new SessionCommand.Rate(fields.Stop ?? default, [.. ratings.Select(r => r!)], InGroup: false));
    }

    /// <summary>"2 4 hoog": the second subject, largely in order, sure. With one subject its number is left out.</summary>
    private static SubjectRating? One(string part, ImmutableArray<string> subjects)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.TakeWhile(w => Numbers.One(w) is not null).Select(w => Numbers.One(w)!.Value).ToArray();
        var rest = string.Join(' ', words.Skip(numbers.Length));
        Degree? outside = CommandWords.Means(rest, "nobody") ? Degree.NobodyInView : CommandWords.Means(rest, "cannot") ? Degree.CannotJudge : null;

        var (subject, degree) = (numbers, outside) switch
        {
            ([var s, var d], null) => (s, (Degree?)d),
            ([var d], null) => (1, (Degree?)d),
            ([var s], { } o) => (s, o),
            ([], { } o) => (1, o),
            _ => (0, null),
        };
        var sure = outside is not null || rest is "" ? null : CertaintyWord(rest);

        return subject >= 1 && subject <= subjects.Length && degree is { } given && (given is >= Degree.Missing and <= Degree.InOrder || given == outside)
            && (outside is not null || rest is "" || sure is not null)
            && (subjects.Length == 1 || numbers.Length == 2 || outside is not null)
                ? new SubjectRating(subjects[subject - 1], degree.Value, sure)
                : null;
    }

    private static Certainty? CertaintyWord(string word) =>
        CommandWords.Means(word, "low") ? Certainty.Low
        : CommandWords.Means(word, "medium") ? Certainty.Medium
        : CommandWords.Means(word, "high") ? Certainty.High
        : null;

    internal static Certainty? CertaintyOf(int? number) => number is >= 1 and <= 3 ? (Certainty)number : null;
}
