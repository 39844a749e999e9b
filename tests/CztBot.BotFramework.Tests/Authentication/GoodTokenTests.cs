using CztBot.BotFramework.Tests.Worlds;
using Microsoft.IdentityModel.Tokens;

namespace CztBot.BotFramework.Tests.Authentication;

public sealed class GoodTokenTests
{
    [Theory]
    [InlineData("", "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    [InlineData("https://botframework.azure.cn/", "https://api.botframework.azure.cn")]
    public async Task Each_cloud_has_its_own_issuer_and_takes_no_others(string cloud, string issuer)
    {
        await using var world = await ChannelWorld.StartAsync(("ChannelService", cloud));

        foreach (var one in (string[])["https://api.botframework.com", "https://api.botframework.us", "https://api.botframework.azure.cn"])
            (await world.TokenAsync(world.House.Token(new TokenOf { Issuer = one }))).ShouldBe(one == issuer ? 200 : 401);
    }

    [Fact]
    public async Task An_issuer_of_ones_own_takes_the_place_of_the_clouds()
    {
        await using var world = await ChannelWorld.StartAsync(("ToBotFromChannelTokenIssuer", "https://issuer.example"));

        (await world.TokenAsync(world.House.Token(new TokenOf { Issuer = "https://issuer.example" }))).ShouldBe(200);
        (await world.TokenAsync(world.House.Token())).ShouldBe(401);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256, 200)]
    [InlineData(SecurityAlgorithms.RsaSha384, 200)]
    [InlineData(SecurityAlgorithms.RsaSha512, 200)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256, 401)]
    public async Task Three_algorithms_are_taken(string algorithm, int status)
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.TokenAsync(new TokenOf().Signed(world.House.Keys[0].Credentials(algorithm)))).ShouldBe(status);
    }

    [Theory]
    [InlineData(-60, -4, 200)]
    [InlineData(-60, -6, 401)]
    [InlineData(4, 60, 200)]
    [InlineData(6, 60, 401)]
    [InlineData(-60, null, 401)]
    public async Task A_token_is_good_for_its_time_and_five_minutes_around_it(int from, int? until, int status)
    {
        await using var world = await ChannelWorld.StartAsync();
        var of = new TokenOf { From = TimeSpan.FromMinutes(from), Until = until is { } end ? TimeSpan.FromMinutes(end) : null };

        (await world.TokenAsync(world.House.Token(of))).ShouldBe(status);
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task The_scheme_may_be_written_in_any_case(string scheme)
    {
        await using var world = await ChannelWorld.StartAsync();

        (await world.HeaderAsync($"{scheme} {world.House.Token()}")).ShouldBe(200);
    }

    [Fact]
    public async Task Keys_are_asked_for_once()
    {
        await using var world = await ChannelWorld.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Server.PostAsync(Given.Message(), authorization: $"Bearer {world.House.Token()}")));

        world.House.Listed.ShouldBe(1);
    }
}
