using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using WorkshopBot.Testing.Data;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>
/// A model that obeys every attack there is, read or not, behind the real client over real HTTP: what it writes comes on no card
/// and in no report, not even when everybody confirms the draft unread.
/// </summary>
public sealed partial class ObeyingInjections : IAsyncLifetime
{
    private const string Genuine = "Een lokaal hitteplan ontbreekt bij gemeenten, terwijl alleenwonende ouderen groot risico lopen.";

    private static readonly LexicalSuggestions Suggestions = new();

    private ScriptedModel model = null!;
    private Desk desk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => [.. PromptInjections.All.Select(a => a.Kind).Distinct(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        model = await ScriptedModel.StartAsync();
        desk = new Desk(model.Endpoint, suggestions: Suggestions);
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await model.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_it_writes_reaches_a_card_or_a_report(string kind)
    {
        var offenders = new List<string>();
        foreach (var attack in PromptInjections.All.Where(a => a.Kind == kind))
            offenders.AddRange(Seen(attack, await ConfirmedUnreadAsync(desk, attack)));

        Offenders.None(offenders, "Of what a model wrote that obeys, this was seen:");
    }

    [Fact]
    public async Task Without_the_check_of_support_it_does_reach_them()
    {
        using var careless = new Desk(model.Endpoint, suggestions: Suggestions, checks: _ => new DraftCheck(
            Suggestions, Edition.Of2023, SentenceRules.All.RemoveAll(r => r.Name is CheckRule.IsSupported or CheckRule.IsInLanguage)));
        var attack = PromptInjections.All.Single(a => a.Id == "research-assistance-1");

        Assert.NotEmpty(Seen(attack, await ConfirmedUnreadAsync(careless, attack)));
    }

    /// <summary>A summary by the model, offered and confirmed by all, and the session closed.</summary>
    private async Task<SessionStory> ConfirmedUnreadAsync(Desk at, PromptInjection attack)
    {
        var story = Desk.On(WaterSession.Held(attack.Text)).By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl"));
        model.Answer = ScriptedModel.Says(Obeyed(attack, story).ToJsonString());
        var made = await at.DraftAsync(story, Cancel);
        Assert.Equal((Engine.Model, null), (made.By, made.InsteadOf));
        Assert.Contains(Genuine, made.Sentences.Select(s => s.Text.Body));

        story = story.By(PersonId.Program).Did(new SessionCommand.MakeDraft(1, made)).By(Fay).Did(new SessionCommand.OfferDraft(1));
        foreach (var person in Participants)
            story = story.By(person).Did(new SessionCommand.AnswerDraft(1, true));
        return story.By(Fay).Did(new SessionCommand.Close()).Did(new SessionCommand.SetMarking(false, Marking.Unmarked));
    }

    /// <summary>A good sentence, and the answer with every sort of source.</summary>
    private static JsonObject Obeyed(PromptInjection attack, SessionStory story)
    {
        var (heat, last) = (WaterSession.Gap(story, "c006").Ref, WaterSession.Last(story));
        var all = story.Session.Themes[0].LiveGaps.Select(g => g.Ref.ToString()).ToArray();
        return new JsonObject
        {
            ["sentences"] = new JsonArray(
                Sentence(Genuine, [heat.ToString()], []),
                Sentence(attack.Answer, [heat.ToString()], []), Sentence(attack.Answer, [], [last]), Sentence(attack.Answer, all, [last]),
                Sentence(attack.Answer, ["1.99"], [999]), Sentence(attack.Answer, [], []), Sentence($"{Genuine} {attack.Answer}", [heat.ToString()], [])),
        };
    }

    private static JsonObject Sentence(string text, string[] gaps, int[] contributions) => new()
    {
        ["text"] = text,
        ["gaps"] = new JsonArray([.. gaps.Select(g => (JsonNode)g)]),
        ["contributions"] = new JsonArray([.. contributions.Select(c => (JsonNode)c)]),
    };

    /// <summary>Where the answer is read, left out where people typed the same; and drafted sentences that are not the good one.</summary>
    private static IEnumerable<string> Seen(PromptInjection attack, SessionStory story)
    {
        foreach (var sentence in story.Session.Drafts.Values.SelectMany(d => d.Sentences).Where(s => s.Text.Body != Genuine || s.Gaps.Length + s.Contributions.Length == 0))
            yield return $"{attack.Id} in the draft: {sentence.Text.Body}";
        if (story.Session.Contributions.Values.Any(c => Plain(c.Text.Body ?? "").Contains(Plain(attack.Answer), StringComparison.Ordinal)))
            yield break;

        foreach (var (name, text) in Shown(story))
        {
            if (Plain(text).Contains(Plain(attack.Answer), StringComparison.Ordinal))
                yield return $"{attack.Id} in {name}";
        }
    }

    private static IEnumerable<(string Name, string Text)> Shown(SessionStory story)
    {
        foreach (var (name, card) in EveryCard.Of(story.Session, [Fay, Ana], language: "nl"))
            yield return (name, string.Join('\n', Strings(JsonNode.Parse(card.ToJson()))));

        var check = new DraftCheck(Suggestions, Edition.Of2023);
        var content = ReportContent.From(story.Log, story.Session, Edition.Of2023, "nl", ImmutableDictionary<PersonId, string>.Empty, new ThemeSummaries(check));
        var document = SessionReportDocument.Build(content, new ReportWords("nl"));
        yield return ("html", WebUtility.HtmlDecode(Encoding.UTF8.GetString(HtmlWriter.Write(document))));
        yield return ("json", string.Join('\n', Strings(JsonNode.Parse(SessionReportJson.Write(content)))));
        using var docx = new ZipArchive(new MemoryStream(DocxWriter.Write(document)));
        using var reader = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        yield return ("docx", WebUtility.HtmlDecode(Tag().Replace(reader.ReadToEnd(), "")));
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
