using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CztBot.Tests.WebChat;

/// <summary>Where Direct Line exchanges its secret for tokens.</summary>
internal sealed class DirectLineService : IAsyncDisposable
{
    public const string Secret = "the-secret";
    private readonly WebApplication _app;

    private DirectLineService(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>The answer's status, when it is not to be a token.</summary>
    public int Status { get; set; } = 200;

    /// <summary>What it was asked, in turn: the header and the body.</summary>
    public List<(string Authorization, JsonElement Body)> Asked { get; } = [];

    public static async Task<DirectLineService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var service = new DirectLineService(app);
        app.MapPost("/v3/directline/tokens/generate", service.GenerateAsync);
        await app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> GenerateAsync(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        Asked.Add((authorization, await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)));
        return Status != 200 ? Results.StatusCode(Status)
            : authorization != $"Bearer {Secret}" ? Results.StatusCode(403)
            : Results.Json(new { conversationId = "c1", token = "the-token", expires_in = 3600 });
    }
}
