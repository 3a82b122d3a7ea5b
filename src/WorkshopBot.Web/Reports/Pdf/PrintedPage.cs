using System.Text.Json;

namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>
/// One page in a browser, from blank to printed. It is given from memory under an address that does not exist; whatever
/// else is asked for, is refused. Nothing of it stays.
/// </summary>
internal sealed class PrintedPage
{
    private const string Address = "https://report.invalid/";

    /// <summary>A second wall behind the page's own: no scripts, nothing from elsewhere.</summary>
    private const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private const int ReadAtOnce = 4 << 20;

    private readonly DevTools tools;
    private readonly string session;
    private readonly ReadOnlyMemory<byte> html;
    private readonly CancellationToken cancel;
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool given;

    private PrintedPage(DevTools tools, string session, ReadOnlyMemory<byte> html, CancellationToken cancel)
    {
        (this.tools, this.session, this.html, this.cancel) = (tools, session, html, cancel);
        tools.Listen(session, Hear);
    }

    public static async Task<byte[]> PrintAsync(DevTools tools, ReadOnlyMemory<byte> html, CancellationToken cancel)
    {
        var context = Text(await tools.AskAsync("Target.createBrowserContext", new { disposeOnDetach = true }, null, cancel), "browserContextId");
        try
        {
            var target = Text(await tools.AskAsync("Target.createTarget", new { url = "about:blank", browserContextId = context }, null, cancel), "targetId");
            var session = Text(await tools.AskAsync("Target.attachToTarget", new { targetId = target, flatten = true }, null, cancel), "sessionId");
            try
            {
                return await new PrintedPage(tools, session, html, cancel).PrintAsync();
            }
            finally
            {
                tools.Forget(session);
            }
        }
        finally
        {
            // Also when nobody waits for the page any more: it must not stay open. A browser that does not listen is ended by the printer.
            _ = CloseAsync(tools, context);
        }
    }

    private static async Task CloseAsync(DevTools tools, string context)
    {
        try
        {
            await tools.AskAsync("Target.disposeBrowserContext", new { browserContextId = context }, null, CancellationToken.None);
        }
        catch (BrowserGoneException)
        {
            // And the page with it.
        }
    }

    private async Task<byte[]> PrintAsync()
    {
        await AskAsync("Emulation.setScriptExecutionDisabled", new { value = true });
        await AskAsync("Fetch.enable", new { patterns = (object[])[new { urlPattern = "*" }] });
        await AskAsync("Page.enable", new { });
        await AskAsync("Page.navigate", new { url = Address });
        await Task.WhenAny(loaded.Task, tools.Ended).WaitAsync(cancel);

        var print = await AskAsync("Page.printToPDF", new
        {
            generateTaggedPDF = true, generateDocumentOutline = true, preferCSSPageSize = true, printBackground = true, transferMode = "ReturnAsStream",
        });
        return await ReadAsync(Text(print, "stream"));
    }

    private async Task<byte[]> ReadAsync(string stream)
    {
        using var pdf = new MemoryStream();
        JsonElement part;
        do
        {
            part = await AskAsync("IO.read", new { handle = stream, size = ReadAtOnce });
            pdf.Write(part.GetProperty("data").GetBytesFromBase64());
        }
        while (!part.GetProperty("eof").GetBoolean());

        return pdf.ToArray();
    }

    private void Hear(string happened, JsonElement about)
    {
        if (happened is "Page.loadEventFired")
            loaded.TrySetResult();
        else if (happened is "Fetch.requestPaused")
            _ = AnswerAsync(Text(about, "requestId"), about.GetProperty("request").GetProperty("url").GetString());
    }

    private async Task AnswerAsync(string request, string? url)
    {
        try
        {
            if (given || url != Address)
            {
                await AskAsync("Fetch.failRequest", new { requestId = request, errorReason = "BlockedByClient" });
                return;
            }

            given = true;
            await AskAsync("Fetch.fulfillRequest", new
            {
                requestId = request,
                responseCode = 200,
                responseHeaders = (object[])[new { name = "Content-Type", value = "text/html; charset=utf-8" }, new { name = "Content-Security-Policy", value = Policy }],
                body = Convert.ToBase64String(html.Span),
            });
        }
        catch (Exception gone) when (gone is BrowserGoneException or OperationCanceledException)
        {
            loaded.TrySetException(gone);
        }
    }

    private Task<JsonElement> AskAsync(string method, object parameters) => tools.AskAsync(method, parameters, session, cancel);

    private static string Text(JsonElement answer, string property) => answer.GetProperty(property).GetString()!;
}
