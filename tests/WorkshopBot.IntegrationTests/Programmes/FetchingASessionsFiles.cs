using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Programmes;

/// <summary>Who leads or coordinates a session gets the addresses of all its files in the portal, each of which opens.</summary>
public sealed class FetchingASessionsFiles(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Each_address_opens_what_it_names_and_nobody_else_gets_one()
    {
        var (coordinator, stranger) = (await office.EnterAsync("files"), await office.EnterAsync("files-stranger"));
        var session = await office.HoldAsync(coordinator, SessionType.EuropeanNetherlands, "european-netherlands", "Sessie", "Er is geen noodplan.");
        var listed = (await coordinator.GetAsync($"/api/sessions/{session}/files")).Json.EnumerateArray().ToArray();

        Assert.Contains(listed, f => f.GetProperty("format").GetString() == "woo.xlsx");

        // Corrections can still come in: there is nothing to archive yet, and so no address of it.
        Assert.DoesNotContain(listed, f => f.GetProperty("format").GetString() == "archive.zip");
        foreach (var file in listed.Where(f => f.GetProperty("format").GetString() is "json" or "woo.xlsx"))
            Assert.Equal(200, (await stranger.GetAsync(new Uri(file.GetProperty("address").GetString()!).PathAndQuery)).Status);

        var (hidden, missing) = (await stranger.GetAsync($"/api/sessions/{session}/files"), await stranger.GetAsync($"/api/sessions/{Guid.CreateVersion7()}/files"));
        Assert.Equal((404, "NoSuchSession"), (hidden.Status, hidden.Problem));
        Assert.Equal((hidden.Status, hidden.Problem), (missing.Status, missing.Problem));
    }
}
