using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities from HTTP, runs the bot, and answers as the protocol wants.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <inheritdoc cref="IBotFrameworkHttpAdapter"/>
public sealed partial class CloudAdapter(
    BotAuthentication authentication, TurnMemory memory, IHttpClientFactory clients, TimeProvider machine, ILogger<CloudAdapter> logger)
    : BotAdapter, IBotFrameworkHttpAdapter
{
    private readonly TurnRunner _turns = new(logger);

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        var (activity, refused, reason) = await ActivityReader.ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (activity is null)
        {
            httpResponse.StatusCode = refused;
            if (refused is StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge) LogRefused(refused, reason);
            if (refused == StatusCodes.Status405MethodNotAllowed) httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        if (await authentication.RefuseAsync(httpRequest, activity, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            refusal.WriteTo(httpResponse);
            return;
        }

        // A channel repeats a turn that it did not get an answer for in time: the bot runs once, both get the same answer.
        var answer = await memory.OnceAsync(activity, () => _turns.RunAsync(new TurnContext(this, activity), bot, CancellationToken.None)).ConfigureAwait(false);
        httpResponse.StatusCode = answer.Status;
        if (answer.Body.Length == 0) return;
        httpResponse.ContentType = "application/json; charset=utf-8";
        httpResponse.ContentLength = answer.Body.Length;
        await httpResponse.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
    }

    public override async Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var begin = new Activity { Type = ActivityTypes.Event, Name = "ContinueConversation" };
        begin.ApplyConversationReference(reference, isIncoming: true);
        begin.Id = null;
        await callback(new TurnContext(this, begin), cancellationToken).ConfigureAwait(false);
    }

    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var made = await Connector().CreateConversationAsync(serviceUrl, conversationParameters, cancellationToken).ConfigureAwait(false);
        var begin = new Activity
        {
            Type = ActivityTypes.Event,
            Name = "CreateConversation",
            Id = made?.ActivityId,
            ChannelId = channelId,
            // Only the address that was asked is known to be the channel's.
            ServiceUrl = serviceUrl,
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
            Conversation = new ConversationAccount { Id = made?.Id, IsGroup = conversationParameters.IsGroup, TenantId = conversationParameters.TenantId },
        };
        await callback(new TurnContext(this, begin), cancellationToken).ConfigureAwait(false);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (turnContext is TurnContext turn && turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            {
                turn.Buffered.Add(activity);
                responses.Add(new ResourceResponse());
                continue;
            }

            var response = activity.ReplyToId is null
                ? await Connector().SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
                : await Connector().ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            responses.Add(response ?? new ResourceResponse());
        }

        return [.. responses];
    }

    public override Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Connector().UpdateActivityAsync(activity, cancellationToken);

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Connector().DeleteActivityAsync(reference, cancellationToken);

    internal ConnectorClient Connector() => new(clients.CreateClient(ConnectorClient.HttpClientName), machine);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);
}
