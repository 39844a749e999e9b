using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Supervision;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Supervision;

/// <summary>The cards in every state and for everybody: at most six buttons, the way back always, and no button that the rules would refuse.</summary>
public sealed class SupervisionCardTests
{
    [Fact]
    [Trait("Rule", "R65")]
    public async Task Every_card_has_at_most_six_buttons_a_way_back_and_none_that_is_refused()
    {
        await using var world = await BotWorld.StartAsync("2020-01-06T10:00");
        var (view, report, renderer, standing) = (world.Get<SupervisionView>(), world.Get<ReportView>(), world.Get<ReplyRenderer>(), await world.StandingAsync());
        string[] people = [await world.ContactAsync(OrderMoves.Unit), await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head), "wang-anhe", await world.PersonAsync(Roles.Coordinator, "长沙")];
        foreach (var one in Cases())
        {
            foreach (var person in people)
            {
                var reader = SupervisionReader.Of(standing, standing.Person(person)!, world.Clock.Today);
                foreach (var reply in new[] { view.Show(reader, one, "请看最新内容。"), report.Show(reader, one) }.OfType<Reply>())
                {
                    var card = renderer.Show(reply).Card!.Value;
                    CardLint.Check(card).ShouldBeEmpty($"{one.State} {person}");
                    card.GetRawText().ShouldNotContain("[接线](x)", customMessage: "people's own words are no Markdown");
                    new Answer(card, "").Buttons("word.say").Count.ShouldBe(1, $"{one.State} {person}");
                }

                var buttons = new Answer(renderer.Show(view.Show(reader, one)).Card!.Value, "");
                foreach (var (move, verb) in Verbs.Where(pair => buttons.Buttons(pair.Verb).Count > 0))
                    SupervisionTable.WhyNot(one.State, move, reader.PartyOf(one)).ShouldBeNull($"{one.State} {person} {verb}");
            }
        }
    }

    [Fact]
    [Trait("Rule", "R62")]
    public async Task A_list_is_one_screen_what_waits_first_then_what_is_proposed_the_rest_behind_more()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        foreach (var _ in Enumerable.Range(0, 5)) await world.IssueAsync("长沙市住建委", ("key", "true"));
        var head = await world.PersonAsync(Roles.Head);
        await world.PressAsync(head, "supervision.open", Moves.Data(("order", (await world.OrderAsync(3)).Id)), ("matter", "接线方案。"), ("basis", "重点交办。"), ("team", "袁佳文"));

        var first = await world.SayAsync(head, "督查");

        first.Text.ShouldContain("督查1件，建议督查4件");
        (first.Buttons("supervision.show").Count, first.Buttons("supervision.open").Count, first.Buttons("supervision.list").Count).ShouldBe((1, 2, 1));
        var second = await world.PressAsync(head, "supervision.list", first.Button("supervision.list"));
        (second.Buttons("supervision.open").Count, second.Buttons("supervision.list").Count, second.Buttons("word.say").Count).ShouldBe((2, 1, 1));
        CardLint.Check(first.Card!.Value).ShouldBeEmpty();
        world.Told(head, "建议督查").ShouldBe(0, "whoever issued a key order knows it");
    }

    private static (SupervisionMove Move, string Verb)[] Verbs =>
    [
        (SupervisionMove.Record, "supervision.record"), (SupervisionMove.Send, "supervision.send"), (SupervisionMove.Confirm, "supervision.confirm"), (SupervisionMove.View, "supervision.view"),
        (SupervisionMove.Conclude, "supervision.conclude"), (SupervisionMove.Rectify, "supervision.rectify"), (SupervisionMove.Verify, "supervision.verify"), (SupervisionMove.Withdraw, "supervision.withdraw"),
    ];

    // Every state with everything in it that a state can hold, and texts that Markdown would eat.
    private static IEnumerable<SupervisionCase> Cases()
    {
        const string text = "**确定**[接线](x)方案。";
        var at = BotWorld.Instant("2019-12-30T10:00");
        var stamp = new Stamp("chen-jingyi", at);
        var order = new HandOverOrder
        {
            Id = "o1", Request = "r1", Number = new OrderNumber(2019, 3), IssuedAt = at, OriginalDueOn = new DateOnly(2019, 12, 20),
            Content = new OrderContent { Requirement = text, UnitId = OrderMoves.Unit, DueOn = new DateOnly(2019, 12, 20) },
        };
        foreach (var state in Enum.GetValues<SupervisionState>())
        {
            var one = new SupervisionCase
            {
                Id = "s1", Request = "q1", State = state, Version = 3, OrderId = "o1", Order = order.Number!, UnitId = OrderMoves.Unit, Opened = stamp,
                Record = new SupervisionRecord { Matter = text, Basis = text, TeamUnitId = "秘书处", Team = text },
            };
            yield return one;
            yield return one with
            {
                Evidence = SupervisionEvidence.Of(order, new([]), new DateOnly(2019, 12, 30)),
                View = new UnitView(text, "chen-jingyi", at),
                TeamConfirmed = stamp,
                Signed = stamp,
                Note = text,
                Rectification = new Rectification(text, text, "chen-jingyi", at),
                Closed = state == SupervisionState.Closed ? stamp : null,
                Record = one.Record with { Date = new DateOnly(2019, 12, 30), Way = "现场督查", Findings = text, Cause = text, Opinion = text, RectifyBy = new DateOnly(2020, 1, 3), Result = text },
            };
        }
    }
}
