using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CztBot.BotFramework.Tests.Worlds;
using CztBot.Browser.Tests.Npm;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.Browser.Tests.Botbuilder;

/// <summary>A bot on botbuilder for Node understands the activities and the tokens that we make, and answers what our types and our channel understand.</summary>
public sealed class NodeBotTests : IAsyncLifetime
{
    private const string App = "5d0c1f5e-6f3a-4a3c-9a52-6a1d3b1f0c31";
    private readonly HttpClient _http = new();
    private RunningBot? _channel;
    private TokenHouse? _house;
    private NodeProgram? _node;
    private string _bot = "";

    public async ValueTask InitializeAsync()
    {
        _house = await TokenHouse.StartAsync();
        _house.Keys[0] = new HouseKey("key-1", "webchat");
        _house.Keys.Add(new HouseKey("key-2", "msteams"));
        _node = await NodeProgram.StartAsync("bot.mjs", [App, _house.Metadata]);
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

    [Theory]
    [InlineData("none")]
    [InlineData("expired")]
    [InlineData("key")]
    [InlineData("endorsement")]
    [InlineData("audience")]
    [InlineData("service")]
    public async Task It_refuses_a_token_that_is_not_good(string fault)
    {
        var activity = Said("echo 三市联席会议");
        var good = Good(activity);
        var token = fault switch
        {
            "expired" => _house!.Token(good with { Until = TimeSpan.FromHours(1) }),
            "key" => _house!.Token(good, new HouseKey("key-3", "webchat")),
            "endorsement" => _house!.Token(good, _house.Keys[1]),
            "audience" => _house!.Token(good with { Audience = "app-1" }),
            "service" => _house!.Token(good with { ServiceUrl = "https://example.org/" }),
            _ => null,
        };

        using var answer = await SendAsync(activity, token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TranscriptAsync()).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null) await _channel.DisposeAsync();
        if (_node is not null) await _node.DisposeAsync();
        if (_house is not null) await _house.DisposeAsync();
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
        var answer = await SendAsync(activity, _house!.Token(Good(activity)));
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode} {_node!.Errors}");
        return answer;
    }

    private async Task<HttpResponseMessage> SendAsync(Activity activity, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_bot}/api/messages");
        request.Content = JsonContent.Create(activity, BotJson.Wire.Activity);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, Cancellation);
    }

    // Node goes by the machine's clock.
    private static TokenOf Good(Activity activity) => new()
    {
        Audience = App, ServiceUrl = activity.ServiceUrl, Until = TimeProvider.System.GetUtcNow() - TokenOf.Now + TimeSpan.FromHours(1),
    };

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
