using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.Rights;
using CztBot.Tests.World;
using MiniExcelLibs;

namespace CztBot.Tests.Evaluation;

/// <summary>An evaluation from the question to the signed edition, an appeal and the next edition (R67–R71).</summary>
public sealed class EvaluationStoryTests
{
    [Fact]
    [Trait("Rule", "R71")]
    public async Task From_the_figures_to_the_signature_an_appeal_that_is_upheld_and_the_next_edition()
    {
        await using var world = await NovemberAsync();
        var (head, contact) = (await world.PersonAsync(Roles.Head), await world.ContactAsync("长沙/住建"));

        var draft = await world.SayAsync(head, "年度评价 2019-11");
        draft.Text.ShouldContain("2019年11月评价（未签发）：全部单位");
        draft.Text.ShouldContain("9.4%（3/32）");
        draft.Text.ShouldContain("没有批准的权重，不计综合得分，不排名次");
        (await world.SayAsync(contact, "年度评价 2019-11")).Text.ShouldContain("还没有签发");
        var asked = await world.PressAsync(head, "evaluation.sign", draft.Button("evaluation.sign"));
        asked.Text.ShouldContain("确认签发2019年11月评价第1版");
        (await world.PressAsync(head, "evaluation.sign", asked.Button("evaluation.sign"))).Text.ShouldContain("已签发第1版，2019年12月23日前各单位可以申诉");

        // The unit sees its own figures with the records, and appeals.
        var own = await world.SayAsync(contact, "年度评价");
        own.Text.ShouldContain("2019年11月评价（第1版）：长沙市住建委");
        own.Text.ShouldContain("1/2（样本少，不计比率）");
        (await world.PressAsync(contact, "evaluation.records", own.Button("evaluation.records"))).Text.ShouldContain("2019年11月任务7月报");
        var appealed = await world.PressAsync(contact, "evaluation.appeal", own.Button("evaluation.appeal"), ("text", "任务7因系统故障没有报上。"));
        appealed.Text.ShouldContain("已提出申诉");
        appealed.Buttons("evaluation.appeal").ShouldBeEmpty();
        (await world.PressAsync(contact, "evaluation.appeal", own.Button("evaluation.appeal"), ("text", "再说一次。"))).Text.ShouldContain("没有重复记录");

        // The head upholds it, takes the record out and signs another edition with the reason.
        var board = await world.PressAsync(head, "evaluation.reply", (await world.SayAsync(head, "年度评价 2019-11")).Button("evaluation.reply"));
        var decision = await world.PressAsync(head, "evaluation.reply", board.Button("evaluation.reply"));
        (await world.PressAsync(head, "evaluation.reply", decision.Button("evaluation.reply"), ("decision", "uphold"), ("opinion", ""))).Text.ShouldContain("请填写答复意见");
        (await world.PressAsync(head, "evaluation.reply", decision.Button("evaluation.reply"), ("decision", "uphold"), ("opinion", "情况属实。"))).Text.ShouldContain("已答复");
        await world.DrainAsync();
        await world.PressAsync(head, "evaluation.reply", decision.Button("evaluation.reply"), ("decision", "reject"), ("opinion", "再答一次。"));
        await world.DrainAsync();
        var told = world.Channel.Posted.Where(one => one.Answer.Text.Contains("的申诉已经答复", StringComparison.Ordinal)).ShouldHaveSingleItem();
        told.Answer.Text.ShouldContain("长沙市住建委对2019年11月评价的申诉已经答复");
        told.Answer.Text.ShouldContain("情况属实。");
        (await world.PressAsync(contact, "evaluation.open", told.Answer.Button("evaluation.open"))).Text.ShouldContain("采纳：情况属实。");
        var anew = await world.PressAsync(head, "evaluation.open", (await world.SayAsync(head, "年度评价 2019-11")).Button("evaluation.open"));
        anew.Text.ShouldContain("未签发");
        var scope = Moves.Data(("month", "2019-11"), ("item", "unit/长沙/住建"), ("draft", "true"), ("indicator", "Timely"));
        var form = await world.PressAsync(head, "evaluation.exclude", scope);
        (await world.PressAsync(head, "evaluation.exclude", form.Button("evaluation.exclude"), ("record", "report/2019-11/T07"), ("reason", ""))).Text.ShouldContain("请填写理由");
        var taken = await world.PressAsync(head, "evaluation.exclude", form.Button("evaluation.exclude"), ("record", "report/2019-11/T07"), ("reason", "系统故障。"));
        taken.Text.ShouldContain("已剔除2019年11月任务7月报，不影响已签发的版本");
        taken.Text.ShouldContain("系统故障。");
        (await world.PressAsync(head, "evaluation.exclude", form.Button("evaluation.exclude"), ("record", "report/2019-11/T07"), ("reason", "系统故障。"))).Text.ShouldContain("没有重复记录");
        (await world.PressAsync(head, "evaluation.sign", anew.Button("evaluation.sign"), ("confirmed", "true"), ("reason", "采纳申诉。"))).Text.ShouldContain("您打开后台账又有变化");
        var whole = await world.PressAsync(head, "evaluation.open", Moves.Data(("month", "2019-11"), ("item", "all"), ("draft", "true")));
        var second = await world.PressAsync(head, "evaluation.sign", whole.Button("evaluation.sign"));
        (await world.PressAsync(head, "evaluation.sign", second.Buttons("evaluation.sign")[0], ("reason", ""))).Text.ShouldContain("请填写再发一版的理由");
        (await world.PressAsync(head, "evaluation.sign", second.Buttons("evaluation.sign")[0], ("reason", "采纳长沙市住建委申诉。"))).Text.ShouldContain("已签发第2版");

        (await world.SayAsync(contact, "年度评价")).Text.ShouldContain("1/1（样本少，不计比率，剔除1件）");
        (await world.Get<EvaluationStore>().EditionsAsync("2019-11")).Select(one => (one.Edition, one.Intact)).ShouldBe([(2, true), (1, true)]);
        await world.MoveToAsync("2019-12-24T09:00");
        (await world.PressAsync(contact, "evaluation.appeal", Moves.Data(("month", "2019-11"), ("item", "unit/长沙/住建")), ("text", "迟了。"))).Text.ShouldContain("现在不能再提出");
    }

    [Fact]
    [Trait("Rule", "R70")]
    public async Task A_signed_edition_is_computed_again_from_the_ledger_to_the_byte_whatever_happened_since()
    {
        await using var world = await NovemberAsync();
        var head = await world.PersonAsync(Roles.Head);
        await world.IssueAsync("长沙市住建委", ("due", "2019-12-17"));
        await world.MoveToAsync("2019-12-18T10:00");
        (await world.PressAsync(head, "evaluation.sign", (await world.SayAsync(head, "年度评价 2019")).Button("evaluation.sign"))).Text.ShouldContain("还有月份没有到报送截止日，不能签发");
        await SignAsync(world, head, "2019-11");

        await world.MoveToAsync("2019-12-19T10:00");
        await world.ReceiveAsync();
        await world.ReplyAsync();
        await world.CloseAsync();
        await world.AcceptAsync("T09");

        (await world.SayAsync(head, "年度评价 2019-11")).Text.ShouldContain("按台账重新计算，与签发时一致");
        using var ledgers = new Ledgers(world);
        ledgers.Unlock("evaluations");
        ledgers.Change("UPDATE evaluations SET body = replace(body, '2019-11', '2019-10')");
        (await world.SayAsync(head, "年度评价 2019-11")).Text.ShouldContain("与签发时的校验值不一致，已停止提供");
    }

    [Fact]
    [Trait("Rule", "R68")]
    public async Task A_score_needs_weights_that_the_head_approved_and_is_for_reference_until_it_is_signed()
    {
        await using var world = await NovemberAsync(EvaluationScenes.Weights);
        var (head, clerk) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Clerk));
        var draft = await world.SayAsync(head, "评价 2019-11");
        draft.Text.ShouldNotContain("综合得分（");
        (await world.SayAsync(clerk, "评价 2019-11")).Buttons("evaluation.weights").ShouldBeEmpty();

        var asked = await world.PressAsync(head, "evaluation.weights", draft.Button("evaluation.weights"));
        asked.Text.ShouldContain("40%");
        var approved = await world.PressAsync(head, "evaluation.weights", asked.Button("evaluation.weights"));

        approved.Text.ShouldContain("已批准权重");
        approved.Text.ShouldContain("综合得分（阶段性参考）");
        (await world.SayAsync(clerk, "三市考核得分怎么样")).Text.ShouldContain("（阶段性参考）");
        await SignAsync(world, head, "2019-11");
        var signed = await world.SayAsync(head, "评价 2019-11");
        signed.Text.ShouldContain("综合得分");
        signed.Text.ShouldNotContain("阶段性参考");
        // Other weights need another approval.
        await world.RestartAsync([.. EvaluationScenes.Weights.Select(pair => (pair.Key, "25"))]);
        (await world.SayAsync(head, "评价 2019年下半年")).Text.ShouldContain("没有批准的权重");
    }

    [Fact]
    [Trait("Rule", "R94")]
    public async Task With_an_appeal_open_the_head_still_has_the_file_and_the_rest_stands_behind_more()
    {
        await using var world = await NovemberAsync();
        var (head, contact) = (await world.PersonAsync(Roles.Head), await world.ContactAsync("长沙/住建"));
        await SignAsync(world, head, "2019-11");
        await world.PressAsync(contact, "evaluation.appeal", (await world.SayAsync(contact, "年度评价")).Button("evaluation.appeal"), ("text", "任务7因系统故障没有报上。"));

        var whole = await world.SayAsync(head, "年度评价 2019-11");
        whole.Buttons("paper.get").ShouldHaveSingleItem();
        whole.Buttons("evaluation.reply").ShouldHaveSingleItem();
        var more = await world.PressAsync(head, "evaluation.open", whole.Buttons("evaluation.open")[^1]);

        more.Buttons("evaluation.records").ShouldNotBeEmpty();
        more.Buttons("evaluation.list").ShouldHaveSingleItem().GetProperty("item").GetString().ShouldBe("item");
        (await world.PressAsync(head, "evaluation.open", more.Button("evaluation.open"))).Buttons("evaluation.reply").ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Rule", "R67")]
    public async Task A_question_about_scores_is_answered_within_the_rights_with_small_samples_date_and_source()
    {
        await using var world = await NovemberAsync();

        var mayor = await world.SayAsync(await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor), "三市考核谁排第一");
        mayor.Text.ShouldContain("长沙市");
        mayor.Text.ShouldContain("没有批准的权重，不计综合得分，不排名次");
        mayor.Text.ShouldContain("数据截至2019年12月16日10:00；来源：月报、交办单和督查台账");
        var contact = await world.SayAsync(await world.ContactAsync("长沙/住建"), "今年评价怎么样");
        contact.Text.ShouldContain("2019年度评价指标：长沙市住建委");
        contact.Text.ShouldContain("样本少");
        contact.Text.ShouldContain("阶段性参考");
        (await world.SayAsync(await world.ContactAsync("长沙/住建"), "株洲发改委评分多少")).Text.ShouldContain("没有数据");
        (await world.SayAsync(await world.PersonAsync(Roles.Admin), "年终怎么评的")).Text.ShouldContain("没有这项权限");
        (await world.SayInGroupAsync(await world.PersonAsync(Roles.Head), "年终怎么评的")).Text.ShouldContain("不在群里答复");
    }

    [Fact]
    [Trait("Rule", "R81")]
    public async Task An_evaluation_is_exported_with_documented_columns_and_for_one_city()
    {
        await using var world = await NovemberAsync();
        var file = Path.Combine(world.Folder, "evaluation.xlsx");

        (await Terminal.RunOnAsync(world, "export", "evaluation", "--period", "2019-11", "--city", "湘潭市", "--out", file, "--at", "2019-12-16T10:00:00+08:00")).Exit.ShouldBe(0);
        var rows = (await MiniExcel.QueryAsync(file, useHeaderRow: true, sheetName: "评价指标")).Cast<IDictionary<string, object>>().ToList();
        rows.ShouldAllBe(row => (string)row["所在市"] == "湘潭");
        rows[0]["指标"].ShouldBe("报送及时率");
        rows[0]["版本"].ShouldBe("未签发，阶段性参考");
        ((string)rows[0]["未达到记录"]).ShouldContain("月报");
        (await MiniExcel.QueryAsync(file, useHeaderRow: true, sheetName: "列说明")).Cast<IDictionary<string, object>>().Count().ShouldBe(15);
        (await Terminal.RunOnAsync(world, "export", "evaluation", "--year", "2019", "--out", Path.Combine(world.Folder, "e.csv"))).Exit.ShouldBe(0);
        (await Terminal.RunOnAsync(world, "export", "evaluation", "--out", file)).Error.ShouldContain("--year 2020 或者 --period 2020Q1");
        (await Terminal.RunOnAsync(world, "export", "evaluation", "--year", "2019", "--city", "武汉", "--out", file)).Error.ShouldContain("长沙、株洲或湘潭");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_coordinator_sees_the_own_city_and_nobody_else_signs_or_takes_out()
    {
        await using var world = await NovemberAsync();
        var (head, coordinator, clerk) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Coordinator, "株洲"), await world.PersonAsync(Roles.Clerk));
        await SignAsync(world, head, "2019-11");

        var own = await world.SayAsync(coordinator, "年度评价");
        own.Text.ShouldContain("株洲市");
        var units = await world.PressAsync(coordinator, "evaluation.list", Moves.Data(("month", "2019-11"), ("item", "unit")));
        units.Text.ShouldNotContain("长沙市");
        (await world.PressAsync(coordinator, "evaluation.open", Moves.Data(("month", "2019-11"), ("item", "city/长沙")))).Text.ShouldContain("没有您能查看的");
        (await world.PressAsync(clerk, "evaluation.sign", Moves.Data(("month", "2019-11"), ("draft", "true")))).Text.ShouldContain("由秘书处负责人签发");
        (await world.PressAsync(clerk, "evaluation.exclude", Moves.Data(("month", "2019-11"), ("draft", "true")))).Text.ShouldContain("由秘书处负责人批准");
    }

    private static async Task SignAsync(BotWorld world, string head, string period)
    {
        if ((await world.SayAsync(head, $"年度评价 {period}")).Buttons("evaluation.sign") is not [var button, ..]) return;
        if ((await world.PressAsync(head, "evaluation.sign", button)).Buttons("evaluation.sign") is [var confirm, ..]) await world.PressAsync(head, "evaluation.sign", confirm, ("confirmed", "true"));
    }

    // Three of 32 in time, one of them not verified yet, after the date.
    private static async Task<BotWorld> NovemberAsync(Dictionary<string, string>? settings = null)
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => settings is null ? choice : choice with { Settings = settings });
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.ReportAsync("T06", "完成站点选址。");
        await world.ReportAsync("T09", "完成方案。");
        await world.AcceptAsync("T05");
        await world.AcceptAsync("T06");
        await world.MoveToAsync("2019-12-16T10:00");
        return world;
    }
}
