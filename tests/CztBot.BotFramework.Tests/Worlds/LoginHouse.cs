using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>Where the bot gets its own tokens: a real server that is reached under the login's name.</summary>
internal sealed class LoginHouse : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<LoginCall> _calls = new();
    private int _given;

    private LoginHouse(WebApplication app) => _app = app;

    public IReadOnlyList<LoginCall> Calls => [.. _calls];

    /// <summary>How it answers instead of with a token.</summary>
    public (int Status, string Body)? Refusal { get; set; }

    /// <summary>While this is not done, nobody gets an answer.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    /// <summary>Seconds that a token is good for.</summary>
    public int Lifetime { get; set; } = 3600;

    public static async Task<LoginHouse> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var house = new LoginHouse(app);
        app.Run(house.AnswerAsync);
        await app.StartAsync();
        return house;
    }

    /// <summary>Leads the bot's way to its login here, whatever that is called.</summary>
    public void Replace(IServiceCollection services) =>
        services.AddHttpClient(AppTokens.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Way(new Uri(_app.Urls.First())));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType
            ? (await http.Request.ReadFormAsync()).ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal)
            : http.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        _calls.Enqueue(new LoginCall(http.Request.Headers["x-asked-for"]!, form));
        await Open;
        http.Response.ContentType = "application/json";
        if (Refusal is var (status, body))
        {
            http.Response.StatusCode = status;
            await http.Response.WriteAsync(body);
            return;
        }

        var token = $"own-{Interlocked.Increment(ref _given)}";
        await http.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":"{{Lifetime}}","access_token":"{{token}}"}""");
    }
}

/// <summary>A request for a token.</summary>
/// <param name="Address">What the bot meant to call.</param>
internal sealed record LoginCall(string Address, IReadOnlyDictionary<string, string> Form);
