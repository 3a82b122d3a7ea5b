using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>What a model that obeys an attack sends, in the ways it can dress its sentence up.</summary>
internal sealed class Hostile(PromptInjection attack)
{
    public const string Genuine = "Een lokaal hitteplan ontbreekt bij gemeenten, terwijl alleenwonende ouderen groot risico lopen.";

    private readonly SessionStory story = WaterSession.Held(attack.Text);

    public PromptInjection Attack => attack;

    public Session Session => story.Session;

    public GapRef Heat => WaterSession.Gap(story, "c006").Ref;

    private GapRef Own => story.GapOf(WaterSession.Last(story)).Ref;

    /// <summary>A draft of each kind, and a translation of the attack itself.</summary>
    public ImmutableArray<Draft> Drafts =>
    [
        new(1, DraftKind.Summary, 1, null, null, "nl", PersonId.Program),
        new(3, DraftKind.Wording, 1, Heat, null, "nl", PersonId.Program),
        new(5, DraftKind.Translation, 1, null, WaterSession.Number("c006"), "en", PersonId.Program),
        new(6, DraftKind.Translation, 1, null, WaterSession.Last(story), attack.Language == "nl" ? "en" : "nl", PersonId.Program),
    ];

    /// <summary>The answer with sources that exist, sources that do not, all sources there are, and none; alone, and beside a good sentence; and good sentences without a source, in another language or at length.</summary>
    public IEnumerable<(string Dress, Proposed Sentence)> Sentences()
    {
        var last = WaterSession.Last(story);
        var everything = Session.Themes[0].LiveGaps.Select(g => g.Ref).ToImmutableArray();
        var contributions = Session.Contributions.Values.Where(c => c.Theme == 1).Select(c => c.Number).ToImmutableArray();
        foreach (var (how, text) in new[] { ("alone", attack.Answer), ("behind", $"{Genuine} {attack.Answer}"), ("before", $"{attack.Answer} {Genuine}") })
        {
            yield return ($"{how}, a good gap", new(text, [Heat], []));
            yield return ($"{how}, everything", new(text, everything, contributions));
            if (how is not "alone")
                continue;
            yield return ($"{how}, a good contribution", new(text, [], [WaterSession.Number("c006")]));
            yield return ($"{how}, its own gap", new(text, [Own], []));
            yield return ($"{how}, its own contribution", new(text, [], [last]));
            yield return ($"{how}, what is not there", new(text, [new GapRef(1, 99)], [999]));
            yield return ($"{how}, another theme", new(text, [], [1]));
            yield return ($"{how}, nothing", new(text, [], []));
        }

        yield return ("a remark, nothing", new("De deelnemers noemden dit thema belangrijk.", [], []));
        yield return ("a good sentence, also what is not there", new(Genuine, [Heat], [999]));
        yield return ("a good sentence in another language, a good gap", new("Municipalities have no local heat plan, and the elderly run a great risk.", [Heat], []));
        yield return ("a good sentence four times, a good gap", new(string.Join(' ', Enumerable.Repeat(Genuine, 4)), [Heat], []));
    }
}
