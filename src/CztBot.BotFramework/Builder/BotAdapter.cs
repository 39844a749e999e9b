using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects turns to a channel.</summary>
public abstract class BotAdapter
{
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>A turn that the bot begins by itself, in a conversation that it knows.</summary>
    public abstract Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken);

    /// <summary>Makes a conversation on a channel; the callback's turn is in it.</summary>
    /// <param name="audience">Unused here: the channels of one cloud take one kind of token.</param>
    public abstract Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken);
}
