using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Teams.Sending;

/// <summary>Gathers what a card needs to know of its reader.</summary>
public sealed class Readers(IPeople people, Edition edition, ISuggestions suggestions, IDownloads downloads, IDoors doors, Proposing proposing, Proposals proposals, BotOptions options)
{
    private const string Default = "nl";

    /// <param name="person">Null for a group, which reads the session's first language.</param>
    /// <param name="channel">Where they read.</param>
    /// <param name="locale">The language of their client, when nothing else is known.</param>
    public async Task<CardReader> ForAsync(SessionId? id, Session? session, PersonId? person, string channel, string? locale, CancellationToken cancel)
    {
        var member = person is { } p && session is not null ? session.Members.GetValueOrDefault(p) : null;
        var profile = member is null && person is { } known ? (await people.FindAsync(known, cancel))?.Profile : null;
        var leads = person is { } one && session is not null && (session.MayLead(one) || session.RoleOf(one) == Role.Coordinator);

        // Whoever leads reads the session's language until they choose: a card that they press must not change its language.
        var language = member?.Language ?? profile?.Language ?? (person is null || leads ? session?.Plan.Languages[0] : null)
            ?? (locale is null ? session?.Plan.Languages[0] ?? Default : locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? "nl" : "en");
        var names = session is not null && (leads || session.Plan.Attribution == Attribution.Name)
            ? await people.NamesAsync([.. session.Members.Keys], cancel)
            : ImmutableDictionary<PersonId, string>.Empty;
        var files = leads && session!.Stage is Stage.Corrections or Stage.Final && session.MarkingAnswer is not null
            ? await downloads.ForAsync(id!.Value, person!.Value, cancel)
            : [];

        var elsewhere = id is not null && doors.LeadElsewhere(channel);
        return new CardReader(person, new BotWords(language), edition, suggestions, names, files)
        {
            Profile = profile,
            HasModel = options.HasModel,
            HasSecondDoor = elsewhere,
            HasFiles = !files.IsEmpty && channel == FileOffers.Channel,
            Proposals = leads && await proposing.MayAskAsync(id!.Value, session!, person!.Value, cancel) ? proposals.Page(id.Value) : null,
            Room = elsewhere && person is { } own ? await doors.ToRoomAsync(id!.Value, own, cancel) : null,
        };
    }
}
