using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Builder;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Bot</at> 任务5到哪了", """{"type":"mention","mentioned":{"id":"bot-1"},"text":"<at>Bot</at>"}""", "任务5到哪了")]
    [InlineData("任务5到哪了 <at>bot</at>", """{"type":"mention","mentioned":{"id":"bot-1"},"text":"<at>Bot</at>"}""", "任务5到哪了")]
    [InlineData("<at>李娜</at> 你好", """{"type":"mention","mentioned":{"id":"user-2"},"text":"<at>李娜</at>"}""", "<at>李娜</at> 你好")]
    [InlineData("  你好  ", """{"type":"clientInfo","country":"CN"}""", "你好")]
    [InlineData("你好", """{"type":"mention"}""", "你好")]
    [InlineData("你好", """{"type":"mention","mentioned":"bot-1","text":"你"}""", "你好")]
    [InlineData("你好", """{"type":"mention","mentioned":{"id":7},"text":"你"}""", "你好")]
    [InlineData("你好", """{"type":"mention","mentioned":{"id":"bot-1"},"text":5}""", "你好")]
    [InlineData("你好", """{"type":"mention","mentioned":{"id":"bot-1"},"text":""}""", "你好")]
    [InlineData("你好", """{"type":"mention","mentioned":{"id":"bot-1"}}""", "你好")]
    public void Only_the_bots_own_mention_is_taken_out(string text, string entity, string left)
    {
        var activity = Given.Read(Given.Message(extra: $",\"entities\":[{entity}]"));
        activity.Text = text;

        activity.RemoveRecipientMention().ShouldBe(left);
        activity.Text.ShouldBe(left);
    }

    [Fact]
    public void A_message_without_text_stays_without()
    {
        var activity = Given.Read(Given.Message());
        activity.Text = null;

        activity.RemoveRecipientMention().ShouldBeNull();
    }
}
