using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.BotFramework.Tests.AspNetCore;

public sealed class RepeatedTurnTests
{
    private const string ExpectReplies = ",\"deliveryMode\":\"expectReplies\"";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_repeat_gets_the_same_answer_and_the_bot_runs_once()
    {
        var bot = Counting();
        await using var server = await BotServer.StartAsync(bot);

        var first = await AnswerAsync(server, Given.Message(extra: ExpectReplies));
        var second = await AnswerAsync(server, Given.Message(extra: ExpectReplies));

        first.ShouldContain("第1次");
        second.ShouldBe(first);
        bot.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeat_that_comes_while_the_first_still_runs_waits_for_its_answer()
    {
        var gate = new TaskCompletionSource();
        var bot = new SayingBot(async turn =>
        {
            await gate.Task.WaitAsync(Patience);
            await turn.SendActivityAsync(MessageFactory.Text("好了"));
        });
        await using var server = await BotServer.StartAsync(bot);

        var both = Task.WhenAll(
            AnswerAsync(server, Given.Message(extra: ExpectReplies)), AnswerAsync(server, Given.Message(extra: ExpectReplies)));
        gate.SetResult();

        var answers = await both;
        answers[1].ShouldBe(answers[0]);
        bot.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_does_not_stop_the_turn_and_finds_its_answer_later()
    {
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var bot = new SayingBot(async (turn, cancellation) =>
        {
            started.SetResult();
            await gate.Task.WaitAsync(Patience, cancellation);
            await turn.SendActivityAsync(MessageFactory.Text("好了"), cancellation);
        });
        await using var server = await BotServer.StartAsync(bot);
        using var impatient = new CancellationTokenSource();
        using var content = new StringContent(Given.Message(extra: ExpectReplies), System.Text.Encoding.UTF8, "application/json");

        var lost = server.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, impatient.Token);
        await started.Task.WaitAsync(Patience);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => lost);
        await server.HungUpAsync().WaitAsync(Patience);
        gate.SetResult();

        (await AnswerAsync(server, Given.Message(extra: ExpectReplies))).ShouldContain("好了");
        bot.Turns.ShouldBe(1);
    }

    [Theory]
    [InlineData("in-2", "chat-1")]
    [InlineData("in-1", "chat-2")]
    [InlineData(null, "chat-1")]
    public async Task Another_activity_or_another_conversation_is_another_turn(string? id, string conversation)
    {
        var bot = Counting();
        await using var server = await BotServer.StartAsync(bot);
        var firstId = id is null ? null : "in-1";

        await AnswerAsync(server, Given.Message(firstId, ExpectReplies));
        await AnswerAsync(server, Given.Message(id, ExpectReplies, conversation: conversation));

        bot.Turns.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_that_failed_may_be_tried_again()
    {
        var attempts = 0;
        var bot = new SayingBot(turn => attempts++ == 0
            ? throw new InvalidOperationException("broken")
            : turn.SendActivityAsync(MessageFactory.Text("好了")));
        await using var server = await BotServer.StartAsync(bot);

        (await server.PostAsync(Given.Message(extra: ExpectReplies))).Dispose();

        (await AnswerAsync(server, Given.Message(extra: ExpectReplies))).ShouldContain("好了");
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(11, 2)]
    public async Task Answers_are_remembered_for_ten_minutes(int minutes, int turns)
    {
        var machine = new FakeTimeProvider();
        var bot = Counting();
        await using var server = await BotServer.StartAsync(bot, machine: machine);

        await AnswerAsync(server, Given.Message("in-1", ExpectReplies));
        machine.Advance(TimeSpan.FromMinutes(minutes));
        await AnswerAsync(server, Given.Message("in-1", ExpectReplies));

        bot.Turns.ShouldBe(turns);
    }

    [Theory]
    [InlineData(1022, 0)]
    [InlineData(1023, 1)]
    public async Task The_last_thousand_answers_are_remembered(int others, int again)
    {
        var bot = Counting();
        await using var server = await BotServer.StartAsync(bot);

        await AnswerAsync(server, Given.Message("first", ExpectReplies));
        for (var other = 0; other < others; other++) await AnswerAsync(server, Given.Message($"in-{other}", ExpectReplies));
        await AnswerAsync(server, Given.Message("first", ExpectReplies));

        bot.Turns.ShouldBe(1 + others + again);
    }

    private static SayingBot Counting()
    {
        var count = 0;
        return new SayingBot(turn => turn.SendActivityAsync(MessageFactory.Text($"第{Interlocked.Increment(ref count)}次")));
    }

    private static async Task<string> AnswerAsync(BotServer server, string message)
    {
        using var response = await server.PostAsync(message);
        ((int)response.StatusCode).ShouldBe(200);
        return await response.Content.ReadAsStringAsync();
    }
}
