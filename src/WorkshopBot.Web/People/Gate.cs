namespace WorkshopBot.Web.People;

/// <summary>Puts a question before endpoints of any kind (pages, hubs, routes), ahead of reading the request.</summary>
internal static class Gate
{
    extension<TRoutes>(TRoutes routes) where TRoutes : IEndpointConventionBuilder
    {
        /// <summary>The question answers with what to say instead, or nothing to go on; a group asks before those within it.</summary>
        public TRoutes Behind(Func<HttpContext, IResult?> question) => routes.Behind(http => ValueTask.FromResult(question(http)));

        public TRoutes Behind(Func<HttpContext, ValueTask<IResult?>> question)
        {
            routes.Finally(endpoint =>
            {
                var inside = endpoint.RequestDelegate!;
                endpoint.RequestDelegate = async http =>
                    await (await question(http) is { } instead ? instead.ExecuteAsync(http) : inside(http));
            });
            return routes;
        }
    }
}
