using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;
using MiniExcelLibs;

namespace CztBot.Tests.Operations;

/// <summary>Tables for other programs, and the trail.</summary>
[Collection(nameof(Terminal))]
public sealed class ExportTests
{
    [Fact]
    [Trait("Rule", "R83")]
    public async Task The_trail_is_exported_with_person_time_channel_before_and_after_and_the_days_that_were_asked_for()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ClassifyAsync();
        var file = Path.Combine(world.Folder, "audit.csv");

        (await Terminal.RunOnAsync(world, "export", "audit", "--out", file)).Exit.ShouldBe(0);
        var lines = await File.ReadAllLinesAsync(file);
        lines[0].ShouldBe("时间,人员,人员编号,代,渠道,操作,对象,改前,改后");
        lines.Count(line => line.StartsWith("20", StringComparison.Ordinal)).ShouldBe((await world.Get<AuditStore>().OfAsync("")).Count);
        var submitted = (await world.Get<AuditStore>().OfAsync("report/2019-11/T05")).First(entry => entry.Action == "report.提交");
        lines.ShouldContain(line => line.StartsWith($"{submitted.At:yyyy-MM-dd HH:mm:ss.fff}+08:00,陈静怡,chen-jingyi,,{submitted.Channel},report.提交,report/2019-11/T05,", StringComparison.Ordinal));

        (await Terminal.RunOnAsync(world, "export", "audit", "--out", file, "--from", "2019-12-04")).Out.ShouldEndWith("rows=0");
        (await Terminal.RunOnAsync(world, "export", "audit", "--out", file, "--from", "2019-12-04", "--until", "2019-12-03")).ShouldSatisfyAllConditions(
            run => run.Exit.ShouldBe(1), run => run.Error.ShouldBe("--from（2019-12-04）不能晚于 --until（2019-12-03）。"));
        (await Terminal.RunOnAsync(world, "export", "audit", "--out", "audit.txt")).Error.ShouldBe("audit.txt：操作记录应写到 .xlsx 或 .csv 文件。");
    }

    [Fact]
    [Trait("Rule", "R81")]
    public async Task Orders_are_exported_one_row_a_matter_with_documented_columns()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        await world.IssueAsync("株洲市发改委");
        await world.ReceiveAsync();
        await world.ReplyAsync("方案已会签。");
        var file = Path.Combine(world.Folder, "ledger.xlsx");

        (await Terminal.RunOnAsync(world, "export", "ledger", "--out", file, "--at", "2019-12-06T12:00:00+08:00")).Out.ShouldEndWith("rows=2");
        var rows = (await MiniExcel.QueryAsync(file, useHeaderRow: true, sheetName: "交办事项台账")).Cast<IDictionary<string, object>>().ToList();
        string Cells(int row) => string.Join('|', ((string[])["序号", "编号", "事项", "责任单位", "责任人", "时限", "进展", "下步", "状态", "销号日期"]).Select(column => rows[row][column]));
        Cells(0).ShouldBe("1|〔2019〕1号|会同有关单位确定接线方案。|长沙市住建委|陈静怡|2019-12-20|方案已会签。（未核实）|秘书处核实|已反馈，待核实|");
        Cells(1).ShouldStartWith("2|〔2019〕2号|会同有关单位确定接线方案。|株洲市发改委|");
        (await Terminal.RunOnAsync(world, "export", "ledger", "--out", file, "--year", "2020")).Out.ShouldEndWith("rows=0");
    }

    [Fact]
    [Trait("Rule", "R81")]
    public async Task A_units_leader_answers_for_its_orders_and_the_contact_is_whom_to_call()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        var leader = new UnitLeader("长沙/住建", "p7", "李大为", "主任", new DateOnly(2019, 12, 6), new DateOnly(2019, 12, 8));
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => UnitLeaderStore.ChangeAsync(work, "长沙/住建", [], [leader]));
        var file = Path.Combine(world.Folder, "ledger.csv");

        (await RowAsync("2019-12-06")).ShouldBe(("李大为", "陈静怡"));
        (await RowAsync("2019-12-09")).ShouldBe(("陈静怡", "陈静怡"));

        async Task<(string, string)> RowAsync(string day)
        {
            await Terminal.RunOnAsync(world, "export", "ledger", "--out", file, "--at", $"{day}T12:00:00+08:00");
            var row = (await MiniExcel.QueryAsync(file, useHeaderRow: true)).Cast<IDictionary<string, object>>().Single();
            return ($"{row["责任人"]}", $"{row["联系人"]}");
        }
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task Words_and_days_that_were_changed_are_exported_with_before_and_after()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        await world.SayAsync(clerk, "别名 绕城线=T05");
        await world.SayAsync(clerk, "别名 绕城线=T06");
        var days = await world.Get<WorkdayStore>().LoadAsync();
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            await WorkdayStore.ReplaceAsync(work, [.. days.Select(day => day.Date == new DateOnly(2020, 1, 30) ? day with { Name = "春节假期" } : day)], "2020年");
            return true;
        });
        var file = Path.Combine(world.Folder, "audit.csv");

        await Terminal.RunOnAsync(world, "export", "audit", "--out", file);

        var lines = await File.ReadAllLinesAsync(file);
        lines.ShouldContain(line => line.EndsWith(",aliases.save,alias/绕城线,T05,T06", StringComparison.Ordinal));
        lines.ShouldContain(line => line.EndsWith(",holidays.change,calendar/2020,2020-01-30放假（春节）,2020-01-30放假（春节假期）", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task A_units_leader_who_went_can_be_anonymised_and_one_in_office_not()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var leader = new UnitLeader("长沙/住建", "p7", "李大为", "主任", new DateOnly(2019, 11, 10), null);
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => UnitLeaderStore.ChangeAsync(work, "长沙/住建", [], [leader]));
        (await Terminal.RunOnAsync(world, "anonymise", "p7")).Error.ShouldContain("p7还是单位负责人，不能匿名处理");
        var ended = leader with { Until = new DateOnly(2019, 12, 1) };
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => UnitLeaderStore.ChangeAsync(work, "长沙/住建", [leader], [ended]));

        (await Terminal.RunOnAsync(world, "anonymise", "p7")).Out.ShouldBe("已对p7作匿名处理，工作记录不变。");

        (await world.Get<RosterStore>().LoadAsync()).UnitLeaders.ShouldBe([ended with { Name = "已离任人员", Post = "" }]);
        (await world.Get<AuditStore>().OfAsync("")).ShouldAllBe(entry => !$"{entry}".Contains("李大为", StringComparison.Ordinal));
        (await Terminal.RunOnAsync(world, "anonymise", "p7")).Out.ShouldBe("p7以前已经匿名处理，没有改动。");
    }

    [Fact]
    [Trait("Rule", "R81")]
    public async Task A_months_reports_are_exported_with_those_that_did_not_come()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var file = Path.Combine(world.Folder, "reports.csv");

        (await Terminal.RunOnAsync(world, "export", "reports", "--month", "2019-11", "--out", file)).Out.ShouldEndWith("rows=32");
        var lines = await File.ReadAllLinesAsync(file);
        lines.ShouldContain(line => line.Contains(",任务5,“三干”工程,长沙市住建委,按时,已核定,正常推进,绿灯,,完成路基工程。,接线标高两市意见不一。,", StringComparison.Ordinal));
        lines.Count(line => line.Contains(",未报,未报送,", StringComparison.Ordinal)).ShouldBe(31);
        (await Terminal.RunOnAsync(world, "export", "reports", "--month", "2019-12", "--out", file)).Error.ShouldBe("没有2019年12月的报送轮次，没有可导出的内容。");
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task Whoever_left_can_be_anonymised_and_the_trail_and_the_reports_stay_whole()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var trail = await world.Get<AuditStore>().OfAsync("");
        (await Terminal.RunOnAsync(world, "anonymise", "chen-jingyi")).Error.ShouldBe("chen-jingyi还在名册中，不能匿名处理。请先从名册中移出这个人，再次导入名册。");
        var roster = await world.Get<RosterStore>().LoadAsync();
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            var without = roster with { People = [.. roster.People.Where(person => person.Id != "chen-jingyi")], Contacts = [.. roster.Contacts.Where(term => term.PersonId != "chen-jingyi")] };
            await RosterStore.ReplaceAsync(work, without, "1处变化");
            return true;
        });

        (await Terminal.RunOnAsync(world, "anonymise", "chen-jingyi")).Out.ShouldBe("已对chen-jingyi作匿名处理，工作记录不变。");

        var now = await world.Get<AuditStore>().OfAsync("");
        now.Take(trail.Count).ShouldBe(trail);
        (await world.Get<StandingStore>().LoadAsync()).PersonName("chen-jingyi").ShouldBe("已离任人员");
        var file = Path.Combine(world.Folder, "audit.csv");
        await Terminal.RunOnAsync(world, "export", "audit", "--out", file);
        (await File.ReadAllTextAsync(file)).ShouldNotContain("陈静怡");
        (await world.Get<ReportStore>().FindAsync(new Core.Month(2019, 11), "T05"))!.SubmittedBy.ShouldBe("chen-jingyi");
        (await Terminal.RunOnAsync(world, "anonymise", "chen-jingyi")).Out.ShouldBe("chen-jingyi以前已经匿名处理，没有改动。");
        (await Terminal.RunOnAsync(world, "anonymise", "nobody")).Error.ShouldContain("没有编号为“nobody”的离任人员");
    }
}
