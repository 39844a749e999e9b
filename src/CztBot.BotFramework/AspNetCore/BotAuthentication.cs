using System.Net;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who may post to the bot. Without an app id only callers on this machine, and without a token; a token, once present, has to be
/// valid, and there is nothing yet to validate it with, so it is refused.
/// </summary>
/// <param name="appId">The bot's app id; empty on a developer's machine.</param>
public sealed class BotAuthentication(string? appId)
{
    public bool Accepts(HttpRequest request) =>
        string.IsNullOrEmpty(appId)
        && request.Headers.Authorization.Count == 0
        && request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address);
}
