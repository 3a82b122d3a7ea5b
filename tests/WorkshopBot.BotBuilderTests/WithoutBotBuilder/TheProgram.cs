using System.Globalization;
using System.Reflection;
using WorkshopBot.Testing;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.Hosting;
using Xunit;

namespace WorkshopBot.BotBuilderTests.WithoutBotBuilder;

/// <summary>What is not asked for with -p:BotBuilder=true is not there, and the program says so.</summary>
public sealed class TheProgram
{
    [Fact]
    public void Holds_nothing_of_Bot_Builder() => Offenders.None(
        Assembly.Load("WorkshopBot.Teams.BotBuilder").GetTypes().Where(t => t.Namespace?.StartsWith("WorkshopBot", StringComparison.Ordinal) == true).Select(t => t.FullName!)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Bot.*").Select(f => Path.GetFileName(f)))
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Rest.*").Select(f => Path.GetFileName(f))),
        "Bot Builder has no support any more; only who asks for it gets it:");

    [Theory]
    [InlineData("nl", "WorkshopBot start niet: Teams:Host vraagt om BotBuilder")]
    [InlineData("en", "WorkshopBot does not start: Teams:Host asks for BotBuilder")]
    public void Does_not_start_on_a_host_that_it_was_built_without(string language, string says)
    {
        var (app, said) = Start(language, "BotBuilder");

        Assert.Null(app);
        Assert.StartsWith(says, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_start_on_a_host_that_nobody_knows()
    {
        var (app, said) = Start("en", "Carrier pigeon");

        Assert.Null(app);
        Assert.Contains("\"Carrier pigeon\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_with_Teams_itself_unless_told_otherwise() => Assert.Null(BotHost.Problem(new TeamsSection()));

    private static (object? App, string Said) Start(string language, string host)
    {
        var (culture, error) = (CultureInfo.CurrentUICulture, Console.Error);
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Console.SetError(said);
            return (ServeCommand.Build(["--environment", "Development", "--Teams:Host", host]), said.ToString());
        }
        finally
        {
            Console.SetError(error);
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
