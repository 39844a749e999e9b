using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>这个数怎么来的: by the sentence and by the button, after whatever shows figures (R59).</summary>
public sealed class TraceTests
{
    private const string Asked = "这个数怎么来的";

    [Fact]
    [Trait("Rule", "R59")]
    public async Task After_a_bulletin_each_figure_is_answered_with_its_items_and_report_versions()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var (leader, contact) = (await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor), await world.ContactAsync("长沙/住建"));
        (await world.SayAsync(leader, Asked)).Sentence.ShouldContain("没有可以列出依据的数");

        var paper = await world.SayAsync(leader, "简报");
        var pressed = await world.PressAsync(leader, "bulletin.figures", paper.Button("bulletin.figures"));
        pressed.Text.ShouldContain("长株潭一体化工作简报第1期");
        await world.SayAsync(leader, "简报");
        var said = await world.SayAsync(leader, $"{Asked}？");
        said.Text.ShouldBe(pressed.Text);
        said.Text.ShouldContain("应报送32项");
        said.Text.ShouldContain("按时报送3项");
        said.Text.ShouldContain("第1页，共");
        (await world.PressAsync(leader, "bulletin.figures", said.Button("bulletin.figures"))).Text.ShouldContain("第2页，共");
        var one = await world.SayAsync(leader, $"已核定{Asked}");
        one.Text.ShouldContain("已核定2项");
        one.Text.ShouldContain("任务5（第2版）、任务6（第2版）");
        one.Text.ShouldNotContain("应报送32项");
        (await world.SayAsync(leader, $"7777{Asked}")).Text.ShouldContain("没有找到您问的这个数");

        await world.SayAsync(contact, "通报");
        (await world.SayAsync(contact, "依据是什么")).Text.ShouldContain("长株潭一体化工作通报第1期");
        await world.SayInGroupAsync(contact, "通报");
        (await world.SayInGroupAsync(contact, Asked)).Sentence.ShouldContain("没有可以列出依据的数");
    }

    [Fact]
    [Trait("Rule", "R59")]
    public async Task After_an_overview_a_list_and_the_missing_the_same_rights_hold_for_the_records()
    {
        await using var world = await BulletinWorld.StartAsync();
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync("株洲/发改"));

        var overview = await world.SayAsync(clerk, "长沙怎么样");
        overview.Text.ShouldContain("请发送“这个数怎么来的”");
        var records = await world.SayAsync(clerk, Asked);
        records.Text.ShouldContain("长沙市2019年11月情况");
        records.Text.ShouldContain("已核定2项");
        records.Text.ShouldContain("正常推进2项");
        (await world.SayAsync(clerk, "哪些正常推进")).Buttons("question.figures").Count.ShouldBe(1);
        (await world.SayAsync(clerk, Asked)).Text.ShouldContain("任务5（第2版）、任务6（第2版）");
        await world.SayAsync(clerk, "还有谁没交");
        (await world.SayAsync(clerk, $"按时{Asked}")).Text.ShouldContain("任务5（第2版）、任务6（第2版）、任务7（第1版）");

        // Of what is not verified an outsider sees the state, no status behind a figure.
        await world.SayAsync(contact, "长沙怎么样");
        (await world.SayAsync(contact, Asked)).Text.ShouldNotContain("正常推进");
        (await world.PressAsync(contact, "question.figures", Moves.Data(("question", "{\"Intent\":77}")))).Sentence.ShouldContain("请重新提问");
        (await world.SayAsync(contact, "帮助")).Text.ShouldNotBeEmpty();
        (await world.SayAsync(contact, Asked)).Sentence.ShouldContain("没有可以列出依据的数");
    }

    [Fact]
    [Trait("Rule", "R59")]
    public async Task After_orders_a_summary_and_an_evaluation_the_records_are_numbers_versions_and_cases()
    {
        await using var world = await BulletinWorld.StartAsync();
        var (head, clerk) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Clerk));
        await world.IssueAsync("长沙市住建委", ("due", "2019-12-30"));

        await world.SayAsync(clerk, "交办了多少件");
        (await world.SayAsync(clerk, Asked)).Text.ShouldContain("〔2019〕1号");
        await world.SayAsync(clerk, "季度小结 2019年四季度");
        var summary = await world.SayAsync(clerk, $"期末有结论{Asked}");
        summary.Text.ShouldContain("（草稿）");
        summary.Text.ShouldContain("任务5（2019年11月第2版）、任务6（2019年11月第2版）");
        await world.SayAsync(clerk, "季度小结 2019年四季度");
        (await world.SayAsync(clerk, $"交办{Asked}")).Text.ShouldContain("交办单〔2019〕1号");
        await world.SayAsync(head, "年度评价 2019-11");
        (await world.SayAsync(head, Asked)).Text.ShouldContain("报送及时率：全部单位");
        (await world.SayAsync(head, $"一次通过率{Asked}")).Text.ShouldContain("一次通过率：全部单位");
    }
}
