using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Web.Portal.Programmes;
using WorkshopBot.Web.Programmes;
using Xunit;

namespace WorkshopBot.Tests.Portal;

/// <summary>What can be done over HTTP and at a prompt can be done on the pages.</summary>
public sealed class FormsOfActions
{
    /// <summary>Those without a form, with why.</summary>
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["answer-round"] = "participants answer on their card",
        ["remove-words"] = "names a record of the log, which no page shows",
    };

    [Fact]
    public void Every_action_has_a_form_and_words_for_when_it_was_done()
    {
        var words = new ResourceManager(typeof(ProgrammeWords));
        Offenders.None(
            ProgrammeActions.All.Keys.Where(a => !Without.ContainsKey(a) && (Read(a) is null || Said(words, a, "nl") is null || Said(words, a, "en") is null)),
            "These actions have no form, or no words, in Portal/Programmes:");
        Assert.All(Without.Keys, a => Assert.Null(Read(a)));
    }

    [Fact]
    public void A_field_that_cannot_be_read_is_noticed()
    {
        var sheet = new Sheet(Form(("slot", "vier")), _ => null);

        ProgrammeForms.Read("drop-slot", sheet, "I. Sluitsteen", Edition.Of2023);

        Assert.Equal("slot", sheet.Wrong);
    }

    [Fact]
    public void Key_points_name_lines_as_they_are_printed()
    {
        var sheet = new Sheet(Form(("lines1", "J1, S4·2.3"), ("text1", "Voor lange uitval is er geen plan.")), _ => null);

        var points = Assert.IsType<ProgrammeCommand.SetKeyPoints>(ProgrammeForms.Read("set-key-points", sheet, "I. Sluitsteen", Edition.Of2023)).Points;

        Assert.Null(sheet.Wrong);
        Assert.Equal(["J1", "4/2.3"], Assert.Single(points).Lines.Select(l => l.ToString()));
    }

    [Fact]
    public void A_person_comes_under_a_seal_and_an_unknown_seal_is_turned_away()
    {
        var sheet = new Sheet(Form(("person", "ongezegeld")), _ => null);

        ProgrammeForms.Read("let-coordinator-go", sheet, "", Edition.Of2023);

        Assert.Equal("person", sheet.Wrong);
        Assert.Equal(new PersonId("ingrid"), new Sheet(Form(("person", "zegel")), s => s is "zegel" ? new PersonId("ingrid") : null).Person("person"));
    }

    private static ProgrammeCommand? Read(string action) => ProgrammeForms.Read(action, new Sheet(Form(), _ => null), "", Edition.Of2023);

    private static string? Said(ResourceManager words, string action, string language) => words.GetString($"Done/{action}", CultureInfo.GetCultureInfo(language));

    private static FormCollection Form(params (string Name, string Value)[] typed) => new(typed.ToDictionary(t => t.Name, t => new Microsoft.Extensions.Primitives.StringValues(t.Value)));
}
