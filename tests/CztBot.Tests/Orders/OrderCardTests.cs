using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

/// <summary>The order's card in every state and for everybody: at most six buttons, the way back always, and no button that the rules would refuse.</summary>
public sealed class OrderCardTests
{
    [Fact]
    [Trait("Rule", "R49")]
    public async Task Every_card_has_at_most_six_buttons_a_way_back_and_none_that_is_refused()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var (view, renderer, standing) = (world.Get<OrderView>(), world.Get<ReplyRenderer>(), await world.StandingAsync());
        string[] people = [await world.ContactAsync(OrderMoves.Unit), await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head), "wang-anhe", await world.PersonAsync(Roles.Coordinator, "长沙")];
        foreach (var order in Orders())
        {
            foreach (var person in people)
            {
                var reader = OrderReader.Of(standing, standing.Person(person)!, world.Clock.Today);
                var card = renderer.Show(view.Show(reader, order, "请看最新内容。")).Card!.Value;

                CardLint.Check(card).ShouldBeEmpty($"{order.State} {person}");
                card.GetRawText().ShouldNotContain("[接线](x)", customMessage: "people's own words are no Markdown");
                var buttons = new Answer(card, "");
                buttons.Buttons("word.say").Count.ShouldBe(1, $"{order.State} {person}");
                foreach (var (move, verb) in Verbs.Where(one => buttons.Buttons(one.Verb).Count > 0))
                    OrderTable.WhyNot(order, move, reader.PartyOf(order)).ShouldBeNull($"{order.State} {person} {verb}");
            }
        }
    }

    [Fact]
    [Trait("Rule", "R94")]
    public async Task The_file_is_on_every_numbered_card_and_gives_way_to_no_move()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var (view, renderer, standing) = (world.Get<OrderView>(), world.Get<ReplyRenderer>(), await world.StandingAsync());
        var head = OrderReader.Of(standing, standing.Person(await world.PersonAsync(Roles.Head))!, world.Clock.Today);
        var contact = standing.Person(await world.ContactAsync(OrderMoves.Unit))!;
        // Whoever is both has the most moves open.
        var both = OrderReader.Of(standing, contact with { Roles = contact.Roles | Roles.Head }, world.Clock.Today);
        foreach (var order in Orders().Concat(Orders().Select(order => order with { Content = order.Content with { InstructorId = null }, Refusal = null, Extensions = [] })).Where(order => order.Number is not null))
        {
            foreach (var reader in new[] { head, both })
                new Answer(renderer.Show(view.Show(reader, order)).Card!.Value, "").Buttons("paper.get").ShouldHaveSingleItem($"{order.State}");
        }
    }

    private static (OrderMove Move, string Verb)[] Verbs =>
    [
        (OrderMove.Receive, "order.receive"), (OrderMove.Refuse, "order.refuse"), (OrderMove.Reply, "order.reply"), (OrderMove.Extend, "order.extend"), (OrderMove.Decide, "order.extension"),
        (OrderMove.Close, "order.close"), (OrderMove.Redo, "order.redo"), (OrderMove.Reassign, "order.reassign"), (OrderMove.Uphold, "order.uphold"), (OrderMove.Void, "order.void"),
    ];

    // Every state with everything in it that a state can hold, and texts that Markdown would eat.
    private static IEnumerable<HandOverOrder> Orders()
    {
        var at = BotWorld.Instant("2019-12-05T10:00");
        var content = new OrderContent
        {
            Requirement = "**确定**[接线](x)方案。", UnitId = OrderMoves.Unit, CoUnitIds = ["湘潭/住建", "长沙/水务"], DueOn = new DateOnly(2019, 12, 9), Urgent = true, Key = true, ItemId = "T05", Level = 3,
            InstructorId = "wang-anhe", Source = "月报（2019年11月）",
        };
        foreach (var state in Enum.GetValues<OrderState>())
        {
            var order = new HandOverOrder { Id = "o1", Request = "r1", State = state, Version = 3, Content = content };
            if (order.IsDraft)
            {
                yield return order;
                continue;
            }

            var stamp = new Stamp("chen-jingyi", at);
            order = order with { Number = new OrderNumber(2019, 3), Group = 1, OriginalDueOn = new DateOnly(2019, 12, 6), IssuedAt = at, IssuedBy = "jiang-gaoyuan", AssignedAt = at };
            yield return order;
            yield return order with
            {
                Received = stamp,
                Refusal = new Refusal("不属本单位。", "湘潭/住建", "chen-jingyi", at),
                Reply = new OrderReply("已办。", "文号", true, "chen-jingyi", at),
                Asked = new ExtensionRequest("待批。", new DateOnly(2019, 12, 31), "chen-jingyi", at),
                Closed = state == OrderState.Closed ? stamp : null,
                Opinion = "请抓紧。",
                Extensions = [new Extension(new DateOnly(2019, 12, 6), new DateOnly(2019, 12, 9), "待批。", "jiang-gaoyuan", at)],
            };
        }
    }
}
