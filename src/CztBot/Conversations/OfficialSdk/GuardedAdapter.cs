using CztBot.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CztBot.Conversations;

/// <summary>
/// Microsoft's adapter behind a guard: by itself it takes calls from everywhere as long as no app id is configured, bodies of any size, and fails a turn
/// whose answer did not get through. It gets no logger, since it logs conversation ids and whole exceptions.
/// </summary>
internal sealed partial class GuardedAdapter(
    BotFrameworkAuthentication authentication, IConfiguration configuration, IHostEnvironment environment, ILogger<GuardedAdapter> logger)
    : CloudAdapter(authentication), IBotFrameworkHttpAdapter
{
    // As much as our own protocol project takes.
    private const int MaxBody = 256 * 1024;

    async Task IBotFrameworkHttpAdapter.ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]) && !IsDeveloper(httpRequest))
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // The server itself ends a body that goes on beyond this, with 413.
        if (httpRequest.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxBody;
        try
        {
            await ProcessAsync(httpRequest, httpResponse, bot, cancellationToken);
        }
        catch (Exception lost) when (lost is ErrorResponseException or HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            // The work is done; only the answer did not get through. A repeat of the turn would do it twice.
            LogLost(lost.GetType().Name);
        }
        catch (AggregateException failed) when (CredentialException.CodeOf(failed) is { } code)
        {
            LogNoToken(code);
        }
    }

    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        TranslatedAsync(() => base.ContinueConversationAsync(botAppId, reference, callback, cancellationToken));

    public override Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        TranslatedAsync(() => base.CreateConversationAsync(botAppId, channelId, serviceUrl, audience, conversationParameters, callback, cancellationToken));

    // What leaves by itself fails with what the host knows from our own protocol project.
    private static async Task TranslatedAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (AggregateException failed) when (CredentialException.CodeOf(failed) is not null)
        {
            throw new CredentialException(failed);
        }
        catch (UriFormatException none)
        {
            throw new ServiceAddressException(none);
        }
        catch (RestException unread) when (unread is not ErrorResponseException)
        {
            // Asking for a member fails with types of the REST library that the host does not know.
            throw new HttpRequestException("The channel's answer was none of the protocol", unread);
        }
    }

    private bool IsDeveloper(HttpRequest request) =>
        environment.IsDevelopment()
        && request.Headers.Authorization.Count == 0
        && CallerAddress.IsLocal(request.HttpContext);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to a turn did not reach the channel: {Kind}")]
    private partial void LogLost(string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer to a turn could not leave, the bot has no token of its own: {Code}")]
    private partial void LogNoToken(string code);
}
