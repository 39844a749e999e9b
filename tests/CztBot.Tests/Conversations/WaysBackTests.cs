using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.CarryOvers;
using CztBot.Tests.Dispatches;
using CztBot.Tests.Projects;
using CztBot.Tests.World;

namespace CztBot.Tests.Conversations;

/// <summary>Every card opened from a list ends a path: at most six buttons, the way back, and no button of it that leads nowhere.</summary>
public sealed class WaysBackTests
{
    [Fact]
    public async Task Cards_of_orders_problems_supervisions_and_yearly_duties_lead_back()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            for (var index = 0; index < 4; index++) await ListScreensTests.WriteAsync(work, index);
            return true;
        });
        var (clerk, head, contact) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head), await world.ContactAsync("长沙/住建"));
        foreach (var person in (string[])[clerk, head])
        {
            await OpenedAsync(world, person, "交办", "order.open");
            await OpenedAsync(world, person, "问题", "problem.open");
            await OpenedAsync(world, person, "督查", "supervision.show");
            await OpenedAsync(world, person, "年度清单", "yearly.open");
            await OpenedAsync(world, person, "落实单位", "placeholder.resolve");
        }

        await OpenedAsync(world, contact, "我的交办", "order.open");
        await OpenedAsync(world, contact, "我的督查", "supervision.show");
        await OpenedAsync(world, contact, "分解方案", "decomposition.open");
    }

    [Fact]
    public async Task Cards_of_dispatches_minutes_and_answers_lead_back()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.AskAsync();
        await world.CallAsync();
        await world.MoveToAsync("2019-12-11T18:00");
        var (clerk, head, contact) = (await world.ClerkAsync(), await world.PersonAsync(Roles.Head), await world.ContactAsync(DispatchMoves.Builders));
        await world.SayAsync(clerk, "纪要 2\n请长沙市住建委于12月30日前会签方案。请各市抓紧推进征拆。");
        foreach (var person in (string[])[clerk, head])
        {
            await OpenedAsync(world, person, "未闭环", "dispatch.open");
            await OpenedAsync(world, person, "临时调度", "dispatch.open");
        }

        // 不作交办 takes one press, so one of them goes through the proposals.
        await OpenedAsync(world, head, "纪要 2", "minutes.item");
        await OpenedAsync(world, contact, "我的调度", "dispatch.open");
        await LeadsBackAsync(world, clerk, await world.PressAsync(clerk, "dispatch.units", Moves.Data(("dispatch", (await world.Get<DispatchStore>().NumberedAsync(2019, 1))!.Id))), "dispatch.answer");
    }

    [Fact]
    public async Task Cards_of_carry_overs_projects_and_proposed_closings_lead_back_in_every_state()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var (contact, clerk, head) = (await world.ReporterAsync("T11b"), await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));
        var (asked, done) = (new TrackedClosing("验收报告", new Stamp(contact, world.Clock.Now)), new Stamp(head, world.Clock.Now));
        var left = new ScopeExit("撤销立项。", "王安和", world.Clock.Today, done);
        var one = CarryOverMoves.One("2018-01", "长沙/住建", "长沙市住建委");
        await world.KeepAsync(one, one with { Id = "2018-02", ItemId = "T05" }, one with { Id = "2018-03", Closing = asked });
        await world.KeepAsync(one with { Id = "2018-04", Closing = asked with { Verified = done } }, one with { Id = "2018-05", Left = left }, one with { Id = "2018-06", Left = left, Closing = asked }, one with { Id = "2018-07", Status = Statuses.Behind });
        var project = ProjectMoves.Linked;
        await world.KeepAsync(project, ProjectMoves.Alone, project with { Id = "K-03", Closing = asked }, project with { Id = "K-04", Closing = asked with { Verified = done } });
        await world.KeepAsync(project with { Id = "K-05", Left = left }, project with { Id = "K-06", Left = left, Closing = asked }, project with { Id = "K-07" });

        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "结转"), "carryover.open")).Count.ShouldBe(7);
        (await world.WalkAsync(clerk, await world.SayAsync(clerk, "项目"), "project.open")).Count.ShouldBe(7);
        for (var number = 1; number <= 7; number++)
        {
            foreach (var person in (string[])[clerk, head])
            {
                await BackAsync(world, person, await world.SayAsync(person, $"结转 2018-0{number}"), deep: true);
                await BackAsync(world, person, await world.SayAsync(person, $"项目 K-0{number}"), deep: true);
            }
        }

        await OpenedAsync(world, contact, "项目", "project.open");
        await OpenedAsync(world, contact, "我的任务", "report.open");
        await world.ReportAsync("T24", "学校建成开学。", ("status", "已完成"));
        await world.PressAsync(await world.ReporterAsync("T24"), "report.finish", (await world.FormAsync("T24")).Button("report.finish"), ("evidence", "竣工备案表1号"));
        await OpenedAsync(world, clerk, "审核", "report.review");
    }

    private static async Task OpenedAsync(BotWorld world, string person, string word, string row) => await LeadsBackAsync(world, person, await world.SayAsync(person, word), row);

    private static async Task LeadsBackAsync(BotWorld world, string person, Answer list, string row)
    {
        list.Buttons(row).ShouldNotBeEmpty(list.Text);
        foreach (var data in list.Buttons(row)) await BackAsync(world, person, await world.PressAsync(person, row, data), deep: true);
    }

    // What is pressed may move the thing; what the old card then answers has to lead back as well.
    private static async Task BackAsync(BotWorld world, string person, Answer card, bool deep = false)
    {
        card.Card.ShouldNotBeNull(card.Sentence);
        card.Executes.Count.ShouldBeInRange(1, 6, card.Text);
        var back = card.Executes.FirstOrDefault(button => button.Title.StartsWith("返回", StringComparison.Ordinal) || button.Verb == "word.say");
        back.Verb.ShouldNotBeNull($"a dead end: {card.Text}");
        var there = await world.PressAsync(person, back.Verb, back.Data);
        there.Executes.ShouldNotBeEmpty($"{back.Title} of {card.Text} leads to: {there.Text}");
        if (!deep) return;
        foreach (var (title, verb, data) in card.Executes)
        {
            var next = await world.PressAsync(person, verb, data);
            if (next.Card is not null && !IsPage(verb, data)) await BackAsync(world, person, next);
            else next.Text.ShouldNotBeEmpty($"{title} of {card.Text}");
        }
    }

    // 帮助 and the lists are where ways begin.
    private static bool IsPage(string verb, JsonElement data) => verb == "word.say" || verb.EndsWith(".list", StringComparison.Ordinal) || data.ValueKind != JsonValueKind.Object;
}
