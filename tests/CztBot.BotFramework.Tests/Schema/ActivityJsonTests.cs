using System.Text.Json;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    private const string TeamsMessage = """
        {"type":"message","id":"1574899200000","timestamp":"2019-12-02T01:00:00.123+00:00","localTimestamp":"2019-12-02T09:00:00.123+08:00",
         "localTimezone":"Asia/Shanghai","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/apac/",
         "from":{"id":"29:1a","name":"李娜","aadObjectId":"0f3","userRole":"user"},
         "recipient":{"id":"28:bot","name":"调度机器人"},
         "conversation":{"id":"19:x@thread.tacv2;messageid=1","isGroup":true,"conversationType":"channel","tenantId":"t1","aadGroup":"g"},
         "text":"<at>调度机器人</at> 任务5到哪了","textFormat":"plain","locale":"zh-CN","inputHint":"acceptingInput",
         "entities":[{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>调度机器人</at>"},{"type":"clientInfo","country":"CN"}],
         "attachments":[{"contentType":"text/html","content":"<div/>","thumbnailUrl":"https://x/t.png"}],
         "channelData":{"tenant":{"id":"t1"},"numbers":[1,2.50]},"value":{"month":"2019-11","deep":[{"a":null}]},"callerId":"urn:botframework:azure"}
        """;

    [Fact]
    public void An_activity_keeps_everything_that_came_also_what_this_bot_does_not_know()
    {
        var written = JsonSerializer.Serialize(Given.Read(TeamsMessage), BotJson.Wire.Activity);

        JsonElement.DeepEquals(JsonElement.Parse(written), JsonElement.Parse(TeamsMessage)).ShouldBeTrue(written);
    }

    [Fact]
    public void Known_properties_are_read_into_their_places()
    {
        var activity = Given.Read(TeamsMessage);

        activity.From!.AadObjectId.ShouldBe("0f3");
        activity.Conversation!.ConversationType.ShouldBe("channel");
        activity.Conversation.IsGroup.ShouldBe(true);
        activity.LocalTimestamp!.Value.Offset.ShouldBe(TimeSpan.FromHours(8));
        ((JsonElement)activity.Value!).GetProperty("month").GetString().ShouldBe("2019-11");
        activity.Properties!.Keys.ShouldBe(["localTimezone", "callerId"]);
    }

    [Fact]
    public void What_is_not_set_is_not_written_and_Chinese_stays_readable()
    {
        var written = JsonSerializer.Serialize(new Activity { Type = "message", Text = "您好<b>&'" }, BotJson.Wire.Activity);

        written.ShouldBe("""{"type":"message","text":"您好<b>&'"}""");
    }

    [Fact]
    public void Names_are_read_in_any_case()
    {
        Given.Read("""{"Type":"message","ReplyToID":"7"}""").ReplyToId.ShouldBe("7");
    }
}
