using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Data;

namespace WorkshopBot.Benchmarks;

/// <summary>What consolidating very many sessions into course input costs: one process for each size, so that memory is that of this size.</summary>
internal static class ConsolidationBenchmark
{
    private const int People = 14, Themes = 3, Gaps = 10, ContributionsASession = 100, JoinedOneIn = 20;
    /// <summary>In hexadecimal: 1.25 GiB. A container has such a limit of itself: three quarters of what it may use.</summary>
    private const string HeapLimit = "0x50000000";

    private const double Mebi = 1024 * 1024;

    public static int Run(string[] args)
    {
        if (args is [var one])
            return Once(int.Parse(one, CultureInfo.InvariantCulture));

        Say($"{Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Trim()}");
        foreach (var contributions in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Itself(), "consolidation", contributions.ToString(CultureInfo.InvariantCulture)]);
            start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
            using var process = Process.Start(start)!;
            process.WaitForExit();
            if (process.ExitCode != 0)
                return process.ExitCode;
        }

        return 0;
    }

    private static int Once(int contributions)
    {
        var sessions = contributions / ContributionsASession;
        var edition = Edition.Of2023;
        var (programme, yields) = (Programme(sessions, edition), Enumerable.Range(1, sessions).ToDictionary(n => n, n => Yield(n, edition)));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (since, worked) = (Stopwatch.GetTimestamp(), Worked());
        var input = CourseInput.Of(Sight.Of(programme, yields, new Reader.National()), edition);
        var (took, work) = (Stopwatch.GetElapsedTime(since), Worked() - worked);

        var after = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        Say($"{contributions,9} contributions in {sessions,5} sessions: {took.TotalSeconds:0.00} s by the clock, {work.TotalSeconds:0.00} s of the processors, {input.Lines.Length} lines; sessions {before / Mebi:0} MiB, with the course input {after / Mebi:0} MiB, highest of the whole process {process.PeakWorkingSet64 / Mebi:0} MiB");
        GC.KeepAlive(input);
        GC.KeepAlive(yields);
        return 0;
    }

    private static Programme Programme(int sessions, Edition edition)
    {
        var by = new PersonId("coordinator");
        var at = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var script = new Script([.. edition.Themes.Select(t => new PlannedTheme(t.Id, [], []))]);
        var programme = Domain.Course.Programme.After(null, new ProgrammeEvent.Planned(new ProgrammePlan(new Said("Programme"), edition.Id, script), by), new Asked(by, at, "0"));
        for (var n = 1; n <= sessions; n++)
            programme = Domain.Course.Programme.After(programme, new ProgrammeEvent.SessionAdded(n, IdOf(n), SessionType.EuropeanNetherlands, new PlaceId("european-netherlands"), edition.Id, null, by), new Asked(by, at, "1"));
        for (var n = JoinedOneIn; n + 9 <= sessions; n += JoinedOneIn)
            programme = Domain.Course.Programme.After(programme, new ProgrammeEvent.GapsJoined(n / JoinedOneIn, [new GapKey(n, new GapRef(1, 1)), new GapKey(n + 9, new GapRef(1, 1))], null, null, by), new Asked(by, at, "2"));
        return programme;
    }

    private static SessionYield Yield(int n, Edition edition)
    {
        var kinds = OrganisationKind.All;
        var place = new PlaceId("european-netherlands");
        ImmutableArray<PersonYield> people = [.. Enumerable.Range(0, People).Select(p => new PersonYield(new PersonId($"p{(n * 7) + p}"), kinds[p % 4], place))];
        ImmutableArray<PlannedTheme> themes = [.. Enumerable.Range(0, Themes).Select(t => new PlannedTheme(edition.Themes[((n % 9) + (t * 3)) % 9].Id, [], []))];
        var plan = new WorkshopPlan(new Said("Session"), SessionType.EuropeanNetherlands, themes, DateTimeOffset.UnixEpoch);
        var number = 0;
        return new SessionYield(
            IdOf(n), 300, plan, Stage.Final, DateTimeOffset.UnixEpoch, Marking.Unmarked, true,
            [.. people.Select(p => new InvitedYield(p.Kind, p.Place, true))], people,
            [.. themes.Select((t, i) => OfTheme(n, i + 1, t, people, ref number))]);
    }

    private static ThemeYield OfTheme(int n, int number, PlannedTheme planned, ImmutableArray<PersonYield> people, ref int contribution)
    {
        var place = people[0].Place;
        var gaps = ImmutableArray.CreateBuilder<GapYield>();
        for (var g = 1; g <= Gaps; g++)
        {
            var behind = ImmutableArray.CreateBuilder<ContributionYield>();
            for (var c = 0; c < (g == 1 ? 4 : 3) + (number == 1 && g > 3 && g < 5 ? 1 : 0); c++)
            {
                contribution++;
                var by = people[contribution % People];
                behind.Add(new ContributionYield(contribution, by.Person, new Group.OfKind(by.Kind), Text(n, contribution), Timing.InPhase, false, contribution));
            }

            var first = behind[0];
            gaps.Add(new GapYield(
                new GapRef(number, g), planned.Theme, first.Text, null, g <= 3 ? 1 : 0, g <= 3 ? Outcome.Upheld : Outcome.NotPut, new Tally(g <= 3 ? 11 : 0, 0, 0),
                g <= 3 ? [.. people.Take(11).Select(p => p.Person)] : [], [], [.. people.Skip(g).Take(2).Select(p => p.Person)], behind.ToImmutable(), [],
                new CourseOutcome([], [], [], [], [], false), [], null, false));
        }

        return new ThemeYield(
            number, planned, [.. people.Select((p, i) => new RatedYield(p.Person, new Rating(planned.Theme.Value, place, (Degree)(1 + ((n + i) % 5)), Certainty.Medium)))],
            [.. people.Select(p => p.Person)],
            [.. people.Select((p, i) => new BallotYield(p.Person, [.. Enumerable.Range(0, 3).Select(k => new Choice(1 + ((n + i + (k * 3)) % Gaps), null, null))]))],
            gaps.ToImmutable(), []);
    }

    private static string Text(int n, int c)
    {
        var all = RealContributions.All;
        return string.Create(CultureInfo.InvariantCulture, $"{all[(n + c) % all.Length].Text} {n}.{c}");
    }

    private static SessionId IdOf(int n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    /// <summary>Started as "dotnet x.dll" or as a program of its own.</summary>
    private static string[] Itself() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? [typeof(ConsolidationBenchmark).Assembly.Location] : [];

    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
