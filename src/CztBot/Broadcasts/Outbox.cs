using System.Globalization;
using CztBot.Conversations;
using CztBot.Storage;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CztBot.Broadcasts;

/// <summary>Writes to a recipient's stored conversation and classifies the channel's answer.</summary>
public sealed class Outbox(CloudAdapter adapter, ConversationStore conversations, ProactiveView view, IConfiguration configuration)
{
    public async Task<SendOutcome> SendAsync(string recipient, Reply reply, CancellationToken cancellation)
    {
        if (await conversations.ReferenceAsync(recipient) is not { } stored)
            return new SendOutcome(DeliveryStates.Unreachable, Error: "no-conversation");
        var address = Address.FromJson(stored);
        if (await view.ShowAsync(recipient, address, reply, cancellation) is not { } shown)
            return new SendOutcome(DeliveryStates.Unreachable, Error: "channel-off");
        string? activityId = null;
        try
        {
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "",
                ToReference(address),
                async (turn, token) => activityId = (await turn.SendActivityAsync(BotGateway.ToActivity(shown), token))?.Id,
                cancellation);
            return new SendOutcome(DeliveryStates.Sent, activityId);
        }
        catch (ErrorResponseException refused)
        {
            return Classify(refused);
        }
        catch (CredentialException none)
        {
            return SendOutcome.Held($"credential: {none.Code}");
        }
        catch (HttpRequestException failed)
        {
            // A connection that was never made carried nothing; one that broke may have.
            return failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? new SendOutcome(DeliveryStates.Retrying, Error: "no-connection")
                : new SendOutcome(DeliveryStates.Unknown, Error: "connection-lost");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendOutcome(DeliveryStates.Unknown, Error: "timeout");
        }
    }

    internal static ConversationReference ToReference(Address address) => new()
    {
        ChannelId = address.ChannelId,
        ServiceUrl = address.ServiceUrl,
        Bot = ToAccount(address.Bot),
        User = ToAccount(address.User),
        Conversation = new ConversationAccount
        {
            Id = address.Conversation.Id,
            IsGroup = address.Conversation.IsGroup,
            ConversationType = address.Conversation.ConversationType,
            TenantId = address.Conversation.TenantId,
        },
        Locale = address.Locale,
    };

    private static ChannelAccount ToAccount(Account account) => new() { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId };

    private static SendOutcome Classify(ErrorResponseException refused)
    {
        var status = (int)refused.StatusCode;
        var error = string.Create(CultureInfo.InvariantCulture, $"http-{status}");
        return status switch
        {
            // Ours, and everybody's: the channel refuses the bot itself, not this message.
            401 => SendOutcome.Held(SendOutcome.RefusedByChannel),
            408 or 412 or 429 or 502 or 503 or 504 => new SendOutcome(DeliveryStates.Retrying, Error: error, RetryAfter: refused.RetryAfter),
            403 or 404 => new SendOutcome(DeliveryStates.Unreachable, Error: error),
            >= 500 => new SendOutcome(DeliveryStates.Retrying, Error: error),
            _ => new SendOutcome(DeliveryStates.Failed, Error: error),
        };
    }
}
