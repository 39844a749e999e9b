using CztBot.Core.Orders;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.TextChannels;

public sealed class OrderInTextTests
{
    [Fact]
    public async Task An_order_is_received_and_answered_on_a_channel_without_cards()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        var phone = await Handset.OfAsync(world, await world.ContactAsync(OrderMoves.Unit));

        (await phone.SayAsync("我的交办", "1", "1")).ShouldContain("已办理：签收。");
        (await phone.SayAsync("1", "4")).ShouldContain("办理情况");
        var summary = await phone.SayAsync("方案已会签。", "长建函〔2019〕8号");
        summary.ShouldContain("报办理结果");
        await phone.SayAsync("1");

        (await world.OrderAsync()).ShouldSatisfyAllConditions(
            order => order.State.ShouldBe(OrderState.Replied), order => order.Reply!.Text.ShouldBe("方案已会签。"), order => order.Reply!.Attachment.ShouldBe("长建函〔2019〕8号"));
    }
}
