using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Words;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Teams.Words;

public sealed partial class BotWordsTests
{
    /// <summary>Members that say one of several phrases: under the value's own name.</summary>
    private static readonly string[] SaysOneOfSeveral =
        ["Of", "Phase", "PhaseIn", "ToldNames", "WhatNow", "TypeNow", "Collected", "StateOf", "Refused", "Misunderstood", "Middle", "Spread", "Language", "Looks"];

    private static readonly string[] PartsOfAPlan =
        ["Edition", "Title", "Theme", "Scenario", "Subjects", "Variants", "Place", "Quorum", "Choices", "Language", "Marking", "Type", "Times", "People", "Invited"];

    private static readonly string[] PartsOfAScript =
        ["Edition", "Title", "Theme", "Scenario", "Subjects", "Variants", "Quorum", "Choices", "Times", "Type", "Marking"];

    private static readonly string[] OddValues = ["ActionLine", "Effort", "Scope", "Theme", "Themes", "Gaps", "Points", "Date", "Type"];

    public static TheoryData<string> Languages => ["nl", "en"];

    private static IEnumerable<Type> Refusals => typeof(Refusal).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Refusal)));

    [Fact]
    public void Every_phrase_is_said_by_a_member_and_every_member_has_its_phrase()
    {
        var keys = Keys(CultureInfo.InvariantCulture);
        Offenders.None(Members().Except(keys), "These members have no phrase:");
        Offenders.None(
            keys.Except(Members()).Except(Refusals.Select(t => t.Name)).Except(Named()).Except(Members().Select(m => $"{m}One")),
            "These phrases are never said:");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_refusal_says_something_of_its_own(string language)
    {
        var said = Refusals.Select(t => new BotWords(language).Refused(Any(t))).ToArray();
        Assert.Equal(said.Length, said.Distinct().Count());
        Assert.DoesNotContain(said, Hole().IsMatch);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_refusal_says_what_is_wrong_and_what_to_do_next(string language) => Offenders.None(
        Refusals.Select(t => (t.Name, Said: new BotWords(language).Refused(Any(t))))
            .Where(r => SentenceEnd().Count(r.Said) < 2 && !r.Said.Contains(':', StringComparison.Ordinal)).Select(r => $"{r.Name}: {r.Said}"),
        "A refusal is two sentences: what is wrong, and what to do:");

    [Theory]
    [InlineData("edition")]
    [InlineData("title")]
    [InlineData("theme")]
    [InlineData("scenario")]
    [InlineData("subjects")]
    [InlineData("place")]
    [InlineData("quorum")]
    [InlineData("choices")]
    [InlineData("language")]
    [InlineData("marking")]
    public void Every_odd_part_of_a_plan_is_named(string what) =>
        Assert.All(["nl", "en"], language => Assert.NotEmpty(new BotWords(language).Refused(new Refusal.PlanIsOdd(what))));

    [Theory, MemberData(nameof(Languages))]
    public void Everything_that_has_a_name_is_named_in_each_language(string language)
    {
        var words = new BotWords(language);
        Assert.All(Enum.GetValues<Role>(), r => Assert.All([words.Of(r), words.WhatNow(r)], Assert.NotEmpty));
        Assert.All(Enum.GetValues<PhaseKind>(), k => Assert.All([words.Phase(k), words.TypeNow(k)], Assert.NotEmpty));
        Assert.All(Enum.GetValues<Attribution>(), a => Assert.All([words.Of(a), words.ToldNames(a)], Assert.NotEmpty));
        Assert.All(Enum.GetValues<Outcome>(), o => Assert.NotEmpty(words.Of(o)));
        Assert.All(Enum.GetValues<Seriousness>(), s => Assert.NotEmpty(words.Of(s)));
        Assert.All(Enum.GetValues<EffortKind>(), e => Assert.NotEmpty(words.Of(e)));
        Assert.All(Enum.GetValues<SessionType>(), t => Assert.NotEmpty(words.Of(t)));
        Assert.All(Enum.GetValues<RemovalGround>(), g => Assert.NotEmpty(words.Of(g)));
        Assert.All(Enum.GetValues<AreaFamily>(), f => Assert.NotEmpty(words.Of(f)));
        Assert.All(Enum.GetValues<Progress>(), p => Assert.NotEmpty(words.Of(p)));
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.NotEmpty(words.Of(v)));
        Assert.All(Enum.GetValues<Misunderstanding>(), m => Assert.NotEmpty(words.Misunderstood(m)));
    }

    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("nl-NL", "nl")]
    [InlineData("NL", "nl")]
    [InlineData("en-GB", "en")]
    [InlineData("pap", "en")]
    [InlineData("nlx", "en")]
    public void Whoever_reads_no_Dutch_reads_English(string asked, string spoken) => Assert.Equal(spoken, new BotWords(asked).Language);

    [Fact]
    public void A_time_is_shown_in_the_readers_own_zone() => Assert.Contains(
        "{{TIME(2026-03-02T12:00:00Z)}}", new BotWords("nl").RunsUntil("", new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.FromHours(1))), StringComparison.Ordinal);

    /// <summary>The terms of the workshop, and the words that are not to be used for them.</summary>
    [Theory]
    [InlineData("nl", "bezwaar|mening geven over gap|stemronde|account")]
    [InlineData("en", "objection|vote on the objection|blank-spot")]
    public void The_workshops_own_terms_are_used(string language, string never) => Offenders.None(
        Phrases(language == "nl" ? CultureInfo.GetCultureInfo("nl") : CultureInfo.InvariantCulture)
            .Where(p => Regex.IsMatch(p.Value, never, RegexOptions.IgnoreCase)).Select(p => $"{p.Key}: {p.Value}"),
        "DESIGN §2 has another word for this:");

    private static IEnumerable<string> Members() => typeof(BotWords)
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(m => m.Name).Distinct().Except(SaysOneOfSeveral);

    private static IEnumerable<string> Named() =>
    [
        .. Values<Role>("Role", "WhatNow"), .. Values<PhaseKind>("Phase", "TypeNow"), .. Values<Attribution>("Attribution", "ToldNames"),
        .. Values<Outcome>("Outcome"), .. Values<Seriousness>("Seriousness"), .. Values<EffortKind>("EffortKind"), .. Values<SessionType>("SessionType"),
        .. Values<RemovalGround>("RemovalGround"), .. Values<AreaFamily>("AreaFamily"), .. Values<ModelFault>("ModelFault"), .. Values<Sign>("Looks", "Sign"), .. Values<Misunderstanding>("Misunderstood"), .. Values<ProposalState>("ProposalState"), .. Values<Progress>("Progress"), .. Values<Verdict>("Verdict"),
        .. typeof(SpreadSentence).GetNestedTypes().Select(t => $"Spread{t.Name}"),
        "GroupOtherKinds", "GroupAllKinds", "MedianTwo", "PhaseIsNotOpenNow", "CollectedBy", "CollectedOne", "CollectedNone",
        .. PartsOfAPlan.Select(w => $"PlanIsOdd{w}"), .. PartsOfAScript.Select(w => $"ScriptIsOdd{w}"), .. OddValues.Select(w => $"ValueIsOdd{w}"),
    ];

    private static IEnumerable<string> Values<T>(params string[] prefixes)
        where T : struct, Enum => prefixes.SelectMany(p => Enum.GetNames<T>().Select(n => p + n));

    private static Refusal Any(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return (Refusal)constructor.Invoke([.. constructor.GetParameters().Select(p => (object?)(
            p.ParameterType == typeof(string) ? type.Name.EndsWith("IsOdd", StringComparison.Ordinal) ? "theme" : "contact"
            : p.ParameterType == typeof(Stop?) ? new Stop(PhaseKind.Rank, 1, 1)
            : p.ParameterType == typeof(int) ? 3
            : Activator.CreateInstance(p.ParameterType)))]);
    }

    private static string[] Keys(CultureInfo culture) => [.. Phrases(culture).Select(p => p.Key)];

    private static IEnumerable<(string Key, string Value)> Phrases(CultureInfo culture) =>
        new ResourceManager(typeof(BotWords)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(p => ((string)p.Key, (string)p.Value!));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[.?!](\s|$)")]
    private static partial Regex SentenceEnd();
}
