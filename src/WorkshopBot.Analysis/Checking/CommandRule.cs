using System.Text.RegularExpressions;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A sentence reports. It asks nothing of its reader, of this bot, or of a model that reads it later.</summary>
internal static partial class CommandRule
{
    public static bool Holds(Examined s) =>
        !ForTheBot().IsMatch(s.Plain) && !ForAProgram().IsMatch(s.Plain) && !ForTheReader().IsMatch(s.Plain)
        && !Imperative().IsMatch(Plain.Of(s.Quoted.Outside).Trim())
        && !s.Grounds.Suggestions.SignsIn(s.Text).Contains(Sign.Instruction);

    /// <summary>Also asked of sources: what speaks to a program carries nothing.</summary>
    public static bool SpeaksToAProgram(string plain) =>
        ForAProgram().IsMatch(plain) || ForTheReader().IsMatch(plain) || Imperative().IsMatch(plain.Trim());

    /// <summary>The same without verbs that order: an objection rightly says what should be written instead.</summary>
    public static bool AddressesAProgram(string plain) => ForAProgram().IsMatch(plain) || ForTheReader().IsMatch(plain);

    /// <summary>What this bot takes for an order when somebody types it.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\d])(?:stem|kies|herken|zelfde|anders|voorbehoud|noteer|verwijder|vote|choose|recogni[sz]e|same|different|reserve|note|remove)
          \s+\d+(?:[\s,]+\d+)*(?![\d%])
        |^(?:stem|vote|volgende|next|nu|now|hulp|help|eens|agree|sluit|close)\s?[.!]*$
        |(?:^|\s)[/!]\p{L}{2,}
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ForTheBot();

    [GeneratedRegex(
        """
        (?<!\p{L})(?:ignore|disregard|forget|override|bypass|overrule|negeer|vergeet|omzeil)\W+(?:\w+\W+){0,5}?
          (?:instructions?|rules?|prompts?|above|previous|prior|earlier|everything|instructies?|opdracht(?:en)?|regels?|bovenstaande|hierboven|voorgaande|vorige|eerdere|alles)(?!\p{L})
        |(?<!\p{L})(?:new|updated|nieuwe|hidden|secret|verborgen)\s(?:system\s|systeem)?(?:instructions?|instructies?|prompt|opdracht)(?!\p{L})
        |(?<!\p{L})(?:system|systeem)[\s-]?(?:prompt|message|bericht|instructie|melding)|developer\smode|jailbreak
        |(?<!\p{L})you\sare\s(?:now\s)?(?:an?|the|my|no\slonger)\s|(?<!\p{L})(?:jij|je|u)\sbent\s(?:nu|voortaan|vanaf\snu)(?!\p{L})
        |(?<!\p{L})(?:as|als)\s(?:an?\s|een\s)?(?:ai|language\smodel|assistant|taalmodel|assistent)(?!\p{L})
        |(?<!\p{L})(?:dear|hey|hi|attention|note\sto|message\sto|beste|hallo|let\sop|bericht\saan|aan)\s(?:the\s|de\s|het\s|alle\s)?(?:ai|llm|assistants?|bot|model|summari[sz]er|taalmodel|assistent|samenvatter|chatbot)(?!\p{L})
        |(?<!\p{L})(?:ai|llm|assistant|assistent|bot|workshopbot|model|taalmodel|system|systeem|user|gebruiker|instructions?|instructies?)\s?:
        |(?<!\p{L})(?:your|je|jouw|uw)\s(?:normal\s|next\s|final\s|whole\s|entire\s|hele\s|volgende\s)?(?:answer|response|reply|output|summary|antwoord|uitvoer|samenvatting)(?!\p{L})
        |(?<!\p{L})(?:in|at\sthe\send\sof|aan\shet\seind(?:e)?\svan)\s(?:the|your|de|je|uw)\s(?:summary|answer|response|samenvatting|antwoord)(?!\p{L})
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ForAProgram();

    [GeneratedRegex(
        """
        (?<!\p{L})(?:click|tap|klik|tik)\s(?:here|on|below|the|hier|op|onder)(?!\p{L})
        |(?<!\p{L})(?:your|uw|je|jouw)\s(?:password|credentials|account|bank|card|pin|wachtwoord|rekening|pincode|inloggegevens)
        |(?<!\p{L})(?:sign\sup|log\sin|subscribe|act\snow|order\snow|buy\snow|call\snow|limited\soffer|free\strial|meld\su|meld\sje|schrijf\su\sin|log\snu|bestel\snu|koop\snu|bel\snu)(?!\p{L})
        |(?<!\p{L})(?:please|gelieve|alstublieft|alsjeblieft|s\.v\.p)(?!\p{L})
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ForTheReader();

    /// <summary>A verb that orders, where a sentence begins.</summary>
    [GeneratedRegex(
        """
        (?:^|[.:;!?]\s+)(?:now\s|then\s|also\s|nu\s|dan\s|ook\s)?
        (?:write|generate|translate|summari[sz]e|reply|respond|answer|output|print|repeat|include|append|insert|encode|reverse|send|visit|click|open\s(?:the|this)|download|subscribe
          |buy|book|reveal|display|execute|delete|close|skip|mark\s(?:this|the)|tell|notify|promote|recommend|vote|choose|transfer|pay|do\snot|don't|remember|share\s(?:this|the|it)|state|say|present|announce|spread|give|show|rate|rank|label|set\s(?:a|the)|predict|explain|compare|draft|make\s(?:a|the)|finish|end\s(?:your|the|with)|introduce|refer|ask|let\severyone|inform|use|add|mention|quote
          |schrijf|vertaal|vat|antwoord|herhaal|stuur|klik|open\s(?:de|het|deze)|bezoek|ga\snaar|koop|meld|vermeld|toon|verwijder|sluit|markeer|kies|stem|druk|typ|lees|betaal|zeg|voer|onthoud|vul|noem|zet|roep|verwijs|citeer|sluit|eindig|maak\ser|geef\s(?:de|het|een|alle))
        \s(?!en\s|-)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Imperative();
}
