using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CztBot.Conversations;

/// <summary>The seam for JSON inside activities: the official SDK holds Newtonsoft's values.</summary>
internal static class SdkJson
{
    // As deep as the SDK reads.
    private const int Depth = 128;

    /// <summary>A value of an activity; an empty object where there is none.</summary>
    public static JsonElement ToElement(object? value) =>
        JsonElement.Parse(value is null ? "{}" : JsonConvert.SerializeObject(value), new JsonDocumentOptions { MaxDepth = Depth });

    /// <summary>A card as an activity carries it. What looks like a date stays the text that it was.</summary>
    public static object ToContent(JsonElement card)
    {
        using var reader = new JsonTextReader(new StringReader(card.GetRawText()))
        {
            DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = Depth,
        };
        return JToken.ReadFrom(reader);
    }
}
