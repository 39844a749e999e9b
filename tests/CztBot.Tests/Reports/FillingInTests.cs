using CztBot.Core.Reports;
using CztBot.Tests.World;

namespace CztBot.Tests.Reports;

public sealed class FillingInTests
{
    [Fact]
    public async Task A_submission_gets_its_receipt_and_is_kept_with_who_when_and_where()
    {
        await using var world = await OpenAsync();

        var receipt = (await world.SubmitAsync("T05")).Text;

        receipt.ShouldStartWith("已收到");
        receipt.ShouldNotContain("版");
        receipt.ShouldContain("按时");
        var report = (await world.StoredAsync("T05"))!;
        (report.State, report.Version, report.SubmittedBy, report.FirstSubmittedAt)
            .ShouldBe((ReportState.Submitted, 1, await world.ReporterAsync("T05"), BotWorld.Instant("2019-12-03T10:00")));
    }

    [Fact]
    public async Task A_draft_stays_on_the_server_until_it_is_submitted()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        var form = await world.FormAsync("T05");

        (await world.PressAsync(contact, "report.draft", form.Button("report.draft"), ("progress", "写到一半"))).Text.ShouldContain("草稿已保存");

        (await world.FormAsync("T05")).Input("progress").ShouldBe("写到一半");
        (await world.StoredAsync("T05")).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_month_starts_from_the_last_text()
    {
        await using var world = await OpenAsync();
        await world.ReportAsync("T05", "完成路基工程。", ("percent", "40"));
        await world.AcceptAsync("T05");

        await world.MoveToAsync("2020-01-02T10:00");

        var form = await world.FormAsync("T05");
        form.Input("progress").ShouldBe("完成路基工程。");
        form.Card!.Value.ToString().ShouldContain("上月40%");
    }

    [Theory]
    [InlineData("progress", "", "工作进展")]
    [InlineData("status", "", "状态")]
    [InlineData("status", "差不多", "状态")]
    [InlineData("noProblem", "false", "存在问题")]
    [InlineData("percent", "1000", "应为0到100的整数")]
    [InlineData("percent", "-1", "应为0到100的整数")]
    [InlineData("percent", "一半", "应为0到100的整数")]
    [InlineData("level", "9", "应为1到5的整数")]
    [InlineData("nextDate", "2019-11-01", "已经过去")]
    [InlineData("nextDate", "2099-01-01", "太远")]
    [InlineData("nextDate", "明年", "2020-06-30 这样的日期")]
    [InlineData("coordination", "请协调。", "建议调度层级")]
    [InlineData("unchanged", "true", "无变化原因")]
    public async Task A_faulty_field_comes_back_named_with_everything_else_kept(string field, string value, string named)
    {
        await using var world = await OpenAsync();

        var form = await world.SubmitAsync("T05", (field, value));

        form.Text.ShouldContain("还有几处需要补正，您填写的内容已保留。");
        form.Text.ShouldContain(named);
        form.Text.ShouldContain("没有提交：还有");
        if (field != "progress") form.Input("progress").ShouldBe("完成路基工程。");
        (await world.StoredAsync("T05")).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_one_character_too_long_is_refused_and_not_cut()
    {
        await using var world = await OpenAsync();
        var text = new string('长', ReportForm.MaxText + 1);

        var form = await world.SubmitAsync("T05", ("progress", text));

        form.Text.ShouldContain("最多2000字");
        form.Input("progress").ShouldBe(text);
        (await world.SubmitAsync("T05", ("progress", text[1..]))).Text.ShouldContain("已收到");
    }

    [Fact]
    public async Task A_qualitative_item_is_never_asked_for_a_percentage()
    {
        await using var world = await OpenAsync();

        (await world.FormAsync("T20")).Input("percent").ShouldBeNull();
        (await world.FormAsync("T05")).Input("percent").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_card_of_two_parts_writes_both_or_none()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T13a");
        (string, string)[] Part(string suffix, string progress) =>
            [.. Moves.With(("progress", progress)).Select(field => (field.Id + suffix, field.Value))];
        var form = await world.FormAsync("T13a");

        (await world.PressAsync(contact, "report.submit", form.Button("report.submit"), [.. Part(".a", "形成互连方案。"), .. Part(".b", "")]))
            .Text.ShouldContain("还有几处需要补正");
        (await world.StoredAsync("T13a")).ShouldBeNull();

        form = await world.FormAsync("T13a");
        (await world.PressAsync(contact, "report.submit", form.Button("report.submit"), [.. Part(".a", "形成互连方案。"), .. Part(".b", "联合执法2次。")]))
            .Text.ShouldContain("已收到");
        (await world.StoredAsync("T13a"))!.Content!.Progress.ShouldBe("形成互连方案。");
        (await world.StoredAsync("T13b"))!.Content!.Progress.ShouldBe("联合执法2次。");
    }

    [Fact]
    public async Task Unchanged_needs_a_reason_and_a_date_and_twice_running_is_marked_for_the_clerk()
    {
        await using var world = await OpenAsync();
        (string, string)[] unchanged = [("unchanged", "true"), ("unchangedReason", "等待省级批复。"), ("nextDate", "2020-06-30")];
        await world.ReportAsync("T05", "完成路基工程。", unchanged);
        await world.AcceptAsync("T05");
        await world.MoveToAsync("2020-01-02T10:00");
        await world.ReportAsync("T05", "完成路基工程。", unchanged);

        (await world.ReviewAsync("T05", new(2019, 12))).Text.ShouldContain("连续两个月无变化，请关注");
    }

    [Fact]
    public async Task A_form_sent_back_as_it_was_filled_is_refused_unless_it_says_that_nothing_changed()
    {
        await using var world = await OpenAsync();
        await world.ReportAsync("T05", "完成路基工程。");
        await world.AcceptAsync("T05");
        await world.MoveToAsync("2020-01-02T10:00");

        (await world.SubmitAsync("T05", ("progress", " 完成 路基工程。\n"))).Text
            .ShouldContain("与上月内容相同，请更新进展；确无变化的，勾选“与上月无变化”并写明原因和计划完成日期。");
        (await world.StoredAsync("T05", new(2019, 12))).ShouldBeNull();

        await world.ReportAsync("T05", "完成路基工程。", ("unchanged", "true"), ("unchangedReason", "等待省级批复。"));
    }

    [Theory]
    [InlineData("未启动", "10", "“未启动”的，“完成比例”应为0")]
    [InlineData("已完成", "90", "“已完成”的，“完成比例”应为100")]
    public async Task Status_and_percentage_do_not_contradict_each_other(string status, string percent, string sentence)
    {
        await using var world = await OpenAsync();

        (await world.SubmitAsync("T05", ("status", status), ("percent", percent))).Text.ShouldContain(sentence);

        (await world.StoredAsync("T05")).ShouldBeNull();
    }

    [Fact]
    public async Task There_is_no_more_nagging_only_when_nothing_else_is_owed()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        var items = (await world.SayAsync(contact, "我的任务")).Buttons("report.open").Select(data => data.GetProperty("item").GetString()!).ToList();
        items.Count.ShouldBeGreaterThan(1);

        foreach (var (index, item) in items.Index())
        {
            var receipt = (await world.SubmitAsync(item)).Text;
            var left = items.Count - index - 1;
            receipt.ShouldStartWith(left == 0 ? "已收到，本月不再打扰" : $"已收到。您还有{left}项待报：任务{items[index + 1].TrimStart('T', '0')}");
        }
    }

    [Fact]
    public async Task What_was_handed_in_again_is_the_second_version_whatever_the_secretariat_did_between()
    {
        await using var world = await OpenAsync();
        await world.ReportAsync("T05", "完成路基工程。");
        await world.ReturnAsync("T05");

        (await world.SubmitAsync("T05", ("progress", "完成路基工程3公里。"))).Text.ShouldContain("（第2版）");
        await world.AcceptAsync("T05");

        (await world.ReviewAsync("T05")).Text.ShouldContain("第2版");
    }

    [Fact]
    public async Task The_digest_says_that_last_months_text_is_in_the_form_only_where_there_is_one()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        await world.DrainAsync();
        world.Told(contact, "报送后本月不再提醒").ShouldBeGreaterThan(0);
        world.Told(contact, "已带出上月内容").ShouldBe(0);

        await world.MoveToAsync("2020-01-02T10:00");
        await world.DrainAsync();

        world.Told(contact, "已带出上月内容").ShouldBe(2);
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_it_was_typed_whatever_it_looks_like()
    {
        await using var world = await OpenAsync();
        const string nasty = "**加粗** <script>alert(1)</script> [链接](javascript:x) ${progress} \\n “引号” 𠮷";

        await world.SubmitAsync("T05", ("progress", nasty));

        (await world.StoredAsync("T05"))!.Content!.Progress.ShouldBe(nasty);
        (await world.ReviewAsync("T05")).Card!.Value.ToString().ShouldContain(@"\\*\\*加粗\\*\\*");
    }

    [Fact]
    public async Task Control_characters_are_dropped_and_lines_kept()
    {
        await using var world = await OpenAsync();

        await world.SubmitAsync("T05", ("progress", "第一行\u0000\u0007\r\n第二行\u202E"));

        (await world.StoredAsync("T05"))!.Content!.Progress.ShouldBe("第一行\n第二行");
    }

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        return world;
    }
}
