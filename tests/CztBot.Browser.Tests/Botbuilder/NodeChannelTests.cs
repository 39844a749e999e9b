using System.Text.Json;
using CztBot.Browser.Tests.Npm;

namespace CztBot.Browser.Tests.Botbuilder;

/// <summary>A channel on botbuilder for Node calls the bot with activities of its making, and its service takes what the bot sends.</summary>
public sealed class NodeChannelTests
{
    [Fact]
    public async Task It_calls_the_bot_and_is_called_by_the_bot()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.BindAsync("00000000-0000-0000-0000-000000000051", "li-na");
        await using var node = await NodeProgram.StartAsync("channel.mjs", [bot.Address]);

        var reply = await StepAsync(node, "reply");
        reply.GetProperty("status").GetInt32().ShouldBe(200);
        Text(reply, "how").ShouldBe($"reply to {Text(reply, "to")}");
        (Text(reply, "conversation"), Text(reply, "from"), Text(reply, "recipient")).ShouldBe(("a:1;messageid=2", "28:bot", "29:node"));
        Card(reply).ShouldContain("我能为您做什么");
        reply.GetProperty("reference").GetProperty("channelId").GetString().ShouldBe("msteams");

        var expected = await StepAsync(node, "expected");
        (expected.GetProperty("status").GetInt32(), expected.GetProperty("count").GetInt32()).ShouldBe((200, 1));
        Card(expected).ShouldBe(Card(reply));

        var proactive = await StepAsync(node, "proactive");
        (Text(proactive, "how"), Text(proactive, "conversation")).ShouldBe(("send", "a:1;messageid=2"));
        Card(proactive).ShouldContain("请报送2019年11月工作进展");

        var pressed = await StepAsync(node, "pressed");
        (pressed.GetProperty("status").GetInt32(), pressed.GetProperty("code").GetInt32(), Text(pressed, "kind")).ShouldBe((200, 200, "application/vnd.microsoft.card.adaptive"));
        Card(pressed).ShouldContain("report.submit");

        var submitted = await StepAsync(node, "submitted");
        Text(submitted, "how").ShouldBe($"reply to {Text(submitted, "to")}");
        Card(submitted).ShouldBe(Card(pressed));

        (await StepAsync(node, "foreign")).GetProperty("status").GetInt32().ShouldBe(501);
        var malformed = await StepAsync(node, "malformed");
        (malformed.GetProperty("status").GetInt32(), Text(malformed, "kind"), Text(malformed, "code")).ShouldBe((400, "application/vnd.microsoft.error", "BadRequest"));
    }

    private static async Task<JsonElement> StepAsync(NodeProgram node, string step)
    {
        var line = await node.JsonAsync();
        Text(line, "step").ShouldBe(step);
        return line;
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static string Card(JsonElement line) => Text(line, "card");
}
