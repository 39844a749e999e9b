using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>Web Chat ignores Action.Execute: it leaves as an Action.Submit that carries what it was, and comes back as the invoke it should have been.</summary>
internal static class ExecuteActions
{
    private const string Mark = "_execute";

    /// <summary>A copy of an activity as Web Chat can use it.</summary>
    public static JsonObject ToSubmits(JsonObject activity)
    {
        var copy = activity.DeepClone().AsObject();
        if (copy["attachments"] is not JsonArray attachments) return copy;
        foreach (var attachment in attachments) Rewrite(attachment?["content"], activity["id"]?.ToString() ?? "");
        return copy;
    }

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

    private static void Rewrite(JsonNode? node, string activityId)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var one in array) Rewrite(one, activityId);
                return;
            case JsonObject card:
                if (card["type"]?.ToString() == "Action.Execute") Submit(card, activityId);
                // What a button carries is the bot's own and stays as it is.
                foreach (var (name, value) in card)
                    if (name != "data") Rewrite(value, activityId);
                return;
        }
    }

    private static void Submit(JsonObject action, string activityId)
    {
        var data = action["data"] as JsonObject ?? [];
        var mark = new JsonObject { ["verb"] = action["verb"]?.DeepClone(), ["activityId"] = activityId };
        if (action["id"] is { } id) mark["id"] = id.DeepClone();
        data[Mark] = mark;
        action["type"] = "Action.Submit";
        action["data"] = data.Parent is null ? data : data.DeepClone();
        action.Remove("verb");
        action.Remove("fallback");
    }
}
