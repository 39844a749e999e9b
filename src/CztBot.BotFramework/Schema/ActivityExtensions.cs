using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Takes the bot's own mention out of a text.</summary>
public static class ActivityExtensions
{
    /// <returns>The text that is left.</returns>
    public static string? RemoveRecipientMention(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.Type != "mention" || entity.Properties is not { } properties) continue;
            if (!properties.TryGetValue("mentioned", out var mentioned) || mentioned.ValueKind != JsonValueKind.Object) continue;
            if (!mentioned.TryGetProperty("id", out var id) || Text(id) is not { } who || who != activity.Recipient?.Id) continue;
            if (properties.TryGetValue("text", out var text) && Text(text) is { Length: > 0 } mention)
                activity.Text = activity.Text?.Replace(mention, "", StringComparison.OrdinalIgnoreCase);
        }

        activity.Text = activity.Text?.Trim();
        return activity.Text;
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
