using System.Text.Json;
using CztBot.BotFramework.Tests.Worlds;
using CztBot.Browser.Tests.Npm;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Browser.Tests.Botbuilder;

/// <summary>
/// A channel on botbuilder for Node calls the bot with activities and tokens of its making, and its service takes what the bot sends with a token of its own.
/// </summary>
public sealed class NodeChannelTests
{
    private const string App = "5d0c1f5e-6f3a-4a3c-9a52-6a1d3b1f0c31";
    private const string Tenant = "0b7f6c1a-3b64-4f0e-8f0d-0f6a1f3d2a11";

    [Fact]
    public async Task It_calls_the_bot_and_is_called_by_the_bot()
    {
        await using var node = await NodeProgram.StartAsync("channel.mjs", [App, Tenant]);
        await using var bot = await RegisteredAsync(new Uri(Text(await StepAsync(node, "ready"), "address")));
        await bot.BindAsync("00000000-0000-0000-0000-000000000051", "li-na");
        await node.TellAsync(bot.Address);

        foreach (var token in (string[])["none", "signature", "key", "endorsement", "audience", "service"])
        {
            var stranger = await StepAsync(node, "stranger");
            (Text(stranger, "token"), stranger.GetProperty("status").GetInt32(), stranger.GetProperty("heard").GetInt32()).ShouldBe((token, 401, 0));
        }

        var reply = await StepAsync(node, "reply");
        reply.GetProperty("status").GetInt32().ShouldBe(200);
        Text(reply, "how").ShouldBe($"reply to {Text(reply, "to")}");
        (Text(reply, "conversation"), Text(reply, "from"), Text(reply, "recipient")).ShouldBe(("a:1;messageid=2", "28:bot", "29:node"));
        Card(reply).ShouldContain("我能为您做什么");
        reply.GetProperty("reference").GetProperty("channelId").GetString().ShouldBe("msteams");
        // The first token of the login was another app's: the channel refused it, and the bot asked for a second one.
        Lines(reply, "refused").ShouldHaveSingleItem().ShouldContain("Invalid AppId");
        Lines(reply, "logins").ShouldBe(Enumerable.Repeat($"{Tenant} {App} https://api.botframework.com/.default", 2));

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

    // Its keys are listed where the channel lists them, and its login, which has to be called https, is the channel's too.
    private static Task<RunningBot> RegisteredAsync(Uri house) => RunningBot.StartAsync(
        new Dictionary<string, string>
        {
            ["MicrosoftAppId"] = App, ["MicrosoftAppTenantId"] = Tenant, ["MicrosoftAppPassword"] = "secret-1", ["ToBotFromChannelOpenIdMetadataUrl"] = $"{house}channels",
        },
        services => services.AddHttpClient(AppTokens.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Way(house)));

    private static async Task<JsonElement> StepAsync(NodeProgram node, string step)
    {
        var line = await node.JsonAsync();
        Text(line, "step").ShouldBe(step);
        return line;
    }

    private static IEnumerable<string> Lines(JsonElement line, string name) => line.GetProperty(name).EnumerateArray().Select(one => one.GetString()!);

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static string Card(JsonElement line) => Text(line, "card");
}
