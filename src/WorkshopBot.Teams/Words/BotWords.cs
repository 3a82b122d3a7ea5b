using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Teams.Words;

/// <summary>
/// All that the bot says, in one language. A member's name is its key in BotWords.resx; where a member says one of several
/// things, what it says is in the key too.
/// </summary>
public sealed partial class BotWords
{
    private static readonly ResourceManager Phrases = new(typeof(BotWords));

    private readonly CultureInfo culture;

    /// <param name="language">Dutch for "nl" and its variants, English for every other language.</param>
    public BotWords(string language)
    {
        var dutch = language.Equals("nl", StringComparison.OrdinalIgnoreCase) || language.StartsWith("nl-", StringComparison.OrdinalIgnoreCase);
        culture = dutch ? CultureInfo.GetCultureInfo("nl") : CultureInfo.InvariantCulture;
        Language = dutch ? "nl" : "en";
    }

    /// <summary>"nl" or "en".</summary>
    public string Language { get; }

    /// <summary>One command a line: the command, a dash, what it does.</summary>
    public string Help => Say();

    /// <summary>The same, for those who lead or take notes.</summary>
    public string HelpLead => Say();

    public string HelloTitle => Say();

    public string Hello => Say();

    public string HelloPrivately => Say();

    public string HelloStart => Say();

    /// <summary>What could not be understood, and what to do instead.</summary>
    public string Misunderstood(Misunderstanding what) => Say(phrase: $"Misunderstood{what}");

    public string Phase(PhaseKind kind) => Say(phrase: $"Phase{kind}");

    /// <summary>A phase with its theme, for where the theme's name is not known.</summary>
    public string PhaseIn(Stop stop) => stop.Theme == 0 ? Phase(stop.Kind) : ThemeOf(stop.Theme, Phase(stop.Kind));

    public string Of(Role role) => Named(role);

    public string Of(Seriousness seriousness) => Named(seriousness);

    public string Of(EffortKind effort) => Named(effort);

    public string Of(Outcome outcome) => Named(outcome);

    public string Of(SessionType type) => Named(type);

    public string Of(Attribution attribution) => Named(attribution);

    public string Of(RemovalGround ground) => Named(ground);

    public string Of(AreaFamily family) => Named(family);

    /// <summary>The middle of a spread, by the names of its degrees.</summary>
    public string Middle(string low, string high) => low == high ? low : Say([low, high], "MedianTwo");

    /// <summary>A sentence about a spread; areas and degrees are named by the caller.</summary>
    public string Spread(SpreadSentence sentence, params ReadOnlySpan<object> with) =>
        Say(with.ToArray(), $"Spread{sentence.GetType().Name}");

    /// <summary>A heading for people of several kinds of organisation.</summary>
    public string Of(Group group) => Say(phrase: $"Group{group.GetType().Name}");

    public string ToldNames(Attribution attribution) => Say(phrase: $"ToldNames{attribution}");

    public string WhatNow(Role role) => Say(phrase: $"WhatNow{role}");

    /// <summary>What to type in a phase.</summary>
    public string TypeNow(PhaseKind kind) => Say(phrase: $"TypeNow{kind}");

    public string Collected(int contributions, int people) => contributions switch
    {
        0 => Say(phrase: "CollectedNone"),
        1 => Say(phrase: "CollectedOne"),
        _ => Say([contributions, people], "CollectedBy"),
    };

    /// <summary>What its writer should know of a contribution; empty when there is nothing to say.</summary>
    public string StateOf(Contribution contribution) =>
        contribution.SetAside is not null ? SetAsideState
        : contribution.Timing == Timing.Late ? LateState
        : contribution.SeenBeforeReveal ? SeenBeforeReveal
        : "";

    /// <summary>Says what is wrong and what to do next, whichever refusal it is: under the refusal's own name.</summary>
    public string Refused(Refusal why) => why switch
    {
        PlanIsOdd r => Say([Say(phrase: $"PlanIsOdd{r.What[..1].ToUpperInvariant()}{r.What[1..]}")], nameof(PlanIsOdd)),
        LeadIsHere r => Say([Clock(r.Until)], nameof(LeadIsHere)),
        PhaseMovedOn r => Say([PhaseIn(r.Now)], nameof(PhaseMovedOn)),
        PhaseIsNotOpen { Now: { } now } r => Say([Phase(r.Wanted), PhaseIn(now), TypeNow(now.Kind)], nameof(PhaseIsNotOpen)),
        PhaseIsNotOpen r => Say([Phase(r.Wanted)], "PhaseIsNotOpenNow"),
        NeedsTheme r => Say([r.Themes], nameof(NeedsTheme)),
        NoSuchTheme r => Say([r.Theme, r.Themes], nameof(NoSuchTheme)),
        NoSuchSubject r => Say([r.Subjects], nameof(NoSuchSubject)),
        NoSuchContribution r => Say([r.Number], nameof(NoSuchContribution)),
        NoSuchGap r => Say([r.Number, r.Gaps], nameof(NoSuchGap)),
        NoSuchJoin r => Say([r.Join], nameof(NoSuchJoin)),
        NoSuchDraft r => Say([r.Draft], nameof(NoSuchDraft)),
        TooManyDrafts r => Say([r.Most], nameof(TooManyDrafts)),
        NoSuchReservation r => Say([r.Reservation], nameof(NoSuchReservation)),
        TextIsTooLong r => Say([r.Length, r.Most], nameof(TextIsTooLong)),
        TooManyContributions r => Say([r.Most, r.Theme], nameof(TooManyContributions)),
        TooManyChoices r => Say([r.Chosen, r.Most], nameof(TooManyChoices)),
        NotInTheGroup r => Say([Phase(r.Phase)], nameof(NotInTheGroup)),
        WordingHasChanged r => Say([r.Gap], nameof(WordingHasChanged)),
        NoWordingYet r => Say([r.Gap], nameof(NoWordingYet)),
        TwoRewordingsDone r => Say([r.Gap], nameof(TwoRewordingsDone)),
        TooEarlyForTwoReadings r => Say([r.Gap], nameof(TooEarlyForTwoReadings)),
        _ => RefusedByProgramme(why) ?? Say(phrase: why.GetType().Name),
    };

    /// <summary>Cards show this in the reader's own zone and language; plain messages do not, so we send none.</summary>
    private static string Clock(DateTimeOffset at) => $"{{{{TIME({Instant(at)})}}}}";

    private static string DayAndClock(DateTimeOffset at) => $"{{{{DATE({Instant(at)}, SHORT)}}}} {Clock(at)}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private string Named<T>(T value)
        where T : struct, Enum => Say(phrase: $"{typeof(T).Name}{value}");

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") => string.Format(
        CultureInfo.InvariantCulture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
