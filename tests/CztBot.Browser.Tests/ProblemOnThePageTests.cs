using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>From a problem in a report to 销号, with the supervision in between, in the chat page.</summary>
public sealed class ProblemOnThePageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Contact = "长沙市住建委";
    private const string Clerk = "秘书处经办";
    private const string Head = "秘书处负责人";

    [Fact]
    public async Task A_problem_is_handed_over_supervised_put_right_and_struck_off_the_list()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await ReportAsync(office);
        await HandOverAsync(office);
        await SuperviseAsync(office);
        await CloseAsync(office);
        office.Complaints.ShouldBeEmpty();
    }

    // 月报 → 核定 → 分类.
    private static async Task ReportAsync(Office office)
    {
        await office.BecomeAsync(Contact);
        await office.SeeAsync("请报送2019年11月工作进展");
        await office.PressAsync("填报");
        await office.SeeAsync("存草稿");
        await office.FillAsync("工作进展", "芙蓉大道快速化改造完成路基施工。");
        await office.Card.GetByLabel("状态").SelectOptionAsync("进度滞后");
        await office.FillAsync("存在问题", "与湘潭接线段标高两市意见不一，桥梁方案不能定稿。");
        await office.FillAsync("下步计划", "12月底前完成方案会签。");
        await office.FillAsync("需协调事项", "请三市住建部门会商确定接线标高。");
        await office.Card.GetByLabel("建议调度层级").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await office.ShootAsync("20a-problem-reported");
        await office.PressAsync("提交");
        await office.SeeAsync("已收到");

        await office.BecomeAsync(Clerk);
        await office.TypeAsync("审核");
        await office.PressAsync("审核");
        await office.PressAsync("核定");
        await office.SeeAsync("已核定任务5");
        await office.TypeAsync("问题");
        await office.SeeAsync("待分类1个");
        await office.PressAsync("查看");
        await office.PressAsync("分类");
        await office.Card.GetByLabel("类别").SelectOptionAsync("规划调整");
        await office.ShootAsync("20-problem-classify");
        await office.PressAsync("确定分类");
        await office.SeeAsync("已分类");
        await office.ShootAsync("21-problem-classified");
    }

    // 交办 → 签收.
    private static async Task HandOverAsync(Office office)
    {
        await office.BecomeAsync(Head);
        await office.TypeAsync("问题");
        await office.PressAsync("查看");
        await office.PressAsync("交办");
        await office.FillAsync("办理要求", "会同湘潭市住建局确定接线标高，会签后报秘书处。");
        await office.FillAsync("办结时限", "2019-12-10");
        await office.ShootAsync("22-order-form");
        await office.PressAsync("签发交办");
        await office.SeeAsync("〔2019〕1号");
        await office.ShootAsync("23-order-issued");

        await office.BecomeAsync(Contact);
        await office.SeeAsync("请签收办理");
        await office.PressAsync("签收");
        await office.SeeAsync("已签收");
        await office.ShootAsync("24-order-received");
    }

    // 超期 → 督查 → 双方确认 → 签发 → 整改.
    private static async Task SuperviseAsync(Office office)
    {
        await office.Bot.AdvanceAsync("2019-12-18T10:00:00+08:00");
        await office.BecomeAsync(Head);
        await office.TypeAsync("督查");
        await office.SeeAsync("建议督查");
        await office.ShootAsync("25-supervision-proposed");
        await office.PressAsync("决定");
        await office.FillAsync("督查组成员", "袁佳文、蔡晓雨");
        await office.PressAsync("开展督查");
        await office.SeeAsync("已开展督查");
        await office.ShootAsync("25a-supervision-opened");

        await office.BecomeAsync(Clerk);
        await office.TypeAsync("督查");
        await office.PressAsync("查看");
        await office.PressAsync("填写督查记录");
        await office.FillAsync("督查日期", "2019-12-18");
        await office.Card.GetByLabel("督查方式").SelectOptionAsync("现场督查");
        await office.FillAsync("发现的问题", "接线方案没有送湘潭市住建局会签。");
        await office.FillAsync("原因", "两市标高意见不一。");
        await office.FillAsync("意见建议", "请在时限前完成会签。");
        await office.FillAsync("整改时限", "2020-01-03");
        await office.ShootAsync("26-supervision-record");
        await office.PressAsync("保存");
        await office.PressAsync("送双方确认");
        await office.SeeAsync("待双方确认");
        await office.SeeAsync("单位确认时限");
        await office.ShootAsync("26a-supervision-sent");
        await office.PressAsync("确认报告");
        await office.PressAsync("确认");
        await office.SeeAsync("待被督查单位确认");

        await office.BecomeAsync(Contact);
        await office.TypeAsync("我的督查");
        await office.PressAsync("查看");
        await office.PressAsync("确认报告");
        await office.FillAsync("单位意见", "湘潭方面回复较晚。");
        await office.PressAsync("确认");
        await office.SeeAsync("双方已确认，待签发");
        await office.ShootAsync("26b-supervision-confirmed-with-a-view");

        await office.BecomeAsync(Head);
        await office.TypeAsync("督查");
        await office.PressAsync("查看");
        await office.PressAsync("签发报告");
        await office.PressAsync("签发并报送");
        await office.SeeAsync("整改中");
        await office.ShootAsync("26c-supervision-signed");

        await office.BecomeAsync("长沙市市长");
        await office.SeeAsync("接线方案没有送湘潭市住建局会签。");
        await office.ShootAsync("27-supervision-report-to-the-mayor");

        await office.BecomeAsync(Contact);
        await office.TypeAsync("我的督查");
        await office.PressAsync("查看");
        await office.PressAsync("报整改结果");
        await office.FillAsync("整改结果", "接线方案已会签。");
        await office.PressAsync("报送");
        await office.SeeAsync("已报整改，待核实");
        await office.ShootAsync("27a-rectification-reported");

        await office.BecomeAsync(Clerk);
        await office.TypeAsync("督查");
        await office.PressAsync("查看");
        await office.PressAsync("核实整改");
        await office.FillAsync("核实结果", "会签单齐全。");
        await office.PressAsync("整改到位，办结");
        await office.SeeAsync("督查办结");
        await office.ShootAsync("28-supervision-closed");
    }

    // 反馈 → 核实 → 销号.
    private static async Task CloseAsync(Office office)
    {
        await office.BecomeAsync(Contact);
        await office.TypeAsync("我的交办");
        await office.PressAsync("查看");
        await office.PressAsync("反馈");
        await office.FillAsync("办理情况", "接线标高已确定，方案已会签。");
        await office.PressAsync("报办理结果");
        await office.SeeAsync("已反馈，待核实");
        await office.ShootAsync("28a-order-answered");

        await office.BecomeAsync(Clerk);
        await office.TypeAsync("交办");
        await office.PressAsync("查看");
        await office.PressAsync("核实办结");
        await office.FillAsync("核实意见", "会签单齐全。");
        await office.PressAsync("办结销号");
        await office.SeeAsync("超期办结");
        await office.ShootAsync("29-order-closed");
        await office.TypeAsync("问题");
        await office.SeeAsync("没有待处理的问题");
        await office.TypeAsync("交办");
        await office.SeeAsync("共交办1份：已办结0份，办理中0份，超期未结0份，超期办结1份");
        await office.ShootAsync("30-nothing-open");
    }
}
