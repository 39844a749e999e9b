using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CztBot.Operations;

/// <summary>Who calls where proxies stand between: they say it in X-Forwarded-For, and those on this machine and of Dispatch:Proxies are believed.</summary>
internal static class CallerAddress
{
    public static void UseCallerAddress(this WebApplication app, DispatchOptions options)
    {
        // Every hop is checked, so that what a caller wrote into the header itself is never reached.
        var trust = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        foreach (var proxy in options.Proxies) trust.KnownIPNetworks.Add(Network(proxy)!.Value);
        app.UseForwardedHeaders(trust);
    }

    /// <summary>An address or a network, e.g. 10.0.0.5 or 172.18.0.0/16; null when it is neither.</summary>
    public static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    /// <summary>A caller on this machine; not somebody elsewhere for whom a proxy on this machine speaks.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !http.Request.Headers.Keys.Any(IsOfProxy);

    // X-Original-For is what the middleware leaves of X-Forwarded-For.
    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.ToUpperInvariant() is "FORWARDED" or "VIA" or "X-REAL-IP" or "X-ORIGINAL-FOR";
}
