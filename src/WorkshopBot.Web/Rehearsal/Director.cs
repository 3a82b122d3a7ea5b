using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>Leads the rehearsal: a facilitator, a co-facilitator who takes over halfway, a note-taker, a coordinator and an observer.</summary>
internal sealed class Director(Stage stage, Store store, Setting setting)
{
    private RoomClient leader = null!, other = null!, notes = null!, coordinator = null!;
    private SessionId id;

    public SessionId Session => id;

    /// <summary>The account under which this session's coordinator is known.</summary>
    public string CoordinatorAccount => coordinator.Id;

    /// <summary>The coordinator's own token.</summary>
    public string CoordinatorToken => coordinator.Token;

    /// <summary>The people of the cast who lead, in the room; and the session begun.</summary>
    public async Task BeginAsync(ImmutableArray<Player> cast, CancellationToken cancel)
    {
        leader = await stage.EnterDemoAsync("facilitator", cancel);
        var hello = await stage.WaitForAsync(leader, "group", Verb.Start, null, cancel);
        var data = hello.Button(Verb.Start)!;
        data["title"] = setting.Title;
        data["type"] = setting.Type.ToString();
        data["place"] = setting.Place;
        data["programme"] = setting.Programme ?? "";
        data["themes"] = string.Join(',', setting.Themes);
        data["quorum"] = "5";
        data["choices"] = setting.Choices.ToString(CultureInfo.InvariantCulture);
        data["language"] = "nl";
        data["invited"] = string.Join('\n', cast.Select(p => $"{p.Name}; {p.Kind}; {p.Place}"));
        await leader.PressAsync(hello, Verb.Start, data, "", null, twice: true, cancel);
        await stage.WaitForAsync(leader, "private", Verb.Next, null, cancel);

        id = await FindAsync(cancel);
        other = await JoinAsAsync("co-facilitator", "Facilitator", cancel);
        notes = await JoinAsAsync("note-taker", "NoteTaker", cancel);
        coordinator = await JoinAsAsync("coordinator", "Coordinator", cancel);
        await JoinAsAsync("observer", "Observer", cancel);
        foreach (var role in new[] { "Facilitator", "NoteTaker", "Coordinator" })
            await GiveAsync(role, cancel);
    }

    /// <summary>Goes to the next phase, and says which it is; null when the session cannot go on.</summary>
    public async Task<Stop?> NextAsync(CancellationToken cancel)
    {
        var before = (await SessionAsync(cancel)).Open?.Stop;
        await leader.TypeAsync("private", "volgende", "", null, cancel);
        var after = (await SessionAsync(cancel)).Open?.Stop;
        return after == before ? null : after;
    }

    /// <summary>Two who may lead press at the same time: the session moves on once.</summary>
    public async Task BothPressAsync(CancellationToken cancel)
    {
        var card = await stage.WaitForAsync(leader, "private", Verb.Next, (await SessionAsync(cancel)).Open?.Stop.ToString(), cancel);
        var data = card.Button(Verb.Next)!;
        await Task.WhenAll(
            leader.PressAsync(card, Verb.Next, data.DeepClone().AsObject(), "", null, false, cancel),
            leader.PressAsync(card, Verb.Next, data.DeepClone().AsObject(), "", null, false, cancel));
    }

    /// <summary>Joins what the group said is the same, and sets noise aside.</summary>
    public async Task TidyAsync(Stop stop, Participants participants, CancellationToken cancel)
    {
        var session = await SessionAsync(cancel);
        participants.Learn(session);
        var work = session.Themes[stop.Theme - 1];
        foreach (var pair in work.PairAnswers.GroupBy(a => a.Key.Pair)
            .Where(g => g.Count(a => a.Value) >= 2 && g.All(a => a.Value)).Select(g => g.Key).OrderBy(p => p.A).ThenBy(p => p.B))
            await leader.TypeAsync("private", string.Create(CultureInfo.InvariantCulture, $"voeg samen {pair.A} {pair.B}"), "", null, cancel);

        foreach (var c in session.Contributions.Values.Where(c => c.Theme == stop.Theme && c.Counts && participants.Numbered.GetValueOrDefault(c.Number)?.IsNoise is true))
        {
            var reason = CommandWords.In("nl", "RehearsalNoise");
            await leader.TypeAsync("private", string.Create(CultureInfo.InvariantCulture, $"terzijde {c.Number} {reason}"), "", reason, cancel);
        }
    }

    /// <summary>Rewords the first gap with a reservation, so that agreement opens anew.</summary>
    public async Task<bool> RewordAsync(Stop stop, CancellationToken cancel)
    {
        var session = await SessionAsync(cancel);
        var gap = session.Themes[stop.Theme - 1].LiveGaps.FirstOrDefault(g => g.Reservations.Any(r => !r.Settled) && g.Wordings.Length == 1);
        if (gap is null)
            return false;

        var words = Outcomes.WordsOf(session, gap, gap.Wording!);
        await leader.TypeAsync("private", CommandWords.In("nl", "RehearsalReword", gap.Ref, words ?? ""), "", null, cancel);
        return true;
    }

    public async Task NoteAsync(Stop stop, CancellationToken cancel)
    {
        var spoken = CommandWords.In("nl", "RehearsalSpoken").Split('|', StringSplitOptions.TrimEntries);
        var words = spoken[(Edition.Of2023[new ThemeId(setting.Themes[stop.Theme - 1])].Order - 1) % spoken.Length];
        await notes.TypeAsync("private", CommandWords.In("nl", "RehearsalNote", words), stop.Theme.ToString(CultureInfo.InvariantCulture), words, cancel);
    }

    /// <summary>Halfway the other facilitator takes the lead.</summary>
    public async Task ChangeLeadAsync(CancellationToken cancel)
    {
        var session = await SessionAsync(cancel);
        var number = session.Numbered().Select((m, i) => (m, i)).First(x => x.m.Role == Role.Facilitator && x.m.Person != session.Lead).i + 1;
        await leader.TypeAsync("private", string.Create(CultureInfo.InvariantCulture, $"draag over {number}"), "", null, cancel);
        (leader, other) = (other, leader);
    }

    /// <summary>Answers the marking question, closes, and gives the addresses of the report files.</summary>
    public async Task<ImmutableArray<Uri>> CloseAsync(CancellationToken cancel)
    {
        await leader.TypeAsync("private", "sluit", "", null, cancel);
        await coordinator.TypeAsync("private", "rubricering nee", "", null, cancel);
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60);
        while (TimeProvider.System.GetUtcNow() < until)
        {
            await coordinator.LookAsync(cancel);
            var links = coordinator.All.Where(m => m.Lane == "private").SelectMany(m => m.Links()).Where(l => l.Contains("/report.", StringComparison.Ordinal)).Distinct().ToArray();
            if (links.Length > 0)
                return [.. InAllFormats(links)];
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        }

        throw new TimeoutException("report");
    }

    /// <summary>A card has room for the most wanted; the others differ from those in format and language only. Pdf where a card offers it.</summary>
    private static IEnumerable<Uri> InAllFormats(string[] links)
    {
        var docx = links.First(l => l.Contains("/report.docx?", StringComparison.Ordinal));
        return from format in PublicationFormat.All
               where format != PublicationFormat.Pdf || links.Any(l => l.Contains("/report.pdf?", StringComparison.Ordinal))
               from language in (string[])["nl", "en"]
               select new Uri(docx.Replace("/report.docx?", $"/report.{format.Ending}?", StringComparison.Ordinal)
                   .Replace("language=nl", $"language={language}", StringComparison.Ordinal).Replace("language=en", $"language={language}", StringComparison.Ordinal));
    }

    public async Task<Session> SessionAsync(CancellationToken cancel) =>
        Domain.Sessions.Session.Replay(await store.Log.ReadAsync(id, 0, cancel))!;

    /// <summary>How many messages the bot sent to the group.</summary>
    public async Task<int> GroupMessagesAsync(CancellationToken cancel)
    {
        await leader.LookAsync(cancel);
        return leader.All.Count(m => m.Lane == "group" && m.FromBot);
    }

    /// <summary>Several sessions may begin at the same time: this one is known by its title.</summary>
    private async Task<SessionId> FindAsync(CancellationToken cancel)
    {
        foreach (var one in (await store.Log.SessionsAsync(cancel)).Reverse())
        {
            if (Domain.Sessions.Session.Replay(await store.Log.ReadAsync(one, 0, cancel))?.Plan.Title.Body == setting.Title)
                return one;
        }

        throw new InvalidOperationException(setting.Title);
    }

    private async Task<RoomClient> JoinAsAsync(string demo, string role, CancellationToken cancel)
    {
        var client = await stage.EnterDemoAsync(demo, cancel);
        var card = await stage.WaitForAsync(client, "group", Verb.Join, null, cancel);
        var data = card.Button(Verb.Join)!;
        (data["role"], data["kind"], data["organisation"], data["place"], data["language"]) = (role, "ministry", demo, setting.Place, "nl");
        await client.PressAsync(card, Verb.Join, data, "", null, twice: false, cancel);
        return client;
    }

    /// <summary>The facilitator says yes to who asked for a role.</summary>
    private async Task GiveAsync(string role, CancellationToken cancel)
    {
        while (true)
        {
            await leader.LookAsync(cancel);
            var asked = leader.All.Where(m => m.Lane == "private")
                .SelectMany(m => m.Buttons(Verb.GiveRole).Select(d => (Card: m, Data: d)))
                .FirstOrDefault(x => (string?)x.Data[Field.Role] == role);
            if (asked.Card is not null)
            {
                await leader.PressAsync(asked.Card, Verb.GiveRole, asked.Data, "", null, twice: false, cancel);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancel);
        }
    }
}
