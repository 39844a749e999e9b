using System.Text;
using System.Text.Json;
using AdaptiveCards;
using AdaptiveCards.Templating;

namespace CztBot.Cards;

/// <summary>Gives the official template class the UTF-8 methods of ours; compiled with -p:BotSdk=official only.</summary>
public static class OfficialTemplates
{
    /// <exception cref="AdaptiveSerializationException">The expanded card is none to Microsoft's own parser.</exception>
    public static byte[] ExpandUtf8(this AdaptiveCardTemplate template, JsonElement data)
    {
        var json = template.Expand(new EvaluationContext { Root = data.GetRawText() });
        AdaptiveCard.FromJson(json);
        return Encoding.UTF8.GetBytes(json);
    }

    public static void Expand(this AdaptiveCardTemplate template, JsonElement data, Utf8JsonWriter writer) =>
        writer.WriteRawValue(template.ExpandUtf8(data));
}
