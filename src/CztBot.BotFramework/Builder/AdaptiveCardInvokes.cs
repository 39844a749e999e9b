using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the value of an adaptiveCard/action invoke.</summary>
internal static class AdaptiveCardInvokes
{
    public static (AdaptiveCardInvokeValue? Value, AdaptiveCardInvokeResponse? Error) Read(object? value)
    {
        if (value is not JsonElement { ValueKind: JsonValueKind.Object } element) return (null, Error("BadRequest", "Missing value"));
        if (!element.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
            return (null, Error("BadRequest", "Missing action"));
        try
        {
            var read = element.Deserialize(BotJson.Wire.AdaptiveCardInvokeValue)!;
            return read.Action.Type == "Action.Execute"
                ? (read, null)
                : (null, Error("NotSupported", "Only Action.Execute is supported"));
        }
        catch (JsonException)
        {
            return (null, Error("BadRequest", "Malformed value"));
        }
    }

    private static AdaptiveCardInvokeResponse Error(string code, string message) => new()
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new InvokeError { Code = code, Message = message },
    };
}
