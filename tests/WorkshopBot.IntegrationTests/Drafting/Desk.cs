using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>Everything between a session and the service: the real client, the real checks, limits of a test's own.</summary>
internal sealed class Desk : IDisposable
{
    public const string Lacking = "Er ontbreekt een noodaggregaat bij het gemaal, waardoor het water stijgt.";

    private readonly HttpClient http = AzureModel.NewHttp();

    public Desk(
        Uri endpoint, TimeProvider? clock = null, TimeSpan? deadline = null, ModelLimits limits = default, ModelPrices prices = default, ModelRest? rest = null,
        ISuggestions? suggestions = null, Func<DraftCheck, DraftCheck>? checks = null)
    {
        var time = clock ?? TimeProvider.System;
        var reads = suggestions ?? new Signed();
        var settings = new ModelSettings(endpoint, "drafts", "scope", deadline ?? TimeSpan.FromSeconds(20));
        var check = new DraftCheck(reads, Edition.Of2023);
        Writer = new DraftWriter(
            new ModelGate(new AzureModel(settings, "key-for-tests", http, time), new Budget(limits, prices), new Breaker(rest ?? new ModelRest(1000, TimeSpan.FromMinutes(1)), time)),
            checks?.Invoke(check) ?? check, new LexicalDrafts(reads, new ThemeSummaries(check), check), reads, Faults.Add);
    }

    public DraftWriter Writer { get; }

    public List<Exception> Faults { get; } = [];

    /// <summary>The model is on, and a wording of the gap of contribution 1 is asked.</summary>
    public static SessionStory Asked { get; } = On(GivenGaps(Lacking, "Niemand oefent met de dijkbewaking.").Opened(PhaseKind.Word)) is var story
        ? story.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, story.GapOf(1).Ref, null, "nl"))
        : throw new System.Diagnostics.UnreachableException();

    public static SessionStory On(SessionStory story) => story.By(Fay).Did(new SessionCommand.SwitchModel(On: true, HasModel: true));

    public Task<MadeDraft> DraftAsync(SessionStory story, CancellationToken cancel) => Writer.DraftAsync(story.Session, story.Session.Drafts.Values.Last(d => !d.IsMade), cancel);

    public void Dispose() => http.Dispose();
}

/// <summary>The lexical engine, with signs where a test puts them and a language where a test says so.</summary>
internal sealed class Signed(params (string Text, Sign Sign)[] signs) : ISuggestions
{
    private readonly LexicalSuggestions lexical = new();

    public string Language { get; init; } = "nl";

    public ImmutableArray<Likeness> Nearest(string text, ImmutableArray<Candidate> among, int atMost) => lexical.Nearest(text, among, atMost);

    public ImmutableArray<Likeness> Pairs(ImmutableArray<Candidate> among, ImmutableHashSet<Pair> apart, int atMost) => lexical.Pairs(among, apart, atMost);

    public Classes Classify(string text, ImmutableArray<Placed> known) => lexical.Classify(text, known);

    public string LanguageOf(string text) => Language;

    public ImmutableArray<Sign> SignsIn(string text) => [.. signs.Where(s => s.Text == text).Select(s => s.Sign)];
}
