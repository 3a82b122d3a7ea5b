using System.Diagnostics;
using System.Globalization;
using System.Resources;

namespace WorkshopBot.Web.Commands;

/// <summary>What the program says at a prompt, in the language of the machine.</summary>
internal static class CommandWords
{
    private static readonly ResourceManager Phrases = new(typeof(CommandWords));

    public static string Get(string name) => Phrases.GetString(name, CultureInfo.CurrentUICulture) ?? throw new UnreachableException(name);

    /// <summary>In the language of a simulated person.</summary>
    public static string In(string language, string name, params object[] with) => string.Format(
        CultureInfo.InvariantCulture,
        Phrases.GetString(name, language == "nl" ? CultureInfo.GetCultureInfo("nl") : CultureInfo.InvariantCulture) ?? throw new UnreachableException(name),
        with);

    public static string Format(string name, params object[] with) => string.Format(CultureInfo.CurrentCulture, Get(name), with);
}
