using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

public sealed class MonthOnThePageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_month_goes_from_the_reminder_to_the_bulletin_in_the_group()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        await Assertions.Expect(office.Page.Locator("#chat")).ToContainTextAsync("用几分钟走完一个月的调度");
        await office.ShootAsync("01-welcome");

        await office.AdvanceAsync("开启日", "2019年12月2日");
        await office.BecomeAsync("长沙市住建委");
        await office.SeeAsync("请报送2019年11月工作进展");
        await office.ShootAsync("02-contact-digest");
        await office.PressAsync("填报");
        await office.SeeAsync("存草稿");
        await office.Card.GetByLabel("工作进展").FillAsync("芙蓉大道快速化改造完成路基施工，潭州大道完成管线迁改。");
        await office.Card.GetByLabel("状态").SelectOptionAsync("正常推进");
        await office.Card.GetByLabel("下步计划").FillAsync("12月底前完成路面摊铺招标。");
        await office.Card.GetByLabel("无问题").First.CheckAsync();
        await office.ShootAsync("03-contact-form");
        await office.PressAsync("提交");
        await office.SeeAsync("已收到");
        await office.ShootAsync("04-contact-receipt");

        await office.BecomeAsync("秘书处经办");
        await office.SayAsync("审核");
        await office.SeeAsync("待审核报告1份");
        await office.ShootAsync("05-clerk-queue");
        await office.PressAsync("审核");
        await office.SeeAsync("芙蓉大道快速化改造完成路基施工");
        // What opens inside a card is a card of its own.
        var review = office.Room.Locator(".ac-adaptiveCard", new() { HasText = "返回审核列表" }).First;
        var giveBack = review.GetByRole(AriaRole.Button, new() { Name = "退回", Exact = true });
        await giveBack.ClickAsync();
        await Assertions.Expect(review.GetByRole(AriaRole.Button, new() { Name = "退回单位" })).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await giveBack.ClickAsync();
        await office.ShootAsync("06-clerk-review");
        await review.GetByRole(AriaRole.Button, new() { Name = "核定", Exact = true }).ClickAsync();
        await office.SeeAsync("已核定任务5");

        await office.AdvanceAsync("简报日", "2019年12月16日");
        await office.BecomeAsync("秘书处负责人");
        await office.SayAsync("简报");
        await office.SeeAsync("2019年11月简报（草稿）");
        await office.ShootAsync("07-head-draft");
        await office.PressAsync("签发");
        await office.SeeAsync("第1期（总第1期）");
        await office.ShootAsync("08-head-signed");
        await office.PressAsync("发布和送达");
        await office.SeeAsync("通报发到");
        await office.ShootAsync("09-head-publish");
        await office.PressAsync("发布");
        await office.SeeAsync("已安排发送20份");
        await office.ShootAsync("10-head-totals");

        await office.SayAsync("发送计划");
        await office.SeeAsync("今后的发送计划");
        await office.ShootAsync("10a-sending-plan");
        await office.SayAsync("发送情况");
        await office.SeeAsync("2019年11月发送情况");
        await office.ShootAsync("10b-deliveries");
        await office.PressAsync("通报明细");
        await office.SeeAsync("2019年11月通报发送明细");
        await office.ShootAsync("10c-deliveries-by-name");

        await office.BecomeAsync("一体化工作群");
        await office.SeeAsync("长株潭一体化工作通报");
        await office.SeeAsync("芙蓉大道快速化改造完成路基施工");
        await office.ShootAsync("11-group-circular");

        await office.BecomeAsync("长沙市市长");
        await office.SeeAsync("长株潭一体化工作简报");
        await office.SayAsync("任务5到哪了");
        await office.SeeInViewAsync("数据截至");
        await office.ShootAsync("12-leader-answer");
    }

    [Fact]
    public async Task On_a_phone_the_people_are_a_drawer_and_a_form_fits()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync(390, 844));
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await office.ShootAsync("phone-welcome");

        await office.Page.Locator("#drawer").ClickAsync();
        await office.ShootAsync("phone-people");
        await office.BecomeAsync("长沙市住建委");
        await office.SeeAsync("请报送2019年11月工作进展");
        await office.PressAsync("填报");
        await office.SeeAsync("存草稿");
        await office.ShootAsync("phone-form");

        (await office.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
    }
}
