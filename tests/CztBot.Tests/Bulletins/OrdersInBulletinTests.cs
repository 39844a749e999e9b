using CztBot.Core.Members;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

public sealed class OrdersInBulletinTests
{
    [Fact]
    [Trait("Rule", "R55")]
    public async Task The_paper_counts_the_orders_of_the_cycle_and_tells_only_what_was_verified()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.IssueAsync();
        await world.ReceiveAsync();
        await world.ReplyAsync("方案已会签，未核实。");
        (await DraftAsync(world)).ShouldContain("上期以来交办和结转事项共1项，已办结0项，超期办结0项，办理中1项，超期未结0项。");

        await world.CloseAsync();
        (await world.SignAsync()).Text.ShouldContain("第1期");
        await world.PublishAsync();

        foreach (var paper in world.Papers()) paper.Answer.Text.ShouldContain("上期以来交办和结转事项共1项，已办结1项");
        world.Papers().ShouldNotBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R55")]
    public async Task An_order_that_moves_between_the_preview_and_the_signature_makes_the_head_look_again()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.IssueAsync();
        var head = await world.PersonAsync(Roles.Head);
        var seen = await world.SayAsync(head, "签发");
        await world.ReceiveAsync();

        (await world.PressAsync(head, "bulletin.sign", seen.Button("bulletin.sign"))).Text.ShouldContain("您打开后内容又有变化，没有签发");
    }

    private static async Task<string> DraftAsync(BotWorld world) => (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "简报")).Text;
}
