using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    public static Activity Text(string text) =>
        new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };

    public static IMessageActivity Attachment(Attachment attachment) =>
        new Activity { Type = ActivityTypes.Message, Attachments = [attachment] };
}
