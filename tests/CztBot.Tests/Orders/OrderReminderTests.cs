using CztBot.Core.Members;
using CztBot.Rounds;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

public sealed class OrderReminderTests
{
    private const string Reminder = "交办单时限提醒";

    [Fact]
    [Trait("Rule", "R53")]
    public async Task A_unit_is_reminded_before_the_date_on_it_and_weekly_after_it_until_it_answers()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var contact = await world.ContactAsync(OrderMoves.Unit);
        await world.IssueAsync();
        await world.IssueAsync();
        await world.ReceiveAsync();

        foreach (var (day, told) in ((string, int)[])[("2019-12-16", 0), ("2019-12-17", 1), ("2019-12-19", 1), ("2019-12-20", 2), ("2019-12-22", 2), ("2019-12-23", 3), ("2019-12-27", 3), ("2019-12-30", 4)])
        {
            await world.MoveToAsync(day + "T17:00");
            world.Told(contact, Reminder).ShouldBe(told, day);
        }

        world.Channel.To($"chat-{contact}")[^1].Answer.Text.ShouldContain("您有2份交办单需要办理，其中2份已经超期");
        (await world.SayAsync(contact, "我的交办")).Text.ShouldContain("红灯，超期10天");
        await world.ReplyAsync();
        await world.ForceVoidAsync(2);
        await world.MoveToAsync("2020-02-28T17:00");
        world.Told(contact, Reminder).ShouldBe(4);
    }

    [Fact]
    [Trait("Rule", "R93")]
    public async Task Looking_again_and_again_and_side_by_side_reminds_nobody_twice()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        await world.ReceiveAsync();
        await world.MoveToAsync("2019-12-23T10:00");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Get<Lookout>().LookAsync(CancellationToken.None)));

        world.Told(await world.ContactAsync(OrderMoves.Unit), Reminder).ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task An_order_that_nobody_received_within_a_working_day_is_told_to_the_citys_coordinator()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        var coordinator = await world.PersonAsync(Roles.Coordinator, "长沙");
        await world.MoveToAsync("2019-12-09T17:00");
        world.Told(coordinator, "还没有签收").ShouldBe(0);

        await world.MoveToAsync("2019-12-12T17:00");

        world.Told(coordinator, "长沙市住建委还没有签收这份交办单").ShouldBe(1);
        world.Told(await world.PersonAsync(Roles.Coordinator, "湘潭"), "还没有签收").ShouldBe(0);
        (await world.SayAsync(coordinator, "交办")).Text.ShouldContain("〔2019〕1号");
    }
}
