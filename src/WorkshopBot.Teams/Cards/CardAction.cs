using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WorkshopBot.Teams.Cards;

/// <summary>A part of a card that is pressed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
public abstract record CardAction
{
    private CardAction() { }

    /// <summary>A button whose press comes back to us under its verb, with the card's fields beside its data.</summary>
    public sealed record Execute(string Title, string Verb, ImmutableSortedDictionary<string, string> Data) : CardAction
    {
        /// <summary>"none" for a button that needs no field: what is half typed stays on the screen.</summary>
        public string? AssociatedInputs { get; init; }

        /// <summary>"positive" or "destructive", or nothing.</summary>
        public string? Style { get; init; }

        /// <summary>For a client that does not know the newer kind of button.</summary>
        public Submit Fallback => new(Title, Data.SetItem(Submit.VerbKey, Verb));
    }

    public sealed record OpenUrl(string Title, Uri Url) : CardAction;
}

/// <summary>The older kind of button: its data arrives as a message, with the verb among it.</summary>
public sealed record Submit(string Title, ImmutableSortedDictionary<string, string> Data)
{
    /// <summary>Under which name the verb stands in the data.</summary>
    public const string VerbKey = "verb";

    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Action.Submit";
}
