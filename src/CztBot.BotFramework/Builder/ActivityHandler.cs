using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Hands each kind of activity to a method of its own.</summary>
public class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        switch (turnContext.Activity.Type)
        {
            case ActivityTypes.Message:
                await OnMessageActivityAsync(new TypedTurnContext<IMessageActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.ConversationUpdate:
                await OnConversationUpdateActivityAsync(
                    new TypedTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.Invoke:
                var response = await OnInvokeActivityAsync(
                    new TypedTurnContext<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                if (turnContext is TurnContext own) own.InvokeResponse = response;
                break;
            default:
                break;
        }
    }

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded is { Count: > 0 } added
            ? OnMembersAddedAsync(added, turnContext, cancellationToken)
            : Task.CompletedTask;

    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Answers an invoke; what nobody claims is 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Name != "adaptiveCard/action") return new InvokeResponse { Status = 501 };
        var (value, error) = AdaptiveCardInvokes.Read(turnContext.Activity.Value);
        if (value is null) return new InvokeResponse { Status = 400, Body = error };
        var answer = await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
        return new InvokeResponse { Status = 200, Body = answer };
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 501 });
}

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
