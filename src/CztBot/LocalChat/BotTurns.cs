using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CztBot.LocalChat;

/// <summary>Carries what a person does to the bot's own /api/messages, as any channel would, and the answer back into the conversation.</summary>
public sealed partial class BotTurns(IHttpClientFactory clients, IServer server, Transcripts transcripts, ILogger<BotTurns> logger)
{
    public const string Client = "local-chat";
    private const string TooLong = "这条消息太长，请缩短后再发。";
    private const string Silent = "机器人暂时没有应答，请稍后再试。";
    // Chinese as it is, three bytes and not six: the bot counts bytes.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A message, or a press on a button; the bot's failure is told in the conversation.</summary>
    public async Task RunAsync(ChatTicket ticket, JsonObject posted, string id)
    {
        try
        {
            var press = ExecuteActions.ToInvoke(posted["value"]);
            using var response = await PostAsync(press is { } invoke ? Invoke(ticket, invoke.Value, invoke.ActivityId, id) : Message(ticket, posted, id));
            if (!response.IsSuccessStatusCode)
            {
                transcripts.Say(ticket.Conversation, response.StatusCode == HttpStatusCode.RequestEntityTooLarge ? TooLong : Silent);
                LogRefused((int)response.StatusCode);
            }
            else if (press is { } pressed && JsonNode.Parse(await response.Content.ReadAsStringAsync()) is JsonObject answer)
            {
                Show(ticket.Conversation, answer, pressed.ActivityId);
            }
        }
        catch (Exception failure)
        {
            // Nobody waits for this turn: whatever went wrong is told where the person is looking.
            transcripts.Say(ticket.Conversation, Silent);
            LogFailed(failure.GetType().Name);
        }
    }

    // A card takes the place of the one whose button it was; a sentence stands below.
    private void Show(string conversation, JsonObject answer, string activityId)
    {
        var value = answer["value"];
        if (answer["type"]?.ToString() != CardType || value is not JsonObject)
        {
            // An error's value is an object for programs, not a sentence for people.
            transcripts.Say(conversation, value is JsonValue sentence ? sentence.ToString() : Silent);
            return;
        }

        JsonArray Attachments() => [new JsonObject { ["contentType"] = CardType, ["content"] = value.DeepClone() }];
        if (!transcripts[conversation].Update(activityId, activity => activity["attachments"] = Attachments()))
            transcripts.AddFromBot(conversation, new JsonObject { ["type"] = "message", ["attachments"] = Attachments() });
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var client = clients.CreateClient(Client);
        using var content = new StringContent(activity.ToJsonString(Readable), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await client.PostAsync(new Uri($"{Address()}/api/messages"), content);
    }

    private JsonObject Message(ChatTicket ticket, JsonObject posted, string id)
    {
        var activity = Envelope(ticket, "message", id);
        activity["text"] = posted["text"]?.DeepClone() ?? "";
        if (posted["value"] is { } value) activity["value"] = value.DeepClone();
        return activity;
    }

    private JsonObject Invoke(ChatTicket ticket, JsonObject value, string activityId, string id)
    {
        var activity = Envelope(ticket, "invoke", id);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = value;
        activity["replyToId"] = activityId;
        return activity;
    }

    private JsonObject Envelope(ChatTicket ticket, string type, string id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = LocalPeople.ChannelId,
        ["serviceUrl"] = LocalPeople.ServiceUrl(Address()),
        ["locale"] = "zh-CN",
        ["from"] = new JsonObject { ["id"] = ticket.User },
        ["recipient"] = new JsonObject { ["id"] = LocalPeople.BotId },
        ["conversation"] = new JsonObject { ["id"] = ticket.Conversation, ["isGroup"] = LocalPeople.IsGroup(ticket.Conversation) },
    };

    private string Address() => server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

    [LoggerMessage(Level = LogLevel.Warning, Message = "The local chat's turn was answered with {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The local chat's turn failed: {Kind}")]
    private partial void LogFailed(string kind);
}
