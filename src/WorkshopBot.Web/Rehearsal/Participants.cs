using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>What simulated participants do in each phase.</summary>
internal sealed class Participants(Stage stage, ImmutableArray<Performer> all, ImmutableArray<RehearsalText> texts, int seed, int choices)
{
    private const int TwiceOneIn = 12, GroupOneIn = 15;

    private readonly Dictionary<string, RehearsalText> byText = texts.DistinctBy(t => t.Text).ToDictionary(t => t.Text, StringComparer.Ordinal);

    /// <summary>The texts behind the numbers that people see; learnt from the answers.</summary>
    public Dictionary<int, RehearsalText> Numbered { get; } = [];

    public Task JoinAsync(CancellationToken cancel) => Stage.AllAsync(all, seed, async (p, dice) =>
    {
        await stage.ThinkAsync(p.Player, dice, cancel);
        var card = await stage.WaitForAsync(p.Room, "group", Verb.Join, null, cancel);
        var data = card.Button(Verb.Join)!;
        (data["role"], data["kind"], data["organisation"], data["place"], data["language"]) =
            ("participant", p.Player.Kind, p.Player.Organisation, p.Player.Place, p.Player.Language);
        await p.Room.PressAsync(card, Verb.Join, data, "", null, dice.Once(TwiceOneIn), cancel);
    });

    public Task RateAsync(Stop stop, CancellationToken cancel) => Stage.AllAsync(all, seed ^ stop.GetHashCode(), async (p, dice) =>
    {
        await stage.ThinkAsync(p.Player, dice, cancel);
        var card = await stage.WaitForAsync(p.Room, "group", Verb.Rate, stop.ToString(), cancel);
        var data = card.Button(Verb.Rate)!;
        foreach (var (id, _) in card.Inputs(Field.Degree))
        {
            data[id] = Text(1 + dice.Throw(dice.Once(8) ? 7 : 4));
            data[Field.Sure + id[Field.Degree.Length..]] = Text(1 + dice.Throw(3));
        }

        if (dice.Once(GroupOneIn))
            await p.Room.TypeAsync("group", "@WorkshopBot oordeel 3 hoog", Theme(stop), null, cancel);
        await p.Room.PressAsync(card, Verb.Rate, data, Theme(stop), null, dice.Once(TwiceOneIn), cancel);
    });

    public Task CollectAsync(Stop stop, string theme, CancellationToken cancel) => Stage.AllAsync(all, seed ^ stop.GetHashCode(), async (p, dice) =>
    {
        foreach (var text in p.Player.Texts.Where(t => t.Theme == theme))
        {
            await stage.ThinkAsync(p.Player, dice, cancel);
            if (dice.Once(GroupOneIn))
            {
                await p.Room.TypeAsync("group", $"@WorkshopBot vlek {text.Text}", Theme(stop), text.Text, cancel);
            }
            else if (p.Player.Types)
            {
                await p.Room.TypeAsync("private", $"vlek {text.Text}", Theme(stop), text.Text, cancel);
            }
            else
            {
                var card = await stage.WaitForAsync(p.Room, "group", Verb.Contribute, stop.ToString(), cancel);
                var data = card.Button(Verb.Contribute)!;
                data[Field.Text] = text.Text;
                await p.Room.PressAsync(card, Verb.Contribute, data, Theme(stop), text.Text, dice.Once(TwiceOneIn), cancel);
                await AnswerSamePointAsync(p, card.Id, text, stop, cancel);
            }
        }
    });

    /// <summary>Compares pairs, each judged as the file does: the same group is the same point.</summary>
    public Task CompareAsync(Stop stop, string theme, CancellationToken cancel) => Stage.AllAsync(all, seed ^ stop.GetHashCode(), async (p, dice) =>
    {
        await stage.ThinkAsync(p.Player, dice, cancel);
        var card = await stage.WaitForAsync(p.Room, "group", Verb.Pairs, stop.ToString(), cancel);
        if (!card.Inputs(Field.Pair).Any() && !card.Inputs(Field.Recognise).Any())
        {
            await p.Room.PressAsync(card, Verb.Pairs, card.Button(Verb.Pairs)!, Theme(stop), null, false, cancel, Ledger.OnlyShows);
            await p.Room.LookAsync(cancel);
            card = p.Room.Find("group", Verb.Pairs, stop.ToString()) ?? card;
        }

        var data = card.Button(Verb.Pairs)!;
        foreach (var (id, _) in card.Inputs(Field.Pair))
        {
            var pair = id[Field.Pair.Length..].Split(':').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            data[id] = Same(pair[0], pair[1]) ? "yes" : dice.Once(6) ? "" : "no";
        }

        var seen = Numbered.Where(n => n.Value.Theme == theme && !n.Value.IsNoise && !p.Player.Texts.Contains(n.Value)).Select(n => n.Key).Order();
        data[Field.Recognise] = string.Join(',', dice.Shuffled(seen).Take(dice.Throw(3)));
        await p.Room.PressAsync(card, Verb.Pairs, data, Theme(stop), null, dice.Once(TwiceOneIn), cancel);
    });

    public Task ChooseAsync(Stop stop, CancellationToken cancel) => Stage.AllAsync(all, seed ^ stop.GetHashCode(), async (p, dice) =>
    {
        await stage.ThinkAsync(p.Player, dice, cancel);
        var card = await stage.WaitForAsync(p.Room, "group", Verb.Choose, stop.ToString(), cancel);
        var data = card.Button(Verb.Choose)!;
        var gaps = card.Inputs(Field.Choices).SelectMany(i => i.Choices).ToArray();
        if (p.Player.Wavers)
        {
            data[Field.Choices] = string.Join(',', dice.Shuffled(gaps).Take(choices + 1)); // over the limit when there are so many
            await p.Room.PressAsync(card, Verb.Choose, data, Theme(stop), null, false, cancel);
            data[Field.Choices] = "";
            await p.Room.PressAsync(card, Verb.Choose, data, Theme(stop), null, false, cancel);
        }

        // The first on the list, which the lot put there, is somewhat likelier: people are like that.
        data[Field.Choices] = string.Join(',', dice.Shuffled(gaps).Concat(gaps.Take(2)).Distinct().Take(choices));
        await p.Room.PressAsync(card, Verb.Choose, data, Theme(stop), null, dice.Once(TwiceOneIn), cancel);
    });

    public Task WordAsync(Stop stop, CancellationToken cancel) => Stage.AllAsync(all, seed ^ stop.GetHashCode(), async (p, dice) =>
    {
        await stage.ThinkAsync(p.Player, dice, cancel);
        var card = await stage.WaitForAsync(p.Room, "group", Verb.Agree, stop.ToString(), cancel);
        if (p.Player.Objects && dice.Once(2))
        {
            // The first or the second of the wordings on the card, never one that was not put.
            var put = ((string?)card.Button(Verb.Agree)![Field.Seen] ?? "").Split(',');
            var gap = dice.Pick(put).Split(':')[0];
            var text = CommandWords.In(p.Player.Language, "RehearsalReservation");
            await p.Room.TypeAsync("private", CommandWords.In(p.Player.Language, "RehearsalReserve", gap, text), Theme(stop), text, cancel);
        }

        await p.Room.PressAsync(card, Verb.Agree, card.Button(Verb.Agree)!, Theme(stop), null, dice.Once(TwiceOneIn), cancel);
    });

    /// <summary>A few people, not all, say what exists and what should be done.</summary>
    public Task CourseAsync(Stop stop, int themes, CancellationToken cancel) => Stage.AllAsync(
        [.. all.Where((p, i) => i % 3 == 0)], seed ^ stop.GetHashCode(), async (p, dice) =>
        {
            await stage.ThinkAsync(p.Player, dice, cancel);
            var theme = 1 + dice.Throw(themes);
            var effort = dice.Pick(CommandWords.In(p.Player.Language, "RehearsalEfforts").Split(';'));
            var exists = CommandWords.In(p.Player.Language, "RehearsalExists");
            var words = CommandWords.In(
                p.Player.Language, "RehearsalCourse", theme, effort, exists, 1 + dice.Throw(12), 1 + dice.Throw(9), 1 + dice.Throw(9));
            await p.Room.TypeAsync("private", words, "", exists, cancel);
        });

    /// <summary>Learns which number a text got, so that pairs can be judged.</summary>
    public void Learn(Session session)
    {
        foreach (var c in session.Contributions.Values)
        {
            if (c.Text.Body is { } body && byText.TryGetValue(body, out var text))
                Numbered[c.Number] = text;
        }
    }

    private async Task AnswerSamePointAsync(Performer p, string cardId, RehearsalText text, Stop stop, CancellationToken cancel)
    {
        await p.Room.LookAsync(cancel);
        var card = p.Room.All.FirstOrDefault(m => m.Id == cardId);
        foreach (var data in card?.Buttons(Verb.Same).Where(d => (string?)d["same"] == "yes").Take(1) ?? [])
        {
            var other = int.Parse((string)data[Field.Other]!, CultureInfo.InvariantCulture);
            data["same"] = text.DuplicateGroup is { } group && Numbered.GetValueOrDefault(other)?.DuplicateGroup == group ? "yes" : "no";
            await p.Room.PressAsync(card!, Verb.Same, data, Theme(stop), null, false, cancel);
        }
    }

    private bool Same(int a, int b) =>
        Numbered.GetValueOrDefault(a)?.DuplicateGroup is { } group && Numbered.GetValueOrDefault(b)?.DuplicateGroup == group;

    private static string Theme(Stop stop) => Text(stop.Theme);

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
