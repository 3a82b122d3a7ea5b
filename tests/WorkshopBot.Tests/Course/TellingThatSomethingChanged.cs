using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>The date and the hash of a draft move with what its reader sees, whoever did it, and with nothing else.</summary>
public sealed class TellingThatSomethingChanged
{
    private static readonly ImmutableArray<Reader> Readers = [new Reader.National(), new Reader.OfCountry(Aruba), new Reader.OfCountry(Curacao)];

    private static readonly PersonId Aru2 = new("aru-2");

    /// <summary>What Aruba does, and who sees something of it: the national coordinator, Aruba, Curaçao.</summary>
    private static readonly Dictionary<string, (Func<ProgrammeStory, ProgrammeStory> Done, string Seen)> Acts = new(StringComparer.Ordinal)
    {
        ["shows a session"] = (s => s.Released(ReleaseKind.Summary), "NA-"),
        ["shows more of it"] = (s => Shown(s).Released(ReleaseKind.Whole), "NA-"),
        ["takes it back"] = (s => Shown(s).Released(ReleaseKind.Nothing), "NA-"),
        ["takes out what it shows"] = (s => Shown(s).Did(new TakeSessionOut(s.OfAruba, "weg")), "NA-"),
        ["takes out what it keeps"] = (s => s.Did(new TakeSessionOut(s.OfAruba, "weg")), "-A-"),
        ["adds a session"] = (s => s.Added(ClosedSessions.Of("aruba-2", SessionType.CaribbeanCountry, Aruba)), "-A-"),
        ["opens an item"] = (s => s.Did(new OpenItem(null, Charge("aruba"))), "-A-"),
        ["changes it"] = (s => s.Did(new ChangeItem(s.ArubasItem(), Charge("aruba") with { Text = "Anders" })), "-A-"),
        ["shows an item"] = (s => s.Did(new ShowItem(s.ArubasItem(), true)), "NAC"),
        ["reports on a shown item"] = (s => s.Did(new ShowItem(s.ArubasItem(), true)).Did(new ReportProgress(s.ArubasItem(), Progress.Built, "Verder")), "NAC"),
        ["takes an item back"] = (s => s.Did(new ShowItem(s.ArubasItem(), true)).Did(new ShowItem(s.ArubasItem(), false)), "NAC"),
        ["reports on a hidden item"] = (s => s.Did(new ReportProgress(s.ArubasItem(), Progress.Built, "Verder")), "-A-"),
        ["notes a signal about itself"] = (s => s.Did(new NoteSignal(null, Cyber, Aruba, "Bij ons")), "-A-"),
        ["notes a signal about all"] = (s => s.Did(new NoteSignal(null, Cyber, Kingdom, "Overal")), "N--"),
        ["names its mechanism"] = (s => s.Did(new NameMechanism(Aruba, "Plan", "spoor")), "NA-"),
        ["names a coordinator"] = (Second, "-A-"),
        ["lets that one go"] = (s => Second(s).Did(new LetCoordinatorGo(Aru2)), "-A-"),
        ["lets itself go"] = (s => Second(s).By(Aru2).Did(new LetCoordinatorGo(Aru2)), "-A-"),
        ["lets go whom others named"] = (s => Second(s).Did(new LetCoordinatorGo(Aru)), "NA-"),
        ["removes words of a hidden item"] = (s => s.Did(new RemoveWords(ItemRecord(s), RemovalGround.Privacy)), "-A-"),
        ["removes words of a shown item"] = (s => s.Did(new ShowItem(s.ArubasItem(), true)).Did(new RemoveWords(ItemRecord(s), RemovalGround.Privacy)), "NAC"),
        ["is overtaken by a national edit"] = (s => s.By(Nat).Did(new EditLine(Line("1/1.1"), LineField.Who, "De regio", "N. Oord")), "N--"),
        ["is overtaken by another script"] = (s => s.By(Nat).Did(new ChangeScript(Draaiboek with { Quorum = 5 }, "meer mensen")), "NAC"),
        ["is in an approval"] = (s => Shown(s).By(Nat).Approved(), "NA-"),
        ["is not in an approval"] = (s => s.By(Nat).Approved(), "N--"),
    };

    public static TheoryData<string> Names => [.. Acts.Keys];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, ProgrammeWalk.Seeds)];

    [Theory, MemberData(nameof(Names))]
    public void The_date_moves_for_those_who_see_it_and_for_nobody_else(string act)
    {
        var given = GivenAruba().Did(new NameCoordinator(Cur, Curacao)).WithArubas().By(Aru).Later(TimeSpan.FromDays(1));
        var (done, seen) = Acts[act];
        var after = done(given);

        Assert.Equal(seen, string.Concat(Readers.Select((r, i) => For(after, r).Record == after.Log.Length ? "NAC"[i] : '-')));
    }

    [Fact]
    public void What_nobody_else_sees_leaves_their_date_where_it_was()
    {
        var given = GivenAruba().Later(TimeSpan.FromDays(1));
        var after = given.WithArubas().By(Aru).Did(new NoteSignal(null, Cyber, Aruba, "Bij ons"));

        Assert.Equal(For(given, Readers[0]), For(after, Readers[0]));
        Assert.NotEqual(For(given, Readers[1]), For(after, Readers[1]));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_that_a_reader_sees_changes_without_its_date_and_no_other_act_of_a_country_moves_it(int seed)
    {
        var before = Readers.ToDictionary(r => r, _ => ("", default(ProgrammeChange)));
        var steps = ProgrammeWalk.Of(seed).Steps;
        foreach (var (step, next) in steps.Zip(steps.Skip(1)).Where(s => s.First.After is not null && !s.First.Ruling.Events.IsEmpty))
        {
            foreach (var reader in Readers)
            {
                // Its sessions are those that the next step finds.
                var sight = Sight.Of(next.Before!, next.Material.Yields, reader);
                var (had, changed) = before[reader];
                var (now, change) = before[reader] = (Programme(sight), sight.Programme.LastChange);
                if (had != now)
                    Assert.True(changed != change, $"{step.Command} by {step.Asked.By} moved nothing for {reader}.");
                else if (step.Before?.CountryOf(step.Asked.By) is { } country && reader != new Reader.OfCountry(country))
                    Assert.True(changed == change, $"{step.Command} by {step.Asked.By} was told to {reader}.");
            }
        }
    }

    private static string Programme(Sight sight) => Sights.Whole(sight) + Sights.Write(sight.Programme.Mechanisms.OrderBy(m => m.Key.Value).Select(m => $"{m}"))
        + Sights.Write(sight.Programme.Coordinators.OrderBy(c => c.Key.Value, StringComparer.Ordinal).Select(c => $"{c}"));

    private static ProgrammeChange For(ProgrammeStory story, Reader reader) => Sight.Of(story.Programme, story.Material.Yields, reader).Programme.LastChange;

    private static ProgrammeStory Second(ProgrammeStory story) => story.Did(new NameCoordinator(Aru2, Aruba));

    private static ProgrammeStory Shown(ProgrammeStory story) => story.Released(ReleaseKind.Summary);

    private static int ItemRecord(ProgrammeStory story) => story.Programme.RecordsOf(new Reader.OfCountry(Aruba)).Last(r => r.What == nameof(ProgrammeEvent.ItemOpened)).Number;
}
