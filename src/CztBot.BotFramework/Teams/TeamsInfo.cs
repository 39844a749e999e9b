using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about people and places.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the turn's conversation.</summary>
    /// <exception cref="ErrorResponseException">The channel refused, e.g. because nobody there has this id.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var (adapter, activity) = Of(turnContext);
        return adapter.Connector().GetConversationMemberAsync(activity.ServiceUrl, activity.Conversation?.Id, userId, cancellationToken);
    }

    /// <summary>A page of the members of the turn's conversation.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var (adapter, activity) = Of(turnContext);
        return adapter.Connector().GetConversationPagedMembersAsync(activity.ServiceUrl, activity.Conversation?.Id, pageSize, continuationToken, cancellationToken);
    }

    /// <summary>Begins a thread in a channel of a team.</summary>
    /// <returns>Where the thread is, and the id of its first message.</returns>
    public static async Task<Tuple<ConversationReference, string?>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var parameters = new ConversationParameters
        {
            IsGroup = true, ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } }, Activity = (Activity)activity,
        };
        Activity? begun = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId, "msteams", turnContext.Activity.ServiceUrl!, null, parameters,
            (turn, _) =>
            {
                begun = turn.Activity;
                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);
        return new Tuple<ConversationReference, string?>(begun!.GetConversationReference(), begun.Id);
    }

    private static (CloudAdapter Adapter, Activity Activity) Of(ITurnContext turnContext) => ((CloudAdapter)turnContext.Adapter, turnContext.Activity);
}
