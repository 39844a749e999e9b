using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>A vice mayor asks between two meetings, one question growing out of the other.</summary>
public sealed class LeaderOnThePhoneTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Five_chained_questions_are_answered_each_on_one_screen_with_figure_cause_next_step_and_date()
    {
        await using var office = await Office.OpenAsync(await browser.PageAsync(390, 844), await RunningBot.StartOnElevenMonthsAsync());
        await office.Page.Locator("#drawer").ClickAsync();
        await office.BecomeAsync("郭明德");

        await AskAsync(office, "交通共建哪些滞后", "已核定的11项中，滞后1项", "原因：", "下步：");
        await office.ShootAsync("40-leader-lagging");
        await AskAsync(office, "任务8到哪了", "严重滞后 · 红灯", "存在问题", "株洲市发改委");
        await office.ShootAsync("41-leader-item");
        await AskAsync(office, "上个月呢", "任务8", "2020年9月月报");
        await office.ShootAsync("42-leader-month");
        await AskAsync(office, "比二季度好些没", "任务8", "2020年6月");
        await office.ShootAsync("43-leader-trend");
        await AskAsync(office, "谁负责", "牵头单位", "株洲市发改委");
        await office.ShootAsync("44-leader-who");

        (await office.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
        office.Complaints.ShouldBeEmpty();
    }

    private static async Task AskAsync(Office office, string question, params IReadOnlyList<string> told)
    {
        await office.TypeAsync(question);
        foreach (var text in told) await Assertions.Expect(office.Card).ToContainTextAsync(text);
        await office.SeeInViewAsync(told[0]);
    }
}
