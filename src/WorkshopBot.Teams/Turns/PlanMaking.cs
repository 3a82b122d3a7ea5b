using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>Makes a plan out of the start form. What the form leaves open follows the default of ninety minutes and three themes.</summary>
public static class PlanMaking
{
    public static WorkshopPlan From(Fields fields, PersonId facilitator, string securityContact, bool allowsDepartmental, Edition edition, SessionId id, DateTimeOffset now)
    {
        var language = fields["language"] is "en" ? "en" : "nl";
        var themes = fields["themes"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var questions = Lines(fields["questions"]);

        return new WorkshopPlan(
            fields["title"].Trim(),
            Enum.TryParse<SessionType>(fields["type"], ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : SessionType.EuropeanNetherlands,
            [.. themes.Select(t => Planned(new ThemeId(t), questions, edition))],
            now)
        {
            Edition = edition.Id,
            Programme = fields["programme"] is { Length: > 0 } programme ? programme : null,
            Place = new PlaceId(fields["place"] is { Length: > 0 } place ? place : "european-netherlands"),
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

    /// <summary>The current scenarios of a theme, at most three; the facilitator's questions when the catalogue has none.</summary>
    private static PlannedTheme Planned(ThemeId theme, ImmutableArray<string> questions, Edition edition)
    {
        var scenarios = edition.FindTheme(theme)?.Scenarios.Take(PlannedTheme.MostSubjects).Select(s => s.Id).ToImmutableArray() ?? [];
        return new PlannedTheme(theme, scenarios, [.. questions.Take(PlannedTheme.MostSubjects - scenarios.Length).Select(q => new Said(q))]);
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
