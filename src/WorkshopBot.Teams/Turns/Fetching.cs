using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Files;

namespace WorkshopBot.Teams.Turns;

/// <summary>Fetching the report, as a file of one's own.</summary>
internal static class Fetching
{
    private const string Dutch = "nl", English = "en";

    public static Wish? FromWords(string command, string rest, Asking asking) =>
        command == "file" && rest is "" ? new Wish.ToMyFiles(FileOffer.Usual, LanguageOf(asking)) : null;

    public static Wish? FromPress(string verb, Fields fields, Asking asking) =>
        verb == Verb.ToMyFiles ? new Wish.ToMyFiles(FileOffer.Usual, fields["language"] is English ? English : fields["language"] is Dutch ? Dutch : LanguageOf(asking)) : null;

    private static string LanguageOf(Asking asking) =>
        (asking.Session?.Members.GetValueOrDefault(asking.By)?.Language ?? asking.Session?.Plan.Languages[0]) is English ? English : Dutch;
}
