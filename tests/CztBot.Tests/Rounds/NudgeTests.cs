using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Rounds;

public sealed class NudgeTests
{
    [Fact]
    public async Task The_clerk_nudges_those_missing_once_a_day()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-10T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var late = await world.ReporterAsync("T25");

        (await world.SayAsync(clerk, "催办 25")).Text.ShouldContain("已提醒1人");
        (await world.SayAsync(clerk, "催办25")).Text.ShouldContain("今天已提醒过，不再重复");
        await world.DrainAsync();

        world.Told(late, "请尽快报送2019年11月工作进展").ShouldBe(1);
        await world.MoveToAsync("2019-12-11T10:00");
        await world.SayAsync(clerk, "催办 25");
        await world.DrainAsync();
        world.Told(late, "请尽快报送2019年11月工作进展").ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "R32")]
    public async Task A_report_that_was_returned_is_not_called_late_nor_missing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-04T10:00");
        var contact = await world.ReporterAsync("T25");
        await world.ReportAsync("T25", "完成路基工程。");
        await world.ReturnAsync("T25", "请写明数量。");
        await world.DrainAsync();
        var before = world.Channel.To($"chat-{contact}").Count;

        await world.MoveToAsync("2019-12-05T12:00");
        world.Channel.To($"chat-{contact}").Count.ShouldBe(before);

        await world.MoveToAsync("2019-12-06T12:00");
        world.Channel.To($"chat-{contact}").Skip(before).ShouldHaveSingleItem().Answer.Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("请修改退回的2019年11月工作进展"), text => text.ShouldNotContain("逾期"), text => text.ShouldNotContain("未报"));
    }

    [Fact]
    [Trait("Rule", "R38")]
    public async Task A_coordinator_nudges_the_own_city_alone()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-10T10:00");
        var coordinator = await world.PersonAsync(Roles.Coordinator, "湘潭");

        (await world.SayAsync(coordinator, "催办 5")).Sentence.ShouldStartWith("这些单位不在您统筹的范围内，不能催办。");
        (await world.SayAsync(coordinator, "催办")).Text.ShouldContain("已提醒");
        await world.DrainAsync();

        world.Told(await world.ReporterAsync("T11a"), "请尽快报送").ShouldBe(1);
        world.Told(await world.ReporterAsync("T05"), "请尽快报送").ShouldBe(0);
    }

    [Theory]
    [InlineData("2019-12-10T20:00")]
    [InlineData("2019-12-14T10:00")]
    public async Task Nobody_is_nudged_outside_working_hours(string at)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync(at);

        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "催办")).Sentence.ShouldContain("现在不是工作时间");
    }

    [Fact]
    public async Task Contacts_and_leaders_cannot_nudge()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-10T10:00");

        foreach (var person in (string[])[await world.ReporterAsync("T05"), await world.PersonAsync(Roles.Leader)])
            (await world.SayAsync(person, "催办")).Sentence.ShouldContain("您没有这项权限");
    }

    [Fact]
    public async Task The_board_adds_up_and_names_who_is_missing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.AcceptAsync("T05");

        var board = (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "进度")).Text;

        board.ShouldContain("应报32项：按时1项，逾期0项，未报31项");
        board.ShouldContain("已核定1项，待核定0项，退回中0项");
    }
}
