using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

public sealed class ReconnectTests(Browser browser) : IClassFixture<Browser>
{
    private const string Progress = "芙蓉大道快速化改造完成路基施工。";

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_a_form_costs_nothing()
    {
        var page = await browser.PageAsync();
        var wire = await Wire.OfAsync(page);
        await using var office = await Office.OpenAsync(page);
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await office.BecomeAsync("长沙市住建委");
        await wire.PluggedAsync();
        await office.SeeAsync("请报送2019年11月工作进展");
        await office.PressAsync("填报");
        await office.SeeAsync("存草稿");
        await office.Card.GetByLabel("工作进展").FillAsync(Progress);
        await office.Card.GetByLabel("状态").SelectOptionAsync("正常推进");

        var (known, before) = (wire.Watermark, wire.Received);
        await wire.BreakAsync();
        await office.Bot.AdvanceAsync("2019-12-03T09:00:00+08:00");
        (await wire.PluggedAsync()).Query.ShouldContain($"watermark={known}&");
        await office.SeeAsync("2019年11月工作进展报送提醒");
        wire.Received.Skip(before.Count).ShouldHaveSingleItem("only what was said in between comes after a reconnection").ShouldNotBeOneOf([.. before]);
        await Assertions.Expect(office.Form.GetByLabel("工作进展")).ToHaveValueAsync(Progress);
        await office.ShootAsync("14-reconnected");

        await office.Form.GetByLabel("下步计划").FillAsync("12月底前完成路面摊铺招标。");
        await office.Form.GetByLabel("无问题").First.CheckAsync();
        await office.Form.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await office.SeeAsync("待秘书处核定");
        await Assertions.Expect(office.Room.Locator(".ac-adaptiveCard")).ToHaveCountAsync(2);
        await office.ShootAsync("15-submitted-after-reconnection");
    }
}
