using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Reports;

public sealed class ReviewingTests
{
    [Fact]
    public async Task A_return_brings_the_text_back_with_the_reason_and_the_faulty_field_marked()
    {
        await using var world = await ReportedAsync();
        var contact = await world.ReporterAsync("T05");

        (await world.ReturnAsync("T05")).Text.ShouldContain("已退回长沙市住建委，请其12月5日前重新提交");
        await world.DrainAsync();

        world.Told(contact, "请写明数量。").ShouldBe(1);
        var form = await world.FormAsync("T05");
        form.Input("progress").ShouldBe("完成路基工程。");
        form.Card!.Value.ToString().ShouldContain("▲ 请修改：工作进展");
        form.Text.ShouldContain("退回原因：请写明数量。");
    }

    [Fact]
    public async Task A_return_does_not_make_a_report_late_and_the_resubmission_has_a_date_of_its_own()
    {
        await using var world = await ReportedAsync();
        await world.MoveToAsync("2019-12-09T10:00");
        (await world.ReturnAsync("T05")).Text.ShouldContain("12月11日前重新提交");

        await world.SubmitAsync("T05", ("progress", "完成路基工程3公里。"));

        var report = (await world.StoredAsync("T05"))!;
        (report.State, report.FirstSubmittedAt, report.Returns).ShouldBe((ReportState.Submitted, BotWorld.Instant("2019-12-03T10:00"), 1));
        (await world.ReviewAsync("T05")).Text.ShouldContain("按时");
    }

    [Theory]
    [InlineData("2019-12-05T23:59", "按时")]
    [InlineData("2019-12-06T00:00", "逾期1天")]
    [InlineData("2019-12-09T10:00", "逾期4天")]
    public async Task The_fifth_is_on_time_to_its_last_minute(string at, string word)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync(at);

        (await world.SubmitAsync("T05")).Text.ShouldContain(word);
    }

    [Theory]
    [InlineData("", "progress", "请填写退回原因")]
    [InlineData("请写明数量。", "", "请勾选需要修改的栏目")]
    public async Task A_return_needs_a_reason_and_fields(string reason, string fields, string sentence)
    {
        await using var world = await ReportedAsync();

        var answer = await world.ReturnAsync("T05", reason, fields);

        answer.Text.ShouldContain(sentence);
        (answer.Input("reason"), answer.Input("fields")).ShouldBe((reason, fields));
        (await world.StoredAsync("T05"))!.State.ShouldBe(ReportState.Submitted);
    }

    [Fact]
    public async Task A_report_that_was_taken_back_is_not_returned_and_is_said_to_be_taken_back()
    {
        await using var world = await ReportedAsync();
        var seen = await world.ReviewAsync("T05");
        var contact = await world.ReporterAsync("T05");
        await world.PressAsync(contact, "report.withdraw", (await world.FormAsync("T05")).Button("report.withdraw"));

        var answer = await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.return", seen.Button("report.return"));

        answer.Text.ShouldContain("已被报送单位撤回");
        answer.Text.ShouldContain("待重新提交");
        answer.Text.ShouldNotContain("未报");
    }

    [Theory]
    [InlineData("正常推进", Lamp.Green)]
    [InlineData("进度滞后", Lamp.Yellow)]
    [InlineData("严重滞后", Lamp.Red)]
    public async Task Accepting_without_a_choice_takes_the_lamp_that_was_proposed(string status, Lamp lamp)
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync("T06", "完成站点选址。", ("status", status));
        var card = await world.ReviewAsync("T06");

        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.accept", card.Button("report.accept"));

        (await world.StoredAsync("T06"))!.Lamp.ShouldBe(lamp);
    }

    [Theory]
    [InlineData("进度滞后", "green", "不能亮绿灯")]
    [InlineData("严重滞后", "none", "应当亮灯")]
    public async Task A_lamp_that_contradicts_the_status_is_not_accepted(string status, string lamp, string sentence)
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync("T06", "完成站点选址。", ("status", status));
        var (clerk, card) = (await world.PersonAsync(Roles.Clerk), await world.ReviewAsync("T06"));

        (await world.PressAsync(clerk, "report.accept", card.Button("report.accept"), ("lamp", lamp))).Text.ShouldContain(sentence);
        (await world.StoredAsync("T06"))!.State.ShouldBe(ReportState.Submitted);

        await world.PressAsync(clerk, "report.accept", card.Button("report.accept"), ("lamp", "red"));
        (await world.StoredAsync("T06"))!.Lamp.ShouldBe(Lamp.Red);
    }

    [Fact]
    public async Task A_long_queue_is_read_page_by_page()
    {
        await using var world = await ReportedAsync();
        foreach (var item in (string[])["T06", "T07", "T08", "T09", "T10", "T12"]) await world.ReportAsync(item, $"{item}有进展。");
        var clerk = await world.PersonAsync(Roles.Clerk);

        var first = await world.SayAsync(clerk, "审核");
        first.Buttons("report.review").Count.ShouldBe(4);
        first.Text.ShouldContain("第1页，共2页。也可以发送“审核 5”，直接审核任务5。");

        var second = await world.PressAsync(clerk, "word.say", first.Button("word.say"));
        second.Buttons("report.review").Select(data => data.GetProperty("item").GetString()).ShouldBe(["T09", "T10", "T12"]);
        (await world.PressAsync(clerk, "word.say", second.Buttons("word.say").ShouldHaveSingleItem())).Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task Accepting_shows_the_next_one_and_closes_the_form()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync("T06", "完成站点选址。");

        var queue = await world.AcceptAsync("T05");

        queue.Text.ShouldContain("已核定任务5。");
        queue.Buttons("report.review").ShouldHaveSingleItem().GetProperty("item").GetString().ShouldBe("T06");
        (await world.FormAsync("T05")).Text.ShouldContain("已核定");
        (await world.FormAsync("T05")).Buttons("report.submit").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("report.accept", "没有核定")]
    [InlineData("report.return", "没有退回")]
    public async Task What_changed_after_the_clerk_looked_is_not_decided_unseen(string verb, string sentence)
    {
        await using var world = await ReportedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var seen = await world.ReviewAsync("T05");
        await world.PressAsync(await world.ReporterAsync("T05"), "report.withdraw", (await world.FormAsync("T05")).Button("report.withdraw"));
        await world.SubmitAsync("T05", ("progress", "改过的内容。"));

        var answer = await world.PressAsync(clerk, verb, seen.Button(verb), ("lamp", "green"), ("reason", "请补充。"), ("fields", "progress"));

        answer.Text.ShouldContain(sentence);
        answer.Text.ShouldContain("改过的内容。");
        (await world.StoredAsync("T05"))!.State.ShouldBe(ReportState.Submitted);
    }

    [Fact]
    public async Task A_report_can_be_taken_back_until_it_is_accepted_and_its_text_is_kept()
    {
        await using var world = await ReportedAsync();
        var contact = await world.ReporterAsync("T05");
        var receipt = await world.FormAsync("T05");

        var form = await world.PressAsync(contact, "report.withdraw", receipt.Button("report.withdraw"));
        form.Input("progress").ShouldBe("完成路基工程。");
        (await world.StoredAsync("T05"))!.State.ShouldBe(ReportState.Missing);

        await world.SubmitAsync("T05");
        await world.AcceptAsync("T05");
        (await world.PressAsync(contact, "report.withdraw", receipt.Button("report.withdraw"))).Sentence.ShouldContain("已经核定，不能撤回");
    }

    [Fact]
    public async Task The_clerk_enters_for_a_unit_without_a_contact_and_that_is_marked_and_not_late()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.EndContactsAsync("湘潭/住建");
        await world.MoveToAsync("2019-12-10T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.SayAsync(clerk, "代录")).Sentence.ShouldBe("代单位填报的，请写明任务编号，例如“代录 5”。");
        var form = await world.SayAsync(clerk, "代录 11a");
        form.Text.ShouldContain("您正在为湘潭市住建局代录");
        (await world.PressAsync(clerk, "report.submit", form.Button("report.submit"), Moves.Filled)).Text.ShouldContain("按时");

        (await world.StoredAsync("T11a"))!.OnBehalf.ShouldBeTrue();
        (await world.ReviewAsync("T11a")).Text.ShouldContain("秘书处代录");
    }

    [Fact]
    public async Task The_co_lead_confirms_or_adds_and_does_not_report()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync("T20", "开展支付便利化调研。");
        var co = await world.ContactAsync("长沙/财政");

        var card = await world.PressAsync(co, "report.open", Moves.Data(("month", "2019-11"), ("item", "T20")));
        card.Text.ShouldContain("开展支付便利化调研。");
        (await world.PressAsync(co, "report.confirm", card.Button("report.confirm"), ("paragraph", "财政资金已安排。"))).Sentence.ShouldContain("已收到您的补充");

        (await world.ReviewAsync("T20")).Text.ShouldContain("财政资金已安排。");
        (await world.PressAsync(co, "report.submit", Moves.Data(("month", "2019-11"), ("item", "T20"), ("version", "1")), Moves.Filled)).Sentence
            .ShouldContain("您不是该单位的联络员");
    }

    [Fact]
    public async Task A_finished_item_is_proposed_verified_closed_and_owes_nothing_the_month_after()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync("T24", "学校建成开学。", ("status", "已完成"));
        var contact = await world.ReporterAsync("T24");
        var receipt = await world.FormAsync("T24");
        (await world.PressAsync(contact, "report.finish", receipt.Button("report.finish"), ("evidence", ""))).Sentence.ShouldContain("请填写办结依据");
        (await world.PressAsync(contact, "report.finish", receipt.Button("report.finish"), ("evidence", "竣工备案表1号"))).Sentence.ShouldContain("办结申请已提交");
        await world.AcceptAsync("T24");

        var review = await world.ReviewAsync("T24");
        review.Text.ShouldContain("竣工备案表1号");
        (await world.PressAsync(await world.PersonAsync(Roles.Clerk), "item.close", review.Button("item.close"))).Text.ShouldContain("已办结销号");
        await world.MoveToAsync("2020-01-02T09:00");

        var round = (await world.Get<RoundStore>().FindAsync(new Month(2019, 12)))!;
        round.Item("T24").ShouldBeNull();
        round.Items.Count.ShouldBe(36);
    }

    [Fact]
    public async Task What_recurs_cannot_be_finished_early()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync("T21", "举办交流会。", ("status", "已完成"));

        (await world.PressAsync(await world.ReporterAsync("T21"), "report.finish", Moves.Data(("month", "2019-11"), ("item", "T21")), ("evidence", "活动照片"))).Sentence
            .ShouldContain("行动计划到期前不能办结销号");
    }

    [Fact]
    public async Task A_correction_changes_the_report_and_never_the_issued_paper()
    {
        await using var world = await ReportedAsync();
        await world.AcceptAsync("T05");
        await world.MoveToAsync("2019-12-16T09:00");
        await Bulletins.BulletinWorld.SignAsync(world);
        var issued = await world.Get<BulletinStore>().FindAsync(Moves.November);
        var card = await world.ReviewAsync("T05");

        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.correct", card.Button("report.correct"), ("text", "完成路基工程2公里。"), ("correctReason", "数字有误"));

        (await world.StoredAsync("T05"))!.ShouldSatisfyAllConditions(
            report => report.Content!.Progress.ShouldBe("完成路基工程2公里。"), report => report.Correction.ShouldBe("数字有误"));
        (await world.Get<BulletinStore>().FindAsync(Moves.November)).ShouldBe(issued);
    }

    [Fact]
    public async Task A_new_contact_finds_the_draft_of_the_one_before_who_has_no_access_any_more()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var old = await world.ReporterAsync("T05");
        var successor = await world.ReporterAsync("T25");
        var form = await world.FormAsync("T05");
        await world.PressAsync(old, "report.draft", form.Button("report.draft"), ("progress", "前任写到一半"));

        await world.ChangeContactsAsync(contacts => contacts
            .Where(contact => contact.UnitId != "长沙/住建").Append(new UnitContact("长沙/住建", successor, true, new DateOnly(2019, 12, 1), null)));

        (await world.FormAsync("T05")).Input("progress").ShouldBe("前任写到一半");
        (await world.PressAsync(old, "report.submit", form.Button("report.submit"), Moves.Filled)).Sentence.ShouldContain("任期已经结束");
    }

    [Fact]
    public async Task Every_write_leaves_a_trail_with_who_when_where_and_what()
    {
        await using var world = await ReportedAsync();
        await world.ReturnAsync("T05");

        var trail = await world.Get<AuditStore>().OfAsync("report/2019-11/T05");

        trail.Select(entry => entry.Action).ShouldBe(["report.提交", "report.退回"]);
        trail[0].ShouldSatisfyAllConditions(
            entry => entry.PersonId.ShouldBe(world.ReporterAsync("T05").Result),
            entry => entry.Channel.ShouldBe("test"),
            entry => entry.At.ShouldBe(BotWorld.Instant("2019-12-03T10:00")),
            entry => entry.AfterValue!.ShouldContain("完成路基工程。"));
        trail[1].BeforeValue.ShouldBe(trail[0].AfterValue);
    }

    private static async Task<BotWorld> ReportedAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        return world;
    }
}
