using System.Text.Json;

namespace CztBot.Tests.LocalChat;

public sealed class PersonaTests
{
    [Fact]
    public async Task Everybody_of_the_roster_is_listed_once()
    {
        await using var world = await ChatWorld.StartAsync();
        var groups = await GroupsAsync(world);

        groups.Select(group => group.GetProperty("title").GetString())
            .ShouldBe(["群", "秘书处负责人", "秘书处经办", "领导", "市发改统筹员", "联络员", "系统管理员"]);
        var ids = groups.SelectMany(group => group.GetProperty("personas").EnumerateArray()).Select(one => one.GetProperty("id").GetString()).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count(id => id!.StartsWith("group-", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task A_contact_is_listed_with_unit_and_number_of_items()
    {
        await using var world = await ChatWorld.StartAsync();
        var contacts = (await GroupsAsync(world)).Single(group => group.GetProperty("title").ValueEquals("联络员")).GetProperty("personas").EnumerateArray().ToList();
        Post(contacts, "chen-jingyi").ShouldBe("长沙市住建委 · 牵头2项");
        Post(contacts, "liu-zhiqiang").ShouldBe("长沙市住建委（副） · 牵头2项");
    }

    [Fact]
    public async Task In_a_group_one_speaks_as_the_clerk_and_the_bot_knows_that_it_is_a_group()
    {
        await using var world = await ChatWorld.StartAsync();
        var group = (await GroupsAsync(world))[0].GetProperty("personas")[0].GetProperty("id").GetString()!;
        var client = await world.EnterAsync(group);
        using var stream = await client.StreamAsync();
        var id = await client.SayAsync("进度");
        var echo = await stream.UntilAsync(activity => activity.GetProperty("id").GetString() == id);
        echo.GetProperty("from").GetProperty("id").GetString().ShouldBe("local-cai-xiaoyu");
        await stream.UntilAsync(Chat.IsFromBot);
    }

    [Fact]
    public async Task The_digests_of_the_opening_are_counted_for_the_unread_marks()
    {
        await using var world = await ChatWorld.StartAsync();
        await world.MoveToAsync("2019-12-02T09:00:00+08:00");
        using var response = await world.Http.GetAsync(new Uri("/local/counts", UriKind.Relative));
        var counts = (await ChatClient.JsonAsync(response)).GetProperty("messages");
        counts.GetProperty("local-chen-jingyi").GetInt32().ShouldBe(1);
    }

    private static string Post(List<JsonElement> people, string id) =>
        people.Single(one => one.GetProperty("id").ValueEquals(id)).GetProperty("post").GetString()!;

    private static async Task<List<JsonElement>> GroupsAsync(ChatWorld world)
    {
        using var response = await world.Http.GetAsync(new Uri("/local/personas", UriKind.Relative));
        return [.. (await ChatClient.JsonAsync(response)).GetProperty("groups").EnumerateArray()];
    }
}
