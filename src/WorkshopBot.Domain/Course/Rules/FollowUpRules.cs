using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>What was taken over is followed every half year. A Country follows its own items, in its own words.</summary>
internal static class FollowUpRules
{
    /// <summary>Between one date of a report and the next.</summary>
    public const int MonthsBetween = 6;

    private const int MostYears = 10, DaysToCorrect = 30, MostShort = 300;

    public static Ruling Open(Programme programme, ProgrammeCommand.OpenItem command, Asked asked, Material material, Reader reader)
    {
        var sight = Sight.Of(programme, material.Yields, reader);
        var decision = command.Decision is { } number && programme.Decisions.GetValueOrDefault(number) is { } found && MayFollow(found, sight) ? found : null;
        if (command.Decision is { } wanted && decision is not { Verdict: Verdict.TakenOver })
            return Refuse(new NotTakenOver(wanted));
        if (decision is null && reader is Reader.National)
            return Refuse(new NotTakenOver(0));

        if (command.Charge is null)
            return Refuse(new TextIsEmpty());

        var text = command.Charge.Text is { Length: > 0 } typed ? typed
            : decision is null ? "" : LineTexts.Of(sight, decision.Line) ?? "";
        var followed = decision is null || reader is not Reader.National ? null : Followed.Of(programme, material, decision.Line);
        var scope = command.Charge.Scope ?? (reader is Reader.OfCountry own ? own.Country : followed?.Usual);
        var (charge, unfit) = Charge(command.Charge with { Text = text, Scope = scope }, asked, material, reader, followed);
        return unfit is not null ? Refuse(unfit) : Accept(new ProgrammeEvent.ItemOpened(
            reader is Reader.National ? DrawnNumbers.Next(programme.Items.Keys) : DrawnNumbers.Draw(asked.Cause, programme.Items.ContainsKey),
            command.Decision, charge!, asked.By));
    }

    public static Ruling Change(Programme programme, ProgrammeCommand.ChangeItem command, Asked asked, Material material, Reader reader)
    {
        if (Own(programme, command.Item, material.Edition, reader) is not { } item)
            return Refuse(new NoSuchItem(command.Item));
        if (item.Closed is not null)
            return Refuse(new ItemIsClosed(item.Number));

        if (command.Charge is null)
            return Refuse(new TextIsEmpty());

        var text = command.Charge.Text is { Length: > 0 } typed ? typed : item.Charge.Text.Body ?? "";
        var scope = command.Charge.Scope ?? item.Charge.Scope;
        var why = scope != item.Charge.Scope ? command.Charge.Why : item.Charge.Why?.Body is { } had ? command.Charge.Why is { Length: > 0 } anew ? anew : had : "";
        var followed = scope == item.Charge.Scope || item.Decision is not { } number ? null : Followed.Of(programme, material, programme.Decisions[number].Line);
        var (charge, unfit) = Charge(command.Charge with { Text = text, Scope = scope, Why = why, Asked = command.Charge.Asked ?? item.Charge.Asked }, asked, material, reader, followed, had: item.Charge.NextDate);
        return unfit is not null ? Refuse(unfit) : charge == item.Charge ? Accept() : Accept(new ProgrammeEvent.ItemChanged(item.Number, charge!, asked.By));
    }

    public static Ruling Close(Programme programme, ProgrammeCommand.CloseItem command, Asked asked, Edition edition, Reader reader) =>
        Own(programme, command.Item, edition, reader) is not { } item ? Refuse(new NoSuchItem(command.Item))
        : item.Closed is not null ? Refuse(new ItemIsClosed(item.Number))
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Why) is { } unfit ? Refuse(unfit)
        : ProgrammeRules.Kept(command.Why) is not { } why ? Refuse(new NeedsReason())
        : Accept(new ProgrammeEvent.ItemClosed(item.Number, why, asked.By));

    public static Ruling Show(Programme programme, ProgrammeCommand.ShowItem command, Asked asked, Edition edition, Reader reader) =>
        Own(programme, command.Item, edition, reader) is not { } item ? Refuse(new NoSuchItem(command.Item))
        : PlanningRules.CountryOf(item.Charge.Scope, edition) is null ? Refuse(new NotACountry(item.Charge.Scope))
        : item.Shown == command.Shown ? Accept()
        : Accept(new ProgrammeEvent.ItemShown(item.Number, command.Shown, asked.By));

    /// <summary>For the next half-yearly date, once its window is open (<see cref="CalendarRules.IsEarly"/>); another one within a month of the first corrects it, unless the next was asked for.</summary>
    public static Ruling Report(Programme programme, ProgrammeCommand.ReportProgress command, Asked asked, Edition edition)
    {
        if (OfOwner(programme, command.Item, asked.By, edition) is not { } item)
            return Refuse(new OnlyTheOwnerMay());
        if (item.Closed is not null)
            return Refuse(new ItemIsClosed(item.Number));
        if (!Enum.IsDefined(command.Progress))
            return Refuse(new ValueIsOdd("type"));
        if (ProgrammeRules.NotFit(PlanningRules.MostText, command.Note, command.Evidence) is { } unfit)
            return Refuse(unfit);
        if (ProgrammeRules.Kept(command.Note) is not { } note)
            return Refuse(new TextIsEmpty());

        var corrected = Corrected(item, asked.At);
        var early = corrected?.InBetween ?? CalendarRules.IsEarly(item, asked.At);
        return Accept(new ProgrammeEvent.ProgressReported(
            item.Number, About(item, asked.At), command.Progress, note, ProgrammeRules.Kept(command.Evidence),
            corrected is null && !early ? item.Charge.NextDate.AddMonths(MonthsBetween) : item.Charge.NextDate, asked.By, early));
    }

    /// <summary>The date that a report made now is about: a half-yearly one, or its own day in between.</summary>
    internal static DateOnly About(FollowUpItem item, DateTimeOffset now) =>
        Corrected(item, now)?.For ?? (CalendarRules.IsEarly(item, now) ? FollowUpSource.DayOf(now) : item.Charge.NextDate);

    /// <summary>The report that one made now would correct; null when it would be the next one.</summary>
    internal static ProgressNote? Corrected(FollowUpItem item, DateTimeOffset now) =>
        item.Progress is [.., var last] && item.AskedFor != item.Charge.NextDate && (now - FirstOf(item, last).At).TotalDays <= DaysToCorrect
            && (!last.InBetween || CalendarRules.IsEarly(item, now)) ? last : null;

    /// <summary>Of a report and its corrections the one that was first: a correction gives no new month to correct in.</summary>
    private static ProgressNote FirstOf(FollowUpItem item, ProgressNote note) => item.Progress.First(p => (p.For, p.InBetween) == (note.For, note.InBetween));

    public static Ruling NoteDilemma(Programme programme, ProgrammeCommand.NoteDilemma command, Asked asked, Edition edition) =>
        OfOwner(programme, command.Item, asked.By, edition) is not { } item ? Refuse(new NoSuchItem(command.Item))
        : item.Closed is not null ? Refuse(new ItemIsClosed(item.Number))
        : edition.FindTheme(command.Helps) is null || edition.FindTheme(command.Harms) is null || command.Helps == command.Harms ? Refuse(new ValueIsOdd("theme"))
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Text) is { } unfit ? Refuse(unfit)
        : ProgrammeRules.Kept(command.Text) is not { } text ? Refuse(new TextIsEmpty())
        : Accept(new ProgrammeEvent.DilemmaNoted(item.Number, command.Helps, command.Harms, text, asked.By));

    /// <summary>Coordinators may note a signal anywhere, an owner on their own item.</summary>
    public static Ruling NoteSignal(Programme programme, ProgrammeCommand.NoteSignal command, Asked asked, Edition edition) =>
        Reader.Of(programme, asked.By) is not { } reader && command.Item is null ? Refuse(new OnlyCoordinatorsMay())
        : command.Item is { } number && OfOwner(programme, number, asked.By, edition) is null ? Refuse(new NoSuchItem(number))
        : command.Item is { } closed && programme.Items[closed].Closed is not null ? Refuse(new ItemIsClosed(closed))
        : edition.FindTheme(command.Theme) is null ? Refuse(new ValueIsOdd("theme"))
        : edition.FindPlace(command.Scope.Value ?? "") is null ? Refuse(new NoSuchPlace())
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Text) is { } unfit ? Refuse(unfit)
        : ProgrammeRules.Kept(command.Text) is not { } text ? Refuse(new TextIsEmpty())
        : Accept(new ProgrammeEvent.SignalNoted(command.Item, command.Theme, command.Scope, text, asked.By));

    /// <summary>A Country follows decisions on its own gaps; of others it learns neither that they are there nor in which words.</summary>
    private static bool MayFollow(CourseDecision decision, Sight sight) =>
        sight.Reader is Reader.National || (decision.Line.Gap is { } gap && sight.Find(gap) is not null);

    /// <summary>The item, if this reader disposes of it: a Country's items are its own.</summary>
    private static FollowUpItem? Own(Programme programme, int number, Edition edition, Reader reader) =>
        programme.Items.GetValueOrDefault(number) is { } item && OwnedBy(item.Charge.Scope, edition, reader) ? item : null;

    private static bool OwnedBy(PlaceId scope, Edition edition, Reader reader) =>
        PlanningRules.CountryOf(scope, edition) is { } country ? PlanningRules.OwnsCountry(reader, country) : reader is Reader.National;

    /// <summary>The item, if this person fills the function that answers for it, or disposes of it as coordinator.</summary>
    internal static FollowUpItem? OfOwner(Programme programme, int number, PersonId person, Edition edition) =>
        programme.Items.GetValueOrDefault(number) is { } item
        && (item.Charge.Asked == person || (Reader.Of(programme, person) is { } reader && OwnedBy(item.Charge.Scope, edition, reader)))
            ? item : null;

    /// <param name="followed">The line that it follows; null when it follows none, or its place was settled before.</param>
    private static (ItemCharge? Charge, Refusal? Why) Charge(ChargeTyped typed, Asked asked, Material material, Reader reader, Followed? followed, DateOnly? had = null)
    {
        var edition = material.Edition;
        if (typed.Scope is not { } scope)
            return (null, new NeedsPlace());
        if (edition.FindPlace(scope.Value ?? "") is null)
            return (null, new NoSuchPlace());
        var country = PlanningRules.CountryOf(scope, edition);
        if (!OwnedBy(scope, edition, reader))
            return (null, country is { } own ? new OnlyTheCountryMay(own) : new OnlyCoordinatorsMay());
        var unfit = ProgrammeRules.NotFit(PlanningRules.MostText, typed.Text, typed.Why) ?? ProgrammeRules.NotFit(MostShort, typed.Function, typed.Organisation, typed.LandsIn);
        if (unfit is not null)
            return (null, unfit);
        // A part of where the line is about, such as one region, is no other place.
        var differs = followed is not null && !followed.Places.Add(followed.Usual).Any(p => edition.IsWithin(scope, p));
        var why = differs || (had is not null && followed is null) ? ProgrammeRules.Kept(typed.Why) : null;
        if (differs && why is null)
            return (null, new OtherScope(followed!.Line, followed.Usual));
        if (typed.Asked is { } named && (named == material.Unknown || named == PersonId.Program))
            return (null, new NoSuchPerson());
        var today = NationalClock.DayOf(asked.At);
        if (typed.NextDate != had && typed.NextDate <= today)
            return (null, new DateIsPast(typed.NextDate));
        if (typed.NextDate > today.AddYears(MostYears))
            return (null, new ValueIsOdd("date"));

        // Nobody in a Country is reminded by us, so nobody there is noted to be asked.
        return (ProgrammeRules.Kept(typed.Text), ProgrammeRules.Kept(typed.Function), ProgrammeRules.Kept(typed.Organisation), ProgrammeRules.Kept(typed.LandsIn)) switch
        {
            ({ } text, { } function, { } organisation, { } landsIn) =>
                (new ItemCharge(text, function, organisation, landsIn, scope, typed.NextDate, country is null && typed.Asked is { Value.Length: > 0 } ? typed.Asked : null, why), null),
            _ => (null, new TextIsEmpty()),
        };
    }

    /// <summary>The line that an item follows, and where that is for.</summary>
    /// <param name="Usual">The one place that holds all of it.</param>
    private sealed record Followed(LineKey Line, ImmutableArray<PlaceId> Places, PlaceId Usual)
    {
        /// <summary>Null when nothing is left to be seen of the line.</summary>
        public static Followed? Of(Programme programme, Material material, LineKey line) =>
            LineScopes.Of(Sight.Of(programme, material.Yields, new Reader.National()), line, material.Edition) is { IsEmpty: false } places
                && LineScopes.Together(places, material.Edition) is { } usual ? new Followed(line, places, usual) : null;
    }
}
