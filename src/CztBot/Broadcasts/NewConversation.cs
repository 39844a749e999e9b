using CztBot.Conversations;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CztBot.Broadcasts;

/// <summary>Makes a person's conversation anew where the channel does not know the stored one any more; what becomes of groups is said in <see cref="Outbox"/>.</summary>
public sealed partial class NewConversation(CloudAdapter adapter, Database database, BusinessClock clock, IConfiguration configuration, ILogger<NewConversation> logger)
{
    /// <returns>Where the person can be written to now; null where the channel made none.</returns>
    public async Task<Address?> MakeAsync(string recipient, Address stale, CancellationToken cancellation)
    {
        if (!recipient.StartsWith("person:", StringComparison.Ordinal)) return null;
        string? made = null;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = stale.Bot.Id, Name = stale.Bot.Name },
            Members = [new ChannelAccount { Id = stale.User.Id, Name = stale.User.Name, AadObjectId = stale.User.AadObjectId }],
            TenantId = stale.Conversation.TenantId,
        };
        try
        {
            await adapter.CreateConversationAsync(
                configuration["MicrosoftAppId"] ?? "", stale.ChannelId, stale.ServiceUrl, null, parameters,
                (turn, _) =>
                {
                    made = turn.Activity.Conversation?.Id;
                    return Task.CompletedTask;
                },
                cancellation);
        }
        catch (Exception refused) when (refused is ErrorResponseException or HttpRequestException or CredentialException || (refused is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogNotMade(refused.GetType().Name);
        }

        if (string.IsNullOrEmpty(made)) return null;
        var address = stale with { Conversation = stale.Conversation with { Id = made } };
        await database.WriteAsync(Actor.System(clock.Now), async work =>
        {
            await ConversationStore.RememberAsync(work, recipient, made, address.ToJson());
            return true;
        }, cancellation);
        return address;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel made no new conversation: {Kind}")]
    private partial void LogNotMade(string kind);
}
