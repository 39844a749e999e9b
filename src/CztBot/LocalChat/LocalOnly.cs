using System.Net;
using CztBot.Operations;

namespace CztBot.LocalChat;

/// <summary>Lets through only what a browser on this machine asks this machine: a foreign site that points its name here is refused as well.</summary>
internal sealed class LocalOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        CallerAddress.IsLocal(context.HttpContext) && IsThisMachine(context.HttpContext.Request.Host.Host)
            ? await next(context)
            : Results.Text("本地聊天只在本机提供。", statusCode: StatusCodes.Status403Forbidden);

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
