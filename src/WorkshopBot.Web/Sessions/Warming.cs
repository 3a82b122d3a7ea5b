using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Web.Sessions;

/// <summary>Lets text analysis read its lexicon while nobody waits for it, so that the first contribution is answered as fast as any other.</summary>
internal sealed class Warming(ISuggestions suggestions, Edition edition) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            ImmutableArray<Candidate> texts = [.. edition.Themes.Select((theme, at) => new Candidate(at, theme.Name.Nl)), .. edition.Themes.Select((theme, at) => new Candidate(at, theme.Name.En))];
            foreach (var text in texts)
            {
                suggestions.Nearest(text.Text, texts, 1);
                suggestions.Classify(text.Text, []);
                suggestions.SignsIn(text.Text);
                suggestions.LanguageOf(text.Text);
            }
        },
        stoppingToken);
}
