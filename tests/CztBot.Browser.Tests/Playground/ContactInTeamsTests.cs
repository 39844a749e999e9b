namespace CztBot.Browser.Tests.Playground;

public sealed class ContactInTeamsTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly TeamsPerson Contact = new("user-21", "陈静怡");

    [Fact]
    public async Task A_contact_is_reminded_in_Teams_and_reports_by_card()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var teams = await TeamsWindow.OpenAsync(browser, bot.Address, Contact);
        await bot.BindAsync(Contact.ObjectId, "chen-jingyi");
        await teams.SayAsync("帮助");
        await teams.SeeAsync("我能为您做什么");
        await teams.ShootAsync("01");
        await bot.AdvanceAsync("2019-12-02T09:00:00+08:00");
        await teams.SeeAsync("请报送2019年11月工作进展");
        await teams.ShootAsync("02");
        await teams.PressAsync("填报");
        await teams.SeeAsync("存草稿");
        await teams.FillAsync("工作进展", "芙蓉大道快速化改造完成路基施工，潭州大道完成管线迁改。");
        await teams.ChooseAsync("状态", "正常推进");
        await teams.FillAsync("下步计划", "12月底前完成路面摊铺招标。");
        await teams.Card.GetByLabel("无问题").First.CheckAsync();
        await teams.ShootAsync("03");
        await teams.PressTwiceFromNowOnAsync();
        await teams.PressAsync("提交");
        await teams.SeeAsync("已收到");
        await teams.SeeAsync("第1版");
        await teams.ShootAsync("04");
    }
}
