using System.Net.Http.Json;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Browser.Tests;

/// <summary>The program as a newcomer starts it, on a data folder of its own; its clock stands still until it is moved.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly string _folder;
    private WebApplication _app;

    private RunningBot(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
    }

    public string Address => _app.Urls.First();

    public static async Task<RunningBot> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-page-").FullName;
        return new RunningBot(await StartAsync(folder, "http://127.0.0.1:0"), folder);
    }

    /// <summary>Stops the program and starts it again at the same address.</summary>
    public async Task RestartAsync()
    {
        var address = Address;
        await _app.DisposeAsync();
        _app = await StartAsync(_folder, address);
    }

    /// <summary>Moves virtual time and waits until all that was due is sent.</summary>
    public async Task AdvanceAsync(string instant)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var answer = await client.PutAsJsonAsync("/dev/clock", new { now = instant });
        answer.EnsureSuccessStatusCode();
    }

    public async Task BindAsync(string account, string personId)
    {
        var database = _app.Services.GetRequiredService<Database>();
        await database.WriteAsync(Actor.System(DateTimeOffset.UnixEpoch), async work =>
        {
            await AccountStore.BindAsync(work, "msteams", account, personId);
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<WebApplication> StartAsync(string folder, string address)
    {
        var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = folder, At = new DateTimeOffset(2019, 11, 29, 15, 0, 0, TimeSpan.FromHours(8)), Frozen = true,
            Urls = address, Schedule = false, Log = false, Environment = "Development",
        });
        await BotHost.StartAsync(app);
        return app;
    }
}
