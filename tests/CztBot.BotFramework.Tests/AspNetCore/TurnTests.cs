using System.Text.Json;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.BotFramework.Tests.AspNetCore;

public sealed class TurnTests
{
    [Fact]
    public async Task An_answer_is_posted_as_a_reply_and_the_request_ends_empty()
    {
        await using var far = await FarSide.StartAsync();
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(MessageFactory.Text("收到")));

        using var response = await server.PostAsync(Given.Message(serviceUrl: far.Url));

        ((int)response.StatusCode).ShouldBe(200);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        var reply = far.Arrived.ShouldHaveSingleItem();
        (reply.Method, reply.Target).ShouldBe(("POST", "/v3/conversations/chat-1/activities/in-1"));
        reply.Body!.Value.GetProperty("replyToId").GetString().ShouldBe("in-1");
        reply.Body.Value.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("user-1");
    }

    [Fact]
    public async Task Expected_replies_are_the_body_in_order_and_nothing_is_posted()
    {
        await using var far = await FarSide.StartAsync();
        await using var server = await BotServer.StartAsync(async turn =>
        {
            await turn.SendActivityAsync(MessageFactory.Text("一"));
            await turn.SendActivityAsync(MessageFactory.Text("二"));
        });

        using var response = await server.PostAsync(Given.Message(extra: ",\"deliveryMode\":\"expectReplies\"", serviceUrl: far.Url));

        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        body.GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("text").GetString()).ShouldBe(["一", "二"]);
        far.Arrived.ShouldBeEmpty();
    }

    [Fact]
    public async Task Expected_replies_of_a_silent_bot_are_an_empty_list()
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync(Given.Message(extra: ",\"deliveryMode\":\"expectReplies\""));

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"activities":[]}""");
    }

    [Fact]
    public async Task An_answer_that_the_channel_refuses_does_not_ask_for_the_turn_again()
    {
        await using var far = await FarSide.StartAsync(Answers.Status(403));
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(MessageFactory.Text("收到")));

        using var response = await server.PostAsync(Given.Message(serviceUrl: far.Url));

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://example.org")]
    [InlineData("nowhere")]
    public async Task A_turn_whose_answer_finds_nobody_is_done_all_the_same(string serviceUrl)
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(MessageFactory.Text("收到")));

        using var response = await server.PostAsync(Given.Message(serviceUrl: serviceUrl));

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_is_given_up_and_the_turn_is_done()
    {
        var never = new TaskCompletionSource();
        await using var far = await FarSide.StartAsync(_ => never.Task);
        var bot = new SayingBot(turn => turn.SendActivityAsync(MessageFactory.Text("收到")));
        await using var server = await BotServer.StartAsync(
            bot, replace: services => services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromMilliseconds(200)));

        using var response = await server.PostAsync(Given.Message(serviceUrl: far.Url));
        never.SetResult();

        ((int)response.StatusCode).ShouldBe(200);
        far.Arrived.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_turn_that_fails_is_a_server_error(bool cancelled)
    {
        await using var server = await BotServer.StartAsync(_ =>
            throw (cancelled ? new TaskCanceledException() : new InvalidOperationException("broken")));

        using var response = await server.PostAsync(Given.Message());

        ((int)response.StatusCode).ShouldBe(500);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_is_continued_where_it_was()
    {
        await using var far = await FarSide.StartAsync();
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        var reference = Given.Read(Given.Message(serviceUrl: far.Url)).GetConversationReference();
        Activity? begun = null;

        await server.Adapter.ContinueConversationAsync("app-1", reference, async (turn, cancellation) =>
        {
            begun = turn.Activity;
            var sent = await turn.SendActivityAsync(MessageFactory.Text("提醒"), cancellation);
            sent!.Id.ShouldBe("sent-1");
        }, CancellationToken.None);

        (begun!.Type, begun.Name, begun.From!.Id).ShouldBe((ActivityTypes.Event, "ContinueConversation", "user-1"));
        var message = far.Arrived.ShouldHaveSingleItem();
        message.Target.ShouldBe("/v3/conversations/chat-1/activities");
        message.Body!.Value.GetProperty("from").GetProperty("id").GetString().ShouldBe("bot-1");
    }
}
