using System.Text.Json;
using System.Text.Json.Nodes;

namespace CztBot.Tests.LocalChat;

public sealed class EchoTests
{
    [Fact]
    public async Task What_is_posted_comes_back_with_its_id_so_that_it_counts_as_sent()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var stream = await client.StreamAsync();

        var id = await client.PostAsync(new JsonObject
        {
            ["type"] = "message", ["text"] = "帮助", ["channelData"] = new JsonObject { ["clientActivityID"] = "abc" },
        });

        var echo = await stream.UntilAsync(activity => activity.GetProperty("id").GetString() == id);
        echo.GetProperty("text").GetString().ShouldBe("帮助");
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("abc");
    }

    [Fact]
    public async Task Who_writes_is_the_tokens_word()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        var id = await client.PostAsync(new JsonObject
        {
            ["type"] = "message", ["text"] = "帮助", ["from"] = new JsonObject { ["id"] = "local-jiang-gaoyuan", ["role"] = "bot" },
        });

        var from = (await client.ReadAsync()).Activities.Single(activity => activity.GetProperty("id").GetString() == id).GetProperty("from");
        from.GetProperty("id").GetString().ShouldBe("local-chen-jingyi");
        from.TryGetProperty("role", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_word_is_answered_by_the_bot_in_the_same_conversation()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var stream = await client.StreamAsync();
        await client.SayAsync("帮助");

        var answer = await stream.UntilAsync(Chat.IsFromBot);
        Chat.CardText(answer).ShouldContain("我能为您做什么");
    }

    [Fact]
    public async Task A_stream_replays_what_came_after_the_watermark_and_nothing_before()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var stream = await client.StreamAsync();
        await client.SayAsync("帮助");
        await stream.UntilAsync(Chat.IsFromBot);
        var before = await client.ReadAsync();
        before.Activities.Count.ShouldBe(2);

        var id = await client.SayAsync("我的任务");
        using var again = await client.StreamAsync(before.Watermark);
        var first = (await again.NextAsync(TestContext.Current.CancellationToken)).Activities[0];
        first.GetProperty("id").GetString().ShouldBe(id);

        using var whole = await client.StreamAsync();
        (await whole.NextAsync(TestContext.Current.CancellationToken)).Activities[0].GetProperty("text").GetString().ShouldBe("帮助");
    }

    [Fact]
    public async Task A_file_is_refused_in_the_conversation()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var response = await client.CallAsync(HttpMethod.Post, $"conversations/{client.Conversation}/upload", new JsonObject());
        response.IsSuccessStatusCode.ShouldBeTrue();
        (await client.ReadAsync()).Activities.ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("这里不接收文件。办结依据请填写文字说明或链接。");
    }

    [Fact]
    public async Task What_is_no_activity_is_refused_and_leaves_no_trace()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var response = await client.CallAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", new JsonArray());
        ((int)response.StatusCode).ShouldBe(400);
        (await client.ReadAsync()).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_bot_cannot_take_is_told_in_the_conversation()
    {
        await using var world = await ChatWorld.StartAsync();
        var client = await world.EnterAsync();
        using var stream = await client.StreamAsync();
        // An oversized body: the bot refuses it, and nothing may reach the page as an error of ours.
        await client.SayAsync(new string('长', 100_000));

        (await stream.UntilAsync(Chat.IsFromBot)).GetProperty("text").GetString().ShouldBe("这条消息太长，请缩短后再发。");
    }
}

/// <summary>What activities say.</summary>
internal static class Chat
{
    public static bool IsFromBot(JsonElement activity) =>
        activity.GetProperty("type").ValueEquals("message") && activity.GetProperty("from").GetProperty("id").ValueEquals("cztbot");

    public static JsonElement Card(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");

    public static string CardText(JsonElement activity) => Cards.CardText.Render(Card(activity)).Text;

    /// <summary>Whether an activity shows a card with this text.</summary>
    public static bool Shows(JsonElement activity, string text) =>
        activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0 && CardText(activity).Contains(text, StringComparison.Ordinal);

    /// <summary>Everything that is an object, at any depth.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <summary>What the buttons with a title send when the page shows them.</summary>
    public static IReadOnlyList<JsonElement> Buttons(JsonElement activity, string title) =>
        [.. Objects(Card(activity))
            .Where(one => one.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute"))
            .Where(one => one.TryGetProperty("title", out var found) && found.ValueEquals(title))
            .Select(one =>
            {
                var data = JsonObject.Create(one.GetProperty("data"))!;
                data["_execute"] = new JsonObject { ["verb"] = one.GetProperty("verb").GetString(), ["activityId"] = activity.GetProperty("id").GetString() };
                return JsonElement.Parse(data.ToJsonString());
            })];
}
