using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

public sealed class OrderStoryTests
{
    [Fact]
    [Trait("Rule", "R49")]
    public async Task A_problem_in_a_report_is_classified_handed_over_received_answered_verified_and_closed()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var head = await world.PersonAsync(Roles.Head);
        var contact = await world.ContactAsync(OrderMoves.Unit);
        (await world.ClassifyAsync()).Text.ShouldContain("已分类");

        var form = await world.PressAsync(head, "order.new", (await world.OpenProblemAsync(head)).Button("order.new"));
        form.Input("requirement")!.ShouldContain("接线标高两市意见不一。");
        form.Input("mainUnit").ShouldBe("长沙市住建委");
        (await world.PressAsync(head, "order.issue", form.Button("order.issue"), ("requirement", "会商确定接线标高。"), ("mainUnit", "长沙市住建委"), ("coUnits", "湘潭市住建局"))).Text
            .ShouldContain("〔2019〕1号");
        await world.DrainAsync();
        world.Told(contact, "请签收办理").ShouldBe(1);
        world.Told(await world.ContactAsync("湘潭/住建"), "请协助主办单位办理").ShouldBe(1);
        (await world.ProblemAsync()).State.ShouldBe(ProblemState.HandedOver);

        (await world.ReceiveAsync()).Text.ShouldContain("已签收");
        (await world.ReplyAsync()).Text.ShouldContain("已反馈，待核实");
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "交办")).Text.ShouldContain("已反馈，待核实");
        (await world.CloseAsync()).Text.ShouldContain("已办结");

        (await world.OrderAsync()).State.ShouldBe(OrderState.Closed);
        (await world.Get<ProblemStore>().OpenAsync()).ShouldBeEmpty();
        await world.DrainAsync();
        world.Told(contact, "已核实办结。").ShouldBe(1);
        (await world.Get<OrderStore>().VersionsAsync((await world.OrderAsync()).Id)).Select(version => version.Action).ShouldBe(["草拟", "签发", "签收", "反馈结果", "办结销号"]);
    }
}
