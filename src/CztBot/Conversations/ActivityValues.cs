using System.Text.Json;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>The seam for values inside activities: JsonElement in this build, JObject in the official SDK's.</summary>
internal static class ActivityValues
{
    /// <summary>A value as a JSON element; an empty object where there is none.</summary>
    public static JsonElement Json(object? value) => value switch
    {
        JsonElement element => element,
        null => JsonDocument.Parse("{}").RootElement,
        _ => JsonDocument.Parse(value.ToString() is { Length: > 0 } text ? text : "{}").RootElement,
    };

    /// <summary>The press behind a message that an Action.Submit sent; null for a message that somebody typed.</summary>
    public static CardPress? SubmittedPress(Activity activity)
    {
        if (activity.Value is null) return null;
        var data = Json(activity.Value);
        var press = new CardPress("", data);
        return press.Text("verb") is { } verb ? press with { Verb = verb } : null;
    }
}
