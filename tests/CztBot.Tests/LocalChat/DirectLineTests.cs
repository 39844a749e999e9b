using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Tests.World;
using Microsoft.AspNetCore.Builder;

namespace CztBot.Tests.LocalChat;

public sealed class DirectLineTests
{
    [Fact]
    public async Task What_was_posted_comes_back_with_its_client_id_and_the_tokens_author()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var page = await ChatPage.OpenAsync(world, await world.PersonAsync(Roles.Clerk));

        var id = await page.PostAsync(Message("帮助", from: "somebody-else"));

        var (echo, _, _) = await page.ReadUntilAsync(activity => activity.GetProperty("id").GetString() == id);
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("c1");
        echo.GetProperty("from").GetProperty("id").GetString().ShouldBe($"local-{await world.PersonAsync(Roles.Clerk)}");
        echo.GetProperty("from").TryGetProperty("role", out _).ShouldBeFalse();
        var (answer, _, _) = await page.ReadUntilAsync(IsBot);
        Answer.OfActivity(answer).Text.ShouldContain("我能为您做什么");
    }

    [Fact]
    public async Task A_reconnect_replays_from_its_watermark_and_misses_nothing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var page = await ChatPage.OpenAsync(world, await world.PersonAsync(Roles.Clerk));
        await page.PostAsync(Message("帮助"));
        var (_, _, watermark) = await page.ReadUntilAsync(IsBot);

        await page.PostAsync(Message("进度"));
        var (_, seen, _) = await page.ReadUntilAsync(IsBot, watermark);

        seen.Select(activity => activity.TryGetProperty("text", out var text) ? text.GetString() : null).ShouldNotContain("帮助");
        seen[0].GetProperty("text").GetString().ShouldBe("进度");
    }

    [Fact]
    public async Task A_button_travels_as_a_submit_and_its_answer_takes_the_cards_place()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var page = await ChatPage.OpenAsync(world, await world.ReporterAsync("T05"));
        await page.PostAsync(Message("我的任务"));
        var (card, _, watermark) = await page.ReadUntilAsync(IsBot);
        card.ToString().ShouldNotContain("Action.Execute");
        var button = Submits(card).First(action => action.GetProperty("title").GetString() == "填报");

        var press = Message("");
        press["value"] = JsonObject.Create(button.GetProperty("data"));
        await page.PostAsync(press);

        var (form, _, _) = await page.ReadUntilAsync(activity => Answer.OfActivity(activity).Text.Contains("存草稿", StringComparison.Ordinal), watermark);
        form.GetProperty("id").GetString().ShouldBe(card.GetProperty("id").GetString());
        form.GetProperty("timestamp").GetString().ShouldBe(card.GetProperty("timestamp").GetString());
    }

    [Fact]
    public async Task A_group_gets_what_is_posted_to_it_and_is_a_group_to_the_bot()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var group = (await world.StandingAsync()).Roster.Channels[0];
        var page = await ChatPage.OpenAsync(world, $"group-{group.Id}");

        await page.PostAsync(Message("审核"));

        page.Conversation.ShouldBe($"local-group-{group.Id}");
        (await page.ReadUntilAsync(IsBot)).Found.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Tokens_open_their_own_conversation_and_nothing_else()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = await ChatPage.OpenAsync(world, await world.PersonAsync(Roles.Clerk));
        var head = await ChatPage.OpenAsync(world, await world.PersonAsync(Roles.Head));
        async Task<HttpStatusCode> GetAsync(string? token)
        {
            using var response = await ChatPage.SendAsync(world, HttpMethod.Get, $"conversations/{clerk.Conversation}/activities", token);
            return response.StatusCode;
        }

        (await GetAsync(clerk.Token)).ShouldBe(HttpStatusCode.OK);
        (await GetAsync(head.Token)).ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(null)).ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync("rubbish")).ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(clerk.Token[..^3] + "abc")).ShouldBe(HttpStatusCode.Forbidden);
        world.Pass(TimeSpan.FromMinutes(61));
        (await GetAsync(clerk.Token)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Files_are_declined_in_a_sentence()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var page = await ChatPage.OpenAsync(world, await world.PersonAsync(Roles.Clerk));

        using var response = await ChatPage.SendAsync(world, HttpMethod.Post, $"conversations/{page.Conversation}/upload", page.Token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.ReadUntilAsync(IsBot)).Found.GetProperty("text").GetString()!.ShouldContain("这里不接收文件");
    }

    [Fact]
    public async Task In_production_there_is_no_page_no_persona_and_no_clock()
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-production-").FullName;
        await using (var app = await BotHost.BuildAsync(new HostChoice { Data = folder, Urls = "http://127.0.0.1:0", Schedule = false, Log = false, Environment = "Production" }))
        {
            await BotHost.StartAsync(app);
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            foreach (var path in (string[])["/", "/page/page.js", "/local/personas", "/v3/directline/conversations", "/dev/clock"])
            {
                using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
                (path, response.StatusCode).ShouldBe((path, HttpStatusCode.NotFound));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static bool IsBot(JsonElement activity) => activity.GetProperty("from").GetProperty("id").GetString() == LocalPeople.BotId;

    private static JsonObject Message(string text, string from = "") => new()
    {
        ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = from, ["role"] = "bot" },
        ["channelData"] = new JsonObject { ["clientActivityID"] = "c1" },
    };

    private static IEnumerable<JsonElement> Submits(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Submits(property.Value))
            .Concat(element.TryGetProperty("type", out var type) && type.ValueEquals("Action.Submit") ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Submits),
        _ => [],
    };
}
