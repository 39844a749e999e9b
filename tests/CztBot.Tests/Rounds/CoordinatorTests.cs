using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Rounds;

/// <summary>What a city's coordinator does in the monthly round: sees, reminds, comments, and holds up nothing.</summary>
public sealed class CoordinatorTests
{
    [Fact]
    [Trait("Rule", "R38")]
    public async Task A_coordinator_sees_the_own_city_reminds_and_comments_and_no_report_waits_for_it()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-06T10:00");
        var (own, other) = (await world.PersonAsync(Roles.Coordinator, "长沙"), await world.PersonAsync(Roles.Coordinator, "湘潭"));
        await world.ReportAsync("T05", "完成路基工程。");

        var board = await world.SayAsync(own, "进度");
        board.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("长沙市牵头应报"), text => text.ShouldNotContain("湘潭市"));
        (await world.SayAsync(own, "催办")).Text.ShouldNotContain("没有这项权限");
        var form = await world.SayAsync(own, "统筹意见 5");
        form.Text.ShouldContain("完成路基工程。");
        (await world.PressAsync(own, "report.comment", form.Button("report.comment"), ("comment", ""))).Text.ShouldContain("请填写统筹意见");
        (await world.PressAsync(own, "report.comment", form.Button("report.comment"), ("comment", "征地数量请补充。"))).Text.ShouldContain("已提出统筹意见");
        (await world.PressAsync(other, "report.comment", form.Button("report.comment"), ("comment", "外市的意见。"))).Sentence.ShouldContain("不由湘潭市单位牵头");

        (await world.ReviewAsync("T05")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("征地数量请补充。"), text => text.ShouldNotContain("外市的意见"));
        (await world.SayAsync(own, "统筹意见 5")).Input("comment").ShouldBe("征地数量请补充。", "it can be put right");
        await world.AcceptAsync("T05");
        (await world.StoredAsync("T05"))!.State.ShouldBe(ReportState.Accepted);
        (await world.Get<AuditStore>().OfAsync("report/2019-11/T05")).ShouldContain(entry => entry.Action == "report.comment" && entry.PersonId == own);
    }

    [Fact]
    [Trait("Rule", "R38")]
    public async Task A_report_is_verified_without_any_comment_and_nobody_else_comments()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");

        (await world.AcceptAsync("T05")).Text.ShouldContain("已核定任务5");
        foreach (var person in (string[])[await world.PersonAsync(Roles.Clerk), await world.ContactAsync("长沙/住建"), await world.PersonAsync(Roles.Leader)])
            (await world.SayAsync(person, "统筹意见 5")).Sentence.ShouldContain("由市发改统筹员");
        (await world.SayAsync(await world.PersonAsync(Roles.Coordinator, "长沙"), "统筹意见 好")).Sentence.ShouldContain("请写明任务编号");
    }
}
