using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Tokens;
using Xunit;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>Were one question not asked, the set of forgeries would show it: each fault lets in those that it should.</summary>
public sealed class NoticingFaults
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Objection.Channel, 1, "channel: ")]
    [InlineData(Objection.Endorsement, 2, "channel: ")]
    [InlineData(Objection.ServiceUrlClaim, 8, "serviceurl: ")]
    [InlineData(Objection.ServiceUrl, 2, "serviceurl: ", "room: ")]
    [InlineData(Objection.Tenant, 8, "tenant: ")]
    public async Task A_question_about_the_activity(Objection unasked, int atLeast, params string[] kinds) => Noticed(
        unasked.ToString(), atLeast, kinds,
        await LetInAsync(services => services.AddSingleton(at => new ChannelAdmission(
            at.GetRequiredService<ServiceUrlGuard>(), at.GetRequiredService<AllowedTenants>()) { Unasked = unasked })));

    [Theory]
    [InlineData("lifetime", 4, "time: ")]
    [InlineData("audience", 4, "audience: ")]
    [InlineData("issuer", 4, "issuer: ")]
    [InlineData("algorithm", 1, "PS256")]
    [InlineData("signature", 8, "")]
    public async Task A_question_about_the_token(string unasked, int atLeast, string kind) => Noticed(
        unasked, atLeast, [kind],
        await LetInAsync(services => services.PostConfigure<JwtBearerOptions>(Schemes.Bot, bot =>
        {
            var questions = bot.TokenValidationParameters;
            questions.ValidateLifetime = unasked is not "lifetime";
            questions.ValidateAudience = unasked is not "audience";
            if (unasked is "issuer")
                questions.IssuerValidator = (issuer, _, _) => issuer;
            if (unasked is "algorithm")
                questions.ValidAlgorithms = null;
            if (unasked is "signature")
            {
                questions.SignatureValidator = (token, _) => new JsonWebToken(token);
                questions.ValidateIssuerSigningKey = false;
                questions.RequireSignedTokens = false;
                questions.ConfigurationManager = null;
            }
        })));

    [Fact]
    public async Task With_no_fault_nothing_is_let_in() => Assert.Empty(await LetInAsync(_ => { }));

    private static void Noticed(string unasked, int atLeast, string[] kinds, IReadOnlyCollection<string> letIn)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{unasked} off: {letIn.Count} of {Forgeries.All.Count} let in: {string.Join("; ", letIn)}");
        Assert.InRange(letIn.Count, atLeast, Forgeries.All.Count);
        Assert.All(letIn, name => Assert.Contains(kinds, k => name.StartsWith(k, StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyCollection<string>> LetInAsync(Action<IServiceCollection> fault)
    {
        await using var program = await RegisteredProgram.StartAsync(Cancel, change: fault);
        var forger = await Forger.AtAsync(program, Cancel);
        var letIn = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Forgeries.All, Cancel, async (forgery, cancel) =>
        {
            using var answer = await program.SendAsync(forgery.Value(forger), cancel);
            if (answer.IsSuccessStatusCode)
                letIn.Add(forgery.Key);
        });
        return [.. letIn.Order(StringComparer.Ordinal)];
    }
}
