using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who may post to the bot: channels with a good token. Without an app id, in Development only, callers on this machine without any, but
/// nobody for whom a proxy on this machine speaks. A header, once present, has to be good, and nobody may come too often.
/// </summary>
public sealed partial class BotAuthentication(
    ChannelTokens tokens, TurnLimits limits, IHostEnvironment environment, ILogger<BotAuthentication> logger)
{
    /// <returns>Null when the call is taken.</returns>
    internal async Task<Refusal?> RefuseAsync(HttpRequest request, Activity activity, CancellationToken cancellation)
    {
        var header = request.Headers.Authorization;
        if (header.Count == 0 && IsDeveloper(request)) return null;
        if (header is not [{ } only] || only.Split(' ') is not [var scheme, var token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return Refuse(header.Count == 0 ? "none" : "scheme");
        try
        {
            return await tokens.FaultAsync(token, activity, cancellation).ConfigureAwait(false) is { } fault ? Refuse(fault) : limits.Refuse(activity);
        }
        catch (SigningKeysUnavailableException unavailable)
        {
            LogUnavailable();
            return new Refusal(StatusCodes.Status503ServiceUnavailable, unavailable.RetryAfter);
        }
    }

    private bool IsDeveloper(HttpRequest request) =>
        environment.IsDevelopment()
        && !tokens.AreExpected
        && request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !request.Headers.Keys.Any(IsOfProxy);

    // X-Original-For is what ASP.NET leaves of X-Forwarded-For.
    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.ToUpperInvariant() is "FORWARDED" or "VIA" or "X-REAL-IP" or "X-ORIGINAL-FOR";

    private Refusal Refuse(string fault)
    {
        LogRefused(fault);
        return new Refusal(StatusCodes.Status401Unauthorized);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A call was refused for its token: {Fault}")]
    private partial void LogRefused(string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel's signing keys cannot be had, so nobody can be let in")]
    private partial void LogUnavailable();
}

/// <summary>The HTTP answer to a call that is not taken.</summary>
internal sealed record Refusal(int Status, TimeSpan? RetryAfter = null)
{
    public void WriteTo(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (RetryAfter is { } wait) response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
