using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

public sealed partial record Session
{
    private Session FoldContribution(SessionEvent happened, Asked asked) => happened switch
    {
        ContributionStored e => (e.SpokenBy is null ? Saw(e.Theme, e.By) : this) with
        {
            Contributions = Contributions.Add(e.Number, new Contribution(
                e.Number, e.Theme, e.Round, e.By, e.Text, e.Timing, e.SeenBeforeReveal, e.SpokenBy, e.Replaces, Version + 1, asked.At)),
        },
        ContributionWithdrawn e => With(e.Number, c => c with { Withdrawn = true }).Weighed(e.Number),
        SamePointAnswered e => With(e.Number, c => c with { SamePoint = c.SamePoint.SetItem(e.Other, e.Same) }),
        ContributionRecognised e => Saw(Contributions[e.Number].Theme, e.By).With(
            e.Number, c => c with { RecognisedBy = Toggle(c.RecognisedBy, e.By, e.Recognises) }),
        ContributionSetAside e => With(
            e.Number, c => c with { SetAside = new SettingAside(e.Reason, e.By, Version + 1, asked.At) }).Weighed(e.Number),
        ContributionBroughtBack e => With(e.Number, c => c with { SetAside = null }).Weighed(e.Number),
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };

    /// <summary>Takes the words of one version out of wherever they stand.</summary>
    private Session FoldRemoval(TextRemoved e)
    {
        var gone = new Said(null);
        Said Kept(Said said, int version) => version == e.Version ? gone : said;
        Said? KeptOrNull(Said? said, int version) => said is null ? null : Kept(said, version);
        SettingAside? KeptReason(SettingAside? aside) => aside is null ? null : aside with { Reason = Kept(aside.Reason, aside.Version) };

        return this with
        {
            Removed = Removed.SetItem(e.Version, e.Ground),
            Plan = e.Version == 1 ? WithoutWords(Plan) : Plan,
            Members = Members.SetItems(Members.Values.Where(m => m.Version == e.Version)
                .Select(m => KeyValuePair.Create(m.Person, m with { Organisation = gone }))),
            Contributions = Contributions.SetItems(Contributions.Values.Select(c => KeyValuePair.Create(c.Number, c with
            {
                Text = Kept(c.Text, c.Version),
                SpokenBy = KeptOrNull(c.SpokenBy, c.Version),
                SetAside = KeptReason(c.SetAside),
            }))),
            Drafts = Drafts.SetItems(Drafts.Values.Where(d => d.Version == e.Version)
                .Select(d => KeyValuePair.Create(d.Number, d with { Sentences = [.. d.Sentences.Select(s => s with { Text = gone })] }))),
            Joins = Joins.SetItems(Joins.Values.Select(j => KeyValuePair.Create(j.Number, j with { Why = KeptOrNull(j.Why, j.Version) }))),
            Themes =
            [
                .. Themes.Select(t => t with
                {
                    Planned = e.Version == 1 ? WithoutQuestions(t.Planned) : t.Planned,
                    Gaps = t.Gaps.SetItems(t.Gaps.Values.Select(g => KeyValuePair.Create(g.Ref.Number, g with
                    {
                        SetAside = KeptReason(g.SetAside),
                        Wordings = [.. g.Wordings.Select(w => w with { Text = KeptOrNull(w.Text, w.Version) })],
                        Reservations = [.. g.Reservations.Select(r => r with { Text = Kept(r.Text, r.Version) })],
                        Course = g.Course.SetItems(g.Course.Select(p => KeyValuePair.Create(p.Key, p.Value with
                        {
                            Exists = KeptOrNull(p.Value.Exists, p.Value.Version),
                            Who = KeptOrNull(p.Value.Who, p.Value.Version),
                        }))),
                    }))),
                }),
            ],
        };

        WorkshopPlan WithoutWords(WorkshopPlan plan) => plan with
        {
            Title = gone,
            Themes = [.. plan.Themes.Select(WithoutQuestions)],
            Invited = [.. plan.Invited.Select(i => i with { Name = gone })],
        };

        PlannedTheme WithoutQuestions(PlannedTheme theme) => theme with { Questions = [.. theme.Questions.Select(_ => gone)] };
    }

    private Session With(int number, Func<Contribution, Contribution> change) =>
        Contributions.TryGetValue(number, out var found)
            ? this with { Contributions = Contributions.SetItem(number, change(found)) }
            : throw new CorruptLogException($"There is no contribution {number}.");

    /// <summary>Says anew of the gaps that hold this contribution whether anything is left behind them.</summary>
    private Session Weighed(int number) => With(Contributions[number].Theme, t => t with
    {
        Gaps = t.Gaps.SetItems(t.Gaps.Values.Where(g => g.Members.Contains(number)).Select(g => KeyValuePair.Create(
            g.Ref.Number, g with { Bare = g.Members.All(n => !Contributions[n].Counts) }))),
    });

    private static ImmutableHashSet<PersonId> Toggle(ImmutableHashSet<PersonId> set, PersonId person, bool on) =>
        on ? set.Add(person) : set.Remove(person);
}
