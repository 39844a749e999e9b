using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CztBot.Conversations;
using CztBot.Storage;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CztBot.Broadcasts;

/// <summary>Writes to a recipient's stored conversation and classifies the channel's answer. A conversation that the channel does not know any more is made anew, once.</summary>
public sealed class Outbox(CloudAdapter adapter, ProactiveView view, NewConversation fresh, IConfiguration configuration)
{
    private const int NotFound = 404;
    private const string Teams = "msteams";

    /// <param name="stored">The recipient's conversation as it was stored; null where there is none.</param>
    /// <param name="replaces">The message whose place it takes; null for one of its own.</param>
    public async Task<SendOutcome> SendAsync(string recipient, string? stored, Reply reply, string? replaces, CancellationToken cancellation)
    {
        if (stored is null)
            return new SendOutcome(DeliveryStates.Unreachable, Error: "no-conversation");
        var address = Address.FromJson(stored);
        if (await view.ShowAsync(recipient, address, reply, cancellation) is not { } shown)
            return new SendOutcome(DeliveryStates.Unreachable, Error: "channel-off");
        var outcome = await TryAsync(address, shown, replaces, cancellation);
        if (outcome.Error == Code(NotFound) && replaces is null) outcome = await AnewAsync(recipient, address, shown, outcome, cancellation);
        return outcome.State == DeliveryStates.Sent ? outcome with { Version = Version(shown) } : outcome;
    }

    // A person's conversation is made anew; in a channel of a team a thread is begun, whose first message is this one. Other groups have to be registered again.
    private async Task<SendOutcome> AnewAsync(string recipient, Address address, Shown shown, SendOutcome lost, CancellationToken cancellation)
    {
        if (address is { ChannelId: Teams, Conversation.ConversationType: "channel" })
            return await TryAsync(address, shown, null, cancellation, beginsThread: true) is { State: not (DeliveryStates.Failed or DeliveryStates.Unreachable) } begun ? begun : lost;
        return await fresh.MakeAsync(recipient, address, cancellation) is { } anew ? await TryAsync(anew, shown, null, cancellation) : lost;
    }

    private async Task<SendOutcome> TryAsync(Address address, Shown shown, string? replaces, CancellationToken cancellation, bool beginsThread = false)
    {
        var appId = configuration["MicrosoftAppId"] ?? "";
        string? activityId = replaces;
        try
        {
            await adapter.ContinueConversationAsync(
                appId,
                ToReference(address),
                async (turn, token) =>
                {
                    var activity = BotGateway.ToActivity(shown);
                    activity.Id = replaces;
                    if (beginsThread) activityId = (await TeamsInfo.SendMessageToTeamsChannelAsync(turn, activity, address.Conversation.WithoutThread().Id, appId, token)).Item2;
                    else if (replaces is null) activityId = (await turn.SendActivityAsync(activity, token))?.Id;
                    else await turn.UpdateActivityAsync(activity, token);
                },
                cancellation);
            return new SendOutcome(DeliveryStates.Sent, activityId);
        }
        catch (ErrorResponseException refused)
        {
            return Classify(refused, replaces is not null);
        }
        catch (ServiceAddressException)
        {
            return new SendOutcome(DeliveryStates.Unreachable, Error: "bad-address");
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

    // What two people see alike has the same version.
    private static string Version(Shown shown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.Card?.GetRawText() ?? shown.Text)))[..12];

    private static string Code(int status) => string.Create(CultureInfo.InvariantCulture, $"http-{status}");

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

    private static SendOutcome Classify(ErrorResponseException refused, bool update)
    {
        var status = (int)refused.StatusCode;
        var error = Code(status);
        return status switch
        {
            // Ours, and everybody's: the channel refuses the bot itself, not this message.
            401 => SendOutcome.Held(SendOutcome.RefusedByChannel),
            408 or 412 or 429 or 502 or 503 or 504 => new SendOutcome(DeliveryStates.Retrying, Error: error, RetryAfter: refused.RetryAfter),
            // The old message is gone, or the channel changes none.
            NotFound or 405 or 501 when update => new SendOutcome(DeliveryStates.Failed, Error: "no-update"),
            403 or NotFound => new SendOutcome(DeliveryStates.Unreachable, Error: error),
            >= 500 => new SendOutcome(DeliveryStates.Retrying, Error: error, RetryAfter: refused.RetryAfter),
            _ => new SendOutcome(DeliveryStates.Failed, Error: error),
        };
    }
}
