using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>A bot behind the adapter on a real server.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _hungUp;

    private BotServer(WebApplication app, TaskCompletionSource hungUp)
    {
        _app = app;
        _hungUp = hungUp;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public CloudAdapter Adapter => _app.Services.GetRequiredService<CloudAdapter>();

    /// <param name="settings">Besides the app id.</param>
    public static async Task<BotServer> StartAsync(
        IBot bot, string? appId = null, string environment = "Development", TimeProvider? machine = null, Action<IServiceCollection>? replace = null,
        params IEnumerable<(string Name, string Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["MicrosoftAppId"] = appId;
        foreach (var (name, value) in settings) builder.Configuration[name] = value;
        builder.Services.AddSingleton(machine ?? TimeProvider.System).AddSingleton(bot).AddBotFramework();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        var hungUp = new TaskCompletionSource();
        app.Map("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot served) =>
        {
            http.RequestAborted.Register(() => hungUp.TrySetResult());
            return adapter.ProcessAsync(http.Request, http.Response, served, http.RequestAborted);
        });
        await app.StartAsync();
        return new BotServer(app, hungUp);
    }

    public static Task<BotServer> StartAsync(Func<ITurnContext, Task> turn) => StartAsync(new SayingBot(turn));

    /// <summary>Done when the server noticed that a caller is gone.</summary>
    public Task HungUpAsync() => _hungUp.Task;

    public async Task<HttpResponseMessage> PostAsync(string body, string type = "application/json", string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
