using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>The channel refused a message; the caller decides whether and when to try again.</summary>
public sealed class ErrorResponseException(HttpStatusCode statusCode, string? code, TimeSpan? retryAfter)
    : Exception($"The channel answered {(int)statusCode} {code}")
{
    public HttpStatusCode StatusCode => statusCode;

    /// <summary>The protocol's error code, e.g. MessageWritesBlocked.</summary>
    public string? Code => code;

    /// <summary>How long the channel asks to wait.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
