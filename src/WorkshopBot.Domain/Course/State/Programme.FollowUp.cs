using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>The last decision on a line; null while there is none.</summary>
    public CourseDecision? DecisionOn(LineKey line) => Decisions.Values.LastOrDefault(d => d.Line == line);

    private Programme FoldFollowUp(ProgrammeEvent happened, Asked asked) => happened switch
    {
        ItemOpened e => this with { Items = Items.SetItem(e.Item, new FollowUpItem(e.Item, e.Decision, e.Charge, asked.At) { Country = CountryOf(e.By) }) },
        ItemChanged e => With(e.Item, i => i with { Charge = e.Charge }),
        ItemClosed e => With(e.Item, i => i with { Closed = e.Why, ClosedAt = asked.At }),
        ItemShown e => With(e.Item, i => i with { Shown = e.Shown }),
        OwnersAsked e => e.Items.Aggregate(this, (p, item) => p.With(item, i => i with { AskedFor = e.For })),
        ProgressReported e => With(e.Item, i => i with
        {
            Progress = i.Progress.Add(new ProgressNote(e.For, e.Progress, e.Note, e.Evidence, e.By, asked.At, Version + 1) { InBetween = e.InBetween }),
            Charge = i.Charge with { NextDate = e.Next },
        }),
        DilemmaNoted e => With(e.Item, i => i with { Dilemmas = i.Dilemmas.Add(new Dilemma(e.Helps, e.Harms, e.Text, e.By, asked.At, Version + 1)) }),
        SignalNoted e => this with
        {
            Signals = Signals.Add(new Signal(e.Item, e.Theme, e.Scope, e.Text, e.By, asked.At, Version + 1)
            {
                Country = e.Item is { } item ? Items[item].Country : CountryOf(e.By) is { } own && own == e.Scope ? own : null,
            }),
        },
        _ => throw Unfit(happened),
    };

    private Programme With(int item, Func<FollowUpItem, FollowUpItem> change) => this with { Items = Items.SetItem(item, change(Items[item])) };
}
