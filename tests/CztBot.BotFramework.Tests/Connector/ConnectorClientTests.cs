using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private readonly HttpClient _http = new();

    private ConnectorClient Client => new(_http, TimeProvider.System);

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_message_of_its_own_is_posted_to_the_conversation()
    {
        await using var far = await FarSide.StartAsync();

        var response = await Client.SendToConversationAsync(Given.Outgoing(far.Url), CancellationToken.None);

        response!.Id.ShouldBe("sent-1");
        var arrived = far.Arrived.ShouldHaveSingleItem();
        (arrived.Method, arrived.Target).ShouldBe(("POST", "/v3/conversations/chat-1/activities"));
        arrived.Headers["Content-Type"].ShouldStartWith("application/json");
        arrived.Headers.ShouldNotContainKey("x-ms-conversation-id");
        arrived.Body!.Value.GetProperty("text").GetString().ShouldBe("收到");
    }

    [Fact]
    public async Task A_reply_names_what_it_answers_and_its_conversation()
    {
        await using var far = await FarSide.StartAsync();

        await Client.ReplyToActivityAsync(Given.Outgoing(far.Url, replyToId: "in-1"), CancellationToken.None);

        var arrived = far.Arrived.ShouldHaveSingleItem();
        (arrived.Method, arrived.Target).ShouldBe(("POST", "/v3/conversations/chat-1/activities/in-1"));
        arrived.Headers["x-ms-conversation-id"].ShouldBe("chat-1");
    }

    [Fact]
    public async Task An_update_puts_and_a_deletion_deletes()
    {
        await using var far = await FarSide.StartAsync();
        var reference = new ConversationReference { ServiceUrl = far.Url, ActivityId = "sent-8", Conversation = new() { Id = "chat-1" } };

        await Client.UpdateActivityAsync(Given.Outgoing(far.Url, id: "sent-7"), CancellationToken.None);
        await Client.DeleteActivityAsync(reference, CancellationToken.None);

        far.Arrived.Select(one => (one.Method, one.Target)).ShouldBe(
            [("PUT", "/v3/conversations/chat-1/activities/sent-7"), ("DELETE", "/v3/conversations/chat-1/activities/sent-8")]);
        far.Arrived[0].Headers.ShouldNotContainKey("x-ms-conversation-id");
        far.Arrived[1].Body.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "19:x@thread.tacv2;messageid=1", "/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/a%2Fb")]
    [InlineData("/", "a/b?c#d", "/v3/conversations/a%2Fb%3Fc%23d/activities/a%2Fb")]
    [InlineData("/apac", "a b%2F", "/apac/v3/conversations/a%20b%252F/activities/a%2Fb")]
    [InlineData("/apac/", "对话", "/apac/v3/conversations/%E5%AF%B9%E8%AF%9D/activities/a%2Fb")]
    public async Task Ids_are_escaped_below_the_service_address(string path, string conversation, string target)
    {
        await using var far = await FarSide.StartAsync();

        await Client.ReplyToActivityAsync(Given.Outgoing(far.Url + path, conversation, replyToId: "a/b"), CancellationToken.None);

        far.Arrived.ShouldHaveSingleItem().Target.ShouldBe(target);
    }

    [Theory]
    [InlineData(200, """{"id":"sent-9"}""", "sent-9")]
    [InlineData(201, """{"id":"sent-9"}""", "sent-9")]
    [InlineData(202, "", null)]
    [InlineData(202, "{}", null)]
    [InlineData(200, "accepted", null)]
    [InlineData(200, "\"accepted\"", null)]
    public async Task A_message_is_delivered_also_where_no_id_comes_back(int status, string body, string? id)
    {
        await using var far = await FarSide.StartAsync(Answers.Status(status, body));

        var response = await Client.SendToConversationAsync(Given.Outgoing(far.Url), CancellationToken.None);

        response?.Id.ShouldBe(id);
    }
}
