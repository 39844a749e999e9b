using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CztBot.Tests.LocalChat;

public sealed class ConnectorTests
{
    private const string Activities = "/local/connector/v3/conversations/local-chen-jingyi/activities";

    [Fact]
    public async Task What_the_bot_sends_reaches_the_conversation_under_an_id_of_the_channels()
    {
        await using var world = await ChatWorld.StartAsync();
        var id = await SendAsync(world, "一");
        var activity = (await (await world.EnterAsync()).ReadAsync()).Activities.ShouldHaveSingleItem();
        activity.GetProperty("id").GetString().ShouldBe(id);
        activity.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
    }

    [Fact]
    public async Task An_update_takes_the_old_messages_id_and_time_and_leaves_nothing_of_it()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        var id = await SendAsync(world, "一");
        await SendAsync(world, "二");
        var before = await client.ReadAsync();

        var card = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject() };
        (await CallAsync(world, HttpMethod.Put, $"/{id}", new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(card) })).ShouldBe(HttpStatusCode.OK);

        var news = (await client.ReadAsync(before.Watermark)).Activities.ShouldHaveSingleItem();
        news.GetProperty("id").GetString().ShouldBe(id);
        news.GetProperty("timestamp").GetString().ShouldBe(before.Activities[0].GetProperty("timestamp").GetString());
        news.TryGetProperty("text", out _).ShouldBeFalse();
        (await client.ReadAsync()).Activities.Select(activity => activity.GetProperty("id").GetString())
            .ShouldBe(before.Activities.Select(activity => activity.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_deleted_message_comes_again_as_an_event_without_content()
    {
        await using var world = await ChatWorld.StartAsync();
        var id = await SendAsync(world, "一");
        (await CallAsync(world, HttpMethod.Delete, $"/{id}")).ShouldBe(HttpStatusCode.OK);

        var activity = (await (await world.EnterAsync()).ReadAsync()).Activities.ShouldHaveSingleItem();
        activity.GetProperty("id").GetString().ShouldBe(id);
        activity.GetProperty("type").GetString().ShouldBe("event");
        activity.TryGetProperty("text", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_conversation_that_nobody_has_is_not_found()
    {
        await using var world = await ChatWorld.StartAsync();
        using var content = new StringContent("""{"type":"message","text":"一"}""", Encoding.UTF8, "application/json");
        using var answer = await world.Http.PostAsync(new Uri("/local/connector/v3/conversations/local-nobody/activities", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await CallAsync(world, HttpMethod.Put, "/local-none", new JsonObject())).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_five_hundred_messages_are_kept()
    {
        await using var world = await ChatWorld.StartAsync();
        for (var number = 1; number <= 502; number++)
            world.Transcripts.Say("local-chen-jingyi", $"第{number}条");

        var kept = (await (await world.EnterAsync()).ReadAsync()).Activities;
        kept.Count.ShouldBe(500);
        kept[0].GetProperty("text").GetString().ShouldBe("第3条");
    }

    private static async Task<string> SendAsync(ChatWorld world, string text)
    {
        using var content = new StringContent(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await world.Http.PostAsync(new Uri(Activities, UriKind.Relative), content);
        return (await ChatClient.JsonAsync(answer)).GetProperty("id").GetString()!;
    }

    private static async Task<HttpStatusCode> CallAsync(ChatWorld world, HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Activities + path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await world.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
