using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.CarryOvers;
using CztBot.Tests.Projects;
using CztBot.Tests.World;

namespace CztBot.Tests.Conversations;

/// <summary>A list begins with what waits for somebody and what is urgent, then comes what changed last.</summary>
public sealed class ListOrderTests
{
    [Fact]
    public async Task Carry_overs_that_wait_are_overdue_behind_or_changed_come_first()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var one = CarryOverMoves.One("a", "长沙/住建", "长沙市住建委");
        Stamp At(int day) => new("yuan-jiawen", BotWorld.Instant($"2019-12-0{day}T09:00"));
        await world.KeepAsync(
            one with { Id = "a" }, one with { Id = "b", Updated = At(2) }, one with { Id = "c", Relinked = At(3) }, one with { Id = "d", Status = Statuses.Behind },
            one with { Id = "e", DueOn = new(2019, 12, 1) }, one with { Id = "f", Closing = new TrackedClosing("验收报告。", At(1)) });

        (await RowsAsync(world, "结转", "carryover.open")).ShouldBe(["f", "e", "d", "c", "b", "a"]);
    }

    [Fact]
    public async Task Projects_that_wait_have_something_to_settle_or_changed_come_first()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var (one, stamp) = (ProjectMoves.Alone, new Stamp("yuan-jiawen", BotWorld.Instant("2019-12-03T09:00")));
        await world.KeepAsync(
            one with { Id = "a" }, one with { Id = "b", Relinked = stamp }, one with { Id = "c", Matters = [new ProjectMatter("land", "用地未批。", "湘潭", "交通局", "湘潭/交通", "请出具意见。", 1, stamp)] },
            one with { Id = "d", Closing = new TrackedClosing("验收报告。", stamp) });

        (await RowsAsync(world, "项目", "project.open")).ShouldBe(["d", "c", "b", "a"]);
    }

    [Fact]
    public async Task Problems_that_wait_come_first_and_of_the_classified_those_that_are_late()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        Problem One(string id, string? classified = null) => new()
        {
            Id = id, Origin = $"card/{id}", UnitId = "长沙/住建", Text = "接线标高不一。", RaisedAt = world.Clock.Now, RaisedBy = "yuan-jiawen", State = classified is null ? ProblemState.Open : ProblemState.Classified,
            Classification = classified is null ? null : new Classification(3, "规划调整", "涉及三市。", "", "yuan-jiawen", BotWorld.Instant(classified)),
        };
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            foreach (var problem in (Problem[])[One("late", "2019-12-02T09:00"), One("timely", "2019-12-05T09:00"), One("open")]) await ProblemStore.SaveAsync(work, problem, "登记", null);
            return true;
        });

        (await RowsAsync(world, "问题", "problem.open")).ShouldBe(["open", "late", "timely"]);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(BotWorld world, string word, string row)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var (rows, screen) = (new List<string>(), await world.SayAsync(clerk, word));
        while (true)
        {
            rows.AddRange(screen.Buttons(row).Select(data => data.GetProperty("item").GetString()!));
            if (screen.Executes.FirstOrDefault(button => button.Title == "更多") is not { Verb: { } verb, Data: var data }) return rows;
            screen = await world.PressAsync(clerk, verb, data);
        }
    }
}
