using CztBot.Core.Members;
using Microsoft.Playwright;

namespace CztBot.Browser.Tests.Playground;

public sealed class ContactInTeamsTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly TeamsPerson Contact = new("user-21", "陈静怡");

    [Fact]
    public async Task A_contact_binds_is_reminded_reports_by_card_and_an_old_card_says_how_things_stand()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var teams = await TeamsWindow.OpenAsync(browser, bot.Address, Contact);
        await teams.SeeAsync("使用前请先绑定账号");
        await teams.SayAsync("任务5到哪了");
        await teams.SeeAsync("您的账号尚未绑定");
        await teams.ShootAsync("01-stranger");
        await teams.SayAsync($"绑定 {await bot.CodeAsync("chen-jingyi")}");
        await teams.SeeAsync("陈静怡，您好！账号已绑定");
        await teams.ShootAsync("02-bound");

        await bot.AdvanceAsync("2019-12-02T09:00:00+08:00");
        await teams.SeeAsync("请报送2019年11月工作进展");
        await teams.ShootAsync("03-reminded");
        await teams.SayAsync("我的任务");
        await Assertions.Expect(teams.Page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(2);
        await teams.CardWith("请报送2019年11月工作进展").GetByRole(AriaRole.Button, new() { Name = "填报" }).First.ClickAsync();
        await teams.FillInAsync("芙蓉大道快速化改造完成路基施工，潭州大道完成管线迁改。");
        await teams.ShootAsync("04-form");
        await teams.PressTwiceFromNowOnAsync();
        await teams.Form.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await teams.SeeAsync("已收到");
        await teams.SeeAsync("待秘书处核定");
        await teams.ShootAsync("05-receipt");

        (await bot.PressAsync(await bot.WhoIsAsync(Roles.Clerk), "report.accept", ("month", "2019-11"), ("item", "T05"), ("version", "1"), ("lamp", "green")))
            .ShouldContain("已核定任务5");
        await teams.Card.GetByRole(AriaRole.Button, new() { Name = "填报" }).First.ClickAsync();
        await teams.SeeAsync("已核定");
        await teams.ShootAsync("06-old-card");
    }
}
