using System.Net;

namespace CztBot.LocalChat;

/// <summary>Lets through only what a browser on this machine asks this machine: a foreign site that points its name here is refused as well.</summary>
internal sealed class LocalOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Allows(context.HttpContext.Connection.RemoteIpAddress, context.HttpContext.Request.Host)
            ? await next(context)
            : Results.Text("本地聊天只在本机提供。", statusCode: StatusCodes.Status403Forbidden);

    public static bool Allows(IPAddress? caller, HostString host) => caller is not null && IPAddress.IsLoopback(caller) && IsThisMachine(host.Host);

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
