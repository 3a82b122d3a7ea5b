using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>Makes a plan out of the start form. What the form leaves open follows the default of ninety minutes and three themes.</summary>
public static class PlanMaking
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    private static readonly TimeOnly UsualStart = new(9, 30);

    public static WorkshopPlan From(Fields fields, PersonId facilitator, string securityContact, bool allowsDepartmental, Edition edition, SessionId id, DateTimeOffset now)
    {
        var language = fields["language"] is "en" ? "en" : "nl";
        var themes = fields["themes"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var questions = Lines(fields["questions"]);
        var place = fields["place"] is { Length: > 0 } said ? said : "european-netherlands";

        return new WorkshopPlan(
            fields["title"].Trim(),
            Enum.TryParse<SessionType>(fields["type"], ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : SessionType.EuropeanNetherlands,
            [.. themes.Select(t => Planned(new ThemeId(t), new PlaceId(place), questions, edition))],
            StartsAt(fields, edition.FindPlace(place)?.TimeZone ?? NationalClock.Zone, now))
        {
            Edition = edition.Id,
            Programme = fields["programme"] is { Length: > 0 } programme ? programme : null,
            Place = new PlaceId(place),
            Quorum = fields.Number("quorum") ?? 5,
            Choices = fields.Number("choices") ?? 3,
            AsksSeriousness = fields["seriousness"] is "yes" or "true",
            Attribution = Enum.TryParse<Attribution>(fields["attribution"], ignoreCase: true, out var attribution) && Enum.IsDefined(attribution)
                ? attribution
                : Attribution.Kind,
            Languages = language == "nl" ? ["nl", "en"] : ["en", "nl"],
            Facilitators = [facilitator],
            Invited = [.. Lines(fields["invited"]).Select(name => Invited(name, edition))],
            SecurityContact = securityContact,
            AllowsDepartmentalConfidential = allowsDepartmental,
            Seed = BitConverter.ToInt32(id.Value.ToByteArray(), 8),
        };
    }

    /// <summary>At the place of the session; without a day it begins when the facilitator says so. A day in the past fits no plan.</summary>
    private static DateTimeOffset StartsAt(Fields fields, string zone, DateTimeOffset now)
    {
        if (!DateOnly.TryParseExact(fields["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return now;

        var time = TimeOnly.TryParse(fields["time"], CultureInfo.InvariantCulture, out var said) ? said : UsualStart;
        var at = day.ToDateTime(time);
        var starts = new DateTimeOffset(at, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(at)).ToUniversalTime();
        return starts > now - JustNow ? starts : DateTimeOffset.MinValue;
    }

    /// <summary>What is proposed for a theme: its current scenarios that touch the place of the session, at most three; the facilitator's questions when there are none.</summary>
    public static PlannedTheme Planned(ThemeId theme, PlaceId place, ImmutableArray<string> questions, Edition edition)
    {
        var scenarios = edition.FindTheme(theme)?.Scenarios.Where(s => Touches(s.Scope, place, edition))
            .Take(PlannedTheme.MostSubjects).Select(s => s.Id).ToImmutableArray() ?? [];
        return new PlannedTheme(theme, scenarios, [.. questions.Take(PlannedTheme.MostSubjects - scenarios.Length).Select(q => new Said(q))]);
    }

    /// <summary>Whether one of the two places lies within the other, as parts or as members of a group; a scope that names no place touches all.</summary>
    private static bool Touches(PlaceId scope, PlaceId place, Edition edition) =>
        edition.FindPlace(scope.Value) is null || Around(scope, edition).Contains(place) || Around(place, edition).Contains(scope)
        || edition[scope].Members.Any(m => Around(place, edition).Contains(m)) || edition.FindPlace(place.Value)?.Members.Contains(scope) is true;

    private static IEnumerable<PlaceId> Around(PlaceId place, Edition edition)
    {
        for (var at = edition.FindPlace(place.Value); at is not null; at = at.Parent is { } wider ? edition.FindPlace(wider.Value) : null)
            yield return at.Id;
    }

    /// <summary>"Name; kind of organisation; place": what is left out is taken from the widest.</summary>
    private static Invitee Invited(string line, Edition edition)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var kind = parts.Length > 1 ? OrganisationKind.All.Cast<OrganisationKind?>().FirstOrDefault(k =>
            k!.Value.Value.Equals(parts[1], StringComparison.OrdinalIgnoreCase)
            || k.Value.Name.Nl.Equals(parts[1], StringComparison.OrdinalIgnoreCase)
            || k.Value.Name.En.Equals(parts[1], StringComparison.OrdinalIgnoreCase)) : null;
        var place = parts.Length > 2 ? edition.FindPlace(parts[2]) ?? edition.Places.FirstOrDefault(p =>
            p.Name.Nl.Equals(parts[2], StringComparison.OrdinalIgnoreCase) || p.ShortName.Nl.Equals(parts[2], StringComparison.OrdinalIgnoreCase)) : null;
        return new Invitee(parts[0], kind ?? OrganisationKind.Other, place?.Id ?? new PlaceId("kingdom"), null);
    }

    private static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
