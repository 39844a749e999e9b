using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Connector;

public sealed class BearerTests
{
    [Fact]
    public async Task What_the_bot_posts_carries_its_own_token()
    {
        await using var login = await LoginHouse.StartAsync();
        await using var far = await FarSide.StartAsync();
        await using var server = await StartAsync(login);

        await SayAsync(server, far);
        await SayAsync(server, far);

        far.Arrived.Select(one => one.Headers["Authorization"]).ShouldBe(["Bearer own-1", "Bearer own-1"]);
    }

    [Fact]
    public async Task A_refused_token_is_asked_for_anew_once_and_the_message_arrives()
    {
        await using var login = await LoginHouse.StartAsync();
        var first = true;
        await using var far = await FarSide.StartAsync(response =>
        {
            response.StatusCode = first ? 401 : 200;
            first = false;
            return Task.CompletedTask;
        });
        await using var server = await StartAsync(login);

        await SayAsync(server, far);

        far.Arrived.Select(one => one.Headers["Authorization"]).ShouldBe(["Bearer own-1", "Bearer own-2"]);
        far.Arrived[1].Body!.Value.GetProperty("text").GetString().ShouldBe("收到");
    }

    [Fact]
    public async Task A_channel_that_refuses_the_fresh_token_too_is_not_asked_a_third_time()
    {
        await using var login = await LoginHouse.StartAsync();
        await using var far = await FarSide.StartAsync(Answers.Status(401));
        await using var server = await StartAsync(login);

        ((int)(await Should.ThrowAsync<ErrorResponseException>(() => SayAsync(server, far))).StatusCode).ShouldBe(401);

        far.Arrived.Count.ShouldBe(2);
        login.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_token_nothing_leaves()
    {
        await using var login = await LoginHouse.StartAsync();
        login.Refusal = (401, """{"error":"invalid_client"}""");
        await using var far = await FarSide.StartAsync();
        await using var server = await StartAsync(login);

        await Should.ThrowAsync<CredentialRejectedException>(() => SayAsync(server, far));

        far.Arrived.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_developers_bot_posts_without_a_token()
    {
        await using var far = await FarSide.StartAsync();
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        await SayAsync(server, far);

        far.Arrived.ShouldHaveSingleItem().Headers.ShouldNotContainKey("Authorization");
    }

    private static Task<BotServer> StartAsync(LoginHouse login) => BotServer.StartAsync(
        new SayingBot(_ => Task.CompletedTask), "app-1", replace: login.Replace,
        settings: [("MicrosoftAppTenantId", "tenant-1"), ("MicrosoftAppPassword", "secret-1")]);

    private static Task SayAsync(BotServer server, FarSide far) => server.Adapter.ContinueConversationAsync(
        "app-1",
        new ConversationReference { ServiceUrl = far.Url, ChannelId = "test", Conversation = new ConversationAccount { Id = "chat-1" } },
        (turn, cancellation) => turn.SendActivityAsync(MessageFactory.Text("收到"), cancellation),
        CancellationToken.None);
}
