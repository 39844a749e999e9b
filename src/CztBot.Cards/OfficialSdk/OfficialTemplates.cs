using System.Text;
using System.Text.Json;
using AdaptiveCards.Templating;

namespace CztBot.Cards;

/// <summary>Gives the official template class the UTF-8 methods of ours; compiled with -p:BotSdk=official only.</summary>
public static class OfficialTemplates
{
    public static byte[] ExpandUtf8(this AdaptiveCardTemplate template, JsonElement data) =>
        Encoding.UTF8.GetBytes(template.Expand(new EvaluationContext { Root = data.GetRawText() }));

    public static void Expand(this AdaptiveCardTemplate template, JsonElement data, Utf8JsonWriter writer) =>
        writer.WriteRawValue(template.ExpandUtf8(data));
}
