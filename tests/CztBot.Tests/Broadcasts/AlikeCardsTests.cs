using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.Dispatches;
using CztBot.Tests.Orders;
using CztBot.Tests.Supervision;
using CztBot.Tests.World;

namespace CztBot.Tests.Broadcasts;

/// <summary>A card that shows its matter as it stands: where the channel was away for two moves, people get the last one and not two alike.</summary>
public sealed class AlikeCardsTests
{
    [Fact]
    public async Task Of_two_cards_of_an_order_that_wait_only_the_later_one_arrives()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var contact = await AwayAsync(world, OrderMoves.Unit);
        await world.IssueAsync();
        await world.DrainAsync();

        await world.ForceVoidAsync(1);

        await ArriveAsync(world, contact, DeliveryKinds.OrderCard);
        world.Channel.To($"chat-{contact}").ShouldHaveSingleItem().Answer.Text.ShouldContain("这份交办单已经撤销，不用再办。");
        (await world.PressAsync(await world.PersonAsync(Roles.Clerk), "delivery.board", Moves.Data(("month", "2019-12"), ("kind", DeliveryKinds.OrderCard)))).Text.ShouldContain("已由后来的消息代替，没有发送");
    }

    [Fact]
    public async Task Of_two_cards_of_a_supervision_that_wait_only_the_later_one_arrives()
    {
        await using var world = await SupervisionMoves.OverdueAsync();
        var contact = await AwayAsync(world, SupervisionMoves.Unit);
        var before = world.Channel.To($"chat-{contact}").Count;
        await world.OpenAsync();
        await world.DrainAsync();

        await SupervisionMoves.ForceAsync(world, await world.PersonAsync(Roles.Head), "supervision.withdraw", ("reason", "另案处理。"));

        await ArriveAsync(world, contact, DeliveryKinds.SupervisionCard);
        world.Channel.To($"chat-{contact}").Skip(before).ShouldHaveSingleItem().Answer.Text.ShouldContain("这次督查已经撤销");
    }

    [Fact]
    public async Task Of_two_cards_of_a_meeting_that_wait_only_the_later_one_arrives()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var contact = await AwayAsync(world, DispatchMoves.Builders);
        await world.CallAsync();

        await world.DoDispatchAsync("dispatch.cancel", ("reason", "改为书面征求意见。"));

        await ArriveAsync(world, contact, DeliveryKinds.DispatchCard);
        world.Channel.To($"chat-{contact}").ShouldHaveSingleItem().Answer.Text.ShouldContain("会议已经取消，不用参加");
    }

    private static async Task<string> AwayAsync(BotWorld world, string unit)
    {
        await world.DrainAsync();
        var contact = await world.ContactAsync(unit);
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(503));
        return contact;
    }

    private static async Task ArriveAsync(BotWorld world, string contact, string kind)
    {
        world.Pass(TimeSpan.FromMinutes(1));
        await world.DrainAsync();
        var entries = (await world.Get<DeliveryStore>().MonthAsync(new(2019, 12))).Where(entry => entry.Kind == kind && entry.Recipient == $"person:{contact}").ToList();
        entries.Select(entry => (entry.State, entry.Error)).ShouldBe([(DeliveryStates.Cancelled, "superseded"), (DeliveryStates.Sent, null)]);
    }
}
