using Microsoft.AspNetCore.Http;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>How the far side may answer.</summary>
internal static class Answers
{
    public static Func<HttpResponse, Task> Status(int status, string body = "", string? retryAfter = null) => response =>
    {
        response.StatusCode = status;
        if (retryAfter is not null) response.Headers.RetryAfter = retryAfter;
        return body.Length == 0 ? Task.CompletedTask : response.WriteAsync(body);
    };

    public static Func<HttpResponse, Task> Redirect(string to) => response =>
    {
        response.StatusCode = 307;
        response.Headers.Location = to;
        return Task.CompletedTask;
    };
}
