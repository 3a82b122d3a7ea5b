using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Somebody to invite, as pasted.</summary>
/// <param name="Mail">Empty when it was left out.</param>
public sealed record InvitedLine(string Name, string Organisation, OrganisationKind Kind, PlaceId Place, string Mail)
{
    /// <summary>As a line that reads the same.</summary>
    internal string Written(Edition edition, string language) =>
        string.Join("; ", new[] { Name, Organisation, Kind.Name.In(language), edition[Place].ShortName.In(language), Mail }).TrimEnd(' ', ';');
}

/// <summary>Reads people pasted one a line, from a list or a sheet: name; organisation; kind; place; e-mail.</summary>
internal static class InvitedLines
{
    private const int MostLines = 500, MostName = 120, Columns = 5;

    /// <summary>The lines that are right, and what is wrong with the others by their number.</summary>
    public static (ImmutableArray<InvitedLine> Lines, ImmutableArray<Mistake> Mistakes) Read(string text, PlaceId usual, Edition edition)
    {
        var lines = ImmutableArray.CreateBuilder<InvitedLine>();
        var mistakes = ImmutableArray.CreateBuilder<Mistake>();
        var mails = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, number) in text.Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            void Wrong(string phrase, params ReadOnlySpan<object> with) => mistakes.Add(new Mistake(PlanField.Invited, phrase, [number.ToString(CultureInfo.InvariantCulture), .. with]));

            if (number > MostLines)
            {
                Wrong("Wrong/InvitedMany", MostLines);
                break;
            }

            var cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';', StringSplitOptions.TrimEntries);
            string Cell(int at) => at < cells.Length ? cells[at] : "";
            var kind = Cell(2) is "" ? OrganisationKind.Other : KindOf(Cell(2));
            var place = Cell(3) is "" ? usual : PlaceOf(Cell(3), edition);
            var before = mistakes.Count;

            if (cells.Length > Columns)
                Wrong("Wrong/InvitedColumns", Columns);
            if (Cell(0) is "" or { Length: > MostName })
                Wrong("Wrong/InvitedName", MostName);
            if (Cell(1).Length > MostName)
                Wrong("Wrong/InvitedOrganisation", MostName);
            if (kind is null)
                Wrong("Wrong/InvitedKind", Cell(2));
            if (place is null)
                Wrong("Wrong/InvitedPlace", Cell(3));
            if (Cell(4) is { Length: > 0 } mail && (!MailAddress.TryCreate(mail, out var read) || read.Address != mail))
                Wrong("Wrong/InvitedMail", mail);
            else if (Cell(4) is { Length: > 0 } twice && !mails.Add(twice))
                Wrong("Wrong/InvitedTwice", twice);
            if (mistakes.Count == before)
                lines.Add(new InvitedLine(Cell(0), Cell(1), kind!.Value, place!.Value, Cell(4)));
        }

        return (lines.ToImmutable(), mistakes.ToImmutable());
    }

    private static OrganisationKind? KindOf(string said) => OrganisationKind.All.Cast<OrganisationKind?>()
        .FirstOrDefault(k => Same(said, k!.Value.Value, k.Value.Name.Nl, k.Value.Name.En));

    private static PlaceId? PlaceOf(string said, Edition edition) =>
        (edition.FindPlace(said) ?? edition.Places.FirstOrDefault(p => Same(said, p.Name.Nl, p.Name.En, p.ShortName.Nl, p.ShortName.En)))?.Id;

    private static bool Same(string said, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (name.Equals(said, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
