using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
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
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        var (activity, refused) = await ActivityReader.ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (activity is null)
        {
            httpResponse.StatusCode = refused;
            if (refused == StatusCodes.Status405MethodNotAllowed) httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        if (!authentication.Accepts(httpRequest))
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // A channel repeats a turn that it did not get an answer for in time: the bot runs once, both get the same answer.
        var answer = await memory.OnceAsync(activity, () => RunAsync(activity, bot, CancellationToken.None)).ConfigureAwait(false);
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

    internal Task<TeamsChannelAccount> GetMemberAsync(Activity activity, string userId, CancellationToken cancellationToken) =>
        Connector().GetConversationMemberAsync(activity.ServiceUrl, activity.Conversation?.Id, userId, cancellationToken);

    private async Task<TurnAnswer> RunAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var turn = new TurnContext(this, activity);
        try
        {
            await bot.OnTurnAsync(turn, cancellationToken).ConfigureAwait(false);
            return Answer(turn);
        }
        catch (ErrorResponseException refused)
        {
            // The work is done; only the answer did not get through. A repeat of the turn would do it twice.
            LogNotAnswered(activity.Type, (int)refused.StatusCode);
            return TurnAnswer.Empty(HttpStatusCode.OK);
        }
        catch (Exception failure)
        {
            LogFailed(activity.Type, failure);
            return TurnAnswer.Empty(HttpStatusCode.InternalServerError);
        }
    }

    private static TurnAnswer Answer(TurnContext turn)
    {
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            var response = turn.InvokeResponse ?? new InvokeResponse { Status = 501 };
            var body = response.Body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(response.Body, BotJson.Wire.GetTypeInfo(response.Body.GetType())!);
            return new TurnAnswer(response.Status, body);
        }

        if (turn.Activity.DeliveryMode != DeliveryModes.ExpectReplies) return TurnAnswer.Empty(HttpStatusCode.OK);
        var replies = new ExpectedReplies { Activities = turn.Buffered };
        return new TurnAnswer(200, JsonSerializer.SerializeToUtf8Bytes(replies, BotJson.Wire.ExpectedReplies));
    }

    private ConnectorClient Connector() => new(clients.CreateClient(ConnectorClient.HttpClientName), machine);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of type {Type} failed")]
    private partial void LogFailed(string? type, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to a turn of type {Type} was refused by the channel with {Status}")]
    private partial void LogNotAnswered(string? type, int status);
}
