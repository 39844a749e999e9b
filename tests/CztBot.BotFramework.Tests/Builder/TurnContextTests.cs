using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    [Fact]
    public async Task An_answer_is_addressed_to_whoever_spoke()
    {
        var (turn, adapter) = Given.Turn(Given.Message());
        turn.Responded.ShouldBeFalse();

        var response = await turn.SendActivityAsync(MessageFactory.Text("收到"));

        response!.Id.ShouldBe("sent-0");
        turn.Responded.ShouldBeTrue();
        var sent = adapter.Sent.ShouldHaveSingleItem();
        (sent.Text, sent.Recipient!.Id, sent.From!.Id, sent.ReplyToId).ShouldBe(("收到", "user-1", "bot-1", "in-1"));
    }

    [Fact]
    public async Task An_answer_without_a_type_is_a_message()
    {
        var (turn, adapter) = Given.Turn(Given.Message());

        await turn.SendActivityAsync(new Activity { Text = "收到" });

        adapter.Sent.ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Message);
    }

    [Fact]
    public async Task An_update_goes_to_the_same_conversation()
    {
        var (turn, adapter) = Given.Turn(Given.Message());

        await turn.UpdateActivityAsync(new Activity { Type = "message", Id = "sent-7", Text = "新" });

        var updated = adapter.Updated.ShouldHaveSingleItem();
        (updated.Id, updated.Conversation!.Id, updated.ServiceUrl).ShouldBe(("sent-7", "chat-1", "http://127.0.0.1:1"));
    }

    [Fact]
    public async Task A_deletion_names_the_activity_and_its_conversation()
    {
        var (turn, adapter) = Given.Turn(Given.Message());

        await turn.DeleteActivityAsync("sent-7");

        var deleted = adapter.Deleted.ShouldHaveSingleItem();
        (deleted.ActivityId, deleted.Conversation!.Id).ShouldBe(("sent-7", "chat-1"));
    }
}
