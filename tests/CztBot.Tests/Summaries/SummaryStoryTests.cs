using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Summaries;

/// <summary>A summary from the word over edit and preview to the signature, and what is answered from it (R18–R22, R57, R58).</summary>
public sealed class SummaryStoryTests
{
    [Fact]
    [Trait("Rule", "R57")]
    public async Task From_the_draft_over_an_edit_to_the_signed_paper_its_file_and_the_answers()
    {
        await using var world = await JanuaryAsync();
        var (head, clerk, contact) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Clerk), await world.ContactAsync("长沙/住建"));
        (await world.SayAsync(contact, "季度小结")).Text.ShouldContain("还没有签发");
        (await world.SayAsync(head, "年度总结里怎么写任务5的")).Text.ShouldContain("没有数据");

        var draft = await world.SayAsync(clerk, "季度小结");
        draft.Text.ShouldContain("2019年第四季度工作小结和年度总结（草稿）");
        draft.Buttons("summary.sign").ShouldBeEmpty("a clerk does not sign");
        var form = await world.SectionAsync(clerk, draft, "summary.section", "2019Q4.overview");
        form.Input("text")!.ShouldContain("为部分时段");
        (await world.PressAsync(clerk, "summary.edit", form.Button("summary.edit"), ("text", ""))).Text.ShouldContain("内容不能为空");
        (await world.PressAsync(clerk, "summary.edit", form.Button("summary.edit"), ("text", "第四季度开局平稳。"))).Text.ShouldContain("已保存");
        var lost = await world.PressAsync(clerk, "summary.edit", form.Button("summary.edit"), ("text", "第二个人的话。"));
        lost.Text.ShouldContain("刚刚有人修改过");
        lost.Input("text").ShouldBe("第二个人的话。");
        var preview = await world.PressAsync(clerk, "summary.preview", draft.Button("summary.preview"));
        preview.Text.ShouldContain("第四季度开局平稳。");
        preview.Text.ShouldContain("尚未签发");
        preview.Text.ShouldNotContain("这段话还没有核定");

        var desk = await world.SayAsync(head, "半年总结");
        await world.AcceptAsync("T07");
        (await world.PressAsync(head, "summary.sign", desk.Button("summary.sign"))).Text.ShouldContain("您打开后内容又有变化");
        var asked = await world.PressAsync(head, "summary.sign", (await world.SayAsync(head, "季度小结")).Button("summary.sign"));
        asked.Text.ShouldContain("确认签发2019年第四季度工作小结和年度总结");
        asked.Text.ShouldContain("缺2019年12月月报");
        var signed = await world.PressAsync(head, "summary.sign", asked.Button("summary.sign"));
        signed.Text.ShouldContain("已签发");
        (await world.PressAsync(head, "summary.sign", asked.Button("summary.sign"))).Text.ShouldContain("无需重复操作");
        (await world.PressAsync(clerk, "summary.edit", form.Button("summary.edit"), ("text", "事后。"))).Text.ShouldContain("内容不能更改");

        var read = await world.SayAsync(contact, "季度小结");
        read.Text.ShouldContain("第四季度开局平稳。");
        using var response = await world.Http.GetAsync(new Uri(read.Links["下载 Word 文件"]));
        (await response.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("2019年第四季度工作小结和年度总结.docx");
        var pictures = read.Links.Where(link => link.Key.StartsWith("放大：", StringComparison.Ordinal)).ToList();
        // Without a font with Chinese characters there is none.
        if (Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1") pictures.ShouldNotBeEmpty();
        foreach (var (_, link) in pictures)
        {
            link.ShouldContain("/papers/summary-units/picture-");
            (await world.Http.GetByteArrayAsync(new Uri(link)))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        }

        using var forged = await world.Http.GetAsync(new Uri(read.Links["下载 Word 文件"].Replace("2019.docx", "2020Q1.docx", StringComparison.Ordinal)));
        forged.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "R85")]
    public async Task A_question_is_answered_with_the_passage_of_the_signed_paper_and_its_source()
    {
        await using var world = await JanuaryAsync();
        var head = await world.PersonAsync(Roles.Head);
        var form = await world.SectionAsync(head, await world.SayAsync(head, "季度小结"), "summary.section", "2019Q4.changes");
        await world.PressAsync(head, "summary.edit", form.Button("summary.edit"), ("text", "任务5　三干工程进展顺利。\n任务6　地铁前期工作启动。\n任务24　学校开学。"));
        await SignAsync(world, head);

        var mayor = await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor);
        var whole = await world.SayAsync(mayor, "年度总结里怎么写的");
        whole.Text.ShouldContain("为部分时段");
        whole.Text.ShouldContain("来源：2019年第四季度工作小结和年度总结（2020年1月20日签发）");
        var one = await world.SayAsync(mayor, "去年四季度小结里任务5怎么写的");
        one.Text.ShouldContain("任务5　三干工程进展顺利");
        one.Text.ShouldContain("进展变化");
        one.Text.ShouldNotContain("地铁");
        (await world.SayAsync(mayor, "去年四季度小结里交通共建那段怎么写的")).Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("任务5　三干工程进展顺利"), text => text.ShouldContain("地铁"), text => text.ShouldNotContain("学校开学"), text => text.ShouldNotContain("为部分时段"));
        (await world.SayInGroupAsync(mayor, "年度总结里怎么写的")).Text.ShouldContain("不在群里答复");
    }

    [Fact]
    [Trait("Rule", "R22")]
    public async Task What_is_not_over_or_has_nothing_verified_is_not_signed()
    {
        await using var world = await BotWorld.StartAsync("2020-03-02T09:00");
        var head = await world.PersonAsync(Roles.Head);

        (await world.PressAsync(head, "summary.sign", (await world.SayAsync(head, "季度小结 2019年四季度")).Button("summary.sign"))).Text.ShouldContain("没有核定的月报，不能签发");
        (await world.PressAsync(head, "summary.sign", (await world.SayAsync(head, "季度小结 2020年一季度")).Button("summary.sign"))).Text.ShouldContain("还没有结束，不能签发");
        (await world.SayAsync(head, "季度小结 2019年三季度")).Text.ShouldContain("没有小结");
        (await world.SayAsync(head, "季度小结 2020年三季度")).Text.ShouldContain("还没有开始");
        (await world.SayAsync(head, "季度小结 去年")).Text.ShouldContain("这样的形式");
    }

    [Fact]
    [Trait("Rule", "R58")]
    public async Task The_document_is_exported_signed_or_as_a_draft_and_a_changed_one_is_stopped()
    {
        await using var world = await JanuaryAsync();
        var file = Path.Combine(world.Folder, "summary.docx");
        (await Terminal.RunOnAsync(world, "export", "summary", "--period", "2019Q4", "--out", file)).Error.ShouldContain("还没有签发");
        (await Terminal.RunOnAsync(world, "export", "summary", "--period", "2019Q4", "--draft", "--out", file, "--at", "2020-01-20T10:00:00+08:00")).Exit.ShouldBe(0);
        (await Terminal.RunOnAsync(world, "export", "summary", "--period", "2019-12", "--out", file)).Error.ShouldContain("2020Q1、2020H1 或 2020");
        await SignAsync(world, await world.PersonAsync(Roles.Head));

        (await Terminal.RunOnAsync(world, "export", "summary", "--period", "2019", "--out", file)).Exit.ShouldBe(0);
        (await File.ReadAllBytesAsync(file)).ShouldBe((await world.Get<SummaryStore>().FindAsync("2019"))!.Document.Content);
        using var ledgers = new Ledgers(world);
        ledgers.Unlock("summaries");
        ledgers.Change("UPDATE summaries SET body = replace(body, '2019', '2018')");
        (await Terminal.RunOnAsync(world, "export", "summary", "--period", "2019", "--out", file)).Error.ShouldContain("校验值不一致");
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "季度小结 2019")).Text.ShouldContain("校验值不一致");
    }

    private static async Task SignAsync(BotWorld world, string head)
    {
        var asked = await world.PressAsync(head, "summary.sign", (await world.SayAsync(head, "季度小结 2019")).Button("summary.sign"));
        (await world.PressAsync(head, "summary.sign", asked.Button("summary.sign"))).Text.ShouldContain("已签发");
    }

    // Two reports of November are verified, one waits; nobody reported December.
    private static async Task<BotWorld> JanuaryAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.ReportAsync("T06", "完成站点选址。");
        await world.ReportAsync("T07", "这段话还没有核定。");
        await world.AcceptAsync("T05");
        await world.AcceptAsync("T06");
        await world.MoveToAsync("2020-01-20T10:00");
        return world;
    }
}
