using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.Tests.World;

/// <summary>The whole program over HTTP: its real server and database, virtual time, a fake far side of the channel.</summary>
internal sealed class BotWorld : IAsyncDisposable
{
    private readonly Place _place;
    private readonly HostChoice _choice;
    private readonly bool _beside;
    private WebApplication _app;
    private int _activities;

    private BotWorld(WebApplication app, HostChoice choice, FakeChannel channel, Place place, FakeTimeProvider machine, LogBook log, bool beside = false)
    {
        _beside = beside;
        _choice = choice;
        Machine = machine;
        Log = log;
        _app = app;
        Channel = channel;
        _place = place;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeChannel Channel { get; }

    /// <summary>Where its database lies.</summary>
    public string Folder => _place.Folder;

    /// <summary>Its connection string on PostgreSQL; empty on SQLite.</summary>
    public string PostgreSql => _place.Database;

    public HttpClient Http { get; private set; }

    /// <summary>What the program logged.</summary>
    public LogBook Log { get; }

    /// <summary>Machine time, which leases and back-off go by.</summary>
    public FakeTimeProvider Machine { get; }

    /// <summary>The SQLite file, for tests that look behind the program's back.</summary>
    public string DatabaseFile => Path.Combine(_place.Folder, "cztbot.db");

    public BusinessClock Clock => Get<BusinessClock>();

    /// <param name="at">Where virtual time stands, e.g. 2019-12-02T08:00.</param>
    /// <param name="choose">What else is chosen about the program.</param>
    public static async Task<BotWorld> StartAsync(string at, Func<HostChoice, HostChoice>? choose = null)
    {
        var place = new Place();
        var machine = new FakeTimeProvider(Instant(at));
        var log = new LogBook();
        var choice = new HostChoice
        {
            Data = place.Folder, Database = place.Database, At = Instant(at), Frozen = true, Machine = machine, LogTo = log, Urls = "http://127.0.0.1:0", Schedule = false, Log = false, Environment = "Development",
        };
        choice = choose?.Invoke(choice) ?? choice;
        var app = await BotHost.BuildAsync(choice);
        await BotHost.StartAsync(app);
        var world = new BotWorld(app, choice, await FakeChannel.StartAsync(), place, machine, log);
        await world.BindEveryoneAsync();
        return world;
    }

    /// <summary>A second node on the same database, with the same people on the same channel; its business time is its own.</summary>
    public async Task<BotWorld> BesideAsync()
    {
        var app = await BotHost.BuildAsync(_choice with { At = Clock.Now });
        await app.StartAsync();
        return new BotWorld(app, _choice, Channel, _place, Machine, Log, beside: true);
    }

    /// <summary>The program ends and starts again on the same data, at the same time.</summary>
    /// <param name="settings">What is set otherwise from now on.</param>
    public async Task RestartAsync(params (string Name, string Value)[] settings)
    {
        var now = Clock.Now;
        Http.Dispose();
        await _app.DisposeAsync();
        _app = await BotHost.BuildAsync(_choice with { At = now, Settings = settings.Length == 0 ? _choice.Settings : settings.ToDictionary(one => one.Name, one => one.Value) });
        await BotHost.StartAsync(_app);
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    /// <summary>A time of Asia/Shanghai.</summary>
    public static DateTimeOffset Instant(string local) =>
        new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<Standing> StandingAsync() => Get<StandingStore>().LoadAsync();

    /// <summary>Who reports for a unit, e.g. 长沙/住建.</summary>
    public async Task<string> ContactAsync(string unitId) => (await StandingAsync()).ContactOf(unitId, Clock.Today)!.Id;

    /// <summary>The first person with a role, for a leader with an office and a city.</summary>
    public async Task<string> PersonAsync(Roles role, string? city = null, Office office = Office.None) =>
        (await StandingAsync()).Roster.People.First(person =>
            person.Is(role) && (city is null || person.City == city) && (office == Office.None || person.Office == office)).Id;

    public async Task MoveToAsync(string at) =>
        (await Get<Lookout>().AdvanceAsync(Instant(at), CancellationToken.None)).ShouldBeTrue();

    /// <summary>Machine time passes; business time stands.</summary>
    public void Pass(TimeSpan span) => Machine.Advance(span);

    /// <summary>Says something in the personal chat.</summary>
    public Task<Answer> SayAsync(string personId, string text) => SayAsync(Activity(personId, "message"), text);

    /// <summary>Presses a button of a card that stands in a group.</summary>
    public async Task<Answer> PressInGroupAsync(string personId, string verb, JsonElement data, params (string Id, string Value)[] inputs)
    {
        var activity = Invoke(personId, verb, data, inputs);
        activity["conversation"] = new JsonObject { ["id"] = "group-test", ["isGroup"] = true };
        using var response = await PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Answer.OfInvoke(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Says something in a group.</summary>
    public Task<Answer> SayInGroupAsync(string personId, string text)
    {
        var activity = Activity(personId, "message");
        activity["conversation"] = new JsonObject { ["id"] = "group-test", ["isGroup"] = true };
        return SayAsync(activity, text);
    }

    private async Task<Answer> SayAsync(JsonObject activity, string text)
    {
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return Answer.OfActivity(body.GetProperty("activities")[0]);
    }

    /// <summary>Presses a button of a card.</summary>
    /// <param name="data">What the button carries.</param>
    /// <param name="inputs">What was filled in, by input id.</param>
    public async Task<Answer> PressAsync(string personId, string verb, JsonElement data, params (string Id, string Value)[] inputs)
    {
        using var response = await PostAsync(Invoke(personId, verb, data, inputs));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Answer.OfInvoke(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public JsonObject Invoke(string personId, string verb, JsonElement data, params (string Id, string Value)[] inputs)
    {
        var activity = Activity(personId, "invoke");
        var carried = data.ValueKind == JsonValueKind.Object ? JsonObject.Create(data)! : [];
        foreach (var (id, value) in inputs) carried[id] = value;
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = carried } };
        return activity;
    }

    /// <summary>What somebody says, as the channel brings it.</summary>
    public JsonObject Message(string personId, string text)
    {
        var activity = Activity(personId, "message");
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_beside) await Channel.DisposeAsync();
        await _app.DisposeAsync();
        if (!_beside) _place.Dispose();
    }

    private JsonObject Activity(string personId, string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{(_beside ? "beside" : "in")}-{Interlocked.Increment(ref _activities)}",
        ["channelId"] = "test",
        ["serviceUrl"] = Channel.Url,
        ["from"] = new JsonObject { ["id"] = $"user-{personId}" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"chat-{personId}" },
    };

    // Everyone is known on the channel "test" and reachable there.
    private async Task BindEveryoneAsync()
    {
        var standing = await StandingAsync();
        await Get<Database>().WriteAsync(Actor.System(Clock.Now), async work =>
        {
            foreach (var person in standing.Roster.People)
            {
                await AccountStore.BindAsync(work, "test", $"user-{person.Id}", person.Id);
                await ConversationStore.RememberAsync(work, $"person:{person.Id}", $"chat-{person.Id}", Reference($"chat-{person.Id}", isGroup: false));
            }

            foreach (var group in standing.Roster.Channels)
                await ConversationStore.RememberAsync(work, $"group:{group.Id}", $"group-{group.Id}", Reference($"group-{group.Id}", isGroup: true));
            return true;
        });
    }

    private string Reference(string conversation, bool isGroup) => new JsonObject
    {
        ["channelId"] = "test",
        ["serviceUrl"] = Channel.Url,
        ["bot"] = new JsonObject { ["id"] = "bot" },
        ["user"] = new JsonObject { ["id"] = conversation },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = isGroup },
    }.ToJsonString();
}
