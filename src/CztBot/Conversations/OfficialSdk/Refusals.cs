using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>Says what our own <see cref="ErrorResponseException"/> says, from the response that Microsoft's carries.</summary>
internal static class Refusals
{
    extension(ErrorResponseException refused)
    {
        public HttpStatusCode StatusCode => refused.Response.StatusCode;

        public string? Code => refused.Body?.Error?.Code;

        public TimeSpan? RetryAfter
        {
            get
            {
                if (Header(refused, "Retry-After") is not { } after) return null;
                if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
                // An instant is measured by the clock that named it.
                if (Date(after) is not { } until || Date(Header(refused, "Date")) is not { } sent) return null;
                return until > sent ? until - sent : TimeSpan.Zero;
            }
        }
    }

    private static string? Header(ErrorResponseException refused, string name) =>
        refused.Response.Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
