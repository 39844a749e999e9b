using System.Net;

namespace Microsoft.Bot.Schema;

/// <summary>The channel refused; the caller decides whether and when to try again.</summary>
public sealed class ErrorResponseException(HttpStatusCode statusCode, ErrorResponse? body, TimeSpan? retryAfter)
    : Exception($"The channel answered {(int)statusCode} {body?.Error?.Code}")
{
    public HttpStatusCode StatusCode => statusCode;

    /// <summary>What the channel wrote; null where that was no error of the protocol.</summary>
    public ErrorResponse? Body => body;

    /// <summary>The protocol's error code, e.g. MessageWritesBlocked.</summary>
    public string? Code => body?.Error?.Code;

    /// <summary>How long the channel asks to wait.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
