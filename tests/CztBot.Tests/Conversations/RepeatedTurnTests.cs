using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Conversations;

/// <summary>A channel that heard nothing for ten seconds repeats the activity, maybe to another node or to the program that has just started again.</summary>
public sealed class RepeatedTurnTests
{
    private const string Told = "这一操作刚才已经办理，没有重复记录。";

    [Fact]
    public async Task A_report_that_is_repeated_after_a_restart_is_submitted_once_and_nobody_hears_of_a_fault()
    {
        await using var world = await OpenAsync();
        var press = await SubmitAsync(world);
        (await SentAsync(world, press)).ShouldContain("已收到");

        await world.RestartAsync();

        (await SentAsync(world, press)).ShouldContain(Told);
        (await world.StoredAsync("T05"))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_press_again_with_an_id_of_its_own_is_no_repeat()
    {
        await using var world = await OpenAsync();
        var press = await SubmitAsync(world);
        await SentAsync(world, press);
        press["id"] = "another";

        (await SentAsync(world, press)).ShouldNotContain(Told);
    }

    [Fact]
    public async Task A_question_may_be_repeated_for_it_changes_nothing()
    {
        await using var world = await OpenAsync();
        var question = world.Message(await world.PersonAsync(Roles.Clerk), "进度");
        var first = await SentAsync(world, question);

        await world.RestartAsync();

        (await SentAsync(world, question)).ShouldBe(first);
    }

    [Fact]
    public async Task Of_two_nodes_that_answer_the_same_activity_at_once_one_writes()
    {
        await using var world = await OpenAsync();
        var mark = new TurnMark("k", "first");
        var actor = Actor.System(world.Clock.Now);
        var database = world.Get<Database>();
        async Task<bool> WriteAsync(TurnMark turn) => await database.WriteAsync(actor with { Turn = turn }, async work =>
        {
            await work.AuditAsync("test", "turn", null, turn.Run);
            return true;
        });

        await WriteAsync(mark);
        await WriteAsync(mark);
        await Should.ThrowAsync<RepeatedTurnException>(() => WriteAsync(mark with { Run = "second" }));

        (await world.Get<TurnStore>().StartAsync("", "", "", mark)).Done.ShouldBeTrue();
    }

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        return world;
    }

    private static async Task<JsonObject> SubmitAsync(BotWorld world)
    {
        var form = await world.FormAsync("T05");
        return world.Invoke(await world.ReporterAsync("T05"), "report.submit", form.Button("report.submit"), Moves.Filled);
    }

    private static async Task<string> SentAsync(BotWorld world, JsonObject activity)
    {
        using var response = await world.PostAsync((JsonObject)activity.DeepClone());
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (body.TryGetProperty("activities", out var activities) ? Answer.OfActivity(activities[0]) : Answer.OfInvoke(body)).Text;
    }
}
