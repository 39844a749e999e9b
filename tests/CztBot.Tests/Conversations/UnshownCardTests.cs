using System.Net;
using System.Text.Json;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Conversations;

/// <summary>A defect of ours behind the answer: whoever asked hears of it in words, and the log names it.</summary>
public sealed class UnshownCardTests
{
    [Fact]
    public async Task Whoever_waits_for_a_card_that_cannot_be_made_hears_so_in_words()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T09:00:00", choice => choice with { Replace = services => services.AddSingleton<IQuestions, Broken>() });

        using var response = await world.PostAsync(world.Message(await world.PersonAsync(Roles.Clerk), "任务5到哪了"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("系统暂时没有办成这件事");
        world.Log.Lines.ShouldContain(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("A reply could not be shown", StringComparison.Ordinal));
    }

    private sealed class Broken : IQuestions
    {
        public Task<Reply> AskAsync(Turn turn, CancellationToken cancellation) => Task.FromResult<Reply>(new Reply.Card("no/such-card", JsonElement.Parse("{}")));
    }
}
