using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Testing.Course;

/// <summary>
/// A programme in which everything happens that the course input can show: sessions of every type with real contributions, one
/// Country that shows a summary and one that shows nothing, joined gaps, a round, edits, dilemmas, things set aside, decisions.
/// </summary>
public static class DemoProgramme
{
    private const string Climate = "climate-natural-disasters", Cyber = "cyber-threats", Critical = "critical-infrastructure-threats", Diseases = "infectious-diseases";

    public static Script Script { get; } = new(
    [
        new PlannedTheme(new ThemeId(Climate), [new("uncontrollable-wildfire")], [new Said("Als de dreiging toeneemt: houden wij het vol?")])
        {
            Variants = [new("uncontrollable-wildfire", VariantKind.Continuation), new("q1", VariantKind.Escalation)],
        },
        new PlannedTheme(new ThemeId(Cyber), [new("cloud-provider-attack")], []),
        new PlannedTheme(new ThemeId(Critical), [], []),
        new PlannedTheme(new ThemeId(Diseases), [], []),
    ]);

    /// <summary>Six sessions; Aruba shows a summary, Curaçao nothing. Nothing is approved yet.</summary>
    public static ProgrammeStory Gathered() => ProgrammeStory.Given().By(ProgrammeStory.Nat)
        .Did(new ProgrammeCommand.Plan("Weerbaarheid 2026", "2023", Script, Seed: 7))
        .Did(new NameCoordinator(ProgrammeStory.Aru, ProgrammeStory.Aruba)).Did(new NameCoordinator(ProgrammeStory.Cur, ProgrammeStory.Curacao))
        .Added(Of("kern", SessionType.EuropeanNetherlands, "european-netherlands", 3, Climate, Cyber, Critical))
        .Added(Of("zeeland", SessionType.SecurityRegion, "vr-zeeland", 5, Climate, Critical, Diseases))
        .Added(Of("eilanden", SessionType.CaribbeanNetherlands, "caribbean-netherlands", 7, Climate, Critical))
        .Added(Of("keten", SessionType.EuropeanNetherlands, "european-netherlands", 11, Cyber, Critical, Diseases))
        .By(ProgrammeStory.Aru).Added(Of("aruba", SessionType.CaribbeanCountry, "aruba", 13, Climate))
        .By(ProgrammeStory.Cur).Added(Of("curacao", SessionType.CaribbeanCountry, "curacao", 17, Climate))
        .By(ProgrammeStory.Nat).Did(new PlanSlot(SessionType.SecurityRegion, new PlaceId("vr-twente"), [new ThemeId(Cyber)], new DateOnly(2026, 9, 14)));

    /// <summary>Joined, asked, edited, set aside and released; a draft after version 1.</summary>
    public static ProgrammeStory Worked()
    {
        var story = Gathered();
        var aruba = story.Programme.Sessions.Values.Single(s => s.Country == ProgrammeStory.Aruba).Number;
        story = story.By(ProgrammeStory.Aru).Did(new Release(aruba, ReleaseKind.Summary)).Did(new NameMechanism(ProgrammeStory.Aruba, "de Nationale Veiligheidsraad van Aruba", "beleidslijn"))
            .By(ProgrammeStory.Nat).Did(new JoinGaps([ProgrammeStory.Line("1/1.1"), ProgrammeStory.Line("2/1.1"), ProgrammeStory.Line("3/1.1")], "Zelfde punt in drie sessies.", "de woorden evacuatie en water"))
            .Did(new OpenRound([LineKey.OfJoin(1), ProgrammeStory.Line("1/2.1"), ProgrammeStory.Line("4/1.1")], 2));
        foreach (var i in Enumerable.Range(1, 8))
            story = story.By(new PersonId(string.Create(CultureInfo.InvariantCulture, $"kern-{i}"))).Did(new AnswerRound(1, [1, 2], i % 2 == 0 ? [1, 2] : [1]));
        return story.By(ProgrammeStory.Nat).Did(new CloseRound(1))
            .Did(new EditLine(ProgrammeStory.Line("1/2.1"), LineField.Wording, "Gemeenten kunnen na een aanval op de cloud hun kerntaken niet voortzetten.", "N. Oord"))
            .Did(new EditLine(ProgrammeStory.Line("4/1.1"), LineField.ActionLine, story.Material.Edition.ActionLines.ElementAt(6).Id.Value, "N. Oord"))
            .Did(new SetLineAside(ProgrammeStory.Line("2/3.2"), "Gaat over zorgcapaciteit; dat ligt al bij het zorgprogramma.", "N. Oord"))
            .Did(new EditCover(CoverField.Asked, "CDINEV wordt gevraagd op 14 september 2026 per lijn te besluiten.", "N. Oord"))
            .Did(new Approve("N. Oord"))
            .At(new DateTimeOffset(2026, 9, 14, 15, 0, 0, TimeSpan.Zero))
            .Did(new Decide(1, LineKey.OfJoin(1), Verdict.TakenOver, "CDINEV", new DateOnly(2026, 9, 14), "CDINEV 2026-31"))
            .Did(new EditLine(ProgrammeStory.Line("1/3.1"), LineField.Who, "JenV met de netbeheerders", "N. Oord"));
    }

    private static SessionYield Of(string name, SessionType type, string place, int seed, params string[] themes) =>
        Yielding.Of(ClosedSessions.IdOf(name), Hold(name, type, place, seed, themes).Session);

    /// <summary>People of several kinds judge, contribute, choose, agree and object, each by a fixed rule, so that all is the same each run.</summary>
    public static HeldSession Hold(string name, SessionType type, string place, int seed, params string[] themes) => Hold(name, type, place, seed, [], themes);

    /// <param name="coordinators">Of the session, beside those of the stories.</param>
    public static HeldSession Hold(string name, SessionType type, string place, int seed, ImmutableArray<PersonId> coordinators, string[] themes)
    {
        var held = HeldSession.Of(p => p with
        {
            Title = new Said($"Sessie {name}"), Type = type, Place = new PlaceId(place), Coordinators = [ProgrammeStory.Aru, ProgrammeStory.Cur, .. coordinators], Quorum = type == SessionType.SecurityRegion ? 4 : 5,
            Themes = [.. themes.Select(t => Script.Themes.Single(s => s.Theme.Value == t))],
            Invited = [new Invitee(new Said("Afwezige"), OrganisationKind.KnowledgeInstitute, new PlaceId("european-netherlands"), null)],
        });
        var caribbean = type is SessionType.CaribbeanCountry or SessionType.CaribbeanNetherlands;
        ImmutableArray<(OrganisationKind Kind, string Place)> seats = caribbean
            ? [.. Many(5, OrganisationKind.CaribbeanGovernment, type == SessionType.CaribbeanCountry ? place : "bonaire"), .. Many(3, OrganisationKind.Ministry, "caribbean-netherlands")]
            : [.. Many(5, OrganisationKind.Ministry, "european-netherlands"), .. Many(4, OrganisationKind.SecurityRegion, type == SessionType.SecurityRegion ? place : "vr-twente"), .. Many(3, OrganisationKind.VitalProvider, "european-netherlands")];
        var people = seats.Select((s, i) => held.Join(string.Create(CultureInfo.InvariantCulture, $"{name}-{i + 1}"), s.Kind, s.Place, "Organisatie")).ToImmutableArray();

        for (var theme = 1; theme <= themes.Length; theme++)
            Theme(held, people, theme, seed, themes[theme - 1]);
        held.To(PhaseKind.Course);
        foreach (var (person, i) in people.Take(4).Select((p, i) => (p, i)))
        {
            held.Do(person, new SayCourse(
                new GapRef(1, 1), i == 0 ? "Er ligt een regionaal draaiboek uit 2019." : "", i == 3 ? EffortKind.New : EffortKind.Intensify,
                held.Edition.ActionLines.ElementAt(caribbean ? 8 : 11).Id, i == 1 ? "Veiligheidsregio's met het Rijk" : "",
                i == 2 ? [new Effect(new ThemeId(Diseases), EffectKind.Helps), new Effect(new ThemeId("economic-threats"), EffectKind.Harms)] : [new Effect(new ThemeId(Critical), EffectKind.DependsOn)]));
        }

        return held.CloseAndMark();
    }

    private static void Theme(HeldSession held, ImmutableArray<PersonId> people, int theme, int seed, string id)
    {
        held.To(PhaseKind.Rate, theme);
        foreach (var subject in held.Session.Themes[theme - 1].Subjects)
        {
            foreach (var (p, i) in people.Select((p, i) => (p, i)))
                held.Rate(p, subject, i == 6 ? Degree.CannotJudge : (Degree)(1 + ((i + seed + theme) % (i < 5 ? 4 : 3))), (Certainty)(1 + ((i * seed) % 3)));
        }

        held.To(PhaseKind.Collect, theme);
        var texts = RealContributions.All.Where(c => c.Theme == id && c.Kind == "gap").ToArray();
        for (var i = 0; i < 5; i++)
            held.Contribute(people[i], texts[(i + seed) % texts.Length].Text);
        held.To(PhaseKind.Rank, theme);
        var gaps = held.Session.Themes[theme - 1].LiveGaps.Select(g => g.Ref.Number).ToArray();
        foreach (var (p, i) in people.Select((p, i) => (p, i)))
            held.Choose(p, [.. new[] { gaps[0], gaps[1 + ((i + theme) % 2)], gaps[i % gaps.Length] }.Distinct().Take(1 + (i % 3))]);
        held.To(PhaseKind.Word, theme);
        foreach (var (p, i) in people.Select((p, i) => (p, i)).Take(people.Length - 1))
        {
            if (i == 4)
                held.Do(p, new Reserve(new GapRef(theme, held.Session.Themes[theme - 1].LiveGaps.First(g => !g.Wordings.IsEmpty).Ref.Number), "Voor onze regio is dit wel geregeld, zie het plan van vorig jaar."));
            else
                held.Do(p, new Agree([]));
        }

        if (theme == 2)
            held.Do(held.Session.Lead, new SetAside(Target.Of(new GapRef(theme, gaps[^1])), "Gaat niet over dreiging."));
    }

    private static IEnumerable<(OrganisationKind Kind, string Place)> Many(int howMany, OrganisationKind kind, string place) => Enumerable.Repeat((kind, place), howMany);
}
