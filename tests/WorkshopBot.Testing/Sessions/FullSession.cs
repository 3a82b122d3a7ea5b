using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Testing.Sessions;

/// <summary>
/// A session of two themes in which everything happens that a report can show: regions and ministries who differ, a
/// join, ties, a second round, reservations, two readings' worth of wording, a dilemma, and things taken back, set aside,
/// removed, spoken and late.
/// </summary>
public static class FullSession
{
    /// <summary>In no text anybody typed: if a report holds it, it leaks.</summary>
    public const string Canary = "Kanarievogel";

    public const string RemovedText = "Deze zin is verwijderd wegens een naam.";

    public const string WithdrawnText = "Deze zin is teruggenomen.";

    public static HeldSession Held(
        Func<WorkshopPlan, WorkshopPlan>? change = null, bool course = true, string? text = null, bool answered = true)
    {
        var held = HeldSession.Of(
            p => (change ?? (x => x))(p with
            {
                Themes =
                [
                    new PlannedTheme(new ThemeId("critical-infrastructure-threats"), [.. Scenarios("critical-infrastructure-threats").Take(1)], ["Wie verdeelt noodstroom?"]),
                    new PlannedTheme(new ThemeId("infectious-diseases"), [], []),
                ],
                Invited = [new Invitee($"Mevrouw {Canary}", OrganisationKind.VitalProvider, new PlaceId("european-netherlands"), null)],
                Seed = 7,
            }));
        var ministries = Many(held, 6, OrganisationKind.Ministry, "european-netherlands");
        var regions = Many(held, 5, OrganisationKind.SecurityRegion, "vr-zeeland");
        var saba = Many(held, 1, OrganisationKind.CaribbeanGovernment, "saba", "en");
        held.Join($"note-{Canary}", OrganisationKind.Ministry, "european-netherlands", Canary, role: Role.Observer);
        held.Do(HeldSession.Facilitator, new GiveRole(new PersonId($"note-{Canary}"), Role.NoteTaker));

        First(held, ministries, regions, saba[0], text);
        Second(held, ministries, regions);
        if (course)
        {
            held.To(PhaseKind.Course).Do(ministries[0], new SayCourse(
                new GapRef(1, held.GapOf(1, 1)), "Er ligt een draaiboek uit 2019.", EffortKind.Intensify, held.Edition.ActionLines.First().Id, "De regio's samen",
                [new Effect(new ThemeId("infectious-diseases"), EffectKind.Helps), new Effect(new ThemeId("economic-threats"), EffectKind.Harms)]));
        }
        else
        {
            while (held.Session.Open?.Stop.Kind != PhaseKind.Course)
                held.Do(held.Session.Lead, new Next(null));
            held.Do(held.Session.Lead, new Skip(null));
        }

        held.To(PhaseKind.Closing).Do(held.Session.Lead, new Close());
        held.Contribute(regions[4], "Te laat bedacht: noodstroom voor pompen.", theme: 1);
        held.Do(regions[1], new Agree([]));
        return answered ? held.Do(held.Session.Lead, new SetMarking(false, held.Session.Plan.Marking)) : held;
    }

    private static void First(HeldSession held, ImmutableArray<PersonId> ministries, ImmutableArray<PersonId> regions, PersonId saba, string? text)
    {
        held.Contribute(regions[0], "Bij langdurige stroomuitval ontbreekt een afspraak over wie noodstroom verdeelt.", theme: 1);
        held.To(PhaseKind.Rate, 1);
        foreach (var subject in held.Session.Themes[0].Subjects)
        {
            foreach (var (p, i) in ministries.Select((p, i) => (p, i)))
                held.Rate(p, subject, i == 5 ? Degree.CannotJudge : Degree.Largely, Certainty.Medium);
            foreach (var (p, i) in regions.Select((p, i) => (p, i)))
                held.Rate(p, subject, i == 0 ? Degree.Missing : Degree.LargelyNot, Certainty.High);
            held.Rate(saba, subject, Degree.NobodyInView);
        }

        held.To(PhaseKind.Collect, 1);
        var same = held.Contribute(ministries[0], "Niemand weet wie de noodstroom verdeelt.");
        held.Contribute(saba, text ?? "There is no spare power for the water plant.");
        held.Contribute(ministries[1], "Ziekenhuizen wachten op elkaar.\nNiemand heeft de regie.");
        var back = held.Contribute(ministries[2], WithdrawnText);
        held.Do(ministries[2], new Withdraw(back));
        var gone = held.Contribute(ministries[3], RemovedText);
        held.Do(HeldSession.Facilitator, new Remove(Target.Of(gone), RemovalGround.Privacy));
        held.Do(new PersonId($"note-{Canary}"), new Note(1, "Telefonie valt ook uit.", $"Meneer {Canary}", null, false));
        held.To(PhaseKind.Join, 1).Do(HeldSession.Facilitator, new JoinContributions([1, same], "zelfde punt"));
        held.To(PhaseKind.Rank, 1);
        var (power, water, care) = (held.GapOf(1, 1), held.GapOf(1, 3), held.GapOf(1, 4));
        foreach (var p in ministries.Take(4).Concat(regions.Take(3)))
            held.Choose(p, power, care);
        held.Choose(saba, water, power);
        held.To(PhaseKind.Word, 1).Do(HeldSession.Facilitator, new Reword(new GapRef(1, power), "Het is niet geregeld wie noodstroom verdeelt.", null));
        foreach (var p in ministries.Concat(regions.Take(3)))
            held.Do(p, new Agree([]));
        held.Do(saba, new Reserve(new GapRef(1, power), "Op Saba is dit wel geregeld."));
    }

    private static void Second(HeldSession held, ImmutableArray<PersonId> ministries, ImmutableArray<PersonId> regions)
    {
        held.To(PhaseKind.Collect, 2);
        held.Contribute(ministries[0], "Er zijn te weinig isolatieplekken.");
        var aside = held.Contribute(regions[0], "De koffie was koud.");
        held.To(PhaseKind.Rank, 2).Do(HeldSession.Facilitator, new SetAside(Target.Of(new GapRef(2, held.GapOf(2, aside))), "Gaat niet over dreiging."));
        held.Choose(ministries[0], held.GapOf(2, aside - 1)).To(PhaseKind.Word, 2).Do(HeldSession.Facilitator, new GoBack(null));
        held.Choose(ministries[1], held.GapOf(2, aside - 1));
    }

    private static IEnumerable<ScenarioId> Scenarios(string theme) => Edition.Of2023[new ThemeId(theme)].Scenarios.Select(s => s.Id);

    private static ImmutableArray<PersonId> Many(HeldSession held, int howMany, OrganisationKind kind, string place, string language = "nl") =>
        [.. Enumerable.Range(1, howMany).Select(i => held.Join($"{kind.Value}-{i}-{Canary}", kind, place, $"Organisatie {Canary}", language))];
}
