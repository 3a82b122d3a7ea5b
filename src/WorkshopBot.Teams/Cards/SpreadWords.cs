using System.Diagnostics;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>A spread in words and counts.</summary>
internal static class SpreadWords
{
    public static string Say(Drawing d, SpreadSentence sentence) => sentence switch
    {
        SpreadSentence.Lower s => d.Words.Spread(s, Name(d, s.Area), Middle(d, s.Median), Name(d, s.Than), Middle(d, s.ThanMedian)),
        SpreadSentence.Agree s => d.Words.Spread(s, Name(d, s.Area), s.Near, s.OnScale, Middle(d, s.Median)),
        SpreadSentence.Differ s => d.Words.Spread(s, Name(d, s.Area), s.Below, s.Above, s.OnScale),
        SpreadSentence.CannotJudge s => d.Words.Spread(s, Name(d, s.Area), s.People, s.N),
        SpreadSentence.NobodyInView s => d.Words.Spread(s, Name(d, s.Area), s.People, s.N),
        SpreadSentence.Unsure s => d.Words.Spread(s, Name(d, s.Area), s.People, s.Said),
        SpreadSentence.TooFew s => d.Words.Spread(s, d.Words.Of(s.Family)),
        _ => throw new UnreachableException(sentence.GetType().Name),
    };

    public static string Name(Drawing d, AreaGroup area) =>
        area.Place is { } place ? d.Edition[place].ShortName.In(d.Words.Language) : d.Words.Of(area.Family);

    /// <summary>"deels op orde 3 · grotendeels op orde 1. Zekerheid: laag 2".</summary>
    public static string Counts(Drawing d, AreaSpread area)
    {
        var language = d.Words.Language;
        var degrees = Degrees(area).Select(x => d.Words.CountOf(ResilienceScale.NameOf(x.Degree).In(language), x.People));
        var sure = ResilienceScale.Certainties.Zip(area.Certainties)
            .Where(x => x.Second > 0).Select(x => d.Words.CountOf(ResilienceScale.NameOf(x.First).In(language), x.Second)).ToArray();
        var counted = string.Join(" · ", degrees);
        return sure.Length == 0 ? counted : d.Words.WithCertainty(counted, string.Join(", ", sure));
    }

    /// <summary>Those that somebody chose, from low to high; outside the scale comes last.</summary>
    public static IEnumerable<(Degree Degree, int People)> Degrees(AreaSpread area) => ResilienceScale.Degrees.Zip(area.Degrees)
        .Append((Degree.NobodyInView, area.NobodyInView)).Append((Degree.CannotJudge, area.CannotJudge))
        .Where(x => x.Item2 > 0);

    private static string Middle(Drawing d, Median median) => d.Words.Middle(
        ResilienceScale.NameOf(median.Low).In(d.Words.Language), ResilienceScale.NameOf(median.High).In(d.Words.Language));
}
