using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Conversations;

/// <summary>Where a person stands in a card that is played in text.</summary>
public sealed record Dialogue
{
    /// <summary>The expanded card; null when only a rest of text is left to be shown.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>The unfolding buttons that were chosen, by their places.</summary>
    public IReadOnlyList<int> Path { get; init; } = [];

    /// <summary>What was answered, by input id.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The input that is being asked for; -1 when a choice is.</summary>
    public int Field { get; init; } = -1;

    /// <summary>What did not fit into the last message.</summary>
    public string Rest { get; init; } = "";

    public Dialogue With(string id, string value) =>
        this with { Values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [id] = value } };

    public string ToJson() => JsonSerializer.Serialize(this, DialogueJson.Default.Dialogue);

    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    public static Dialogue FromJson(string json) => JsonSerializer.Deserialize(json, DialogueJson.Default.Dialogue)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dialogue))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class DialogueJson : JsonSerializerContext;
