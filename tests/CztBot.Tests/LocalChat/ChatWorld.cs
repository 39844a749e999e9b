using CztBot.LocalChat;
using CztBot.Operations;
using CztBot.Tests.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.LocalChat;

/// <summary>The program as a newcomer starts it, with its local chat; virtual time stands at the opening of November's round.</summary>
internal sealed class ChatWorld : IAsyncDisposable
{
    public const string Contact = "chen-jingyi";
    private readonly WebApplication _app;
    private readonly Place _place;

    private ChatWorld(WebApplication app, Place place)
    {
        _app = app;
        _place = place;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public ChatTokens Tokens => _app.Services.GetRequiredService<ChatTokens>();

    public Transcripts Transcripts => _app.Services.GetRequiredService<Transcripts>();

    public static async Task<ChatWorld> StartAsync(string environment = "Development", string at = "2019-11-29T15:00+08:00")
    {
        var place = new Place();
        var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = place.Folder, Database = place.Database, At = DateTimeOffset.Parse(at), Frozen = true, Urls = "http://127.0.0.1:0", Schedule = false, Log = false, Environment = environment,
        });
        await BotHost.StartAsync(app);
        return new ChatWorld(app, place);
    }

    /// <summary>Somebody's phone, with a token of the page's own endpoint.</summary>
    public async Task<ChatClient> EnterAsync(string personaId = Contact)
    {
        using var response = await Http.PostAsync(new Uri($"/local/personas/{personaId}/token", UriKind.Relative), null);
        var ticket = await ChatClient.JsonAsync(response);
        return new ChatClient(Http, ticket.GetProperty("conversation").GetString()!, ticket.GetProperty("token").GetString()!);
    }

    /// <summary>Moves virtual time as the page does.</summary>
    public async Task MoveToAsync(string at)
    {
        using var content = new StringContent($$"""{"now":"{{at}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PutAsync(new Uri("/dev/clock", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _place.Dispose();
    }
}
