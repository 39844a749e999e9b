using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace CztBot.Benchmarks.Floor;

/// <summary>The least a bot can do: Kestrel, the activity parsed by generated code, a constant answer.</summary>
internal static class FloorServer
{
    private static readonly byte[] Answer = """{"activities":[{"type":"message","text":"任务5正常推进。"}]}"""u8.ToArray();

    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Text("ok"));
        app.MapPost("/api/messages", AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, BotJson.Wire.Activity, http.RequestAborted);
        http.Response.StatusCode = activity?.Type is null ? 400 : 200;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }
}
