using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>One theme in the file for machines.</summary>
internal sealed class ThemeJson(Utf8JsonWriter json, ReportContent content, ThemeContent theme)
{
    public void Write()
    {
        json.WriteNumber("number", theme.Number);
        json.WriteString("theme", theme.Theme.Id.Value);
        json.WriteNumber("present", theme.Present);
        json.WriteBoolean("quorumReached", theme.QuorumReached);
        json.Each("summary", theme.Summary.Sentences, Sentence);
        if (theme.Confirmed is { } confirmed)
        {
            json.WriteStartObject("confirmedSummary");
            json.WriteString("by", confirmed.Draft.By.ToString());
            json.WriteNumber("agree", confirmed.Agree);
            json.WriteNumber("disagree", confirmed.Disagree);
            json.Each("sentences", confirmed.Draft.Sentences, Sentence);
            json.WriteEndObject();
        }

        json.Each("scenarios", theme.Scenarios, s =>
        {
            json.WriteString("id", s.Id.Value);
            json.WriteString("likelihood", s.Likelihood?.Letter);
            json.WriteString("impact", s.Impact?.Letter);
        });
        json.Each("spreads", theme.Subjects.SelectMany(s => s.Rounds, (s, r) => (Subject: s, Spread: r)), x => Spread(x.Subject, x.Spread));
        json.Each("gaps", theme.Outcome.Gaps, Gap);
        json.Each("earlierRounds", theme.Outcome.EarlierRounds, r =>
        {
            json.WriteNumber("round", r.Round);
            json.Each("gaps", r.Gaps, g =>
            {
                json.WriteString("gap", g.Gap.ToString());
                json.WriteNumber("place", g.Place);
                json.WriteBoolean("tied", g.Tied);
                json.WriteNumber("choosers", g.Choosers);
                json.Cells("chosenBy", g.ChosenBy, content);
            });
        });
        json.Each("setAside", theme.Outcome.SetAside, a =>
        {
            json.WriteString("gap", a.Gap?.ToString());
            json.Numbers("contributions", a.Contributions.Select(c => c.Number));
            json.WriteString("reason", a.Reason);
            json.WriteNumber("event", EventOf(a));
            json.WriteString("by", a.By.ToString());
        });
        json.Each("contributions", theme.Contributions.Values, Contribution);
        json.WriteNumber("withdrawn", theme.Outcome.Withdrawn);
        json.WriteNumber("removed", theme.Outcome.Removed);
    }

    private void Sentence(DraftSentence sentence)
    {
        json.WriteString("text", sentence.Text.Body);
        json.Texts("gaps", sentence.Gaps.Select(g => g.ToString()));
        json.Numbers("contributions", sentence.Contributions);
    }

    private void Spread(SubjectContent subject, Spread spread)
    {
        json.WriteString("subject", subject.Id);
        json.WriteString("question", subject.Question);
        json.WriteNumber("round", spread.Round);
        json.Each("areas", spread.Areas, a =>
        {
            json.WriteString("family", a.Area.Family.ToString());
            json.WriteString("place", a.Area.Place?.Value);
            json.WriteNumber("n", a.N);
            json.WriteStartObject("degrees");
            foreach (var (degree, people) in ResilienceScale.Degrees.Zip(a.Degrees))
                json.WriteNumber(degree.ToString(), people);
            json.WriteEndObject();
            json.WriteNumber("nobodyInView", a.NobodyInView);
            json.WriteNumber("cannotJudge", a.CannotJudge);
            json.WriteStartObject("certainties");
            foreach (var (certainty, people) in ResilienceScale.Certainties.Zip(a.Certainties))
                json.WriteNumber(certainty.ToString(), people);
            json.WriteEndObject();
            json.Texts("median", a.Median is { } m ? [m.Low.ToString(), m.High.ToString()] : []);
        });
        json.Texts("tooFew", spread.TooFew.Select(f => f.ToString()));
    }

    private void Gap(GapOutcome g)
    {
        json.WriteString("gap", g.Gap.Ref.ToString());
        json.WriteString("outcome", g.Outcome.ToString());
        if (g.Place is { } place)
        {
            json.WriteNumber("place", place);
            json.WriteBoolean("tied", g.Tied);
            json.WriteNumber("choosers", g.Choosers);
            json.Cells("chosenBy", g.ChosenBy, content);
        }

        json.WriteStartObject("recognised");
        json.WriteNumber("people", g.Recognised.People);
        json.WriteNumber("groups", g.Recognised.Groups);
        json.WriteEndObject();
        if (g.Gap.Class is { } found)
        {
            json.WriteStartObject("class");
            json.WriteString("capability", found.Capability?.ToString());
            json.WriteString("link", found.Link?.Value);
            json.Texts("interests", found.Interests.Select(i => i.Value));
            json.WriteEndObject();
        }

        Wording("votedOn", g.VotedOn, g.Gap);
        Wording("secondReading", g.SecondReading, g.Gap);
        Wording("offeredLater", g.OfferedLater, g.Gap);
        json.Numbers("recordedAs", g.RecordedAs.Select(c => c.Number));
        json.WriteStartObject("tally");
        json.WriteNumber("agree", g.Tally.Agree);
        json.WriteNumber("agreeSecond", g.Tally.AgreeSecond);
        json.WriteNumber("reserve", g.Tally.Reserve);
        json.WriteNumber("agreedLater", g.AgreedLater);
        json.WriteEndObject();
        json.Each("reservations", g.Reservations, r =>
        {
            json.WriteNumber("number", r.Number);
            json.WriteNumber("event", g.Gap.Reservations.First(x => x.Number == r.Number).Version);
            json.WriteNumber("wording", r.Wording);
            json.WriteString("text", r.Text);
            json.WriteString("standing", r.Standing.ToString());
            json.WriteString("by", JsonShapes.NameOf(r.By, content));
        });
        Course(g.Course);
    }

    private int EventOf(AsideItem item) =>
        (item.Gap is { } gap ? theme.Outcome.Theme.Gaps[gap.Number].SetAside : item.Contributions[0].SetAside)!.Version;

    private void Wording(string name, PutWording? wording, Gap gap)
    {
        if (wording is null)
            return;
        json.WriteStartObject(name);
        json.WriteNumber("wording", wording.Number);
        json.WriteNumber("event", gap.Wordings.First(w => w.Number == wording.Number).Version);
        json.WriteString("text", wording.Text);
        if (wording.FromContribution is { } number)
            json.WriteNumber("fromContribution", number);
        if (wording.DraftedBy is { } engine)
            json.WriteString("draftedBy", engine.ToString());
        json.WriteEndObject();
    }

    private void Course(CourseOutcome c)
    {
        json.WriteStartObject("course");
        json.WriteBoolean("discussed", c.Discussed);
        json.Each("efforts", c.Efforts, e => Counted(e.Effort.ToString(), e.People));
        json.Each("lines", c.Lines, l => Counted(l.Line.Value, l.People));
        json.Each("effects", c.Effects, e =>
        {
            json.WriteString("theme", e.Theme.Value);
            Counted(e.Kind.ToString(), e.People);
        });
        json.Each("exists", c.Exists, e => Said(e.Text, e.By));
        json.Each("who", c.Who, w => Said(w.Text, w.By));
        json.WriteBoolean("dilemma", c.Dilemma);
        json.WriteEndObject();

        void Counted(string what, int people)
        {
            json.WriteString("what", what);
            json.WriteNumber("people", people);
        }

        void Said(string? text, Group by)
        {
            json.WriteString("text", text);
            json.WriteString("by", JsonShapes.NameOf(by, content));
        }
    }

    private void Contribution(ShownContribution c)
    {
        json.WriteNumber("number", c.Number);
        json.WriteNumber("event", c.Version);
        json.WriteString("text", c.Text);
        json.WriteString("language", c.Language);
        json.WriteString("by", JsonShapes.NameOf(c.By, content));
        if (c.SpokenBy is not null)
            json.WriteString("spokenBy", c.SpokenBy);
        json.Texts("traits", c.Traits.Select(t => t.ToString()));
        if (theme.Translations.TryGetValue(c.Number, out var translated))
            json.WriteString("translatedByModel", translated);
    }
}
