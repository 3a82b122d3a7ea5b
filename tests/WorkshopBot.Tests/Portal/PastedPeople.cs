using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Web.Portal.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Portal;

public sealed class PastedPeople
{
    private static readonly PlaceId Usual = new("european-netherlands");

    [Fact]
    public void Are_read_with_what_was_left_out_taken_from_the_session()
    {
        var (lines, mistakes) = InvitedLines.Read("Anna Proef\n\nBram Test; Gemeente Enschede; Gemeente; Twente; bram@voorbeeld.nl\r", Usual, Edition.Of2023);

        Assert.Empty(mistakes);
        Assert.Equal(
            [
                new InvitedLine("Anna Proef", "", OrganisationKind.Other, Usual, ""),
                new InvitedLine("Bram Test", "Gemeente Enschede", OrganisationKind.Municipality, new PlaceId("vr-twente"), "bram@voorbeeld.nl"),
            ], lines);
    }

    [Fact]
    public void Come_from_a_spreadsheet_with_tabs() => Assert.Equal(
        new InvitedLine("Anna", "RIVM", OrganisationKind.KnowledgeInstitute, new PlaceId("saba"), ""),
        Assert.Single(InvitedLines.Read("Anna\tRIVM\tknowledge-institute\tSaba", Usual, Edition.Of2023).Lines));

    [Theory]
    [InlineData("; Gemeente", "Wrong/InvitedName")]
    [InlineData("Anna; X; voetbalclub", "Wrong/InvitedKind")]
    [InlineData("Anna; X; ministry; Atlantis", "Wrong/InvitedPlace")]
    [InlineData("Anna; X; ministry; Saba; geen adres", "Wrong/InvitedMail")]
    [InlineData("Anna; X; ministry; Saba; a@b.nl; en nog iets", "Wrong/InvitedColumns")]
    public void Say_by_line_what_is_wrong(string wrong, string phrase)
    {
        var (lines, mistakes) = InvitedLines.Read($"Goed\n{wrong}\nOok goed", Usual, Edition.Of2023);

        var mistake = Assert.Single(mistakes);
        Assert.Equal((phrase, "2"), (mistake.Phrase, mistake.With[0]));
        Assert.Equal(["Goed", "Ook goed"], lines.Select(l => l.Name));
    }

    [Fact]
    public void Have_an_address_of_their_own() => Assert.Equal(
        "Wrong/InvitedTwice", Assert.Single(InvitedLines.Read("Anna;;;;a@b.nl\nBram;;;;A@b.nl", Usual, Edition.Of2023).Mistakes).Phrase);

    [Fact]
    public void Read_the_same_when_they_are_written_again()
    {
        var line = new InvitedLine("Anna", "TNO", OrganisationKind.KnowledgeInstitute, new PlaceId("bonaire"), "anna@voorbeeld.nl");
        Assert.Equal(line, Assert.Single(InvitedLines.Read(line.Written(Edition.Of2023, "nl"), Usual, Edition.Of2023).Lines));
    }
}
