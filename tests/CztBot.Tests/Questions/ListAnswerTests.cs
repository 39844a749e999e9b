using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>Lists keep to what was named, and their numbers add up.</summary>
public sealed class ListAnswerTests
{
    [Fact]
    public async Task A_state_is_listed_within_the_city_the_unit_and_the_section_that_were_named()
    {
        await using var world = await BehindAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var all = await world.SayAsync(leader, "哪些滞后");
        all.Text.ShouldContain("已核定的4项中，滞后2项。");
        all.Text.ShouldContain("任务9　其他干线交通连线\n长沙市交通局：进度滞后 · 黄灯");
        var city = await world.SayAsync(leader, "株洲哪些滞后");
        city.Text.ShouldStartWith("株洲市2019年11月滞后事项\n已核定的1项中，滞后1项。");
        city.Text.ShouldContain("任务12");
        city.Text.ShouldNotContain("任务9");
        (await world.SayAsync(leader, "长沙交通局哪些滞后")).Text.ShouldContain("任务9");
        (await world.SayAsync(leader, "湘潭哪些滞后")).Text.ShouldBe("湘潭市2019年11月还没有您可以查看的核定数据。");
        (await world.SayAsync(leader, "民生共享哪些滞后")).Text.ShouldBe("民生共享2019年11月还没有您可以查看的核定数据。");
    }

    [Fact]
    [Trait("Rule", "R85")]
    public async Task Whoever_lists_what_is_amiss_reads_why_what_comes_next_and_by_when_within_the_rights()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync(
            "T09", "完成初步设计。", ("status", "进度滞后"), ("noProblem", "false"), ("problems", "两处用地没有批下来。"), ("nextSteps", "补齐用地材料。"), ("nextDate", "2019-12-31"));
        var card = await world.ReviewAsync("T09");
        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.accept", card.Button("report.accept"), ("lamp", "yellow"));
        const string why = "原因：两处用地没有批下来。下步：2019年12月31日前，补齐用地材料。";

        (await world.SayAsync("wang-anhe", "哪些滞后")).Text.ShouldContain(why);
        (await world.SayAsync("wang-anhe", "哪些有问题")).Text.ShouldContain(why);
        (await world.SayAsync("wang-anhe", "哪些是正常推进的")).Text.ShouldNotContain("原因");
        var elsewhere = await world.SayAsync("zhao-tonghe", "哪些滞后");
        elsewhere.Text.ShouldContain("任务9");
        elsewhere.Text.ShouldNotContain("用地没有批下来");
        (await world.SayAsync("zhao-tonghe", "为什么")).Text.ShouldContain("原因：不在您可以查看的范围内。下步：");
    }

    [Fact]
    public async Task What_lags_behind_has_its_button_first_and_there_are_six_at_most()
    {
        await using var world = await BehindAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var list = await world.SayAsync(leader, "长沙怎么样");

        var buttons = list.Buttons("question.item");
        (buttons.Count, list.Buttons("question.page").Count).ShouldBe((5, 1));
        list.Text.ShouldContain("长沙市牵头20项");
        list.Text.ShouldContain("查看其他事项，请发送编号，如“政策2”。");
        list.Text.ShouldContain("未报送");
        (await world.PressAsync(leader, "question.item", buttons[0])).Text.ShouldStartWith("任务");
        (await world.SayAsync(leader, "交通共建怎么样")).Buttons("question.item")[0].GetProperty("item").GetString().ShouldBe("T08");
    }

    [Fact]
    public async Task The_leads_of_a_section_go_on_behind_the_button()
    {
        await using var world = await BehindAsync();
        var leader = await world.PersonAsync(Roles.Leader);
        await world.SayAsync(leader, "交通共建怎么样");
        var page = await world.SayAsync(leader, "谁负责");
        page.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("交通共建各项的牵头单位"), text => text.ShouldContain("第1页，共2页。"));

        (await world.PressAsync(leader, "question.page", page.Button("question.page"))).Text.ShouldContain("第2页，共2页。");
    }

    [Fact]
    [Trait("Rule", "R85")]
    public async Task A_long_list_is_one_screen_with_its_date_and_source_in_view_urgent_first_and_goes_on_behind_a_button()
    {
        await using var world = await BehindAsync();
        var leader = await world.PersonAsync(Roles.Leader);
        var page = await world.SayAsync(leader, "总体情况怎么样");
        var first = page.Text.Split('\n');
        Array.FindIndex(first, line => line.Contains("数据截至", StringComparison.Ordinal)).ShouldBeLessThan(Array.FindIndex(first, IsRow));
        page.Text.ShouldContain("第1页，共5页。");
        page.Text.ShouldNotContain("正常推进 · 绿灯");

        var rows = new List<string>();
        for (var pages = 1; ; pages++)
        {
            var shown = page.Text.Split('\n').Where(IsRow).ToList();
            shown.Count.ShouldBeLessThanOrEqualTo(8);
            (page.Buttons("question.item").Count + page.Buttons("question.page").Count + page.Buttons("question.figures").Count).ShouldBeLessThanOrEqualTo(6);
            page.Text.ShouldContain("应报32项，已报5项");
            rows.AddRange(shown);
            if (page.Buttons("question.page").FirstOrDefault(data => data.GetProperty("page").GetString() == $"{pages}") is not { ValueKind: System.Text.Json.JsonValueKind.Object } next) break;
            page = await world.PressAsync(leader, "question.page", next);
        }

        rows.Distinct().Count().ShouldBe(37);
        rows.Count.ShouldBe(37);
        (await world.PressAsync(leader, "question.page", page.Buttons("question.page")[^1])).Text.ShouldContain("第1页，共5页。");

        static bool IsRow(string line) => line.Contains('　', StringComparison.Ordinal) && line[..2] is ("任务" or "机制" or "政策");
    }

    [Fact]
    public async Task Who_has_not_reported_is_one_screen_and_goes_on_behind_a_button()
    {
        await using var world = await BehindAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var first = await world.SayAsync(leader, "谁没报");
        var second = await world.PressAsync(leader, "question.page", first.Button("question.page"));

        foreach (var page in (Answer[])[first, second])
        {
            page.Text.ShouldContain("三市应报32项：按时3项，逾期2项，未报27项。");
            page.Text.Split('\n').Count(line => line.Contains("：任务", StringComparison.Ordinal)).ShouldBeInRange(1, 8);
        }

        second.Text.ShouldNotBe(first.Text);
        (await world.PressAsync(leader, "question.page", Moves.Data(("question", "x")))).Sentence.ShouldBe("没有指明是哪一次答复，不能翻页。请重新提问。");
    }

    [Fact]
    public async Task A_new_month_without_data_shows_the_last_verified_one_and_says_so()
    {
        await using var world = await BehindAsync();
        await world.MoveToAsync("2020-01-02T10:00");
        var leader = await world.PersonAsync(Roles.Leader);

        (await world.SayAsync(leader, "哪些滞后")).Text.ShouldContain("2019年12月还没有核定数据，以下为2019年11月。已核定的4项中，滞后2项。");
        (await world.SayAsync(leader, "12月哪些滞后")).Text.ShouldBe("2019年12月还没有您可以查看的核定数据。");
        (await world.SayAsync(leader, "株洲交通局怎么样")).Text.ShouldContain("尚未报送（2019年11月：进度滞后 · 黄灯）");
        (await world.SayAsync(leader, "株洲交通局12月怎么样")).Text.ShouldNotContain("进度滞后");
    }

    [Fact]
    public async Task A_closed_item_counts_as_finished_in_the_months_after()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.ReportAsync("T24", "学校建成开学。", ("status", "已完成"));
        var receipt = await world.FormAsync("T24");
        await world.PressAsync(await world.ReporterAsync("T24"), "report.finish", receipt.Button("report.finish"), ("evidence", "竣工备案表1号"));
        await world.AcceptAsync("T24");
        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "item.close", (await world.ReviewAsync("T24")).Button("item.close"));
        await world.MoveToAsync("2020-01-02T10:00");
        await world.ReportAsync("T05", "完成路面。");
        await world.AcceptAsync("T05", new Core.Month(2019, 12));
        var leader = await world.PersonAsync(Roles.Leader);

        (await world.SayAsync(leader, "哪些已完成")).Text.ShouldContain("2019年11月已办结销号");
        (await world.SayAsync(leader, "长沙教育局怎么样")).Text.ShouldContain("2019年11月已办结销号");
        (await world.SayAsync(leader, "任务24")).Text.ShouldContain("办结：2019年11月已办结销号");
        (await world.SayInGroupAsync(leader, "长沙教育局怎么样")).Text.ShouldNotContain("销号");
    }

    [Theory]
    [InlineData("株洲市水利局管什么", "株洲市水务部门没有牵头的事项，是任务12的责任单位。数据截至2019年12月16日；来源：行动计划。")]
    [InlineData("民生共享怎么样", "民生共享7项")]
    [InlineData("总体情况怎么样", "2019年11月应报32项，已报5项，未报27项；已核定4项，其中正常推进2项、进度滞后2项。")]
    [InlineData("任务5和任务6", "任务6　“两轨”工程")]
    [InlineData("任务5 2018年3月", "没有2018年3月的数据。")]
    public async Task A_section_the_whole_and_who_leads_nothing_are_answered(string question, string part)
    {
        await using var world = await BehindAsync();

        (await world.SayAsync(await world.PersonAsync(Roles.Leader), question)).Text.ShouldContain(part);
    }

    [Fact]
    public async Task Two_tasks_in_one_question_are_not_one_task_of_two_parts()
    {
        await using var world = await BehindAsync();

        var text = (await world.SayAsync(await world.PersonAsync(Roles.Leader), "任务5和任务12")).Text;

        text.ShouldContain("完成路基工程。");
        text.ShouldContain("调研推迟。");
        text.ShouldNotContain("整体亮");
    }

    // T05 and T06 as they should be, T09 and T12 behind, all verified; T07 waits.
    private static async Task<BotWorld> BehindAsync()
    {
        var world = await BulletinWorld.StartAsync();
        foreach (var (item, progress) in ((string, string)[])[("T09", "前期工作推迟。"), ("T12", "调研推迟。")])
        {
            await world.ReportAsync(item, progress, ("status", "进度滞后"));
            var card = await world.ReviewAsync(item);
            await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.accept", card.Button("report.accept"), ("lamp", "yellow"));
        }

        return world;
    }
}
