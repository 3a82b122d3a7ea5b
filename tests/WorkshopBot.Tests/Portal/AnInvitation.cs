using System.Text;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Portal.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Portal;

public sealed class AnInvitation
{
    private static readonly SessionId Id = new(new Guid("0195a1b2-0000-7000-8000-000000000001"));

    private static string Written(string title, string about = "Thema's:\n1. Water; en meer, met \\ teken") =>
        InvitationFile.Write(Id, GivenAPlan().Session, new Uri("https://workshopbot.example.nl/portal/sessions/x"), title, about);

    [Fact]
    public void Says_when_by_the_clock_in_The_Hague_and_for_how_long()
    {
        var lines = Written("Sessie").Split("\r\n");

        // Noon in UTC on 2 March, and ninety minutes later.
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20260302T130000", lines);
        Assert.Contains("DTEND;TZID=Europe/Amsterdam:20260302T143000", lines);
        Assert.Contains("BEGIN:VTIMEZONE", lines);
        Assert.Contains($"UID:{Id}@workshopbot", lines);
    }

    [Fact]
    public void Has_marks_that_mean_something_in_a_calendar_as_they_were_typed() =>
        Assert.Contains(@"DESCRIPTION:Thema's:\n1. Water\; en meer\, met \\ teken", Written("Sessie"), StringComparison.Ordinal);

    [Fact]
    public void Folds_long_lines_without_cutting_a_letter()
    {
        var title = string.Concat(Enumerable.Repeat("Weerbaarheid op Curaçao 🌊 en één ", 8)).Trim();
        var written = Written(title);
        var lines = written.Split("\r\n");

        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.DoesNotContain('\uFFFD', written);
        Assert.Contains($"SUMMARY:{title}\r\n", written.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', written.Replace("\r\n", "", StringComparison.Ordinal));
    }
}
