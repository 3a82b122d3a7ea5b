namespace WorkshopBot.Teams.Words;

/// <content>Invitations, doors and reminders.</content>
public sealed partial class BotWords
{
    public string DoorTestTitle => Say();
    public string DoorTestHow => Say();
    public string SeesThis => Say();
    public string TakeOverTitle => Say();
    public string LedAgain => Say();
    public string LeadSilentSince(DateTimeOffset since) => Say([Clock(since)]);
    public string DoorTitle => Say();
    public string DoorHow => Say();
    public string NoSecondDoor => Say();
    public string DetailsTitle => Say();
    public string SaveDetails => Say();
    public string ChangeDetails => Say();
    public string WhatBecameTitle => Say();
    public string WhatBecameHow => Say();
    public string NotInAGap => Say();
    public string BecameGap(string gap, string outcome) => Say([gap, outcome]);
    public string ReminderTitle => Say();
    public string ReminderHow => Say();
    public string RemindSilent => Say();
    public string SilentRemindedNow(int n) => Say([n]);
    public string DoorIsOpen => Say();
    public string ChatIsShut => Say();
    public string DoorsOf(int chat, int room, int all) => Say([chat, room, all]);
    public string NoDoor(int n) => Say([n]);
    public string NotJoinedYet(int n) => Say([n]);
    public string CorrectionsOver => Say();
    public string MeetingWithBot => Say();
    public string MeetingWithoutBot => Say();
    public string MeetingBody => Say();
    public string SayForWhom => Say();
    public string DateLabel => Say();
    public string TimeLabel => Say();
}
