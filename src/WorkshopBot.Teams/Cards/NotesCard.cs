using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What was said aloud: for the group to correct at once, and for the note-taker with a box to record.</summary>
internal static class NotesCard
{
    private const int MostNotes = 12, MostName = 80, MostNumber = 6;

    public static Card Render(Drawing d)
    {
        var notes = d.Session.Contributions.Values.Where(c => c is { Spoken: true, Withdrawn: false }).ToArray();
        var writes = d.Reader.Person is { } me && (d.Session.RoleOf(me) == Role.NoteTaker || d.Session.MayLead(me)) && d.Session.Stage != Stage.Final;
        return d.Card(
            d.Words.NotesTitle,
            [
                new TextBlock(writes ? d.Words.NotesHow : d.Words.NotesForAll),
                .. Shown.List(notes.Reverse(), c => ContributionList.Line(d, c), d.Words.MoreNotes, MostNotes),
                .. writes ? Fields(d) : [],
            ],
            writes ? [d.Send(d.Words.SendNote, Verb.Note)] : []);
    }

    private static IEnumerable<CardElement> Fields(Drawing d) =>
    [
        new ChoiceSet(Field.Theme, d.Words.WhichTheme, Choices.ThemesOf(d))
        {
            Value = d.Session.Open is { Stop.Theme: > 0 } open ? Shown.Number(open.Stop.Theme) : null,
            Placeholder = d.Words.ChooseOne,
        },
        new TextInput(Field.Text, d.Words.NoteLabel) { IsMultiline = true, MaxLength = CollectRules.MostText, Placeholder = d.Words.HalfASentence },
        new TextInput(LeadField.Spoken, d.Words.SpokenLabel) { MaxLength = MostName },
        new TextInput(LeadField.Replaces, d.Words.ReplacesLabel) { MaxLength = MostNumber },
    ];
}
