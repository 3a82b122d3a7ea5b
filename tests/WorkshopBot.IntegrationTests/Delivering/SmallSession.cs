using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Bots;

namespace WorkshopBot.IntegrationTests.Delivering;

/// <summary>Three themes with six people, in which everything happens that people can do: by buttons and by words, allowed and not.</summary>
internal sealed class SmallSession(Recorder to)
{
    private static readonly string[] People = ["p1", "p2", "p3", "p4", "p5", "p6"];

    public static async Task<Recorder> HoldAsync()
    {
        var recorder = new Recorder();
        await new SmallSession(recorder).PlayAsync();
        return recorder;
    }

    private async Task PlayAsync()
    {
        await BeginAsync();
        for (var theme = 1; theme <= 3; theme++)
        {
            await RateAsync(theme);
            await CollectAsync(theme);
            await JoinAsync(theme);
            await RankAsync(theme);
            await WordAsync(theme);
        }

        await EndAsync();
    }

    private async Task BeginAsync()
    {
        await to.TypesAsync("p1", "hulp");
        await to.PressesAsync("fay", Verb.Start, ("title", "Drie thema's"), ("language", "nl"), ("quorum", "3"), ("choices", "2"), ("seriousness", "yes"),
            ("themes", "climate-natural-disasters,cyber-threats,critical-infrastructure-threats"), ("invited", "Zoë; ministry; european-netherlands"));
        await to.PressesAsync("p1", Verb.Start, ("title", "Nog een"), ("themes", "cyber-threats"));
        await to.TypesAsync("p1", "Bij de dijken ontbreekt een plan voor de nacht.", inGroup: true);
        foreach (var (who, role) in People.Concat(["p7", "p8"]).Select(p => (p, "Participant")).Concat([("fay", "Facilitator"), ("cora", "Facilitator"), ("nora", "NoteTaker"), ("ob", "Observer")]))
            await to.PressesAsync(who, Verb.Join, ("role", role), ("kind", who is "p1" or "p2" ? "municipality" : "ministry"), ("organisation", who), ("place", "european-netherlands"), ("language", who is "p6" ? "en" : "nl"));
        await to.PressesAsync("fay", Verb.GiveRole, ("person", MemoryPeople.IdOf("29:cora").Value), ("role", "Facilitator"));
        await to.TypesAsync("fay", "benoem 11 notulist");
        await to.PressesAsync("p2", Verb.Language, ("language", "en"));
        await to.TypesAsync("p2", "thema 1: Vooraf: bij hoogwater ontbreekt een lijst van wie niet zelf kan vertrekken.");
        await to.PressesAsync("p1", Verb.Next);
        await to.PressesAsync("fay", Verb.Next);
    }

    private async Task RateAsync(int theme)
    {
        await NextAsync();
        await NextAsync();
        var subjects = to.Session.Themes[theme - 1].Subjects;
        foreach (var (who, i) in People.Select((p, i) => (p, i)))
            await to.PressesAsync(who, Verb.Rate, [.. subjects.SelectMany(s => new[] { (Field.Degree + s, Text(1 + ((i + theme) % 7))), (Field.Sure + s, "2") })]);
        await to.TypesAsync("p4", string.Join(", ", subjects.Select((_, i) => $"oordeel {i + 1} 3 hoog")).Replace(", oordeel", ",", StringComparison.Ordinal));
        await to.TypesAsync("p5", "oordeel 1 3 hoog", inGroup: true);
        await to.PressesAsync("fay", Verb.Extend);
        await NextAsync();
        if (theme > 1)
            return;

        await to.PressesAsync("fay", Verb.Back);
        await to.PressesAsync("p1", Verb.Rate, (Field.Degree + subjects[0], "5"));
        await to.PressesAsync("p2", Verb.Rate, new Stop(PhaseKind.Rate, 1, 1), (Field.Degree + subjects[0], "1"));
        await NextAsync();
    }

    private async Task CollectAsync(int theme)
    {
        await NextAsync();
        foreach (var (who, i) in People.Select((p, i) => (p, i)))
        {
            var text = $"Bij punt {theme}.{i} ontbreekt een oefening met de buren, waardoor niemand weet wie beslist.";
            await (i % 2 == 0 ? to.PressesAsync(who, Verb.Contribute, ("theme", Text(theme)), ("text", text)) : to.TypesAsync(who, text));
        }

        await to.PressesAsync("p1", Verb.Contribute, ("theme", Text(theme)), ("text", "Bij het tweede punt ontbreekt geld, waardoor er niets van komt."));
        await to.PressesAsync("p1", Verb.Contribute, ("theme", Text(theme)), ("text", "Een derde is te veel."));
        await to.PressesAsync("p2", Verb.Contribute, ("theme", Text(theme)), ("text", " "));
        await to.PressesAsync("p3", Verb.Contribute, ("theme", Text(theme)), ("text", "Stg. Geheim: dit mag hier niet."));
        await to.PressesAsync("p4", Verb.Contribute, ("theme", Text(theme)), ("text", "Wie stg. geheim op een stuk zet, weet niet altijd waarom."));
        await to.TypesAsync("p4", "alleen de naam");
        await to.PressesAsync("p5", Verb.Contribute, ("theme", Text(theme)), ("text", "Ook met stg. geheim erop is een stuk soms gewoon te lezen."));
        await to.PressesAsync("p5", Verb.OnlyNames, ("held", $"webroom|{Recorder.Group}|act-{to.Steps.Length}"));
        for (var time = 1; time <= 2; time++)
        {
            await to.TypesAsync("p7", $"Het woord stg. geheim stond voor de {time}e keer op een menukaart.");
            await to.TypesAsync("p7", "alleen de naam");
        }

        await to.PressesAsync("p3", Verb.Mine);
        var mine = to.Session.Contributions.Values.Last(c => c.By == MemoryPeople.IdOf("29:p6")).Number;
        await to.PressesAsync("p6", Verb.Same, ("number", Text(mine)), ("other", Text(theme == 1 ? 1 : mine - 1)), ("same", "yes"));
        await to.TypesAsync("p6", $"trek in {mine}");
        await to.TypesAsync("p6", "Bij nader inzien ontbreekt vooral een telefoonlijst, waardoor niemand elkaar vindt.");
        var own = to.Session.Contributions.Values.Last(c => c.By == MemoryPeople.IdOf("29:p2") && !c.Withdrawn).Number;
        await to.PressesAsync("p2", Verb.NoneSame, (Field.Number, Text(own)), (Field.Others, Text(theme == 1 ? 1 : own - 1)));
        await to.PressesAsync("p2", Verb.Move, (Field.Number, Text(own)), (Field.Theme, Text(3 - theme)));
    }

    private async Task JoinAsync(int theme)
    {
        await NextAsync();
        var numbers = to.Session.Contributions.Values.Where(c => c.Theme == theme && c.Counts).Select(c => c.Number).ToArray();
        foreach (var who in People)
            await to.PressesAsync(who, Verb.Pairs, ($"{Field.Pair}{numbers[0]}:{numbers[1]}", "yes"), ($"{Field.Pair}{numbers[1]}:{numbers[2]}", "no"), (Field.Recognise, Text(numbers[3])));
        await to.PressesAsync("fay", Verb.JoinContributions, ("members", $"{numbers[0]},{numbers[1]}"));
        await to.TypesAsync("fay", $"splits {to.Session.Joins.Count}");
        await to.TypesAsync("fay", $"voeg samen {numbers[0]} {numbers[2]} omdat het hetzelfde is");
        await to.PressesAsync("fay", Verb.SetAside, ("what", Text(numbers[^1])), ("reason", "Geen witte vlek"));
        await to.TypesAsync("fay", $"haal terug {numbers[^1]}");
        await to.TypesAsync("p2", $"herken {numbers[4]}");
        await to.TypesAsync("p2", $"herken niet {numbers[4]}");
        await to.PressesAsync("nora", Verb.Note, ("theme", Text(theme)), ("text", "Er is geen reserve."), ("spoken", "de burgemeester"), ("replaces", ""));
        await to.PressesAsync("p1", Verb.Contribute, new Stop(PhaseKind.Collect, theme, 1), ("theme", Text(theme)), ("text", "Na het tonen nog dit."));
        await to.PressesAsync("fay", Verb.LeadForm);
    }

    private async Task RankAsync(int theme)
    {
        await NextAsync();
        var gaps = to.Session.Themes[theme - 1].LiveGaps.Select(g => g.Ref.Number).Order().ToArray();
        foreach (var (who, i) in People.Select((p, i) => (p, i)))
        {
            var (a, b) = (gaps[i % 3], gaps[(i + 1) % 3]);
            await to.PressesAsync(who, Verb.Choose, (Field.Choices, $"{a},{b}"), ($"{Field.Serious}{a}", "3"), ($"{Field.Certain}{b}", "1"));
        }

        await to.PressesAsync("p1", Verb.Choose, (Field.Choices, string.Join(',', gaps.Take(3))));
        await to.TypesAsync("p2", "stem niets");
        await to.TypesAsync("p2", $"stem {gaps[0]} {gaps[2]}");
        await to.TypesAsync("p3", "stem 999");
        await to.TypesAsync("fay", $"terzijde {theme}.{gaps[^1]} Hoort bij een ander thema");
        await to.PressesAsync("fay", Verb.BringBack, ("what", $"{theme}.{gaps[^1]}"));
        await to.PressesAsync("fay", Verb.Pause);
        await to.PressesAsync("fay", Verb.Resume);
    }

    private async Task WordAsync(int theme)
    {
        await NextAsync();
        string Seen() => string.Join(',', to.Session.Themes[theme - 1].LiveGaps.Where(g => g.Wording is not null).Select(g => $"{g.Ref}:{g.Wording!.Number}"));
        var first = to.Session.Themes[theme - 1].LiveGaps.First(g => g.Wording is not null).Ref;
        foreach (var who in People)
            await to.PressesAsync(who, Verb.Agree, (Field.Seen, Seen()));
        await to.PressesAsync("p3", Verb.Reserve, (Field.Gap, first.ToString()), (Field.Text, "Beter: er is nooit geoefend."));
        await to.PressesAsync("fay", Verb.Reword, (Field.Gap, first.ToString()), (Field.Number, "1"));
        await to.TypesAsync("p1", "eens");
        await to.TypesAsync("p4", $"voorbehoud {first} Dat is te sterk gezegd.");
        await to.TypesAsync("p4", $"trek voorbehoud in {first}");
        await to.TypesAsync("p2", $"voorbehoud {first} Liever zoals het eerst was.");
        await to.TypesAsync("fay", $"formuleer {first} Er is te weinig geoefend.");
        await to.PressesAsync("p5", Verb.Reserve, (Field.Gap, first.ToString()), (Field.Text, "Zo zou ik het niet zeggen."));
        var open = to.Session.FindGap(first)!.Reservations.Last(r => !r.Settled).Number;
        await to.PressesAsync("fay", Verb.BothStand, (Field.Gap, first.ToString()), (Field.Number, Text(open)));
        await to.PressesAsync("fay", Verb.Model, (Field.On, "yes"));
        await to.TypesAsync("fay", $"stel voor {to.Session.Themes[theme - 1].LiveGaps.Last(g => g.Wording is not null).Ref}");
        await to.PressesAsync("p1", Verb.AskDraft, (Field.Kind, "Translation"), (Field.Number, "1"));
        await to.PressesAsync("fay", Verb.Classify, (Field.Gap, first.ToString()), ("capability", "Planning"), ("link", "response"), ("interests", "physical-security"));
        await to.TypesAsync("nora", $"deel in {first} opleiding, preparatie");
        await to.PressesAsync("p8", Verb.Present);
        await to.TypesAsync("p1", $"herken {first}");
    }

    private async Task EndAsync()
    {
        await NextAsync();
        var gap = to.Session.Themes[0].LiveGaps.First().Ref.ToString();
        await to.PressesAsync("p1", Verb.Course, (Field.Gap, gap), ("exists", "Een draaiboek uit 2019"), ("effort", "new"), ("who", "de veiligheidsregio"), ("helps", "cyber-threats"));
        await to.TypesAsync("p2", $"koers {gap} inzet voortzetten; schaadt 8");
        await to.PressesAsync("cora", Verb.TakeLead);
        await to.TypesAsync("fay", "draag over 10");
        await to.PressesAsync("fay", Verb.Next);
        await to.PressesAsync("cora", Verb.Next);
        await to.TypesAsync("fay", "wis 3");
        await to.PressesAsync("cora", Verb.Close);
        await to.PressesAsync("cora", Verb.Marking, ("sensitive", "no"), ("marking", "Unmarked"));
        await to.TypesAsync("p1", "thema 2: Te laat, maar er ontbreekt ook een plan voor de dag erna.");
        await to.PressesAsync("p2", Verb.Agree, (Field.Seen, ""));
        await to.PressesAsync("p1", Verb.Next);
        await to.PressesAsync("p1", Verb.Mine);
    }

    private Task NextAsync() => to.PressesAsync("fay", Verb.Next);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
