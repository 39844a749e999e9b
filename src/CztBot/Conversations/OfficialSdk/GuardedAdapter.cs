using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>
/// Stands before Microsoft's adapter, which takes calls from everywhere as long as no app id is configured, and bodies of any size.
/// </summary>
internal sealed partial class GuardedAdapter(
    CloudAdapter adapter, IConfiguration configuration, IHostEnvironment environment, ILogger<GuardedAdapter> logger) : IBotFrameworkHttpAdapter
{
    // As much as our own protocol project takes.
    private const int MaxBody = 256 * 1024;

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
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
            await adapter.ProcessAsync(httpRequest, httpResponse, bot, cancellationToken);
        }
        catch (ErrorResponseException refused)
        {
            // The work is done; only the answer did not get through. A repeat of the turn would do it twice.
            LogNotAnswered((int)refused.StatusCode);
        }
    }

    private bool IsDeveloper(HttpRequest request) =>
        environment.IsDevelopment()
        && request.Headers.Authorization.Count == 0
        && request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to a turn was refused by the channel with {Status}")]
    private partial void LogNotAnswered(int status);
}
