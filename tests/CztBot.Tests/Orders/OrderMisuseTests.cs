using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

/// <summary>What cannot be, on the less travelled ways to an order: one sentence in the form, the text kept, nothing written.</summary>
public sealed class OrderMisuseTests
{
    [Theory]
    [Trait("Rule", "R15")]
    [InlineData("相关区县政府", "2019-12-20", "还没有落实到具体单位，不能")]
    [InlineData("长沙市财政局", "2019-12-20", "长沙市财政局没有联络员，交办单送不到，不能交办")]
    [InlineData("交通局", "2019-12-20", "对应3个单位：长沙市交通局、株洲市交通运输局、湘潭市交通局。请写单位全称")]
    [InlineData("湘潭市住建局", "2019-12-01", "办结时限2019年12月1日已经过去")]
    public async Task An_order_is_not_reassigned_to_a_unit_that_cannot_get_it_nor_to_a_day_that_is_over(string unit, string due, string sentence)
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.EndContactsAsync("长沙/财政");
        await world.IssueAsync();
        await world.ForceAsync(await world.ContactAsync(OrderMoves.Unit), "order.refuse", ("reason", "属湘潭境内。"), ("suggestedUnit", "湘潭市住建局"));

        var form = await world.ForceAsync(await world.PersonAsync(Roles.Head), "order.reassign", ("mainUnit", unit), ("due", due), ("reason", "属湘潭境内。"));

        form.Text.ShouldContain(sentence);
        (form.Input("mainUnit"), form.Input("due"), form.Input("reason")).ShouldBe((unit, due, "属湘潭境内。"));
        (await world.OrderAsync()).Content.UnitId.ShouldBe(OrderMoves.Unit);
    }

    [Theory]
    [Trait("Rule", "R86")]
    [InlineData("交通局", "协办单位：“交通局”对应3个单位")]
    [InlineData("相关区县政府", "协办单位：“相关区县政府”只是统称，还没有落实到具体单位")]
    public async Task A_unit_that_assists_is_one_real_unit_as_well(string unit, string sentence)
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");

        (await world.IssueAsync("长沙市住建委", ("coUnits", unit))).Text.ShouldContain(sentence);

        (await world.Get<OrderStore>().IssuedAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Of_two_contacts_who_receive_an_order_at_once_one_did_and_the_other_is_told()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.ChangeContactsAsync(contacts => [.. contacts, new(OrderMoves.Unit, "tian-yuqing", false, new(2019, 11, 1), null)]);
        await world.IssueAsync();
        var (seen, contact) = (OrderMoves.Of(await world.OrderAsync()), await world.ContactAsync(OrderMoves.Unit));

        var answers = await Task.WhenAll(((string[])[contact, "tian-yuqing"]).Select(person => world.PressAsync(person, "order.receive", seen)));

        answers.Count(answer => answer.Text.Contains("刚刚有更新", StringComparison.Ordinal) || answer.Text.Contains("已经签收", StringComparison.Ordinal)).ShouldBe(1);
        (await world.OrderAsync()).ShouldSatisfyAllConditions(order => order.State.ShouldBe(OrderState.Received), order => order.Version.ShouldBe(3));
        (await world.Get<AuditStore>().OfAsync($"order/{(await world.OrderAsync()).Id}")).Count(entry => entry.Action == "order.签收").ShouldBe(1);
    }
}
