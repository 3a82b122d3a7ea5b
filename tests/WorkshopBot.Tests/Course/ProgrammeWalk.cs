using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>What people did in one random programme, step by step. The same seed gives the same walk.</summary>
internal sealed record ProgrammeWalk(ImmutableArray<ProgrammeWalk.Step> Steps)
{
    public const int Seeds = 60;

    private const int Length = 150;

    private static readonly ConcurrentDictionary<int, ProgrammeWalk> Walked = new();

    private static readonly ImmutableArray<Type> Kinds =
        [.. typeof(ProgrammeCommand).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(ProgrammeCommand))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static readonly ImmutableArray<SessionYield> Held =
    [
        ClosedSessions.Of("one"), ClosedSessions.Of("two"), ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, Aruba),
        ClosedSessions.Of("curacao", SessionType.CaribbeanCountry, Curacao), ClosedSessions.Of("region", SessionType.SecurityRegion, Twente),
        ClosedSessions.Of("old") is var old ? old with { Plan = old.Plan with { Edition = "2019" } } : null!,
    ];

    private static readonly ImmutableArray<PersonId> People =
        [Nat, Aru, Cur, Owen, Nobody, PersonId.Program, new("one-p1"), new("two-p2"), new("aruba-p1")];

    /// <param name="Before">Null before the plan.</param>
    internal sealed record Step(Programme? Before, ProgrammeCommand Command, Asked Asked, Material Material, Ruling Ruling, Programme? After);

    public Programme End => Steps[^1].After!;

    public IEnumerable<Recorded<ProgrammeEvent>> Log => Steps.SelectMany(s => s.Ruling.Events.Select(e => (e, s.Asked)))
        .Select((x, i) => new Recorded<ProgrammeEvent>(i + 1, x.e, x.Asked, "", ""));

    public static ProgrammeWalk Of(int seed) => Walked.GetOrAdd(seed, s => Take(new Random(s)));

    /// <summary>The names of all refusals that these walks meet.</summary>
    public static IEnumerable<string> Refusals() =>
        Enumerable.Range(1, Seeds).SelectMany(s => Of(s).Steps).Select(s => s.Ruling.Why?.GetType().Name).OfType<string>().Distinct();

    private static ProgrammeWalk Take(Random dice)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        Programme? programme = null;
        var now = Noon;

        for (var i = 0; i < Length; i++)
        {
            now += TimeSpan.FromHours(dice.Next(8) == 0 ? dice.Next(1500) : dice.Next(3));
            var any = new Chance(dice, programme, now);
            var (command, by) = i == 1 ? (new ProgrammeCommand.Plan("Weerbaarheid", "2023", Draaiboek), Nat)
                : i == 2 ? (new ProgrammeCommand.NameCoordinator(Aru, Aruba), Nat)
                : dice.Next(4) == 0 && any.Aimed() is { } aimed ? aimed
                : any.Command() is var c ? (c, any.Asker(c)) : default;
            var asked = new Asked(by, now, $"walk-{i}");
            var material = MaterialFor(programme, command);
            var ruling = ProgrammeRules.Decide(programme, command, asked, material);
            var after = ruling.Events.Aggregate(programme, (p, e) => Programme.After(p, e, asked));
            steps.Add(new Step(programme, command, asked, material, ruling, after));
            programme = after;
        }

        return new ProgrammeWalk(steps.ToImmutable());
    }

    private static Material MaterialFor(Programme? programme, ProgrammeCommand command)
    {
        var yields = (programme?.Gathered ?? []).ToImmutableDictionary(s => s.Number, s => Held.Single(h => h.Id == s.Id));
        return new Material(Edition.Of2023, command is ProgrammeCommand.AddSession add && Held.FirstOrDefault(h => h.Id == add.Session) is { } newcomer
            ? yields.SetItem(Material.Newcomer, newcomer) : yields);
    }

    /// <summary>Commands by reflection, so that a new one takes part without being named here; mostly about what is there.</summary>
    private sealed class Chance(Random dice, Programme? programme, DateTimeOffset now)
    {
        public ProgrammeCommand Command()
        {
            var kind = Among(Kinds);
            return kind == typeof(ProgrammeCommand.TakeSessionOut) && dice.Next(4) > 0 ? new ProgrammeCommand.AddSession(Among(Held).Id) : (ProgrammeCommand)Record(kind);
        }

        /// <summary>A step further on the long way from an approval to a closed item; null where it does not lead on.</summary>
        public (ProgrammeCommand, PersonId)? Aimed()
        {
            if (programme is null || programme.Sessions.IsEmpty)
                return null;
            var item = programme.Items.IsEmpty ? null : Among(programme.Items.Values.ToArray());
            var join = programme.Joins.Values.LastOrDefault(j => !j.Undone);
            var country = programme.Gathered.FirstOrDefault(s => s.Country == Aruba);
            return dice.Next(13) switch
            {
                0 => (new ProgrammeCommand.Approve("N. Oord"), Nat),
                1 or 2 when programme.Approvals is [.., var last] && !last.Lines.IsEmpty => (
                    new ProgrammeCommand.Decide(
                        dice.Next(1, programme.Approvals.Length + 1), last.Lines.Keys.OrderBy(l => l.Place).First(), Verdict.TakenOver, "Raad", NationalClock.DayOf(now).AddDays(dice.Next(8) switch { 0 => -400, 1 => 1, _ => 0 }), "TK"), Nat),
                3 when !programme.Decisions.IsEmpty => (new ProgrammeCommand.OpenItem(Among(programme.Decisions.Keys.ToArray()), Charge(asked: Owen, next: Soon()) is var c && dice.Next(3) == 0 ? c with { Scope = null } : c with { Why = dice.Next(4) == 0 ? "" : "Het speelt ook elders." }), Nat),
                4 => (new ProgrammeCommand.OpenItem(null, Charge("aruba", next: Soon())), Aru),
                5 when item is not null => (new ProgrammeCommand.ReportProgress(item.Number, Progress.Built, "Verder"), item.Country is null ? Owen : Aru),
                6 when item is not null => (
                    dice.Next(3) == 0 ? new ProgrammeCommand.CloseItem(item.Number, "Klaar") : new ProgrammeCommand.ChangeItem(item.Number, Charge(item.Charge.Scope.Value, Owen, Soon())),
                    item.Country is null ? Nat : Aru),
                7 when country is not null => (new ProgrammeCommand.Release(country.Number, Among([ReleaseKind.Whole, ReleaseKind.Whole, ReleaseKind.Nothing])), Aru),
                8 when programme.Approvals is [.., var fixedOne] && !fixedOne.Lines.IsEmpty => (
                    new ProgrammeCommand.EditLine(fixedOne.Lines.Keys.OrderBy(l => l.Place).First(), LineField.Who, $"Wie {dice.Next(9)}", "N. Oord"), Nat),
                9 when join is not null => (new ProgrammeCommand.SplitOff(join.Number, join.Members[0]), Nat),
                10 when join is not null => (new ProgrammeCommand.ChooseHeading(join.Number, Among(join.Members)), Nat),
                11 when programme.OpenRound is null => (new ProgrammeCommand.OpenRound(), Nat),
                11 when programme.OpenRound is { } round => (new ProgrammeCommand.AnswerRound(round.Number, [1], [1]), new PersonId("one-p1")),
                12 => (new ProgrammeCommand.JoinGaps([.. new[] { "1/1.1", "2/1.1", "1/1.2", "2/1.2" }.OrderBy(_ => dice.Next()).Take(3).Select(g => programme.LineOf(Gap(g)))]), Nat),
                _ => null,
            };
        }

        private static readonly DateOnly FirstDay = DateOnly.FromDateTime(Noon.DateTime);

        private DateOnly Soon() => DateOnly.FromDateTime(now.UtcDateTime).AddDays(dice.Next(1, 40));

        /// <summary>Mostly somebody who may, so that walks get somewhere.</summary>
        public PersonId Asker(ProgrammeCommand command) => dice.Next(5) == 0 ? Among(People) : command switch
        {
            ProgrammeCommand.Release or ProgrammeCommand.ShowItem or ProgrammeCommand.NameMechanism => Among([Aru, Aru, Cur]),
            ProgrammeCommand.LookAtCalendar => PersonId.Program,
            ProgrammeCommand.AnswerRound => Among([new PersonId("one-p1"), new("two-p2"), new("aruba-p1")]),
            ProgrammeCommand.AddSession or ProgrammeCommand.OpenItem => Among([Nat, Nat, Aru]),
            ProgrammeCommand.NameCoordinator or ProgrammeCommand.LetCoordinatorGo => Among([Nat, Aru]),
            _ => Nat,
        };

        private T Among<T>(IReadOnlyList<T> items) => items[dice.Next(items.Count)];

        private object Record(Type type)
        {
            var made = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
            return made.Invoke([.. made.GetParameters().Select(p => Value(p.ParameterType, p.Name!))]);
        }

        private object? Value(Type type, string name)
        {
            if (Nullable.GetUnderlyingType(type) is { } inner)
                return dice.Next(2) == 0 ? null : Value(inner, name);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
                return typeof(Chance).GetMethod(nameof(Several), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(this, [name]);
            if (type.IsEnum)
                return dice.Next(20) == 0 ? Enum.ToObject(type, 99) : Enum.GetValues(type).GetValue(dice.Next(Enum.GetValues(type).Length));
            return type.Name switch
            {
                nameof(String) => Text(name),
                nameof(Int32) => Number(name),
                nameof(Boolean) => dice.Next(2) == 0,
                nameof(PersonId) => dice.Next(25) == 0 ? default : Among(People[..^1]),
                nameof(PlaceId) => name == "Country" ? Among([Aruba, Aruba, Curacao, European]) : Among([Kingdom, Kingdom, European, Aruba, Curacao, Twente, new PlaceId("atlantis"), default]),
                nameof(ThemeId) => Among([Cyber, Diseases, new ThemeId("no-such")]),
                nameof(SessionId) => dice.Next(9) == 0 ? ClosedSessions.IdOf("nowhere") : Among(Held).Id,
                nameof(GapKey) => AnyGap(),
                nameof(LineKey) => AnyLine(),
                nameof(DateOnly) => FirstDay.AddDays(dice.Next(500) - 5),
                nameof(Domain.Course.Script) => dice.Next(6) == 0 ? Draaiboek with { Quorum = 0 } : Draaiboek with { Quorum = dice.Next(1, 5) },
                _ => Record(type),
            };
        }

        private ImmutableArray<T> Several<T>(string name)
        {
            if (typeof(T) == typeof(LineKey) && name == "Gaps" && dice.Next(2) == 0) // gaps of one theme, or nothing is ever joined
                return [.. new[] { "1/1.1", "2/1.1", "1/1.2" }.OrderBy(_ => dice.Next()).Take(2).Select(t => (T)(object)(programme?.LineOf(Gap(t)) ?? Line(t)))];
            return dice.Next(12) == 0 ? default : [.. Enumerable.Range(0, dice.Next(4)).Select(_ => (T)Value(typeof(T), name)!)];
        }

        private string? Text(string name) => dice.Next(30) switch
        {
            0 => "",
            1 => null,
            2 => new string('x', 5000),
            3 => "STG. GEHEIM dit mag niet",
            4 => "\u202eשלום\0 =1+1",
            _ when name == "Gaps" => Among(["1.1", "1.2", "2.1", "1.9", "x"]),
            _ when name == "Edition" => "2023",
            _ => Among(["Intensify", "european-netherlands", "Noodstroom ontbreekt", "Niemand oefent"]),
        };

        private int Number(string name) => programme is null ? 1 : name switch
        {
            "Number" => Known(programme.Sessions.Keys),
            "Item" => Known(programme.Items.Keys),
            "Record" => dice.Next(programme.Version * 2),
            "Course" => Math.Max(1, programme.Approvals.Length - dice.Next(3)) + (dice.Next(9) == 0 ? 1 : 0),
            _ => dice.Next(1, 5),
        };

        private int Known(IEnumerable<int> there) => there.ToArray() is { Length: > 0 } all && dice.Next(8) > 0 ? Among(all) : dice.Next(1, 9);

        private GapKey AnyGap() => new(Known(programme?.Sessions.Keys ?? []), new GapRef(dice.Next(1, 3), dice.Next(1, 3)));

        private LineKey AnyLine() => dice.Next(10) == 0 ? LineKey.OfJoin(dice.Next(1, 4)) : programme?.LineOf(AnyGap()) ?? LineKey.Of(AnyGap());
    }
}
