using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Testing.Sessions;

/// <summary>A <see cref="FullSession"/> whose time for corrections is over, and its report.</summary>
public static class FinalSession
{
    public static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-00000000f11e"));

    public static HeldSession Held(Func<WorkshopPlan, WorkshopPlan>? change = null, string? text = null)
    {
        var held = FullSession.Held(change, text: text);
        held.Now = held.Session.CorrectionsUntil!.Value;
        return held.Do(PersonId.Program, new SessionCommand.LookAtClock());
    }

    /// <summary>Everybody's name is made of their pseudonym.</summary>
    public static ReportContent Report(HeldSession held, string language = "nl") => ReportContent.From(
        held.Log, held.Session, held.Edition, language, held.Session.Members.Keys.ToImmutableDictionary(p => p, p => $"Naam van {p.Value}"), BuiltIn.Summaries) with { Id = Id };
}
