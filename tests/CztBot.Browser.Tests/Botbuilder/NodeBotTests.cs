using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CztBot.Browser.Tests.Npm;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.Browser.Tests.Botbuilder;

/// <summary>A bot on botbuilder for Node understands the activities of our types, and answers what our types and our channel understand.</summary>
public sealed class NodeBotTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private RunningBot? _channel;
    private NodeProgram? _node;
    private string _bot = "";

    public async ValueTask InitializeAsync()
    {
        _node = await NodeProgram.StartAsync("bot.mjs", []);
        _bot = (await _node.JsonAsync()).GetProperty("address").GetString()!;
        _channel = await RunningBot.StartAsync();
    }

    [Fact]
    public async Task Its_expected_replies_are_read()
    {
        var activity = Said("card 任务5进展正常");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var answer = await PostAsync(activity);
        var reply = (await answer.Content.ReadFromJsonAsync(BotJson.Wire.ExpectedReplies, Cancellation))!.Activities.ShouldHaveSingleItem();

        (reply.Type, reply.ReplyToId, reply.From?.Id, reply.Recipient?.Id).ShouldBe((ActivityTypes.Message, activity.Id, "cztbot", "local-li-na"));
        var card = reply.Attachments.ShouldNotBeNull().ShouldHaveSingleItem();
        card.ContentType.ShouldBe("application/vnd.microsoft.card.adaptive");
        ((JsonElement)card.Content!).GetProperty("body")[0].GetProperty("text").GetString().ShouldBe("任务5进展正常");
    }

    [Theory]
    [InlineData("show", "application/vnd.microsoft.card.adaptive", "Action.Execute show 存在问题：无")]
    [InlineData("sentence", "application/vnd.microsoft.activity.message", "存在问题：无")]
    public async Task A_press_is_understood_and_its_answer_read(string verb, string type, string text)
    {
        var activity = Said("");
        activity.Type = ActivityTypes.Invoke;
        activity.Name = "adaptiveCard/action";
        activity.Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data = new { text = "存在问题：无" } } });
        using var response = await PostAsync(activity);
        var answer = (await response.Content.ReadFromJsonAsync(BotJson.Wire.AdaptiveCardInvokeResponse, Cancellation))!;

        (answer.StatusCode, answer.Type).ShouldBe((200, type));
        ((JsonElement)answer.Value!).ToString().ShouldContain(text);
    }

    [Theory]
    [InlineData("echo 三市联席会议", "message 三市联席会议")]
    [InlineData("change 三市联席会议", "message 三市联席会议")]
    [InlineData("unsay 三市联席会议", "event ")]
    public async Task Our_channel_takes_what_its_connector_sends_changes_and_deletes(string said, string stands)
    {
        using var answer = await PostAsync(Said(said));
        var left = (await TranscriptAsync()).ShouldHaveSingleItem();
        $"{left.GetProperty("type")} {(left.TryGetProperty("text", out var text) ? text : "")}".ShouldBe(stands);
        left.GetProperty("from").GetProperty("id").GetString().ShouldBe("cztbot");
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null) await _channel.DisposeAsync();
        if (_node is not null) await _node.DisposeAsync();
        _http.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Activity Said(string text) => (Activity)MessageFactory.Text(text).ApplyConversationReference(
        new ConversationReference
        {
            ActivityId = "said-1", ChannelId = "webchat", ServiceUrl = $"{_channel!.Address}/local/connector/", Locale = "zh-CN",
            Bot = new ChannelAccount { Id = "cztbot" }, User = new ChannelAccount { Id = "local-li-na", Name = "李娜" },
            Conversation = new ConversationAccount { Id = "local-li-na" },
        }, isIncoming: true);

    private async Task<HttpResponseMessage> PostAsync(Activity activity)
    {
        var answer = await _http.PostAsJsonAsync($"{_bot}/api/messages", activity, BotJson.Wire.Activity, Cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode} {_node!.Errors}");
        return answer;
    }

    private async Task<IReadOnlyList<JsonElement>> TranscriptAsync()
    {
        using var token = await _http.PostAsync(new Uri($"{_channel!.Address}/local/personas/li-na/token"), null, Cancellation);
        var ticket = await token.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"{_channel.Address}/v3/directline/conversations/local-li-na/activities");
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket.GetProperty("token").GetString());
        using var answer = await _http.SendAsync(ask, Cancellation);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("activities").EnumerateArray()];
    }
}
