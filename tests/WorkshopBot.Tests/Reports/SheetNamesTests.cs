using WorkshopBot.Reports.Documents;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("Witte vlekken", "Witte vlekken")]
    [InlineData("Wie/wat: [alles]*?\\", "Wiewat alles")]
    [InlineData("'s-Gravenhage'", "s-Gravenhage")]
    [InlineData("een\nregel\0", "een regel")]
    [InlineData("Cyber- en informatiedreigingen in de regio", "Cyber- en informatiedreigingen")]
    [InlineData("123456789012345678901234567890👨‍👩‍👧", "123456789012345678901234567890")]
    [InlineData("", "1")]
    [InlineData(" '*' ", "1")]
    [InlineData("history", "history (2)")]
    public void A_name_keeps_what_a_program_can_hold(string wanted, string given) => Assert.Equal(given, Assert.Single(SheetNames.For([wanted])));

    [Fact]
    public void No_two_names_are_the_same_for_who_does_not_tell_capitals_apart() => Assert.Equal(
        ["Vlekken", "vlekken (2)", "Vlekken (2) (2)", "4", "Vlekken (3)", "A234567890123456789012345678901", "A23456789012345678901234567 (2)"],
        SheetNames.For(["Vlekken", "vlekken", "Vlekken (2)", "", "Vlekken", "A234567890123456789012345678901", "A2345678901234567890123456789012"]));
}
