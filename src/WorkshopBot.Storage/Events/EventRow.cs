using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>An event as its row holds it.</summary>
internal sealed record EventRow(
    string Stream, long Version, string Id, string At, string Cause, string Type, string Data, string Salt, string Hash)
{
    public const string Columns =
        "stream as Stream, version as Version, id as Id, at as At, cause as Cause, type as Type, data as Data, salt as Salt, hash as Hash";

    private const string By = "by", Happened = "happened", Discriminator = "event";

    public string Commitment => EventChain.Commit(Salt, Data);

    /// <summary>Makes the row that follows <paramref name="previous"/>, and the words that go beside it.</summary>
    public static (EventRow Row, ImmutableArray<SplitText> Texts) After<TEvent>(
        string previous, string stream, long version, TEvent happened, Asked asked, Func<string> newId)
    {
        var node = JsonSerializer.SerializeToNode(happened)!;
        var texts = TextSplitter.Split(node, newId);
        var (id, type, salt, at) = (newId(), node[Discriminator]!.GetValue<string>(), EventChain.NewSalt(), Times.Write(asked.At));

        // what the chain's own fields do not say stands in the data, so that nothing of a row is outside the hash
        var data = new JsonObject
        {
            ["id"] = id, ["cause"] = asked.Cause, [By] = asked.By.Value, [Happened] = node,
        }.ToJsonString();

        var link = EventChain.Link(previous, stream, version, type, at, EventChain.Commit(salt, data));
        return (new EventRow(stream, version, id, at, asked.Cause, type, data, salt, link), texts);
    }

    public Recorded<TEvent> Read<TEvent>(IReadOnlyDictionary<string, string> bodies)
    {
        var data = Parse();
        TextSplitter.Fill(data, bodies);
        var asked = new Asked(new PersonId(data[By]!.GetValue<string>()), Times.Read(At), Cause);
        return new Recorded<TEvent>((int)Version, data[Happened].Deserialize<TEvent>()!, asked, Commitment, Hash);
    }

    public IEnumerable<TextReference> Texts() => TextSplitter.Texts(Parse());

    /// <summary>Whether the row's own columns say what the hashed data say.</summary>
    public bool AgreesWithItsData() => Parse() is var data
        && data["id"]?.GetValue<string>() == Id && data["cause"]?.GetValue<string>() == Cause
        && data[Happened]?[Discriminator]?.GetValue<string>() == Type;

    private JsonObject Parse() => JsonNode.Parse(Data)!.AsObject();
}
