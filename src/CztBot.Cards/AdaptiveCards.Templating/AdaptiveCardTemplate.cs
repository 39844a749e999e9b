using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Cards;
using CztBot.Cards.Templating;

namespace AdaptiveCards.Templating;

/// <summary>An Adaptive Card template: <c>new AdaptiveCardTemplate(json).Expand(data)</c>, as in the official package.</summary>
public sealed class AdaptiveCardTemplate
{
    private readonly CardTemplate _template;

    /// <exception cref="CardException">The JSON or an expression in it is wrong.</exception>
    public AdaptiveCardTemplate(string jsonTemplate)
        : this(CardTemplate.Compile(Encoding.UTF8.GetBytes(jsonTemplate), "模板")) { }

    internal AdaptiveCardTemplate(CardTemplate template) => _template = template;

    public string Expand(EvaluationContext context) => Expand(context.Root);

    /// <param name="rootData">JSON text, a JSON value, or any object that serializes to JSON.</param>
    public string Expand(object? rootData) => rootData switch
    {
        EvaluationContext context => Expand(context.Root),
        string json => Text(JsonElement.Parse(json)),
        JsonElement element => Text(element),
        JsonDocument document => Text(document.RootElement),
        JsonNode node => Text(JsonElement.Parse(node.ToJsonString())),
        _ => Text(JsonSerializer.SerializeToElement(rootData)),
    };

    /// <summary>The expanded card as UTF-8.</summary>
    public byte[] ExpandUtf8(JsonElement data) => CompactJson.Bytes(writer => _template.Expand(data, writer));

    public void Expand(JsonElement data, Utf8JsonWriter writer) => _template.Expand(data, writer);

    private string Text(JsonElement data) => Encoding.UTF8.GetString(ExpandUtf8(data));
}
