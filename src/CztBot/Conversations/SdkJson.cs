using System.Text.Json;

namespace CztBot.Conversations;

/// <summary>The seam for JSON inside activities: JsonElement in this build, JObject in the official SDK's.</summary>
internal static class SdkJson
{
    /// <summary>A value of an activity; an empty object where there is none.</summary>
    public static JsonElement ToElement(object? value) => value switch
    {
        JsonElement element => element,
        null => JsonElement.Parse("{}"),
        _ => JsonElement.Parse(value.ToString() is { Length: > 0 } text ? text : "{}"),
    };

    /// <summary>A card as an activity carries it.</summary>
    public static object ToContent(JsonElement card) => card;
}
