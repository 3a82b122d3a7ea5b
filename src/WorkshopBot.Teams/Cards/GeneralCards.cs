using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardAction;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>A facilitator's form for a new session; what is left out is as in the default plan.</summary>
public static class StartCard
{
    private const int MostTitle = 120, MostDigits = 4, MostLines = 4000;

    public static Card Render(CardReader reader, Notice? notice)
    {
        var (words, language, edition) = (reader.Words, reader.Language, reader.Edition);
        var like = new WorkshopPlan("", SessionType.EuropeanNetherlands, [], default);
        return Frame.Around(
            words, words.StartTitle,
            [
                Frame.Heading(words.StartTitle),
                new TextBlock(words.StartHow),
                new TextInput(StartField.Title, words.TitleLabel) { MaxLength = MostTitle },
                new ChoiceSet(StartField.Themes, words.ThemesLabel, [.. edition.Themes.Select(t => new ChoiceItem($"{Shown.Number(t.Order)}. {t.Name.In(language)}", t.Id.Value))])
                { IsMultiSelect = true, Style = "expanded" },
                new ChoiceSet(StartField.Type, words.TypeLabel, [.. Enum.GetValues<SessionType>().Select(t => new ChoiceItem(words.Of(t), t.ToString()))])
                { Value = like.Type.ToString() },
                new ChoiceSet(JoinForm.Place, words.SessionPlaceLabel, [.. edition.Places.Select(p => new ChoiceItem(p.ShortName.In(language), p.Id.Value))])
                { Value = like.Place.Value },
                new DateInput(StartField.Date, words.DateLabel),
                new TimeInput(StartField.Time, words.TimeLabel),
                new ChoiceSet(StartField.Attribution, words.AttributionLabel, [.. Enum.GetValues<Attribution>().Select(a => new ChoiceItem(words.Of(a), a.ToString()))])
                { Value = like.Attribution.ToString() },
                new TextInput(Field.Choices, words.ChoicesEachLabel) { Value = Shown.Number(like.Choices), MaxLength = MostDigits },
                new TextInput(StartField.Quorum, words.QuorumLabel) { Value = Shown.Number(like.Quorum), MaxLength = MostDigits },
                new ChoiceSet(StartField.Seriousness, words.AsksSeriousnessLabel, [new ChoiceItem(words.No, Answer.No), new ChoiceItem(words.Yes, Answer.Yes)])
                { Value = Answer.No },
                new TextInput(StartField.Questions, words.QuestionsLabel) { IsMultiline = true, MaxLength = MostLines },
                new TextInput(StartField.Invited, words.InvitedLabel) { IsMultiline = true, MaxLength = MostLines },
                new ChoiceSet(Verb.Language, words.SessionLanguageLabel, Choices.Languages(words)) { Value = language },
                .. Frame.Noticed(words, notice),
            ],
            [new Execute(words.StartSession, Verb.Start, ImmutableSortedDictionary<string, string>.Empty) { Style = "positive" }]);
    }
}

/// <summary>What one can type, for everybody and for those who lead.</summary>
public static class HelpCard
{
    public static Card Render(CardReader reader, bool leads, Notice? notice)
    {
        var words = reader.Words;
        return Frame.Around(
            words, words.HelpTitle,
            [
                Frame.Heading(words.HelpTitle),
                .. Frame.Noticed(words, notice),
                new TextBlock(words.HelpHow),
                .. Lines(words.Help),
                .. leads ? [Frame.Section(words.HelpLeadTitle), .. Lines(words.HelpLead)] : ImmutableArray<CardElement>.Empty,
            ],
            []);
    }

    /// <summary>As plain runs: commands hold marks that Markdown would swallow.</summary>
    private static IEnumerable<CardElement> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => Shown.Plain(l));
}

/// <summary>Who the bot is, and how a session begins.</summary>
public static class HelloCard
{
    public static Card Render(CardReader reader) => Frame.Around(
        reader.Words, reader.Words.HelloTitle,
        [Frame.Heading(reader.Words.HelloTitle), new TextBlock(reader.Person is null ? reader.Words.Hello : reader.Words.HelloPrivately)],
        reader.Person is null ? [new Execute(reader.Words.HelloStart, Verb.Start, ImmutableSortedDictionary<string, string>.Empty)] : []);
}

/// <summary>Something to say to somebody who is in no session.</summary>
public static class NoSessionCard
{
    public static Card Render(CardReader reader, Notice notice) => Frame.Around(
        reader.Words, reader.Words.AnswerTitle,
        [Frame.Heading(reader.Words.AnswerTitle), .. Frame.Noticed(reader.Words, notice)], []);
}

/// <summary>Names of the fields of a new session.</summary>
internal static class StartField
{
    public const string Title = "title", Themes = "themes", Type = "type", Attribution = "attribution", Quorum = "quorum", Seriousness = "seriousness",
        Questions = "questions", Invited = "invited", Date = "date", Time = "time";
}
