using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CztBot.Benchmarks.Floor;

/// <summary>A channel's far side that takes every message, each after the same while.</summary>
internal static class ChannelServer
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);
    private static long _last;

    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Text("ok"));
        app.MapGet("/last", () => Results.Text($"{Interlocked.Read(ref _last)}"));
        app.MapPost("/v3/conversations/{conversation}/activities", TakeAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task TakeAsync(HttpContext http)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        long length = 0;
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;) length += read;
        ArrayPool<byte>.Shared.Return(buffer);
        Interlocked.Exchange(ref _last, length);
        await Task.Delay(Latency, http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync("""{"id":"1:0a2b3c"}"""u8.ToArray(), http.RequestAborted);
    }
}
