using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;
using Dapper;

namespace CztBot.Tests.TextChannels;

/// <summary>A contact reports without a card: numbers press buttons, the form's fields are asked for one by one.</summary>
public sealed class ReportByTextTests
{
    [Fact]
    public async Task A_contact_reports_by_answering_numbers()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);

        (await phone.SayAsync("我的任务")).ShouldContain("1. 填报");
        (await phone.SayAsync("1")).ShouldSatisfyAllConditions(
            form => form.ShouldContain("12月5日24时前报送"), form => form.ShouldEndWith("（1/12）工作进展（必填）\n本月做了什么，形成了什么成果\n请直接回复内容。回复“返回”看上一栏，“完成”核对提交，“取消”退出。"));
        (await phone.SayAsync("完成路基工程。")).ShouldContain("（2/12）状态（必选）\n请选择\n1. 未启动\n");
        (await phone.SayAsync("３")).ShouldContain("（3/12）完成比例（%）");
        (await phone.SayAsync("40%", "1", "跳过", "12月底前完成招标。")).ShouldContain("（7/12）计划完成日期");
        (await phone.SayAsync("12月31日")).ShouldContain("（8/12）困难");
        (await phone.SayAsync("完成")).ShouldSatisfyAllConditions(
            check => check.ShouldStartWith("请核对：\n工作进展（必填）：完成路基工程。\n状态（必选）：正常推进\n完成比例（%）：40\n无问题：是\n存在问题：（空）\n下步计划：12月底前完成招标。\n计划完成日期：2019-12-31\n"),
            check => check.ShouldEndWith("1. 提交\n2. 存草稿\n3. 向责任单位征集\n4. 我的任务\n5. 逐栏填写\n回复序号1—5办理。"));
        (await world.StoredAsync("T05")).ShouldBeNull();
        (await phone.SayAsync("①")).ShouldContain("已收到");

        (await world.StoredAsync("T05"))!.ShouldSatisfyAllConditions(
            report => report.State.ShouldBe(ReportState.Submitted), report => report.Content!.Progress.ShouldBe("完成路基工程。"), report => report.Content!.Status.ShouldBe("正常推进"),
            report => report.Content!.Percent.ShouldBe(40), report => report.Content!.NoProblem.ShouldBeTrue(), report => report.Content!.NextDate.ShouldBe(new DateOnly(2019, 12, 31)));
    }

    [Fact]
    public async Task Last_months_words_are_kept_with_nought()
    {
        await using var world = await OpenAsync();
        await world.ReportAsync("T05", "完成路基工程。");
        await world.MoveToAsync("2020-01-02T09:00");
        var phone = await PhoneAsync(world);

        var form = await phone.SayAsync("填报 5");
        form.ShouldContain("工作进展（必填）：完成路基工程。");
        var answer = await phone.SayAsync(Number(form, "逐栏填写"));
        answer.ShouldContain("（1/12）工作进展（必填）");
        answer.ShouldContain("现为：完成路基工程。");
        (await phone.SayAsync("0")).ShouldContain("（2/12）状态（必选）");
    }

    [Fact]
    public async Task A_fault_leads_back_to_its_field_and_only_there()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);

        var faulty = await phone.SayAsync("填报 5", "完成路基工程。", "完成", "1");
        faulty.ShouldContain("· 请选择“状态”。");
        faulty.ShouldContain("（2/12）▲ 请修改：状态（必选）");
        (await phone.SayAsync("正常推进")).ShouldContain("▲ 请修改：存在问题");
        (await phone.SayAsync("征地有困难。")).ShouldStartWith("请核对：");
        (await phone.SayAsync("1")).ShouldContain("已收到");
        (await world.StoredAsync("T05"))!.Content!.Problems.ShouldBe("征地有困难。");
    }

    [Fact]
    public async Task Nought_is_a_number_where_a_number_is_asked_for()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        (await phone.SayAsync("填报 5", "完成路基工程。", "3", "一半")).ShouldBe("请回复数字。");
        (await phone.SayAsync("0", "返回")).ShouldContain("（3/12）完成比例（%）\n现为：0");
        (await phone.SayAsync("保留", "1", "完成", "1")).ShouldContain("已收到");
        (await world.StoredAsync("T05"))!.Content!.Percent.ShouldBe(0);
    }

    [Fact]
    public async Task A_restart_in_the_middle_costs_nothing()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        await phone.SayAsync("填报 5", "完成路基工程。");

        await world.RestartAsync();

        (await phone.SayAsync("3")).ShouldContain("（3/12）完成比例（%）");
        (await phone.SayAsync("完成")).ShouldContain("工作进展（必填）：完成路基工程。\n状态（必选）：正常推进");
    }

    [Fact]
    public async Task A_word_in_the_middle_is_obeyed_and_what_was_typed_is_a_draft()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);

        (await phone.SayAsync("填报 5", "完成路基工程。", "帮助")).ShouldSatisfyAllConditions(
            help => help.ShouldStartWith("刚才的填写已停下，填写的内容已存为草稿，重新打开表单可以继续。"), help => help.ShouldContain("我的任务"));
        (await phone.SayAsync("填报 5")).ShouldContain("现为：完成路基工程。");
    }

    [Fact]
    public async Task What_begins_like_a_word_is_still_what_somebody_reports()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        (await phone.SayAsync("填报 5", "简报 已印发各单位，本月完成路基工程。")).ShouldContain("（2/12）");
    }

    [Fact]
    public async Task Who_cancels_keeps_a_draft_and_numbers_mean_nothing_any_more()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        (await phone.SayAsync("填报 5", "完成路基工程。", "取消")).ShouldBe("已取消，填写的内容已存为草稿，重新打开表单可以继续。");
        (await phone.SayAsync("3")).ShouldNotContain("（3/12）");
        (await phone.SayAsync("填报 5")).ShouldContain("现为：完成路基工程。");
        (await phone.SayAsync("取消")).ShouldBe("已取消，没有保存。");
    }

    [Theory]
    [InlineData("7号楼", "请回复序号1—9。")]
    [InlineData("10", "请回复序号1—9。")]
    [InlineData("跳过", "这一栏必须填写。")]
    [InlineData("0", "这一栏必须填写。")]
    public async Task What_does_not_fit_a_field_is_one_sentence_and_the_field_stays(string typed, string sentence)
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        (await phone.SayAsync("填报 5", "完成路基工程。", typed)).ShouldBe(sentence);
        (await phone.SayAsync("正常推进")).ShouldContain("（3/12）");
    }

    [Fact]
    public async Task A_number_that_was_not_offered_is_one_sentence()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        (await phone.SayAsync("我的任务", "9")).ShouldMatch("^没有第9项，请回复1至[1-6]的序号，或发送“帮助”。$");
    }

    [Fact]
    public async Task After_a_day_a_number_means_nothing_any_more()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);
        await phone.SayAsync("我的任务");
        world.Pass(TimeSpan.FromHours(24));
        (await phone.SayAsync("1")).ShouldNotContain("（1/12）");
    }

    [Fact]
    public async Task Marked_text_is_refused_and_nowhere_stored()
    {
        await using var world = await OpenAsync();
        var phone = await PhoneAsync(world);

        (await phone.SayAsync("填报 5", "机密★1年 完成路基工程。")).ShouldContain("密级标志");
        var states = await world.Get<Database>().ReadAsync(connection => connection.QueryAsync<string>("SELECT state FROM dialogues"));
        states.ShouldHaveSingleItem().ShouldNotContain("机密");
        (await phone.SayAsync("完成路基工程。")).ShouldContain("（2/12）");
    }

    private static string Number(string answer, string choice) => answer.Split('\n').Single(line => line.EndsWith($". {choice}", StringComparison.Ordinal)).Split('.')[0];

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        return world;
    }

    private static async Task<Handset> PhoneAsync(BotWorld world) => await Handset.OfAsync(world, await world.ReporterAsync("T05"));
}
