using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CztBot.LocalChat;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.Tests.LocalChat;

public sealed class TokenTests
{
    private static readonly JsonObject Hello = new() { ["type"] = "message", ["text"] = "帮助" };

    [Theory]
    [InlineData("no token at all", "")]
    [InlineData("nonsense", "eyJhbGciOiJub25lIn0.eyJjb252IjoibG9jYWwtY2hlbi1qaW5neWkifQ.")]
    public async Task Without_a_token_of_ours_every_route_is_closed(string _, string token)
    {
        await using var world = await ChatWorld.StartAsync();
        await ShouldBeClosedAsync(world, new ChatClient(world.Http, "local-chen-jingyi", token));
    }

    [Fact]
    public async Task A_token_signed_with_another_key_opens_nothing()
    {
        await using var world = await ChatWorld.StartAsync();
        var forged = new ChatTokens(TimeProvider.System).Mint(new ChatTicket("local-chen-jingyi", "local-chen-jingyi"));
        await ShouldBeClosedAsync(world, new ChatClient(world.Http, "local-chen-jingyi", forged));
    }

    [Fact]
    public async Task A_token_ends_after_an_hour()
    {
        var machine = new FakeTimeProvider();
        var tokens = new ChatTokens(machine);
        var token = tokens.Mint(new ChatTicket("local-chen-jingyi", "local-chen-jingyi"));

        machine.Advance(ChatTokens.Lifetime - TimeSpan.FromSeconds(1));
        (await tokens.ReadAsync(token)).ShouldNotBeNull();
        machine.Advance(TimeSpan.FromSeconds(1));
        (await tokens.ReadAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_expired_token_opens_nothing()
    {
        await using var world = await ChatWorld.StartAsync();
        var expired = world.Tokens.Mint(new ChatTicket("local-chen-jingyi", "local-chen-jingyi"), TimeSpan.FromSeconds(-1));
        await ShouldBeClosedAsync(world, new ChatClient(world.Http, "local-chen-jingyi", expired));
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var world = await ChatWorld.StartAsync();
        var own = await world.EnterAsync();
        await ShouldBeClosedAsync(world, new ChatClient(world.Http, "local-caixiaoyu", own.Token), othersOnly: true);
    }

    [Fact]
    public async Task A_conversation_that_nobody_of_the_roster_has_is_not_found()
    {
        await using var world = await ChatWorld.StartAsync();
        var gone = new ChatClient(world.Http, "local-nobody", world.Tokens.Mint(new ChatTicket("local-nobody", "local-nobody")));
        using var answer = await gone.CallAsync(HttpMethod.Get, "conversations/local-nobody");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_person_and_conversation()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var response = await client.CallAsync(HttpMethod.Post, "tokens/refresh");
        var renewed = await ChatClient.JsonAsync(response);

        renewed.GetProperty("conversationId").GetString().ShouldBe(client.Conversation);
        (await world.Tokens.ReadAsync(renewed.GetProperty("token").GetString())).ShouldBe(new ChatTicket(client.Conversation, "local-chen-jingyi"));
    }

    private static async Task ShouldBeClosedAsync(ChatWorld world, ChatClient client, bool othersOnly = false)
    {
        List<(HttpMethod Method, string Path)> routes =
        [
            (HttpMethod.Get, $"conversations/{client.Conversation}"), (HttpMethod.Get, $"conversations/{client.Conversation}/activities"),
            (HttpMethod.Post, $"conversations/{client.Conversation}/activities"), (HttpMethod.Post, $"conversations/{client.Conversation}/upload"),
        ];
        if (!othersOnly) routes.AddRange([(HttpMethod.Post, "conversations"), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Post, "tokens/generate")]);
        foreach (var (method, path) in routes)
        {
            using var answer = await client.CallAsync(method, path, method == HttpMethod.Post ? Hello : null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        var stream = $"ws://{world.Http.BaseAddress!.Authority}/v3/directline/conversations/{client.Conversation}/stream?t={client.Token}";
        await Should.ThrowAsync<WebSocketException>(() => ChatStream.OpenAsync(stream));
        world.Transcripts.All.ShouldBeEmpty();
    }
}
