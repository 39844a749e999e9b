using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

/// <summary>The head gives one month's bulletin another day (R42).</summary>
public sealed class RedatingTests
{
    [Fact]
    [Trait("Rule", "R42")]
    public async Task The_head_gives_one_months_bulletin_another_day_with_a_reason_and_is_reminded_of_that_one()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-10T10:00");
        var (head, clerk) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Clerk));
        (await world.SayAsync(clerk, "简报")).Buttons("bulletin.redate").ShouldBeEmpty("a clerk changes no date");
        var form = await world.PressAsync(head, "bulletin.redate", (await world.SayAsync(head, "简报")).Button("bulletin.redate"));
        form.Text.ShouldContain("现定2019年12月16日前印发");

        var moved = await world.PressAsync(head, "bulletin.redate", form.Button("bulletin.redate"), ("date", "2019-12-18"), ("reason", "等候省里会议。"));
        moved.Text.ShouldContain("12月18日前应印发（负责人调整，理由：等候省里会议）");
        (await world.SayAsync(clerk, "简报什么时候出")).Text.ShouldContain("2019年12月18日");
        (await world.Get<AuditStore>().OfAsync("round/2019-11"))[^1].AfterValue.ShouldBe("2019-12-18 等候省里会议。");

        await world.MoveToAsync("2019-12-16T15:00");
        world.Told(head, "今日应印发").ShouldBe(0);
        await world.MoveToAsync("2019-12-18T15:00");
        world.Told(head, "简报应于12月18日前印发").ShouldBe(1);
        world.Told(head, "今日应印发").ShouldBe(1);
        await world.SignAsync();
        (await world.PressAsync(head, "bulletin.redate", form.Button("bulletin.redate"), ("date", "2019-12-20"), ("reason", "再等。"))).Text.ShouldContain("简报已经签发，日期不能再调整");
    }

    [Theory]
    [InlineData("2019-12-05", "理由。", "简报日期不能早于今天")]
    [InlineData("2019-12-21", "理由。", "不是工作日")]
    [InlineData("2019-12-16", "理由。", "日期没有变化")]
    [InlineData("2020-02-20", "理由。", "应早于下一期简报")]
    [InlineData("12月18日", "理由。", "日期应为 2019-12-18 这样的日期")]
    [InlineData("2019-12-18", "", "请填写调整的理由")]
    [Trait("Rule", "R42")]
    public async Task A_day_that_cannot_be_is_refused_in_the_form_and_nothing_is_lost(string date, string reason, string said)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-10T10:00");
        var head = await world.PersonAsync(Roles.Head);

        var answer = await world.PressAsync(head, "bulletin.redate", Moves.Data(("month", "2019-11")), ("date", date), ("reason", reason));

        answer.Text.ShouldContain(said);
        answer.Input("reason").ShouldBe(reason);
        (await world.Get<RoundStore>().FindAsync(Moves.November))!.BulletinOn.ShouldBe(new DateOnly(2019, 12, 16));
    }
}
