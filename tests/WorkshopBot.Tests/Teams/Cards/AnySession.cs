using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>A session in which people do what comes up, some of it refused; the same seed gives the same session.</summary>
internal static class AnySession
{
    private const int Steps = 140;

    /// <summary>The session after each step.</summary>
    public static IEnumerable<SessionStory> Walk(int seed, string text)
    {
        var dice = new Random(seed);
        var story = GivenASession(p => p with { AsksSeriousness = seed % 2 == 0, Attribution = (Attribution)(seed % 4), Quorum = 1 + dice.Next(5) });
        for (var i = 0; i < Steps; i++)
        {
            story = story.Later(TimeSpan.FromSeconds(dice.Next(90)));
            var (by, command) = dice.Next(6) == 0 ? Led(dice, story.Session) : Taken(dice, story.Session, text);
            story = story.By(by).Does(command);
            yield return story;
        }
    }

    private static (PersonId, SessionCommand) Led(Random dice, Session session) => (session.Lead, dice.Next(12) switch
    {
        0 when session.Open is not null => new SessionCommand.GoBack(null),
        1 => session.Open?.PausedAt is null ? new SessionCommand.Pause() : new SessionCommand.Resume(),
        2 => new SessionCommand.Skip(null),
        3 => new SessionCommand.LookAtClock(),
        4 => new SessionCommand.SetMarking(false, Marking.Unmarked),
        5 => new SessionCommand.PostponeWording(3),
        _ => session.Open?.PausedAt is not null ? new SessionCommand.Resume()
            : session.Open?.Stop.Kind == PhaseKind.Closing ? new SessionCommand.Close() : new SessionCommand.Next(null),
    });

    private static (PersonId, SessionCommand) Taken(Random dice, Session session, string text)
    {
        var by = Participants[dice.Next(Participants.Length)];
        var stop = session.Open?.Stop ?? new Stop(PhaseKind.Rate, 1, 1);
        var theme = session.Themes[Math.Max(stop.Theme, 1) - 1];
        var gap = theme.LiveGaps.Any() ? theme.LiveGaps.ElementAt(dice.Next(theme.LiveGaps.Count())) : null;
        var number = 1 + dice.Next(Math.Max(1, session.Contributions.Count));
        var says = $"{text} {dice.Next(9)}";

        return dice.Next(8) == 0 ? Aside(dice, session, by, gap, number, says) : stop.Kind switch
        {
            PhaseKind.Rate => (by, new SessionCommand.Rate(
                stop, [.. theme.Subjects.Select(s => new SubjectRating(s, (Degree)(1 + dice.Next(7)), (Certainty)(1 + dice.Next(3))))], false)),
            PhaseKind.Join when dice.Next(5) == 0 => (PersonId.Program, new SessionCommand.OfferPairs(stop.Theme, stop.Round, AllPairs(session, stop.Theme))),
            PhaseKind.Join when Pairs.For(session, stop.Theme, stop.Round, by) is { IsEmpty: false } pairs =>
                (by, new SessionCommand.AnswerPairs(stop, [.. pairs.Select(p => new PairAnswer(p, dice.Next(3) > 0))], [])),
            PhaseKind.Join => (session.Lead, new SessionCommand.JoinContributions([number, 1 + dice.Next(Math.Max(1, session.Contributions.Count))], says)),
            PhaseKind.Rank when gap is not null => (by, new SessionCommand.Choose(stop, [new Choice(gap.Ref.Number, Seriousness.Serious, Certainty.Low)], false)),
            PhaseKind.Word when gap is not null => dice.Next(4) switch
            {
                0 => (by, new SessionCommand.Reserve(gap.Ref, says)),
                1 => (session.Lead, new SessionCommand.Reword(gap.Ref, says, null)),
                2 when !gap.Reservations.IsEmpty => (session.Lead, new SessionCommand.LetBothStand(gap.Ref, 1)),
                _ => (by, new SessionCommand.Agree([])),
            },
            PhaseKind.Course when session.Themes.SelectMany(t => t.LiveGaps).FirstOrDefault() is { } first => (by, new SessionCommand.SayCourse(
                first.Ref, says, (EffortKind)dice.Next(3), null, says, [new Effect(Cyber, EffectKind.Helps), new Effect(Climate, EffectKind.Harms)])),
            _ => (by, new SessionCommand.Contribute(theme.Number, says, dice.Next(9) == 0, false)),
        };
    }

    private static (PersonId, SessionCommand) Aside(Random dice, Session session, PersonId by, Gap? gap, int number, string says) => dice.Next(8) switch
    {
        0 => (by, new SessionCommand.Withdraw(number)),
        1 => (Nora, new SessionCommand.Note(null, says, says, null, false)),
        2 => (session.Lead, new SessionCommand.SetAside(gap is null ? Target.Of(number) : Target.Of(gap.Ref), says)),
        3 => (by, new SessionCommand.Recognise([Target.Of(number)], true)),
        4 => (session.Lead, new SessionCommand.Remove(Target.Of(number), RemovalGround.Spill)),
        5 => (new PersonId($"guest{dice.Next(3)}"), DetailsOf(Ana) with { Role = Role.Facilitator, Organisation = says }),
        6 => (by, new SessionCommand.ChooseLanguage("en")),
        _ => (by, new SessionCommand.BePresent()),
    };

    private static ImmutableArray<Pair> AllPairs(Session session, int theme)
    {
        var numbers = session.Contributions.Values.Where(c => c.Theme == theme && c.Counts).Select(c => c.Number).Take(8).ToArray();
        return [.. from a in numbers from b in numbers where a < b select new Pair(a, b)];
    }
}
