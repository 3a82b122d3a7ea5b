using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What the form came to.</summary>
/// <param name="Plan">Good for keeping only when there are no mistakes.</param>
public sealed record PlanRead(WorkshopPlan Plan, ImmutableArray<InvitedLine> Invited, ImmutableArray<Mistake> Mistakes);

/// <summary>Reads a plan out of its form, and says of everything that cannot be so where it stands.</summary>
/// <param name="known">Whom the planner may give a role.</param>
internal sealed class PlanReading(PlanEntry entry, Edition edition, BotOptions options, ImmutableArray<KnownPerson> known, DateTimeOffset now)
{
    private const int MostTitle = 120, MostQuorum = 1000, MostChoices = 10, Questions = PlannedTheme.MostSubjects;
    private const double LongestPhase = 480;

    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    private readonly ImmutableArray<Mistake>.Builder mistakes = ImmutableArray.CreateBuilder<Mistake>();

    public PlanRead Read(SessionId id, PersonId planner)
    {
        var place = edition.FindPlace(entry[PlanField.Place])?.Id;
        var title = entry[PlanField.Title].Trim();
        Check(title is { Length: > 0 and <= MostTitle }, PlanField.Title, "Wrong/Title", MostTitle);
        var type = Choice(PlanField.Type, SessionType.EuropeanNetherlands);
        Check(place is not null, PlanField.Place, "Wrong/Place");
        var starts = StartsAt();
        var themes = Themes();
        var times = Times();
        var quorum = Number(PlanField.Quorum, 1, MostQuorum, "Wrong/Quorum");
        var choices = Number(PlanField.Choices, 1, MostChoices, "Wrong/Choices");
        var attribution = Choice(PlanField.Attribution, Attribution.Kind);
        var marking = Choice(PlanField.Marking, Marking.Unmarked);
        Check(marking == Marking.Unmarked || options.AllowsDepartmentalConfidential, PlanField.Marking, "Wrong/Marking");
        var languages = entry[PlanField.Languages].Split(',');
        Check(languages.All(l => l is "nl" or "en"), PlanField.Languages, "Wrong/Choice");
        var (invited, wrong) = InvitedLines.Read(entry[PlanField.Invited], place ?? edition.Places[0].Id, edition);
        mistakes.AddRange(wrong);

        var plan = new WorkshopPlan(new Said(title), type, themes, starts)
        {
            Edition = edition.Id,
            Programme = entry[PlanField.Programme] is { Length: > 0 } programme ? programme : null,
            Place = place ?? edition.Places[0].Id,
            Times = times,
            Quorum = quorum,
            Choices = choices,
            AsksSeriousness = entry[PlanField.Seriousness] is "yes",
            Attribution = attribution,
            Marking = marking,
            AllowsDepartmentalConfidential = options.AllowsDepartmentalConfidential,
            Languages = [.. languages],
            Facilitators = [planner, .. People(Role.Facilitator).Where(p => p != planner)],
            NoteTakers = People(Role.NoteTaker),
            Coordinators = People(Role.Coordinator),
            SecurityContact = options.SecurityContact,
            Seed = BitConverter.ToInt32(id.Value.ToByteArray(), 8),
        };
        return new PlanRead(plan, invited, mistakes.ToImmutable());
    }

    private void Check(bool good, string field, string phrase, params ImmutableArray<object> with)
    {
        if (!good)
            mistakes.Add(new Mistake(field, phrase, with));
    }

    private T Choice<T>(string field, T otherwise)
        where T : struct, Enum
    {
        var good = Enum.TryParse<T>(entry[field], out var chosen) && Enum.IsDefined(chosen);
        Check(good, field, "Wrong/Choice");
        return good ? chosen : otherwise;
    }

    private int Number(string field, int least, int most, string phrase)
    {
        var good = int.TryParse(entry[field].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
        Check(good, field, phrase, least, most);
        return good ? number : least;
    }

    /// <summary>On the clock in The Hague; an hour that the clocks skip does not exist there.</summary>
    private DateTimeOffset StartsAt()
    {
        var goodDay = DateOnly.TryParseExact(entry[PlanField.Date].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var goodTime = TimeOnly.TryParseExact(entry[PlanField.Time].Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        Check(goodDay, PlanField.Date, "Wrong/Date");
        Check(goodTime, PlanField.Time, "Wrong/Time");
        if (!goodDay || !goodTime)
            return now;

        var starts = Local.At(day, time);
        Check(starts is not null, PlanField.Time, "Wrong/Skipped");
        Check(starts is null || (starts > now - JustNow && day.Year < 9000), PlanField.Date, "Wrong/Past");
        return starts ?? now;
    }

    private ImmutableArray<PlannedTheme> Themes()
    {
        var chosen = new List<(int At, PlannedTheme Theme)>();
        foreach (var theme in edition.Themes)
        {
            var at = int.TryParse(entry[PlanField.Order(theme.Id)], NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0;
            var questions = Enumerable.Range(1, Questions).Select(n => (Number: n, Text: entry[PlanField.Question(theme.Id, n)].Trim())).Where(q => q.Text.Length > 0).ToArray();
            if (at > 0)
                chosen.Add((at, Planned(theme, questions)));
            else
                Check(questions.Length == 0, PlanField.Order(theme.Id), "Wrong/QuestionElsewhere");
        }

        Check(chosen.Count > 0, PlanField.Themes, "Wrong/NoThemes");
        return [.. chosen.OrderBy(c => c.At).Select(c => c.Theme)];
    }

    private PlannedTheme Planned(Theme theme, (int Number, string Text)[] questions)
    {
        var ticked = entry.All(PlanField.Scenarios(theme.Id));
        var scenarios = theme.WithPredecessors.Where(s => ticked.Contains(s.Id.Value)).Select(s => s.Id).ToImmutableArray();
        Check(scenarios.Length + questions.Length <= PlannedTheme.MostSubjects, PlanField.Scenarios(theme.Id), "Wrong/Subjects", PlannedTheme.MostSubjects);
        foreach (var (number, text) in questions)
            Check(text.Length <= CollectRules.MostText, PlanField.Question(theme.Id, number), "Wrong/Long", CollectRules.MostText);

        var variants = ImmutableArray.CreateBuilder<Variant>();
        foreach (var scenario in theme.WithPredecessors)
        {
            if (Enum.TryParse<VariantKind>(entry[PlanField.Variant(scenario.Id)], out var kind) && scenarios.Contains(scenario.Id))
                variants.Add(new Variant(scenario.Id.Value, kind));
            else
                Check(entry[PlanField.Variant(scenario.Id)] is "", PlanField.Variant(scenario.Id), "Wrong/VariantOfNothing");
        }

        for (var n = 1; n <= Questions; n++)
        {
            var at = Array.FindIndex(questions, q => q.Number == n);
            if (Enum.TryParse<VariantKind>(entry[PlanField.QuestionVariant(theme.Id, n)], out var kind) && at >= 0)
                variants.Add(new Variant(ThemeWork.QuestionId(at), kind));
            else
                Check(entry[PlanField.QuestionVariant(theme.Id, n)] is "", PlanField.QuestionVariant(theme.Id, n), "Wrong/VariantOfNothing");
        }

        return new PlannedTheme(theme.Id, scenarios, [.. questions.Select(q => new Said(q.Text))]) { Variants = variants.ToImmutable() };
    }

    private PhaseTimes Times()
    {
        var minutes = PlanField.Phases.ToDictionary(p => p, p =>
        {
            var read = PlanTotal.Typed(entry[PlanField.Minutes(p)]);
            Check(read is >= 0 and <= LongestPhase, PlanField.Minutes(p), "Wrong/Minutes", LongestPhase);
            return read ?? 0;
        }, StringComparer.Ordinal);
        double Of(PhaseKind kind) => minutes[kind.ToString()];
        return PhaseTimes.Minutes(
            Of(PhaseKind.Opening), Of(PhaseKind.Threat), Of(PhaseKind.Rate), Of(PhaseKind.Talk), Of(PhaseKind.Collect), Of(PhaseKind.Join), Of(PhaseKind.Rank),
            Of(PhaseKind.Word), minutes[PlanField.Slack], Of(PhaseKind.Course), Of(PhaseKind.Closing));
    }

    private ImmutableArray<PersonId> People(Role role) => [.. known.Select(k => k.Id).Where(p => entry.Has(PlanField.Role(p), role.ToString()))];
}

/// <summary>How long it all takes.</summary>
/// <param name="Minutes">Null while a time cannot be read.</param>
public sealed record PlanTotal(double? Minutes, int Themes)
{
    private const double Usual = 90;

    /// <summary>How much longer than an hour and a half; 0 or less when it is not.</summary>
    public double Over => (Minutes ?? 0) - Usual;

    public static PlanTotal Of(PlanEntry entry, Edition edition)
    {
        var themes = edition.Themes.Count(t => entry[PlanField.Order(t.Id)] is not "");
        var times = PlanField.Phases.Select(p => Read(entry[PlanField.Minutes(p)]) * (PlanField.IsOfTheme(p) ? themes : 1)).ToArray();
        return new PlanTotal(times.Contains(null) ? null : times.Sum(), themes);

        static double? Read(string typed) => PlanTotal.Typed(typed) is >= 0 and var read ? read : null;
    }

    /// <summary>With a comma or a point; null when it is no number.</summary>
    internal static double? Typed(string typed) =>
        double.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;
}
