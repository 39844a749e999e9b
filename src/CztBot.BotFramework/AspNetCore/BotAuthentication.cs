using System.Net;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who may post to the bot. Without an app id, in Development, callers on this machine without a token; a token, once present, has to
/// be valid, and there is nothing yet to validate it with, so it is refused.
/// </summary>
/// <param name="appId">The bot's app id; empty on a developer's machine.</param>
/// <param name="development">False in Production: behind a proxy on the same machine every caller would look local.</param>
public sealed class BotAuthentication(string? appId, bool development)
{
    public bool Accepts(HttpRequest request) =>
        development
        && string.IsNullOrEmpty(appId)
        && request.Headers.Authorization.Count == 0
        && request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address);
}
