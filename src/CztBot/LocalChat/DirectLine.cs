using System.Globalization;
using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>What the Direct Line routes do once the token is read.</summary>
public sealed class DirectLine(Transcripts transcripts, ChatTokens tokens, BotTurns turns)
{
    /// <summary>Echoes what was posted, so that the page sees it as sent, and hands it to the bot.</summary>
    /// <returns>The activity's id.</returns>
    public string Post(ChatTicket ticket, JsonObject posted)
    {
        var echo = posted.DeepClone().AsObject();
        // Who writes is the token's word, not the sender's.
        var id = transcripts.Add(ticket.Conversation, echo, new JsonObject { ["id"] = ticket.User }, fromBot: false);
        if (posted["type"]?.ToString() == "message") _ = turns.RunAsync(ticket, posted, id);
        return id;
    }

    /// <summary>Activities from a watermark on.</summary>
    public JsonObject Frame(string conversation, int watermark)
    {
        var (activities, next) = transcripts[conversation].From(watermark);
        return new JsonObject
        {
            ["activities"] = new JsonArray([.. activities.Select(activity => activity.DeepClone())]),
            ["watermark"] = next.ToString(CultureInfo.InvariantCulture),
        };
    }

    public Task ChangedAfter(string conversation, int watermark) => transcripts[conversation].ChangedAfter(watermark);

    /// <summary>The answer that starts or takes up a conversation.</summary>
    public IResult Open(ChatTicket ticket, HttpRequest request, int status, string? watermark)
    {
        var token = tokens.Mint(ticket);
        var stream = $"ws://{request.Host}/v3/directline/conversations/{Uri.EscapeDataString(ticket.Conversation)}/stream?watermark={Uri.EscapeDataString(watermark ?? "")}&t={token}";
        ReadOnlySpan<(string, JsonNode?)> fields =
        [
            ("conversationId", ticket.Conversation), ("token", token), ("expires_in", (int)ChatTokens.Lifetime.TotalSeconds), ("streamUrl", stream),
        ];
        return status == StatusCodes.Status201Created ? Json.Created(fields) : Json.Ok(fields);
    }

    /// <summary>A watermark from the page; the beginning where it is empty or none.</summary>
    public static int Watermark(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : 0;
}
