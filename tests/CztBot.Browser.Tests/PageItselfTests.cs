using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

public sealed class PageItselfTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_half_filled_form_survives_a_look_elsewhere()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await office.BecomeAsync("长沙市住建委");
        await office.SeeAsync("请报送2019年11月工作进展");
        await office.PressAsync("填报");
        await office.SeeAsync("存草稿");
        await office.Card.GetByLabel("工作进展").FillAsync("写到一半");

        await office.BecomeAsync("秘书处经办");
        await office.BecomeAsync("长沙市住建委");
        await Assertions.Expect(office.Card.GetByLabel("工作进展")).ToHaveValueAsync("写到一半");
    }

    [Fact]
    public async Task Time_only_goes_forward_and_says_that_it_is_on_its_way()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync(1280, 800));
        var go = new TaskCompletionSource();
        await office.Page.RouteAsync("**/dev/clock", async route =>
        {
            if (route.Request.Method == "PUT") await go.Task;
            await route.ContinueAsync();
        });
        await office.Page.Locator("[data-day='报送截止日']").ClickAsync();

        await Assertions.Expect(office.Page.Locator("#moving")).ToContainTextAsync("正在推进到12月5日");
        await Assertions.Expect(office.Page.Locator("[data-day='简报日']")).ToBeDisabledAsync();
        await office.ShootAsync("13-moving");
        go.SetResult();

        await Assertions.Expect(office.Page.Locator("#moving")).ToBeHiddenAsync();
        await Assertions.Expect(office.Page.Locator("[data-day='开启日']")).ToBeDisabledAsync();
        await Assertions.Expect(office.Page.Locator("[data-day='简报日']")).ToBeEnabledAsync();
        (await office.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
    }

    [Fact]
    public async Task Time_that_was_moved_elsewhere_is_shown_at_the_next_look_and_once()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync(1000, 800));
        await Assertions.Expect(office.Page.Locator("#clock")).ToContainTextAsync("2019年11月29日");
        await office.Page.EvaluateAsync("window.said = 0; new MutationObserver(() => window.said++).observe(document.getElementById('clock'), { childList: true })");

        await office.Bot.AdvanceAsync("2019-12-03T09:05:00+08:00");
        await Assertions.Expect(office.Page.Locator("#clock")).ToContainTextAsync("2019年12月3日 星期二 09:05", new() { Timeout = 9_000 });
        await Assertions.Expect(office.Page.Locator("[data-day='开启日']")).ToBeDisabledAsync();
        await office.Page.EvaluateAsync("document.getElementById('days').scrollLeft = 0");
        for (var looks = 0; looks < 2; looks++) await office.Page.WaitForResponseAsync("**/local/counts");

        (await office.Page.EvaluateAsync<int>("window.said")).ShouldBe(1);
        (await office.Page.EvaluateAsync<int>("document.getElementById('days').scrollLeft")).ShouldBe(0);
    }

    [Fact]
    public async Task Unread_messages_are_counted_until_somebody_reads_them()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        var badge = office.Page.Locator("[data-persona='chen-jingyi'] .badge");
        await Assertions.Expect(badge).ToBeHiddenAsync();
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await Assertions.Expect(badge).ToHaveTextAsync("1");

        await office.Page.Locator(".start").ClickAsync();
        await office.BecomeAsync("陈静怡");
        await Assertions.Expect(badge).ToBeHiddenAsync();
        await Assertions.Expect(office.Page.Locator("[data-persona='li-na'] .badge")).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task People_are_found_by_unit_and_by_role()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        await office.Page.Locator("#search").FillAsync("湘潭市交通局");
        await Assertions.Expect(office.Page.Locator(".person:visible")).ToHaveCountAsync(2);
        await office.Page.Locator("#search").FillAsync("统筹员");
        await Assertions.Expect(office.Page.Locator(".person:visible")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task After_a_restart_of_the_program_the_page_goes_on()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        await office.BecomeAsync("秘书处经办");
        var noticed = office.Page.WaitForRequestAsync("**/local/personas/*/token");
        await office.Bot.RestartAsync();
        await noticed;

        await Assertions.Expect(office.Page.Locator("#lost")).ToBeHiddenAsync();
        await Assertions.Expect(office.Room).ToContainTextAsync("已连接");
        await office.SayAsync("帮助");
        await office.SeeAsync("我能为您做什么");
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    public async Task Messages_bear_the_time_of_the_three_cities_wherever_the_browser_is(string zone)
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync(zone: zone));
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await office.BecomeAsync("长沙市住建委");

        await office.SeeAsync("请报送2019年11月工作进展");
        await Assertions.Expect(office.Room).ToContainTextAsync("12月2日 上午9:00");
    }

    [Fact]
    public async Task Without_the_chat_component_the_page_says_how_to_get_it()
    {
        var page = await browser.PageAsync();
        await page.RouteAsync("**/page/webchat.js", route => route.AbortAsync());
        await using var office = await Office.OpenAsync(page);
        await page.Locator("[data-persona='chen-jingyi']").ClickAsync();
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("请安装 Node");
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_about()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync());
        await office.AdvanceAsync("开启日", "2019年12月2日");
        await office.BecomeAsync("长沙市住建委");
        await office.SeeAsync("请报送2019年11月工作进展");
        office.Complaints.ShouldBeEmpty();
    }
}
