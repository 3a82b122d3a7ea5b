using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Cards;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>The report card is the one button to what leaves a session for good.</summary>
public sealed class TakingFilesFromTheCard
{
    [Theory]
    [InlineData("nl", "Archiefpakket", "Woo-werkkopie")]
    [InlineData("en", "Archive package", "Woo working copy")]
    public void The_archive_package_is_offered_once_a_session_is_final_and_the_Woo_copy_before(string language, string archive, string woo)
    {
        string Card(Session session) => EveryCard.Render(session, CardKind.Report, "", HeldSession.Facilitator, language).ToJson();
        var (final, draft) = (Card(FinalSession.Held().Session), Card(FullSession.Held(answered: true).Session));

        Assert.Contains($"\"{archive}\"", final, StringComparison.Ordinal);
        Assert.Contains($"archive.zip?language={language}", final, StringComparison.Ordinal);
        Assert.DoesNotContain(archive, draft, StringComparison.Ordinal);
        Assert.All([final, draft], card => Assert.Contains($"\"{woo}\"", card, StringComparison.Ordinal));
        Assert.DoesNotContain(woo, Card(FullSession.Held(answered: false).Session), StringComparison.Ordinal);
    }
}
