using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about people and places.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the turn's conversation.</summary>
    /// <exception cref="Connector.ErrorResponseException">The channel refused, e.g. because nobody there has this id.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return ((CloudAdapter)turnContext.Adapter).GetMemberAsync(turnContext.Activity, userId, cancellationToken);
    }
}
