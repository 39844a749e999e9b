using System.Net.Http.Json;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Members;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Browser.Tests;

/// <summary>The program as a newcomer starts it, on a data folder of its own; its clock stands still until it is moved.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _replace;
    private WebApplication _app;

    private RunningBot(WebApplication app, string folder, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? replace = null)
    {
        _app = app;
        _settings = settings;
        _replace = replace;
        _folder = folder;
    }

    public string Address => _app.Urls.First();

    /// <summary>On the demonstration's eleven months, on the day when the bulletin of September 2020 waits.</summary>
    public static async Task<RunningBot> StartOnElevenMonthsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-page-").FullName;
        (await CommandLine.RunAsync(["demo", "--until", "2020-10-12", "--seed", "1", "--data", folder])).ShouldBe(0);
        var settings = new Dictionary<string, string>();
        return new RunningBot(await StartAsync(folder, "http://127.0.0.1:0", settings, new DateTimeOffset(2020, 10, 12, 9, 0, 0, TimeSpan.FromHours(8))), folder, settings);
    }

    /// <param name="settings">What stands in its settings besides the shipped ones.</param>
    /// <param name="replace">What is put in the place of the world outside.</param>
    public static async Task<RunningBot> StartAsync(IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? replace = null)
    {
        settings ??= new Dictionary<string, string>();
        var folder = Directory.CreateTempSubdirectory("cztbot-page-").FullName;
        return new RunningBot(await StartAsync(folder, "http://127.0.0.1:0", settings, replace: replace), folder, settings, replace);
    }

    /// <summary>Stops the program and starts it again at the same address.</summary>
    public async Task RestartAsync()
    {
        var address = Address;
        await _app.DisposeAsync();
        _app = await StartAsync(_folder, address, _settings, replace: _replace);
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

    /// <summary>A binding code, as the secretariat hands it out.</summary>
    public async Task<string> CodeAsync(string personId)
    {
        var standing = await _app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var issued = await _app.Services.GetRequiredService<CodeIssuer>().IssueAsync(
            Actor.System(DateTimeOffset.UnixEpoch), [standing.Person(personId)!], CancellationToken.None);
        return issued[0].Code;
    }

    /// <summary>Who holds a role.</summary>
    public async Task<string> WhoIsAsync(Roles role) =>
        (await _app.Services.GetRequiredService<StandingStore>().LoadAsync()).Roster.WithRole(role)[0].Id;

    /// <summary>A press from the chat page's channel, by somebody whose screen nobody looks at; what the bot answers.</summary>
    public async Task<string> PressAsync(string personId, string verb, params (string Name, string Value)[] data)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var carried = data.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        using var answer = await client.PostAsJsonAsync("/api/messages", new
        {
            type = "invoke", name = "adaptiveCard/action", id = Guid.NewGuid().ToString(), channelId = LocalPeople.ChannelId,
            serviceUrl = LocalPeople.ServiceUrl(Address), from = new { id = LocalPeople.UserId(personId) }, recipient = new { id = LocalPeople.BotId },
            conversation = new { id = LocalPeople.ConversationId(personId) }, value = new { action = new { type = "Action.Execute", verb, data = carried } },
        });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<WebApplication> StartAsync(
        string folder, string address, IReadOnlyDictionary<string, string> settings, DateTimeOffset? at = null, Action<IServiceCollection>? replace = null)
    {
        var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = folder, At = at ?? new DateTimeOffset(2019, 11, 29, 15, 0, 0, TimeSpan.FromHours(8)), Frozen = true,
            Urls = address, Schedule = false, Log = false, Environment = "Development", Settings = settings, Replace = replace,
        });
        await BotHost.StartAsync(app);
        return app;
    }
}
