using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Web.Commands;
using Xunit;

namespace WorkshopBot.IntegrationTests.Records;

/// <summary>The command that destroys, on a database with a session that a programme used.</summary>
public sealed class DestroyingForGood : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-destroy-");
    private Store? store;
    private StoredProgramme? work;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(folder.FullName, "kept.db");

    public async ValueTask InitializeAsync()
    {
        store = await Store.OpenAsync(new StorageSettings(Database, null), TimeProvider.System, Cancel);
        work = new StoredProgramme(store);
        await work.BeginAsync(new PersonId("ana"));
        await work.DoesAsync(new ProgrammeCommand.Approve("N. Oord"));
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_asks_first_and_does_nothing_without_a_category_or_an_object()
    {
        var session = await SessionAsync();

        Assert.Equal(1, await DestroyAsync(session, sure: false));
        Assert.Equal(1, await DestroyAsync(session, DestructionGround.EndOfRetention, category: " "));
        Assert.Equal(1, await DestroyAsync("no id"));
        Assert.Equal(1, await DestroyAsync(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString()));
        Assert.Equal(1, await DestroyCommand.RunAsync(null, null, DestructionGround.Privacy, "", true, Database, Cancel));
        Assert.Equal(1, await DestroyCommand.RunAsync(session, work!.Id.ToString(), DestructionGround.Privacy, "", true, Database, Cancel));
        Assert.NotEmpty(await store!.Log.ReadAsync(SessionId.Parse(session, null), 0, Cancel));
    }

    [Fact]
    public async Task The_declaration_stands_and_the_course_input_says_that_the_session_is_gone()
    {
        var session = await SessionAsync();

        Assert.Equal(0, await DestroyAsync(session, DestructionGround.EndOfRetention, category: "12.3"));
        Assert.Equal(0, await DestroyAsync(session));

        var declared = Assert.Single(await store!.Destruction.DeclarationsAsync(Cancel));
        Assert.Equal((session, "12.3"), (declared.Session.ToString(), declared.Order.Category));
        Assert.Contains(declared.LastHash, DestroyCommand.Declaration(declared), StringComparison.Ordinal);
        foreach (var version in new int?[] { null, 1 })
        {
            var input = (await DeskAsync(version)).Input;
            Assert.Equal(SessionPart.Destroyed, Assert.Single(input.Sessions).Part);
            Assert.Empty(input.Lines);
        }
    }

    [Fact]
    public async Task A_programme_goes_and_its_sessions_stay()
    {
        var session = await SessionAsync();

        Assert.Equal(0, await DestroyCommand.RunAsync(null, work!.Id.ToString(), DestructionGround.Privacy, "", true, Database, Cancel));

        Assert.Empty(await store!.Programmes.ReadAsync(work.Id, 0, Cancel));
        Assert.NotEmpty(await store.Log.ReadAsync(SessionId.Parse(session, null), 0, Cancel));
    }

    private async Task<string> SessionAsync() => (await store!.Log.SessionsAsync(Cancel))[0].ToString();

    private Task<int> DestroyAsync(string session, DestructionGround ground = DestructionGround.Privacy, string category = "", bool sure = true) =>
        DestroyCommand.RunAsync(session, null, ground, category, sure, Database, Cancel);

    private async Task<CourseFile> DeskAsync(int? version)
    {
        var yields = new SessionYields(store!.Log);
        var desk = new CourseDesk(store.Programmes, store.Log, new ProgrammeRunner(store.Programmes, yields, store.People, Edition.Of2023), yields, store.People, Edition.Of2023);
        return (await desk.InputAsync(work!.Id, new Reader.National(), version, Cancel))!;
    }
}
