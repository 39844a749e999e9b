using System.Text.Json;

namespace CztBot.Cards;

/// <summary>An input as one line: <c>「状态」（必填）未启动 / ●推进中</c>.</summary>
internal static class InputText
{
    public static string Of(JsonElement input)
    {
        var label = input.Text("label") is { Length: > 0 } given ? given : input.Text("title");
        var required = input.Flag("isRequired") ? "（必填）" : "";
        return $"「{label}」{required}{State(input)}";
    }

    private static string State(JsonElement input) => input.Text("type") switch
    {
        "Input.ChoiceSet" => string.Join(" / ", Choices(input)),
        "Input.Toggle" => $"{(input.Text("label").Length > 0 ? input.Text("title") + " " : "")}{(IsOn(input) ? "☑" : "☐")}",
        _ => input.Text("value") is { Length: > 0 } value ? $"：{value}" : "",
    };

    private static IEnumerable<string> Choices(JsonElement input)
    {
        var chosen = input.Text("value").Split(',');
        foreach (var choice in input.Items("choices"))
            yield return (chosen.Contains(choice.Text("value")) ? "●" : "") + choice.Text("title");
    }

    private static bool IsOn(JsonElement input)
    {
        var on = input.Text("valueOn") is { Length: > 0 } given ? given : "true";
        return input.Text("value") == on;
    }
}
