using System.Globalization;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Teams.Words;

public sealed partial class BotWords
{
    /// <summary>Null for a "no" that says nothing more than its kind.</summary>
    private string? RefusedByProgramme(Refusal why) => why switch
    {
        ScriptIsOdd r => Say([Say(phrase: nameof(ScriptIsOdd) + Capital(r.What))], nameof(ScriptIsOdd)),
        ValueIsOdd r => Say([Say(phrase: nameof(ValueIsOdd) + Capital(r.What))], nameof(ValueIsOdd)),
        OnlyTheCountryMay r => Say([r.Country], nameof(OnlyTheCountryMay)),
        NotACountry r => Say([r.Place], nameof(NotACountry)),
        NoSuchSlot r => Say([r.Slot], nameof(NoSuchSlot)),
        SlotDoesNotFit r => Say([r.Slot], nameof(SlotDoesNotFit)),
        AlreadyGathered r => Say([r.Number], nameof(AlreadyGathered)),
        NotGathered r => Say([r.Number], nameof(NotGathered)),
        OtherEdition r => Say([r.Programme, r.Session], nameof(OtherEdition)),
        CourseIsFixed r => Say([r.Version], nameof(CourseIsFixed)),
        NoSuchLine r => Say([r.Line], nameof(NoSuchLine)),
        RoundIsOpen r => Say([r.Round], nameof(RoundIsOpen)),
        NoSuchCourse r => Say([r.Version, r.Last], nameof(NoSuchCourse)),
        LineHasChanged r => Say([r.Line, r.Last], nameof(LineHasChanged)),
        NotTakenOver r => Say([r.Decision], nameof(NotTakenOver)),
        NoSuchItem r => Say([r.Item], nameof(NoSuchItem)),
        ItemIsClosed r => Say([r.Item], nameof(ItemIsClosed)),
        DateIsPast r => Say([r.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], nameof(DateIsPast)),
        NoSuchRecord r => Say([r.Version], nameof(NoSuchRecord)),
        DecidedBeforeApproval r => Say([r.Version, r.Approved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], nameof(DecidedBeforeApproval)),
        DecidedAfterToday r => Say([r.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], nameof(DecidedAfterToday)),
        OtherScope r => Say([r.Line, r.Place], nameof(OtherScope)),
        _ => null,
    };

    /// <summary>"action-line" as it ends a key: "ActionLine".</summary>
    private static string Capital(string what) => string.Concat(what.Split('-').Select(w => w[..1].ToUpperInvariant() + w[1..]));
}
