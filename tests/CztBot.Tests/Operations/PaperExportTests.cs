using CztBot.Tests.Orders;
using CztBot.Tests.World;
using MiniExcelLibs;

namespace CztBot.Tests.Operations;

/// <summary>Single papers and the log of what was sent, from the command line.</summary>
public sealed class PaperExportTests
{
    [Fact]
    [Trait("Rule", "R48")]
    public async Task An_order_is_exported_by_its_number_in_either_form_and_a_wrong_one_is_a_sentence()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        var file = Path.Combine(world.Folder, "order.docx");

        (await Terminal.RunOnAsync(world, "export", "order", "1", "--out", file, "--at", "2019-12-06T12:00:00+08:00")).Exit.ShouldBe(0);
        File.Exists(file).ShouldBeTrue();
        (await Terminal.RunOnAsync(world, "export", "order", "〔2019〕1号", "--out", file)).Exit.ShouldBe(0);
        (await Terminal.RunOnAsync(world, "export", "order", "1", "--year", "2020", "--out", file)).Error.ShouldBe("没有〔2020〕1号交办单，请核对编号和年份。");
        (await Terminal.RunOnAsync(world, "export", "order", "一号", "--out", file)).Error.ShouldContain("编号应为 5 或 〔2020〕5号");
    }

    [Fact]
    [Trait("Rule", "R94")]
    public async Task A_units_month_is_exported_and_a_unit_that_owes_nothing_is_a_sentence()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var file = Path.Combine(world.Folder, "report.docx");

        (await Terminal.RunOnAsync(world, "export", "report", "--month", "2019-11", "--unit", "长沙市住建委", "--out", file)).Exit.ShouldBe(0);
        new FileInfo(file).Length.ShouldBeGreaterThan(1000);
        (await Terminal.RunOnAsync(world, "export", "report", "--month", "2019-11", "--unit", "武汉市住建局", "--out", file)).Error.ShouldContain("请写单位全称");
        (await Terminal.RunOnAsync(world, "export", "report", "--month", "2019-10", "--unit", "长沙市住建委", "--out", file)).Error.ShouldContain("没有2019年10月的报送轮次");
        (await Terminal.RunOnAsync(world, "export", "provincial", "--out", file)).Exit.ShouldBe(0);
        (await Terminal.RunOnAsync(world, "export", "minutes", "1", "--year", "2019", "--out", file)).Error.ShouldContain("没有〔2019〕第1次调度");
        (await Terminal.RunOnAsync(world, "export", "supervision", "1", "--year", "2019", "--out", file)).Error.ShouldContain("没有形成督查报告");
    }

    [Fact]
    [Trait("Rule", "R82")]
    public async Task What_was_sent_to_whom_is_exported_with_time_and_version()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.DrainAsync();
        var file = Path.Combine(world.Folder, "deliveries.xlsx");

        var told = await Terminal.RunOnAsync(world, "export", "deliveries", "--month", "2019-11", "--out", file);

        told.Exit.ShouldBe(0);
        var rows = (await MiniExcel.QueryAsync(file, useHeaderRow: true, sheetName: "发送台账")).Cast<IDictionary<string, object>>().ToList();
        rows.Count.ShouldBeGreaterThan(10);
        told.Out.ShouldEndWith($"rows={rows.Count}");
        rows[0]["内容"].ShouldBe("填报表");
        ((string)rows[0]["结果"]).ShouldStartWith("已送达");
        rows.Select(row => (string)row["缘由"]).Distinct().ShouldBe(["开启通知（2019年12月2日）", "截止前提醒（2019年12月3日）"], ignoreOrder: true);
        ((string)rows[0]["版本"]).Length.ShouldBeGreaterThan(5);
        (await MiniExcel.QueryAsync(file, useHeaderRow: true, sheetName: "列说明")).Cast<IDictionary<string, object>>().Count().ShouldBe(13);
        (await Terminal.RunOnAsync(world, "export", "deliveries", "--month", "2019-11", "--leaders", "--out", file)).Out.ShouldEndWith("rows=0");
    }
}
