using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.BotFramework.Tests.Authentication;

public sealed class KeyRolloverTests
{
    [Fact]
    public async Task A_new_key_is_found_by_its_first_token()
    {
        await using var world = await ChannelWorld.StartAsync();
        (await world.TokenAsync(world.House.Token())).ShouldBe(200);

        world.House.Keys.Insert(0, new HouseKey("key-2", "test"));

        (await world.TokenAsync(world.House.Token())).ShouldBe(200);
        world.House.Listed.ShouldBe(2);
    }

    [Fact]
    public async Task Invented_keys_make_us_ask_once_in_five_minutes()
    {
        await using var world = await ChannelWorld.StartAsync();
        (await world.TokenAsync(world.House.Token())).ShouldBe(200);
        world.House.Listed.ShouldBe(1);

        for (var invented = 0; invented < 5; invented++)
            (await world.TokenAsync(world.House.Token(key: new HouseKey($"invented-{invented}", "test")))).ShouldBe(401);
        world.House.Listed.ShouldBe(2);

        world.Machine.Advance(TimeSpan.FromMinutes(5));
        (await world.TokenAsync(world.House.Token(key: new HouseKey("invented", "test")))).ShouldBe(401);
        world.House.Listed.ShouldBe(3);
    }

    [Fact]
    public async Task A_key_that_is_not_listed_any_more_is_refused_after_half_a_day()
    {
        await using var world = await ChannelWorld.StartAsync();
        (await world.TokenAsync(world.House.Token())).ShouldBe(200);
        var withdrawn = world.House.Keys[0];
        world.House.Keys[0] = new HouseKey("key-2", "test");
        world.Machine.Advance(TimeSpan.FromHours(12));
        var of = new TokenOf { Until = TimeSpan.FromHours(24) };

        (await world.TokenAsync(world.House.Token(of, withdrawn))).ShouldBe(401);
        (await world.TokenAsync(world.House.Token(of))).ShouldBe(200);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(200)]
    public async Task Without_keys_nobody_is_let_in_and_told_when_to_come_again(int answer)
    {
        await using var world = await ChannelWorld.StartAsync();
        world.House.Down = answer;

        using var response = await world.Server.PostAsync(Given.Message(), authorization: $"Bearer {world.House.Token()}");

        ((int)response.StatusCode).ShouldBe(503);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        world.Bot.Turns.ShouldBe(0);

        world.House.Down = 0;
        (await world.TokenAsync(world.House.Token())).ShouldBe(503);
        world.Machine.Advance(TimeSpan.FromSeconds(10));
        (await world.TokenAsync(world.House.Token())).ShouldBe(200);
    }

    [Fact]
    public async Task A_house_that_nobody_answers_at_is_an_outage_too()
    {
        await using var world = await ChannelWorld.StartAsync(("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:1/nobody"));

        (await world.TokenAsync(world.House.Token())).ShouldBe(503);
    }

    [Fact]
    public async Task An_outage_of_the_login_is_survived_by_the_keys_that_are_here()
    {
        await using var world = await ChannelWorld.StartAsync();
        (await world.TokenAsync(world.House.Token())).ShouldBe(200);
        world.House.Down = 500;

        world.Machine.Advance(TimeSpan.FromDays(3));

        (await world.TokenAsync(world.House.Token(new TokenOf { Until = TimeSpan.FromDays(4) }))).ShouldBe(200);
        (await world.TokenAsync(world.House.Token(new TokenOf { Until = TimeSpan.FromDays(4) }, new HouseKey("key-2", "test")))).ShouldBe(503);
    }

    [Theory]
    [InlineData("https://login.example/openidconfiguration", 200)]
    [InlineData("http://login.example/openidconfiguration", 503)]
    public async Task A_list_in_the_clear_over_the_network_is_never_asked_for(string metadata, int status)
    {
        await using var house = await TokenHouse.StartAsync();
        await using var server = await BotServer.StartAsync(
            new SayingBot(_ => Task.CompletedTask), "app-1", machine: new FakeTimeProvider(TokenOf.Now), replace: house.Replace,
            settings: [("ToBotFromChannelOpenIdMetadataUrl", metadata)]);
        house.Address = "https://login.example";

        using var response = await server.PostAsync(Given.Message(), authorization: $"Bearer {house.Token()}");

        ((int)response.StatusCode).ShouldBe(status);
    }
}
