using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Supplements;
using CztBot.Tests.Bulletins;
using CztBot.Tests.Dispatches;
using CztBot.Tests.Orders;
using CztBot.Tests.World;
using DocumentFormat.OpenXml.Packaging;

namespace CztBot.Tests.Supplements;

/// <summary>增刊 over the channel: from an ad hoc dispatch to the signed issue with the leaders (R60).</summary>
public sealed class SupplementStoryTests
{
    [Fact]
    [Trait("Rule", "R60")]
    public async Task From_an_ad_hoc_dispatch_over_the_draft_to_the_signed_issue_with_the_leaders()
    {
        await using var world = await AnsweredAsync();
        var (clerk, head, mayor) = (await world.ClerkAsync(), await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor));

        var draft = await world.PressAsync(clerk, "supplement.new", (await world.ShowDispatchAsync(clerk)).Button("supplement.new"));
        draft.Text.ShouldContain("关于“三干”工程等2项任务临时调度的情况");
        draft.Text.ShouldContain("没有交办事项。");
        draft.Buttons("supplement.sign").ShouldBeEmpty("a clerk does not sign");
        var preview = await world.PressAsync(clerk, "supplement.preview", draft.Button("supplement.preview"));
        preview.Text.ShouldContain("应报2家，已报1家，逾期报送0家，未报1家（株洲市发改委）。");
        preview.Text.ShouldContain("长沙市住建委：方案已会签。");
        preview.Text.ShouldContain("尚未签发");
        preview.Text.ShouldNotContain("下步工作", Case.Sensitive, "it is left out until somebody writes it");
        (await world.PressAsync(clerk, "supplement.figures", preview.Button("supplement.figures"))).Text.ShouldContain("长沙市住建委（第1版）");
        var form = await world.PressAsync(clerk, "supplement.section", Moves.Data(("month", (await world.DispatchAsync()).Id), ("item", "next")));
        (await world.PressAsync(clerk, "supplement.edit", form.Button("supplement.edit"), ("text", "请未报单位抓紧报送。"))).Text.ShouldContain("“下步工作”已保存");
        var lost = await world.PressAsync(clerk, "supplement.edit", form.Button("supplement.edit"), ("text", "第二个人的话。"));
        (lost.Text.Contains("刚刚有人修改过", StringComparison.Ordinal), lost.Input("text")).ShouldBe((true, "第二个人的话。"));
        (await world.PressAsync(clerk, "supplement.edit", form.Button("supplement.edit"), ("text", "秘密★10年"))).Text.ShouldContain("像是密级标志");

        var asked = await world.PressAsync(head, "supplement.sign", (await world.SayAsync(head, "增刊 调度1")).Button("supplement.sign"));
        asked.Text.ShouldContain("增刊一般只报领导");
        await world.DrainAsync();
        world.Told(mayor, "增刊").ShouldBe(0, "nothing leaves before");
        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"))).Text.ShouldContain("编为增刊第1期");
        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"))).Text.ShouldContain("无需重复操作");
        (await world.PressAsync(clerk, "supplement.edit", form.Button("supplement.edit"), ("text", "事后。"))).Text.ShouldContain("内容不能更改");
        (await world.PressAsync(clerk, "supplement.drop", draft.Button("supplement.drop"))).Text.ShouldContain("不能撤销");
        await world.DrainAsync();

        world.Told(mayor, "增刊第1期").ShouldBe(1);
        var got = world.Channel.To($"chat-{mayor}")[^1].Answer;
        got.Text.ShouldContain("请未报单位抓紧报送。");
        var text = TextOf(await world.Http.GetByteArrayAsync(new Uri(got.Links["下载 Word 文件"])));
        foreach (var said in (string[])["长株潭一体化工作简报", "增刊第1期", "2019年12月11日", "长沙市住建委：方案已会签。", "四、下步工作", "报：三市党政主要领导"]) text.ShouldContain(said);
        text.ShouldNotContain("总第");
        (await world.PressAsync(mayor, "supplement.figures", got.Button("supplement.figures"))).Text.ShouldContain("未报单位1家");
        (await world.SayAsync(mayor, "增刊")).Text.ShouldContain("2019年增刊第1期");
        (await world.SayAsync(mayor, "增刊 第1期")).Text.ShouldContain("请未报单位抓紧报送。");
        world.Told(await world.ContactAsync(DispatchMoves.Builders), "增刊").ShouldBe(0);
        var ledger = await EntriesAsync(world);
        ledger.ShouldAllBe(entry => entry.Kind == DeliveryKinds.Supplement && entry.State == DeliveryStates.Sent);
        ledger.Count.ShouldBeGreaterThan(8);
        var board = await world.SayAsync(clerk, "增刊 1");
        (await world.PressAsync(clerk, "delivery.board", board.Button("delivery.board"))).Text.ShouldContain($"应发{ledger.Count}份：已送达{ledger.Count}份");
    }

    [Fact]
    [Trait("Rule", "R42")]
    public async Task A_free_supplement_goes_to_the_groups_that_the_head_chose_and_to_no_other()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var (clerk, head) = (await world.ClerkAsync(), await world.PersonAsync(Roles.Head));
        var group = (await world.StandingAsync()).Roster.Channels[0].Id;
        var form = await world.SayAsync(clerk, "增刊 新编");
        (await world.PressAsync(clerk, "supplement.new", form.Button("supplement.new"), ("number", ""), ("title", "关于防汛"), ("text", ""))).Input("title").ShouldBe("关于防汛", "nothing that was typed is lost");
        (string, string)[] filled = [("number", ""), ("title", "关于防汛调度的情况"), ("text", "三市防汛形势平稳。\nzhang@x.cn\n值班电话13812345678。")];
        (await world.PressAsync(clerk, "supplement.new", form.Button("supplement.new"), filled)).Text.ShouldContain("已保存草稿");
        (await world.PressAsync(clerk, "supplement.new", form.Button("supplement.new"), filled)).Text.ShouldContain("没有重复编写");
        var draft = await world.SayAsync(head, "增刊");
        draft.Text.ShouldContain("草稿1份，已签发0期");

        var opened = await world.PressAsync(head, "supplement.open", draft.Button("supplement.open"));
        var asked = await world.PressAsync(head, "supplement.sign", opened.Button("supplement.sign"));
        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"), ("groups", "nowhere"))).Text.ShouldContain("有的群已不在名册里，没有签发");
        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"), ("groups", group))).Text.ShouldContain("、1个群");
        await world.DrainAsync();

        var entries = await EntriesAsync(world);
        entries.Where(entry => entry.Kind == DeliveryKinds.SupplementCircular).ShouldHaveSingleItem().Recipient.ShouldBe($"group:{group}");
        var issued = (await world.Get<SupplementStore>().NumberedAsync(2019, 1))!;
        TextOf(issued.Document(units: false).Content).ShouldContain("13812345678");
        var units = TextOf(issued.Document(units: true).Content);
        units.ShouldNotContain("zhang@x.cn");
        (units.Contains("13812345678", StringComparison.Ordinal), units.Contains("发：各牵头单位", StringComparison.Ordinal)).ShouldBe((false, true));
    }

    [Fact]
    [Trait("Rule", "R60")]
    public async Task Signing_a_supplement_leaves_the_numbers_of_the_monthly_bulletins_alone()
    {
        await using var world = await AnsweredAsync();
        await SignAsync(world);
        await world.MoveToAsync("2019-12-16T10:00");

        await world.SignAsync();

        var issue = (await world.Get<BulletinStore>().IssuesAsync()).ShouldHaveSingleItem();
        (issue.Number, issue.Total).ShouldBe((1, 1));
        (await world.SayAsync(await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor), "简报")).Text.ShouldContain("第1期（总第1期）");
    }

    [Fact]
    [Trait("Rule", "R60")]
    public async Task The_signed_file_is_exported_by_its_number_and_a_changed_one_is_stopped()
    {
        await using var world = await AnsweredAsync();
        var file = Path.Combine(world.Folder, "supplement.docx");
        (await Terminal.RunOnAsync(world, "export", "supplement", "1", "--year", "2019", "--out", file)).Error.ShouldContain("2019年增刊第1期还没有签发");
        await SignAsync(world);

        (await Terminal.RunOnAsync(world, "export", "supplement", "1", "--year", "2019", "--out", file)).Exit.ShouldBe(0);
        (await File.ReadAllBytesAsync(file)).ShouldBe((await world.Get<SupplementStore>().NumberedAsync(2019, 1))!.Document(units: false).Content);
        using var ledgers = new Ledgers(world);
        ledgers.Unlock("supplement_issues");
        ledgers.Change("UPDATE supplement_issues SET body = replace(body, '会签', '完成')");
        (await Terminal.RunOnAsync(world, "export", "supplement", "1", "--year", "2019", "--out", file)).Error.ShouldContain("校验值不一致");
        (await world.SayAsync(await world.ClerkAsync(), "增刊 1")).Text.ShouldContain("校验值不一致");
        ledgers.Change("UPDATE supplement_issues SET body = '{'");
        var list = await world.SayAsync(await world.ClerkAsync(), "增刊");
        list.Text.ShouldContain("校验值不一致，12月11日签发");
        (await world.PressAsync(await world.ClerkAsync(), "supplement.open", list.Button("supplement.open"))).Text.ShouldContain("校验值不一致");
    }

    [Fact]
    public async Task A_dispatch_has_a_supplement_once_it_is_over_and_a_dropped_draft_comes_back_with_what_was_written()
    {
        await using var world = await DispatchMoves.AskedAsync();
        var clerk = await world.ClerkAsync();
        (await world.ShowDispatchAsync(clerk)).Buttons("supplement.new").ShouldBeEmpty();
        (await world.SayAsync(clerk, "增刊 调度1")).Text.ShouldContain("报送时限2019年12月10日还没有过");
        (await world.SayAsync(clerk, "增刊 调度9")).Text.ShouldContain("没有找到这次调度");
        (await world.SayAsync(await world.ContactAsync(DispatchMoves.Builders), "增刊")).Text.ShouldContain("没有这项权限");
        await world.MoveToAsync("2019-12-11T10:00");
        await world.SayAsync(clerk, "增刊 调度1");
        var form = await world.PressAsync(clerk, "supplement.section", Moves.Data(("month", (await world.DispatchAsync()).Id), ("item", "title")));
        var draft = await world.PressAsync(clerk, "supplement.edit", form.Button("supplement.edit"), ("text", "关于接线方案的情况"));

        var asked = await world.PressAsync(clerk, "supplement.drop", draft.Button("supplement.drop"));
        (await world.PressAsync(clerk, "supplement.drop", asked.Button("supplement.drop"))).Text.ShouldContain("草稿已撤销");

        (await world.PressAsync(clerk, "supplement.open", asked.Button("supplement.open"))).Text.ShouldContain("可能已经撤销");
        (await world.SayAsync(clerk, "增刊 调度1")).Text.ShouldContain("关于接线方案的情况");
    }

    [Fact]
    public async Task What_changes_after_the_head_looked_is_signed_only_after_another_look()
    {
        await using var world = await AnsweredAsync();
        var (clerk, head) = (await world.ClerkAsync(), await world.PersonAsync(Roles.Head));
        var asked = await world.PressAsync(head, "supplement.sign", (await world.SayAsync(head, "增刊 调度1")).Button("supplement.sign"));
        var form = await world.PressAsync(clerk, "supplement.section", Moves.Data(("month", (await world.DispatchAsync()).Id), ("item", "overview")));
        await world.PressAsync(clerk, "supplement.edit", form.Button("supplement.edit"), ("text", "另有情况。"));

        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"))).Text.ShouldContain("您打开后内容又有变化");

        (await world.Get<SupplementStore>().IssuesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_was_opened_before_midnight_is_signed_after_it_only_with_another_look()
    {
        await using var world = await AnsweredAsync();
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "supplement.sign", (await world.SayAsync(head, "增刊 调度1")).Button("supplement.sign"));
        await world.MoveToAsync("2019-12-12T00:01");

        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"))).Text.ShouldContain("您打开后内容又有变化");

        (await world.Get<SupplementStore>().IssuesAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R56")]
    public async Task A_leaders_problem_that_was_settled_keeps_its_item_from_units_and_one_that_was_taken_back_does_not()
    {
        await using var world = await AnsweredAsync();
        var (clerk, id) = (await world.ClerkAsync(), (await world.DispatchAsync()).Id);
        await world.SayAsync(clerk, "增刊 调度1");
        Problem Of(string item, ProblemState state) => new()
        {
            Id = Guid.CreateVersion7().ToString(), Origin = $"card/{item}", ItemId = item, Text = "接线。", State = state, RaisedAt = world.Clock.Now, RaisedBy = clerk,
            Classification = new Classification(4, "规划调整", "市长商定。", "", clerk, world.Clock.Now),
        };
        foreach (var problem in (Problem[])[Of("T05", ProblemState.Settled), Of("T08", ProblemState.Dropped)])
            await world.Get<Database>().WriteAsync(new Actor(clerk, "", "webchat", world.Clock.Now), work => ProblemStore.SaveAsync(work, problem, "登记", null));

        var file = await world.Get<SupplementDesk>().FindAsync(await world.StandingAsync(), id, world.Clock.Now);

        file!.Paper.ForUnits().Sections.Where(section => section.Key.StartsWith("answers.", StringComparison.Ordinal)).ShouldHaveSingleItem().Key.ShouldBe("answers.T08");
    }

    [Fact]
    [Trait("Rule", "R32")]
    public async Task Who_answered_in_time_and_corrected_it_late_is_late_neither_in_the_paper_nor_in_the_list_of_units()
    {
        await using var world = await AnsweredAsync();
        await world.AnswerAsync(DispatchMoves.Builders, "方案已送审。");
        var clerk = await world.ClerkAsync();

        var draft = await world.SayAsync(clerk, "增刊 调度1");

        (await world.PressAsync(clerk, "supplement.preview", draft.Button("supplement.preview"))).Text.ShouldContain("已报1家，逾期报送0家");
        var units = await world.PressAsync(clerk, "dispatch.units", Moves.Data(("dispatch", (await world.DispatchAsync()).Id)));
        units.Text.ShouldContain("已报，12月11日");
        units.Text.ShouldNotContain("逾期");
    }

    private static async Task<BotWorld> AnsweredAsync()
    {
        var world = await DispatchMoves.AskedAsync();
        await world.AnswerAsync(DispatchMoves.Builders, "方案已会签。");
        await world.MoveToAsync("2019-12-11T10:00");
        return world;
    }

    private static async Task SignAsync(BotWorld world)
    {
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "supplement.sign", (await world.SayAsync(head, "增刊 调度1")).Button("supplement.sign"));
        (await world.PressAsync(head, "supplement.sign", asked.Button("supplement.sign"))).Text.ShouldContain("已签发");
    }

    private static async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(BotWorld world) =>
        [.. (await world.Get<DeliveryStore>().MonthAsync(new(2019, 12))).Where(entry => entry.Kind is DeliveryKinds.Supplement or DeliveryKinds.SupplementCircular)];

    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText + string.Concat(document.MainDocumentPart.FooterParts.Select(part => part.Footer!.InnerText));
    }
}
