using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Hosting;
using Xunit;

namespace WorkshopBot.IntegrationTests.Web;

/// <summary>What is said when others kept writing.</summary>
public sealed class WaitingYourTurn
{
    [Theory]
    [InlineData("/session", HttpStatusCode.ServiceUnavailable, "urn:workshopbot:Busy")]
    [InlineData("/programme", HttpStatusCode.ServiceUnavailable, "urn:workshopbot:Busy")]
    [InlineData("/ours", HttpStatusCode.InternalServerError, null)]
    public async Task Try_again_in_a_moment_and_only_for_this(string path, HttpStatusCode status, string? type)
    {
        var cancel = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblemDetails().AddExceptionHandler<BusyAnswers>();
        await using var app = builder.Build();
        app.UseExceptionHandler();
        app.MapGet("/session", string () => throw new SessionIsBusyException(new SessionId(Guid.Empty)));
        app.MapGet("/programme", string () => throw new ProgrammeIsBusyException(new ProgrammeId(Guid.Empty)));
        app.MapGet("/ours", string () => throw new InvalidOperationException());
        await app.StartAsync(cancel);

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(app.Urls.Single() + path), cancel);

        Assert.Equal((status, type is not null), (answer.StatusCode, answer.Headers.RetryAfter is not null));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel)).RootElement;
        Assert.True(type is null || problem.GetProperty("type").GetString() == type);
    }
}
