using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.BotFramework.Tests.Authentication;

/// <summary>A registered bot on a real server, and the login that its channels' tokens come from.</summary>
internal sealed class ChannelWorld : IAsyncDisposable
{
    private ChannelWorld(TokenHouse house, BotServer server, SayingBot bot, FakeTimeProvider machine) =>
        (House, Server, Bot, Machine) = (house, server, bot, machine);

    public TokenHouse House { get; }

    public BotServer Server { get; }

    public SayingBot Bot { get; }

    public FakeTimeProvider Machine { get; }

    public static async Task<ChannelWorld> StartAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var house = await TokenHouse.StartAsync();
        var bot = new SayingBot(_ => Task.CompletedTask);
        var machine = new FakeTimeProvider(TokenOf.Now);
        (string, string)[] all =
            [("ToBotFromChannelOpenIdMetadataUrl", house.Metadata), ("ToBotFromEmulatorOpenIdMetadataUrl", house.Metadata), .. settings];
        return new ChannelWorld(house, await BotServer.StartAsync(bot, "app-1", machine: machine, settings: all), bot, machine);
    }

    /// <summary>The status of a message with a token.</summary>
    public Task<int> TokenAsync(string token, string? message = null) => HeaderAsync($"Bearer {token}", message);

    /// <summary>The status of a message with a header; whoever is refused has not reached the bot.</summary>
    public async Task<int> HeaderAsync(string? header, string? message = null)
    {
        var before = Bot.Turns;
        using var response = await Server.PostAsync(message ?? Given.Message(Guid.NewGuid().ToString()), authorization: header);
        Bot.Turns.ShouldBe(response.IsSuccessStatusCode ? before + 1 : before);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await House.DisposeAsync();
    }
}
