using System.Text.Json.Nodes;
using CztBot.Conversations;

namespace CztBot.Dispatches;

/// <summary>The press that a word with something behind it stands for.</summary>
internal static class WordPress
{
    public static CardPress Of(string verb, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var carried = new JsonObject();
        foreach (var (name, value) in data) carried[name] = value;
        using var document = System.Text.Json.JsonDocument.Parse(carried.ToJsonString());
        return new CardPress(verb, document.RootElement.Clone());
    }
}
