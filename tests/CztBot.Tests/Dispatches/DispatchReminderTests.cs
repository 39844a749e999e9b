using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Dispatches;

public sealed class DispatchReminderTests
{
    [Fact]
    [Trait("Rule", "R30")]
    public async Task The_missing_are_reminded_before_and_after_the_date_in_working_hours_and_who_answered_is_left_in_peace()
    {
        await using var world = await DispatchMoves.AskedAsync();
        await world.AskAsync("7", ("due", "2019-12-10"));
        var (builders, planners) = (await world.ContactAsync(DispatchMoves.Builders), await world.ContactAsync(DispatchMoves.Planners));
        await world.AnswerAsyncOf(DispatchMoves.Planners, number: 1);

        await world.MoveToAsync("2019-12-08T20:00");
        world.Told(builders, "临时调度提醒").ShouldBe(0);
        await world.MoveToAsync("2019-12-09T09:00");
        world.Told(builders, "临时调度提醒").ShouldBe(1, "one digest for both");
        world.Told(builders, "您有2次临时调度临近时限").ShouldBe(1);
        await world.MoveToAsync("2019-12-20T17:00");

        world.Told(builders, "临时调度提醒").ShouldBe(2);
        world.Told(builders, "其中2次已过时限").ShouldBe(1);
        world.Told(planners, "临时调度提醒").ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "R93")]
    public async Task Looking_again_and_again_reminds_nobody_twice()
    {
        await using var world = await DispatchMoves.AskedAsync();
        foreach (var hour in (string[])["09:00", "09:30", "14:00", "17:00"]) await world.MoveToAsync($"2019-12-09T{hour}");

        world.Told(await world.ContactAsync(DispatchMoves.Builders), "临时调度提醒").ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_coordinator_sees_the_citys_units_and_nothing_of_the_others()
    {
        await using var world = await DispatchMoves.AskedAsync();
        await world.AnswerAsync(DispatchMoves.Builders, "长沙的内容。");
        await world.AnswerAsync(DispatchMoves.Planners, "株洲的内容。");
        var coordinator = await world.PersonAsync(Roles.Coordinator, "长沙");

        var units = await world.PressAsync(coordinator, "dispatch.units", (await world.ShowDispatchAsync(coordinator)).Button("dispatch.units"));

        units.Text.ShouldContain("应报1家，已报1家");
        (await world.PressAsync(coordinator, "dispatch.answer", units.Button("dispatch.answer"))).Text.ShouldContain("长沙的内容。");
        (await world.PressAsync(coordinator, "dispatch.answer", Moves.Data(("item", $"{(await world.DispatchAsync()).Id}|{DispatchMoves.Planners}")))).Sentence.ShouldContain("不能查看");
        (await world.ShowDispatchAsync(await world.ContactAsync("湘潭/医保"))).Sentence.ShouldContain("没有找到这次调度");
    }
}
