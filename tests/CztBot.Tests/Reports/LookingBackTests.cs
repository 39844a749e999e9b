using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Reports;

/// <summary>The secretariat comes back to a report after it was decided.</summary>
public sealed class LookingBackTests
{
    [Fact]
    public async Task One_report_can_be_opened_by_its_number_whatever_became_of_it()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.AcceptAsync("T05");
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.SayAsync(clerk, "审核 5")).Buttons("report.correct").ShouldHaveSingleItem();
        (await world.SayAsync(clerk, "审核 5 2019-11")).Text.ShouldContain("完成路基工程。");
        (await world.SayAsync(clerk, "审核 6")).Sentence.ShouldContain("尚未提交");
        (await world.SayAsync(clerk, "审核 什么")).Sentence.ShouldBe("请写成“审核”、“审核 5”或“审核 5 2019-11”。");
        (await world.SayAsync(await world.ReporterAsync("T05"), "审核 5")).Sentence.ShouldContain("您没有这项权限");
    }

    [Fact]
    public async Task A_contact_who_asks_for_the_history_alone_gets_that_of_all_own_items()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var contact = await world.ReporterAsync("T05");
        (await world.SayAsync(contact, "历史")).Sentence.ShouldContain("您单位的任务还没有可以查看的历史报告");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.ReportAsync("T07", "完成前期论证。");

        var history = (await world.SayAsync(contact, "历史")).Text;

        history.ShouldContain("任务5 2019年11月");
        history.ShouldContain("完成前期论证。");
        history.ShouldContain("例如“历史 5”");
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "历史")).Sentence.ShouldContain("请写明任务编号");
    }

    [Fact]
    public async Task A_co_lead_that_has_not_confirmed_is_named_and_holds_up_nothing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T20", "开展支付便利化调研。");

        (await world.ReviewAsync("T20")).Text.ShouldContain("会报未确认\n长沙市财政局、长沙市金融办");
        (await world.AcceptAsync("T20")).Text.ShouldContain("已核定任务20");
    }

    [Fact]
    public async Task Who_left_keeps_the_name_on_old_reports_and_has_no_access()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        var author = await world.ReporterAsync("T05");
        var name = (await world.StandingAsync()).PersonName(author);

        await world.ChangeContactsAsync(contacts => contacts.Where(contact => contact.PersonId != author), author);

        (await world.ReviewAsync("T05")).Text.ShouldContain($"填报人：{name}");
        (await world.SayAsync(author, "我的任务")).Sentence.ShouldContain("您的账号尚未绑定");
    }

    [Fact]
    public async Task Lateness_is_told_in_days_and_in_working_days()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-09T10:00");

        (await world.SubmitAsync("T05")).Text.ShouldContain("逾期4天（2个工作日）");

        (await world.ReviewAsync("T05")).Text.ShouldContain("逾期4天（2个工作日）");
    }

    [Fact]
    public async Task A_closed_item_is_opened_again_with_a_reason_and_owes_a_report_from_the_next_round()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T24", "学校建成开学。", ("status", "已完成"));
        await world.PressAsync(await world.ReporterAsync("T24"), "report.finish", (await world.FormAsync("T24")).Button("report.finish"), ("evidence", "竣工备案表1号"));
        await world.AcceptAsync("T24");
        var clerk = await world.PersonAsync(Roles.Clerk);
        await world.PressAsync(clerk, "item.close", (await world.ReviewAsync("T24")).Button("item.close"));

        var card = await world.SayAsync(clerk, "审核 24");
        card.Buttons("item.close").ShouldBeEmpty();
        (await world.PressAsync(clerk, "item.reopen", card.Button("item.reopen"))).Sentence.ShouldBe("请填写恢复报送的原因。");
        (await world.PressAsync(clerk, "item.reopen", card.Button("item.reopen"), ("reopenReason", "二期工程另行推进"))).Sentence.ShouldContain("已恢复按月报送");
        await world.MoveToAsync("2020-01-02T09:00");

        (await world.Get<RoundStore>().FindAsync(new Month(2019, 12)))!.Item("T24").ShouldNotBeNull();
    }
}
