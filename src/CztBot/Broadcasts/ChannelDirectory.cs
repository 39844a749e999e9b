using System.Text.Json;
using CztBot.Conversations;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CztBot.Broadcasts;

/// <summary>Asks the channel's service who somebody is; the answer is Teams', not the person's.</summary>
public sealed partial class ChannelDirectory(CloudAdapter adapter, IConfiguration configuration, ILogger<ChannelDirectory> logger) : IMemberDirectory
{
    // The person waits for this answer, and the channel repeats a turn after ten seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<Member?> FindAsync(Address address, CancellationToken cancellation)
    {
        TeamsChannelAccount? found = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var whole = address with { Conversation = address.Conversation.WithoutThread() };
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "",
                Outbox.ToReference(whole),
                async (turn, token) => found = await TeamsInfo.GetMemberAsync(turn, address.User.Id, token),
                patience.Token);
        }
        catch (Exception refused) when (refused is ErrorResponseException or HttpRequestException or JsonException or InvalidOperationException or CredentialException
            || (refused is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogNotFound(refused.GetType().Name);
        }

        return found is null ? null : new Member(found.UserPrincipalName, found.Email, found.TenantId, found.UserRole);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel did not say who a stranger is: {Kind}")]
    private partial void LogNotFound(string kind);
}
