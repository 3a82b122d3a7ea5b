using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using WorkshopBot.Teams.Wire;
using Schema = Microsoft.Bot.Schema;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>
/// The one serializer between Bot Builder's activities and ours. Its contract resolver is shared by all turns: left alone,
/// Bot Builder makes one for every connector, and looks at all of its types anew.
/// </summary>
internal static class SharedJson
{
    public static readonly IContractResolver Resolver = HttpHelper.BotMessageSerializerSettings.ContractResolver!;

    public static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = Resolver,
        Converters = HttpHelper.BotMessageSerializerSettings.Converters,
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    });

    /// <summary>What people type is never altered: Bot Builder would read words that look like a date as one, and write them otherwise.</summary>
    public static void LeaveWordsAlone() => HttpHelper.BotMessageSerializer.DateParseHandling = DateParseHandling.None;

    public static void ShareWith(IConnectorClient? connector)
    {
        connector?.SerializationSettings?.ContractResolver = Resolver;
        connector?.DeserializationSettings?.ContractResolver = Resolver;
    }

    /// <summary>An activity of Bot Builder as a channel writes it, for our own reader.</summary>
    public static ReadOnlyMemory<byte> Write(Schema.Activity activity)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Serializer.Serialize(text, activity);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What we would send, as an activity of Bot Builder.</summary>
    /// <param name="id">Of the message that it takes the place of, if any.</param>
    public static Schema.Activity Read(OutgoingActivity activity, string? id)
    {
        using var json = new JsonTextReader(new StringReader(activity.ToJson()));
        var theirs = Serializer.Deserialize<Schema.Activity>(json)!;
        theirs.Id = id;
        return theirs;
    }
}
