using CztBot.BotFramework.Tests.Authentication;
using CztBot.BotFramework.Tests.Worlds;

namespace CztBot.BotFramework.Tests.AspNetCore;

public sealed class TurnLimitsTests
{
    [Fact]
    public async Task Who_comes_too_often_is_asked_to_wait_and_others_are_not()
    {
        await using var world = await ChannelWorld.StartAsync(("Limits:CallerBurst", "3"), ("Limits:CallerPerMinute", "2"));
        var token = world.House.Token();

        for (var turn = 0; turn < 3; turn++) (await world.TokenAsync(token, By("user-1", "chat-1"))).ShouldBe(200);
        (await world.TokenAsync(token, By("user-1", "chat-2"))).ShouldBe(429);
        (await world.TokenAsync(token, By("user-2", "chat-1"))).ShouldBe(200);

        using var response = await world.Server.PostAsync(By("user-1", "chat-1"), authorization: $"Bearer {token}");
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 30);
    }

    [Fact]
    public async Task A_conversation_that_is_flooded_is_asked_to_wait_whoever_floods_it()
    {
        await using var world = await ChannelWorld.StartAsync(("Limits:ConversationBurst", "3"), ("Limits:ConversationPerMinute", "2"));
        var token = world.House.Token();

        for (var turn = 0; turn < 3; turn++) (await world.TokenAsync(token, By($"user-{turn}", "chat-1"))).ShouldBe(200);
        (await world.TokenAsync(token, By("user-9", "chat-1"))).ShouldBe(429);
        (await world.TokenAsync(token, By("user-9", "chat-2"))).ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_has_waited_may_come_again()
    {
        await using var world = await ChannelWorld.StartAsync(("Limits:CallerBurst", "1"), ("Limits:CallerPerMinute", "1000000"));

        for (var turn = 0; turn < 20; turn++) (await world.TokenAsync(world.House.Token(), By("user-1", "chat-1"))).ShouldBe(200);
    }

    [Fact]
    public async Task A_refused_token_takes_nothing_from_anybody()
    {
        await using var world = await ChannelWorld.StartAsync(("Limits:CallerBurst", "1"), ("Limits:CallerPerMinute", "1"));

        for (var turn = 0; turn < 5; turn++) (await world.TokenAsync("forged", By("user-1", "chat-1"))).ShouldBe(401);

        (await world.TokenAsync(world.House.Token(), By("user-1", "chat-1"))).ShouldBe(200);
    }

    [Fact]
    public async Task A_developers_own_machine_is_not_limited()
    {
        await using var server = await BotServer.StartAsync(
            new SayingBot(_ => Task.CompletedTask), settings: [("Limits:CallerBurst", "1"), ("Limits:ConversationBurst", "1")]);

        for (var turn = 0; turn < 5; turn++)
        {
            using var response = await server.PostAsync(By("user-1", "chat-1"));
            ((int)response.StatusCode).ShouldBe(200);
        }
    }

    private static string By(string user, string conversation) =>
        Given.Message(Guid.NewGuid().ToString(), conversation: conversation).Replace("user-1", user, StringComparison.Ordinal);
}
