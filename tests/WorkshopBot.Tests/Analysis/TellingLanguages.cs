using System.Globalization;
using WorkshopBot.Analysis.Lexical;
using Xunit;

namespace WorkshopBot.Tests.Analysis;

public sealed class TellingLanguages
{
    private static readonly LexicalSuggestions Suggestions = new();

    [Theory]
    [InlineData("nl", "Wie evacueert?")]
    [InlineData("nl", "Geen plan.")]
    [InlineData("nl", "evacuatie")]
    [InlineData("nl", "Niemand weet wie bij een cyberaanval de leiding neemt.")]
    [InlineData("en", "Who evacuates?")]
    [InlineData("en", "Nobody tests the backup generators of the clinic.")]
    [InlineData("pap", "Ken ta evakuá?")]
    [InlineData("pap", "No tin plan pa evakuashon di hende grandi.")]
    [InlineData("pap", "E gobierno no tin suficiente placa pa drecha e caminda.")]
    public void Texts_in_the_three_languages_are_told_however_short(string language, string text) => Assert.Equal(language, Suggestions.LanguageOf(text));

    [Theory]
    [InlineData("nl", "De gemeente heeft geen disaster recovery plan en niemand weet wie er belt bij een ransomware attack.")]
    [InlineData("en", "The veiligheidsregio does not know who is in charge of the noodstroom during a blackout.")]
    [InlineData("pap", "E security region no ta sa ken ta decide ora tin un flood den bario.")]
    public void A_mixed_text_is_in_the_language_of_most_of_it(string language, string text) => Assert.Equal(language, Suggestions.LanguageOf(text));

    [Theory]
    [InlineData("Wir haben keinen Plan für die Evakuierung der Stadt.")]
    [InlineData("Il n'y a pas de plan pour les habitants de la ville.")]
    [InlineData("No tenemos un plan de evacuación para la isla, y nadie sabe quién manda.")]
    [InlineData("Não há plano de evacuação para a ilha e ninguém sabe quem manda.")]
    [InlineData("Нет плана эвакуации города.")]
    [InlineData("没有疏散计划")]
    public void A_text_in_another_language_is_in_none_of_ours(string text) => Assert.Equal("", Suggestions.LanguageOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("12345")]
    [InlineData("😀😀")]
    [InlineData("\ud800")]
    [InlineData("https://example.invalid/plan")]
    public void A_text_without_words_is_in_none(string text) => Assert.Equal("", Suggestions.LanguageOf(text));

    [Fact]
    public void The_thread_s_culture_makes_no_difference()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "nl-NL", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal("nl", new LexicalSuggestions().LanguageOf("IN DE INSTELLING IS NIEMAND INGELICHT"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
