using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;

namespace CztBot.BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"你好"}""", "message 你好")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"user-1"},{"id":"bot-1"}]}""", "added user-1,bot-1")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot-1"}]}""", null)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[],"membersRemoved":[{"id":"user-1"}]}""", "removed user-1")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"user-1"}]}""", "removed user-1")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"bot-1"}]}""", null)]
    [InlineData("""{"type":"conversationUpdate"}""", null)]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "uninstalled")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "uninstalled")]
    [InlineData("""{"type":"installationUpdate"}""", null)]
    [InlineData("""{"type":"event","name":"x"}""", null)]
    [InlineData("""{"type":"typing"}""", null)]
    [InlineData("""{"type":"somethingNew"}""", null)]
    public async Task Each_kind_of_activity_finds_its_method(string json, string? expected)
    {
        var handler = new NotingHandler();
        var (turn, _) = Given.Turn(json);
        turn.Activity.Recipient = new() { Id = "bot-1" };

        await handler.OnTurnAsync(turn);

        handler.Ran.ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public async Task A_handler_that_overrides_nothing_takes_every_kind_in_silence()
    {
        foreach (var type in (string[])["message", "conversationUpdate", "installationUpdate", "event"])
        {
            var (turn, adapter) = Given.Turn($$"""{"type":"{{type}}","action":"add","membersAdded":[{"id":"user-1"}]}""");

            await new ActivityHandler().OnTurnAsync(turn);

            adapter.Sent.ShouldBeEmpty();
        }
    }
}
