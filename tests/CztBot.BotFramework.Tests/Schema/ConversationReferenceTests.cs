using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Schema;

public sealed class ConversationReferenceTests
{
    [Fact]
    public void A_reference_remembers_where_a_conversation_is_and_who_is_who()
    {
        var reference = Given.Read(Given.Message()).GetConversationReference();

        reference.ActivityId.ShouldBe("in-1");
        reference.User!.Id.ShouldBe("user-1");
        reference.Bot!.Id.ShouldBe("bot-1");
        reference.Conversation!.Id.ShouldBe("chat-1");
        (reference.ChannelId, reference.ServiceUrl, reference.Locale).ShouldBe(("test", "http://127.0.0.1:1", "zh-CN"));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, "in-1")]
    [InlineData(ActivityTypes.Invoke, "in-1")]
    [InlineData(ActivityTypes.ConversationUpdate, null)]
    [InlineData(ActivityTypes.InstallationUpdate, null)]
    public void Nobody_replies_to_an_announcement(string type, string? activityId)
    {
        var activity = Given.Read(Given.Message());
        activity.Type = type;

        activity.GetConversationReference().ActivityId.ShouldBe(activityId);
    }

    [Fact]
    public void A_reply_goes_from_the_bot_to_the_user()
    {
        var reply = new Activity { Type = "message" }.ApplyConversationReference(Given.Read(Given.Message()).GetConversationReference());

        (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Id).ShouldBe(("bot-1", "user-1", "in-1", null));
        (reply.Conversation!.Id, reply.ChannelId, reply.ServiceUrl, reply.Locale).ShouldBe(("chat-1", "test", "http://127.0.0.1:1", "zh-CN"));
    }

    [Fact]
    public void An_incoming_activity_is_addressed_as_if_the_user_had_sent_it()
    {
        var incoming = new Activity { Type = "event" }
            .ApplyConversationReference(Given.Read(Given.Message()).GetConversationReference(), isIncoming: true);

        (incoming.From!.Id, incoming.Recipient!.Id, incoming.ReplyToId, incoming.Id).ShouldBe(("user-1", "bot-1", null, "in-1"));
    }

    [Fact]
    public void What_a_reply_already_says_is_kept()
    {
        var reply = new Activity { Type = "message", ReplyToId = "older", Locale = "en-US" }
            .ApplyConversationReference(Given.Read(Given.Message()).GetConversationReference());

        (reply.ReplyToId, reply.Locale).ShouldBe(("older", "en-US"));
    }
}
