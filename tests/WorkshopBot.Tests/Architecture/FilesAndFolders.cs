using System.Text.RegularExpressions;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>What a file may be, wherever it stands.</summary>
public sealed partial class FilesAndFolders
{
    private const int LongestFile = 300;
    private const int DeepestFolder = 2;

    /// <summary>In lines, all files together: it translates in and out, and decides nothing.</summary>
    private const int LargestBotBuilderHost = 400;

    /// <summary>Who may catch whatever is thrown, and why nobody nearer could: file, reason.</summary>
    private static readonly SortedDictionary<string, string> CatchAll = new(StringComparer.Ordinal)
    {
        ["src/WorkshopBot.Analysis/OpenAI/AzureModel.cs"] = "named kinds only: all that an answer of another shape makes the library throw",
        ["src/WorkshopBot.Analysis/OpenAI/DraftWriter.cs"] = "whatever a model does, people get a draft",
        ["src/WorkshopBot.Reports/Sealing/SignedJson.cs"] = "named kinds only: all that a file of another shape makes the reader throw",
        ["src/WorkshopBot.Reports/Woo/FilledCopy.cs"] = "a file that somebody sent in is no copy, in any of the ways in which a file can be broken; it is named by kind",
        ["src/WorkshopBot.Storage/Changes/PostgresChanges.cs"] = "whatever ends the listening, it begins again and tells that something may have gone unheard",
        ["src/WorkshopBot.Storage/Databases/Piece.cs"] = "what one piece of writing throws goes to whoever asked for it",
        ["src/WorkshopBot.Storage/Databases/Writer.cs"] = "when a commit fails, nobody who waits for it may take it for done",
        ["src/WorkshopBot.Storage/Events/StreamCheck.cs"] = "whatever a record does to its reader is a fault of the log, and verifying goes on",
        ["src/WorkshopBot.Teams/Sending/Delivering.cs"] = "one message that cannot be drawn must not keep the others from their readers",
        ["src/WorkshopBot.Teams/Sending/OutboxSender.cs"] = "whatever goes wrong with one message, the others go on",
        ["src/WorkshopBot.Teams/Turns/Errands.cs"] = "slow work that fails must not keep other work from being done",
        ["src/WorkshopBot.Teams/Tokens/AppTokens.cs"] = "named kinds only: all the ways in which a tenant gives no token",
        ["src/WorkshopBot.Web/Bot/Tireless.cs"] = "the edge of all background work: told, and begun again",
        ["src/WorkshopBot.Web/Commands/RehearseCommand.cs"] = "named kinds only: the edge of a command says in one line why it stopped",
        ["src/WorkshopBot.Web/Programmes/ProgrammeActions.cs"] = "named kinds only: all that json of another shape makes the reader throw",
        ["src/WorkshopBot.Web/Programmes/CalendarWork.cs"] = "one programme that cannot be read must not stop the calendars of the others",
        ["src/WorkshopBot.Web/Reports/Pdf/Chromium.cs"] = "named kinds only: how a browser that should end may be gone, deaf or slow",
        ["src/WorkshopBot.Web/Reports/Pdf/ChromiumPrinter.cs"] = "named kinds only: a browser that died or was too slow; another prints the page",
        ["src/WorkshopBot.Web/Reports/Pdf/DevTools.cs"] = "named kinds only: the ways in which a pipe says that the browser is gone",
        ["src/WorkshopBot.Web/Reports/Pdf/PrintedPage.cs"] = "named kinds only: a browser that is gone, told to whoever waits for its page",
        ["src/WorkshopBot.Web/Verifying/FileVerification.cs"] = "named kinds only: all that a file of another shape makes the reader throw",
        ["src/WorkshopBot.Web/Sessions/DraftWork.cs"] = "one session whose drafts fail must not keep those of others waiting",
        ["src/WorkshopBot.Web/Sessions/SessionWatch.cs"] = "one session that cannot be dealt with must not keep the others waiting",
        ["src/WorkshopBot.Web/Sessions/SessionJobs.cs"] = "one session that cannot be read must not stop the clocks of the others",
        ["src/WorkshopBot.Web/Hosting/HealthEndpoint.cs"] = "named kinds only: a database that does not answer is what is asked about",
        ["src/WorkshopBot.Web/Rehearsal/RehearsalText.cs"] = "named kinds only: all that a file of another shape makes the reader throw",
    };

    /// <summary>Put together here, so that this file does not name them itself.</summary>
    private static readonly string[] Registries = ["nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "debian" + ".org"];

    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"];

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() => Offenders.None(
        from file in Code("src/").Concat(Code("tests/"))
        let lines = Repository.Read(file).AsSpan().Count('\n')
        where lines > LongestFile
        select $"{file}: {lines} lines",
        $"At most {LongestFile} lines; make it two files:");

    [Fact]
    public void The_host_on_Bot_Builder_stays_small() => Assert.InRange(
        Code("src/WorkshopBot.Teams.BotBuilder/").Sum(f => Repository.Read(f).AsSpan().Count('\n')), 1, LargestBotBuilderHost - 1);

    [Fact]
    public void Folders_go_two_deep_at_most() => Offenders.None(
        from file in Repository.FilesIn("src/", "").Concat(Repository.FilesIn("tests/", ""))
        let deep = file.Split('/').Length - 3
        where deep > DeepestFolder
        select $"{file}: {deep} deep",
        $"At most {DeepestFolder} folders below a project:");

    [Fact]
    public void Whatever_is_thrown_is_caught_only_where_the_list_says_why() => Offenders.None(
        Code("src/").Where(f => CatchEverything().IsMatch(Repository.Read(f)) != CatchAll.ContainsKey(f))
            .Concat(CatchAll.Keys.Except(Repository.Files)),
        "Catch what you can answer for; or give the file and its reason in FilesAndFolders.CatchAll (and take away what is no longer true):");

    [Fact]
    public void Nothing_is_left_for_later() => Offenders.None(
        from file in Text()
        let text = Repository.Read(file)
        from word in Unfinished
        where Regex.IsMatch(text, $@"\b{word}\b")
        select $"{file}: {word}",
        "Finish it, or make it an issue:");

    [Fact]
    public void No_test_is_skipped() => Offenders.None(
        Code("tests/").Where(f => SkippedTest().IsMatch(Repository.Read(f))),
        "A test that does not run proves nothing:");

    [Fact]
    public void No_file_names_the_host_of_a_registry() => Offenders.None(
        from file in Text()
        let text = Repository.Read(file)
        from host in Registries
        where text.Contains(host, StringComparison.OrdinalIgnoreCase)
        select $"{file}: {host}",
        "Where packages come from is for the machine to say:");

    [Theory]
    [InlineData("catch (Exception e)", true)]
    [InlineData("catch (System.Exception)", true)]
    [InlineData("catch\n{", true)]
    [InlineData("catch when (ready)", true)]
    [InlineData("catch (IOException e)", false)]
    [InlineData("catch (ExceptionOfOurs)", false)]
    public void A_catch_of_everything_is_known_by_its_looks(string code, bool everything) =>
        Assert.Equal(everything, CatchEverything().IsMatch(code));

    private static IEnumerable<string> Code(string folder) => Repository.FilesIn(folder, ".cs", ".razor");

    private static IEnumerable<string> Text() => Repository.Files.Where(f => !Pictures().IsMatch(f));

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b|\{|when\b)")]
    private static partial Regex CatchEverything();

    [GeneratedRegex(@"\bSkip\s*=|\bSkipWhen\s*=|\bSkipUnless\s*=|\bAssert\s*\.\s*Skip")]
    private static partial Regex SkippedTest();

    [GeneratedRegex(@"\.(png|ico|gif|jpe?g|woff2?|ttf|pdf|docx|xlsx|odt|ods|zip|db)$")]
    private static partial Regex Pictures();
}
