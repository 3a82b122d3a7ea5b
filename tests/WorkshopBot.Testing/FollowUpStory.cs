using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeCommand;

namespace WorkshopBot.Testing;

/// <summary>What is followed in a programme, told from its log: laid before a reader as the desk does, without a database.</summary>
public static class FollowUpStory
{
    public static readonly ProgrammeId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-0000000c0125"));

    /// <summary>The half-yearly date of the items that <see cref="ProgrammeStory.Charge"/> opens.</summary>
    public static readonly DateOnly December = new(2026, 12, 1);

    public static readonly PlaceId Bonaire = new("bonaire");

    /// <summary>Line 1/1.1 is taken over by decision 1; nothing follows it yet.</summary>
    public static ProgrammeStory Decided() => ProgrammeStory.GivenSessions().TakenOver();

    /// <summary>Item 1 follows decision 1 for the whole Kingdom, or what the charge says.</summary>
    public static ProgrammeStory WithAnItem(string scope = "kingdom") => Decided().Did(new OpenItem(1, ProgrammeStory.Charge(scope)));

    /// <summary>An item of Aruba's own, that Aru opens; it is hidden until it is shown.</summary>
    public static ProgrammeStory WithArubas(this ProgrammeStory story, string text = "Eigen waterplan", bool shown = false)
    {
        var opened = story.By(ProgrammeStory.Aru).Did(new OpenItem(null, ProgrammeStory.Charge("aruba") with { Text = text, Function = "ministro", Organisation = "Bureau Rampen", LandsIn = "Plan Aruba" }));
        return (shown ? opened.Did(new ShowItem(opened.ArubasItem(), true)) : opened).By(ProgrammeStory.Nat);
    }

    public static int ArubasItem(this ProgrammeStory story) => story.Programme.Items.Values.Last(i => i.Country == ProgrammeStory.Aruba).Number;

    /// <summary>
    /// Two half years in one programme: a session on Bonaire and one of Aruba that shows its summary, four decisions, items in
    /// each part with reports of each kind, one late, one closed, dilemmas and signals.
    /// </summary>
    public static ProgrammeStory Full()
    {
        var story = ProgrammeStory.GivenSessions()
            .Added(ClosedSessions.Of("bonaire", SessionType.CaribbeanNetherlands, Bonaire))
            .By(ProgrammeStory.Aru).Added(ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, ProgrammeStory.Aruba))
            .Did(new NameMechanism(ProgrammeStory.Aruba, "Nationaal veiligheidsplan Aruba", "spoor")).By(ProgrammeStory.Nat);
        story = story.Released(ReleaseKind.Summary).By(ProgrammeStory.Nat).Joined().Approved()
            .Did(ProgrammeStory.Decision("J1"))
            .Did(ProgrammeStory.Decision("3/1.1"))
            .Did(ProgrammeStory.Decision("1/1.2", Verdict.Held, reason: "Eerst wil de raad weten wat oefenen kost."))
            .Did(ProgrammeStory.Decision("2/1.2", Verdict.NotTakenOver, reason: "Dit gebeurt al in de agenda van de regio's."))
            .Did(ProgrammeStory.Decision("2/2.1"));
        story = story
            .Did(new OpenItem(1, ProgrammeStory.Charge("european-netherlands") with { Text = "", Function = "directeur Crisisbeheersing", Organisation = "ministerie van JenV", LandsIn = "Landelijke Agenda Crisisbeheersing" }))
            .Did(new OpenItem(1, ProgrammeStory.Charge("vr-twente") with { Text = "Noodstroom op elk regionaal coördinatiecentrum", Function = "algemeen commandant", Organisation = "Veiligheidsregio Twente", LandsIn = "Regionaal crisisplan" }))
            .Did(new OpenItem(2, ProgrammeStory.Charge("bonaire") with { Text = "", Function = "rijksvertegenwoordiger", Organisation = "RCN", LandsIn = "Eilandelijk rampenplan" }))
            .Did(new OpenItem(1, ProgrammeStory.Charge() with { Text = "Noodstroom in het hele Koninkrijk vergelijken", LandsIn = "Justitieel vierpartijenoverleg" }))
            .WithArubas("Zelf water maken bij uitval", shown: true);
        var aruba = story.ArubasItem();
        story = story.At(new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero))
            .Did(new ReportProgress(1, Progress.Sustained, "De aggregaten zijn gekeurd. Er is nog geen afspraak over brandstof.", "Keuringsrapport 2026"))
            .Did(new ReportProgress(3, Progress.Built, "Het rampenplan is klaar en een keer geoefend."))
            .Did(new ReportProgress(4, Progress.Built, "De vergelijking is begonnen."))
            .By(ProgrammeStory.Aru).Did(new ReportProgress(aruba, Progress.Built, "De tweede installatie draait.")).By(ProgrammeStory.Nat)
            .At(new DateTimeOffset(2027, 5, 27, 9, 0, 0, TimeSpan.Zero))
            .Did(new ReportProgress(1, Progress.Lost, "Twee van de vijf aggregaten zijn uitgeleend en niet terug.", "Brief van 20 mei 2027"))
            .Did(new NoteDilemma(1, ProgrammeStory.Cyber, new ThemeId("economic-threats"), "Reserveaggregaten helpen bij uitval, maar het geld gaat af van de steun aan bedrijven."))
            .Did(new NoteSignal(1, ProgrammeStory.Cyber, ProgrammeStory.European, "Sinds maart zijn er drie aanvallen op netbeheerders geweest."))
            .Did(new NoteSignal(null, ProgrammeStory.Diseases, new PlaceId("caribbean-netherlands"), "De dengue-cijfers op de eilanden zijn verdubbeld."))
            .Did(new ReportProgress(3, Progress.Built, "Ook de tweede oefening is gehouden."))
            .Did(new ReportProgress(3, Progress.Built, "Ook de tweede oefening is gehouden, met Saba erbij."))
            .Did(new CloseItem(4, "De vergelijking is af en ligt bij het vierpartijenoverleg."));
        return story;
    }

    /// <summary>As the desk lays it before a reader: each version as it was approved.</summary>
    public static FollowUpFile For(this ProgrammeStory story, Reader? reader = null, DateOnly? on = null)
    {
        var sight = Sight.Of(story.Programme, story.Material.Yields, reader ?? new Reader.National());
        var courses = FollowUpSource.VersionsOf(sight).ToImmutableSortedDictionary(v => v, v => Course(story, sight, v));
        return new FollowUpFile(
            Id, new FollowUpSource(sight, Edition.Of2023, courses, on ?? FollowUpSource.DayOf(sight.Programme.LastChange.At)),
            FollowUpHashes.Of(story.Log.Select(r => r with { Hash = Hash(JsonSerializer.Serialize(r.Event)) })), ImmutableDictionary<PersonId, string>.Empty);
    }

    private static CourseInput Course(ProgrammeStory story, Sight now, int version)
    {
        if (version == 0)
            return CourseInput.Of(now, Edition.Of2023);
        var approval = story.Programme.Approvals[version - 1];
        var then = Programme.Replay(story.Log.Take(approval.Records))!;
        return CourseInput.Of(Sight.Of(then, story.Material.Yields, new Reader.National()), Edition.Of2023, approval);
    }

    /// <summary>Of what happened alone, so that two stories with the same visible events give the same bytes.</summary>
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
