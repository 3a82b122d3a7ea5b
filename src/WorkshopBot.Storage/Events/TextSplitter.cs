using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Storage.Events;

/// <summary>
/// Takes people's words out of an event and puts them back. Every <c>{"said": "words"}</c> becomes
/// <c>{"text": "id", "digest": "H(salt, words)"}</c>; it needs to know no event.
/// </summary>
internal static class TextSplitter
{
    private const string Said = "said", Text = "text", Digest = "digest";

    /// <summary>Takes the words out of <paramref name="node"/>, which is changed.</summary>
    public static ImmutableArray<SplitText> Split(JsonNode node, Func<string> newId)
    {
        var found = ImmutableArray.CreateBuilder<SplitText>();

        foreach (var holder in Objects(node).Where(o => o.Count == 1 && o[Said] is JsonValue).ToArray())
        {
            // PostgreSQL holds no U+0000; it becomes what Unicode has for a character that cannot be shown
            var text = new SplitText(newId(), EventChain.NewSalt(), holder[Said]!.GetValue<string>().Replace('\0', '\uFFFD'));
            found.Add(text);
            holder.Remove(Said);
            holder.Add(Text, text.Id);
            holder.Add(Digest, EventChain.Commit(text.Salt, text.Body));
        }

        return found.DrainToImmutable();
    }

    /// <summary>Puts words back; those that were removed become null.</summary>
    public static void Fill(JsonNode node, IReadOnlyDictionary<string, string> bodies)
    {
        foreach (var (holder, text) in References(node).ToArray())
        {
            holder.Clear();
            holder.Add(Said, bodies.GetValueOrDefault(text.Id));
        }
    }

    public static IEnumerable<TextReference> Texts(JsonNode node) => References(node).Select(r => r.Text);

    private static IEnumerable<(JsonObject Holder, TextReference Text)> References(JsonNode node) =>
        from o in Objects(node)
        where o.Count == 2 && o[Text] is JsonValue && o[Digest] is JsonValue
        select (o, new TextReference(o[Text]!.GetValue<string>(), o[Digest]!.GetValue<string>()));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}

/// <summary>Words as they are kept apart.</summary>
internal sealed record SplitText(string Id, string Salt, string Body);

/// <summary>What an event holds in place of words.</summary>
internal sealed record TextReference(string Id, string Digest);
