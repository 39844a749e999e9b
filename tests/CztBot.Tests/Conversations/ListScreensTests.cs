using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Core.Supervision;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
using CztBot.Tests.Dispatches;
using CztBot.Tests.World;

namespace CztBot.Tests.Conversations;

/// <summary>Every list with many rows is one screen of a phone: six buttons at most, the rest behind 更多, and the way back.</summary>
public sealed class ListScreensTests
{
    private const string Unit = "长沙/住建";

    [Fact]
    public async Task Lists_of_reports_hold_six_buttons_a_screen_and_reach_every_row()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        foreach (var item in (string[])["T14", "T15", "T16", "T24", "T25"]) await world.ReportAsync(item, "按计划推进。");
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync(Unit));

        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "审核"), "report.review")).Count.ShouldBe(5);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "进度"), "nudge")).Count.ShouldBe(27);
        (await world.SayAsync(clerk, "进度")).Text.ShouldContain("后面还有24项未报：");
        (await world.SayAsync(clerk, "进度")).Text.ShouldContain("定期调度，综合。");

        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            foreach (var item in (string[])["T05", "T06", "T07", "T08", "T09"]) await ContributionStore.AskAsync(work, Moves.November, item, ["湘潭/住建"]);
            return true;
        });
        var asked = await world.ContactAsync("湘潭/住建");
        (await world.WalkAsync(asked, await world.SayAsync(asked, "征集"), "collect.open")).Count.ShouldBe(5);

        string[] units = [Unit, "长沙/交通", "长沙/发改", "株洲/发改"];
        await world.ChangeContactsAsync(contacts => [.. contacts.Where(one => !units.Contains(one.UnitId)), .. units.Select(unit => new UnitContact(unit, contact, true, new(2019, 11, 1), null))]);
        var owned = (await world.Get<RoundStore>().FindAsync(Moves.November))!.Items.Where(item => units.Contains(item.UnitId) || item.CoUnitIds.Any(units.Contains)).Select(item => item.ItemId.TrimEnd('a', 'b')).Distinct().ToList();
        var mine = await world.SayAsync(contact, "我的任务");
        (await world.WalkAsync(contact, mine, "report.open")).Count.ShouldBeGreaterThanOrEqualTo(owned.Count);
        (await world.WalkAsync(contact, mine, "paper.get")).Count.ShouldBe(units.Length, "the file of each unit has its place");
        (await world.WalkAsync(contact, await world.SayAsync(contact, "分解方案"), "decomposition.open")).Count.ShouldBeGreaterThan(6);

        // Nobody is reminded twice a day; on the 4th no reminder goes out by itself.
        await world.MoveToAsync("2019-12-04T10:00");
        await world.PressAsync(clerk, "nudge", Moves.Data(("month", "2019-11")));
        await world.DrainAsync();
        var digest = world.Channel.To($"chat-{contact}").Select(posted => posted.Answer).Last(answer => answer.Text.Contains("请尽快报送", StringComparison.Ordinal));
        digest.Executes.Count.ShouldBe(6);
        (await world.PressAsync(contact, "word.say", digest.Button("word.say"))).Text.ShouldBe((await world.SayAsync(contact, "我的任务")).Text);
    }

    [Fact]
    public async Task Lists_of_orders_problems_and_supervisions_hold_six_buttons_a_screen_and_reach_every_row()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            for (var index = 0; index < 7; index++) await WriteAsync(work, index);
            return true;
        });
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync(Unit));

        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "交办"), "order.open")).Count.ShouldBe(7);
        (await world.WalkAsync(contact, await world.SayAsync(contact, "我的交办"), "order.open")).Count.ShouldBe(7);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "问题"), "problem.open")).Count.ShouldBe(7);
        (await world.WalkAsync(clerk, await world.PressAsync(clerk, "order.list", Moves.Data(("problem", "p0"))), "order.open")).Count.ShouldBe(7);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "督查"), "supervision.show")).Count.ShouldBe(7);
        (await world.WalkAsync(contact, await world.SayAsync(contact, "我的督查"), "supervision.show")).Count.ShouldBe(7);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "落实单位"), "placeholder.resolve")).Count.ShouldBeGreaterThan(6);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "年度清单"), "yearly.open")).Count.ShouldBeGreaterThan(6);
        (await world.SayAsync(clerk, "今年交办了多少")).Executes.Count.ShouldBeInRange(2, 6);
    }

    [Fact]
    public async Task Lists_of_dispatches_and_proposals_hold_six_buttons_a_screen_and_reach_every_row()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        for (var item = 5; item < 10; item++) await world.AskAsync($"{item}");
        await world.CallAsync("交通");
        await world.MoveToAsync("2019-12-11T18:00");
        var clerk = await world.ClerkAsync();

        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "临时调度"), "dispatch.open")).Count.ShouldBe(6);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "未闭环"), "dispatch.open")).Count.ShouldBe(6);
        var text = string.Join('\n', Enumerable.Range(1, 8).Select(number => $"请长沙市住建委于12月{number + 20}日前会签第{number}份方案。"));
        (await world.SayAsync(clerk, $"纪要 6\n{text}")).Text.ShouldContain("拟办8项");
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "纪要 6"), "minutes.item")).Count.ShouldBe(8);
        await world.AskAsync("交通", ("due", "2019-12-20"));
        var open = (await world.Get<DispatchStore>().AllAsync()).MaxBy(one => one.Number.Number)!;
        (await world.WalkAsync(clerk, await world.PressAsync(clerk, "dispatch.units", Moves.Data(("dispatch", open.Id))), "dispatch.answer")).Count.ShouldBe(open.UnitIds.Count());
    }

    [Fact]
    public async Task The_sections_of_a_draft_are_edited_from_a_list_of_six_buttons_a_screen_with_the_way_back_to_the_draft()
    {
        await using var world = await BulletinWorld.StartAsync();
        var head = await world.PersonAsync(Roles.Head);
        await SectionsAsync(await world.SayAsync(head, "简报"), "bulletin.section", 13);
        await world.MoveToAsync("2020-01-20T10:00");
        await SectionsAsync(await world.SayAsync(head, "季度小结 2019年四季度"), "summary.section", 7);
        (await world.SayAsync(await world.ContactAsync(Unit), "简报 编辑 2019-11")).Text.ShouldContain("您没有这项权限");
        (await world.SayAsync(await world.ContactAsync(Unit), "季度小结 编辑 2019Q4")).Text.ShouldContain("您没有这项权限");

        async Task SectionsAsync(Answer draft, string row, int count)
        {
            draft.Executes.Count.ShouldBeInRange(1, 6, draft.Text);
            var button = draft.Executes.Single(one => one.Title == "编辑各部分");
            var screen = await world.PressAsync(head, button.Verb, button.Data);
            (await world.WalkAsync(head, screen, row)).Count.ShouldBe(count);
            while (true)
            {
                var back = screen.Executes.Single(one => one.Title == "返回");
                (await world.PressAsync(head, back.Verb, back.Data)).Text.ShouldBe(draft.Text);
                if (screen.Executes.FirstOrDefault(one => one.Title == "更多") is not { Verb: { } verb } more) break;
                screen = await world.PressAsync(head, verb, more.Data);
            }
        }
    }

    /// <summary>A problem, an order of the unit that was received, and a supervision of it.</summary>
    internal static async Task WriteAsync(Work work, int index)
    {
        var at = work.Actor.At;
        await ProblemStore.SaveAsync(work, new Problem { Id = $"p{index}", Origin = $"card/{index}", UnitId = Unit, Text = $"第{index}个问题。", RaisedAt = at, RaisedBy = "yuan-jiawen" }, "登记", null);
        var order = new HandOverOrder
        {
            Id = $"o{index}", Request = $"r{index}", State = OrderState.Received, Number = new OrderNumber(2019, await OrderStore.NextAsync(work, 2019)), OriginalDueOn = new(2019, 12, 20), IssuedAt = at, IssuedBy = "head",
            AssignedAt = at, Received = new Stamp("u1", at), Content = new OrderContent { Requirement = $"办理第{index}件事。", UnitId = Unit, DueOn = new(2019, 12, 20), ProblemId = "p0" },
        };
        await OrderStore.SaveAsync(work, order, "签发", null);
        await SupervisionStore.SaveAsync(
            work,
            new SupervisionCase
            {
                Id = $"s{index}", Request = $"q{index}", State = SupervisionState.Open, OrderId = order.Id, Order = order.Number!, UnitId = Unit, Triggers = SupervisionTriggers.Overdue, Opened = new Stamp("h1", at),
                Record = new SupervisionRecord { Matter = $"督查第{index}件事。", Basis = "交办单超期。", TeamUnitId = UnitDirectory.Secretariat, Team = "袁佳文" },
            },
            "开展督查", null);
    }
}
