using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Runs the bot once and makes an HTTP answer of it. Where only the answer did not get through to the channel the work is done all the same: a repeat
/// of the turn would do it twice, so the channel is told that all is well.
/// </summary>
internal sealed partial class TurnRunner(ILogger logger)
{
    public async Task<TurnAnswer> RunAsync(TurnContext turn, IBot bot, CancellationToken cancellationToken)
    {
        // A word of the protocol or none: what a caller invents stays out of the log.
        var type = turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
            ? turn.Activity.Type : "other";
        try
        {
            await bot.OnTurnAsync(turn, cancellationToken).ConfigureAwait(false);
            return Answer(turn);
        }
        catch (ErrorResponseException refused)
        {
            LogNotAnswered(type, (int)refused.StatusCode);
            return TurnAnswer.Empty(HttpStatusCode.OK);
        }
        catch (Exception lost) when (lost is ServiceAddressException or HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            LogLost(type, lost.GetType().Name);
            return TurnAnswer.Empty(HttpStatusCode.OK);
        }
        catch (CredentialException none)
        {
            LogNoToken(type, none.Code);
            return TurnAnswer.Empty(HttpStatusCode.OK);
        }
        catch (Exception failure)
        {
            LogFailed(type, failure);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of type {Type} failed")]
    private partial void LogFailed(string type, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer to a turn of type {Type} could not leave, the bot has no token of its own: {Code}")]
    private partial void LogNoToken(string type, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to a turn of type {Type} did not reach the channel: {Kind}")]
    private partial void LogLost(string type, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to a turn of type {Type} was refused by the channel with {Status}")]
    private partial void LogNotAnswered(string type, int status);
}
