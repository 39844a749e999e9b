using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>Web Chat ignores Action.Execute: the page's execute.js makes it an Action.Submit that carries what it was; here it becomes the invoke it should have been.</summary>
internal static class ExecuteActions
{
    private const string Mark = "_execute";

    /// <summary>The value of the invoke behind a submitted value, and the activity whose button it was; null for an ordinary value.</summary>
    public static (JsonObject Value, string ActivityId)? ToInvoke(JsonNode? submitted)
    {
        if (submitted is not JsonObject data || data[Mark] is not JsonObject mark) return null;
        var carried = data.DeepClone().AsObject();
        carried.Remove(Mark);
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = mark["verb"]?.DeepClone(), ["data"] = carried };
        if (mark["id"] is { } id) action["id"] = id.DeepClone();
        return (new JsonObject { ["action"] = action, ["trigger"] = "manual" }, mark["activityId"]?.ToString() ?? "");
    }
}
