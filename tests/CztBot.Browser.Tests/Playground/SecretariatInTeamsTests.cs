using CztBot.Core.Members;

namespace CztBot.Browser.Tests.Playground;

public sealed class SecretariatInTeamsTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly TeamsPerson Head = new("user-22", "蒋高远");

    [Fact]
    public async Task The_head_registers_a_group_and_a_channel_and_the_signed_circular_arrives_in_both()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var teams = await TeamsWindow.OpenAsync(browser, bot.Address, Head);
        // Installed, and greeted; before that the emulator draws its page anew and loses what is typed.
        await teams.SeeAsync("使用前请先绑定账号");
        await teams.SayAsync($"绑定 {await bot.CodeAsync(await bot.WhoIsAsync(Roles.Head))}");
        await teams.SeeAsync("账号已绑定，您的身份是秘书处负责人");

        await teams.GoAsync(TeamsEmulator.Group);
        await teams.MentionAsync("登记群 一体化工作群");
        await teams.SeeAsync("本群已登记为“一体化工作群”");
        await teams.ShootAsync("11-group-registered");
        await teams.GoAsync(TeamsEmulator.Channel);
        await teams.MentionAsync("登记群 交通专班群", post: true);
        await teams.SeeAsync("本群已登记为“交通专班群”");
        await teams.ShootAsync("12-channel-registered");

        await bot.AdvanceAsync("2019-12-16T09:00:00+08:00");
        await teams.GoAsync("Personal Chat");
        await teams.SayAsync("简报");
        await teams.SeeAsync("2019年11月简报（草稿）");
        await teams.ShootAsync("13-draft");
        await teams.PressAsync("签发");
        await teams.SeeAsync("第1期（总第1期）");
        await teams.ShootAsync("14-signed");
        await teams.PressAsync("发布和送达");
        await teams.SeeAsync("通报发到");
        await teams.PressAsync("发布");
        await teams.SeeAsync("已安排发送");

        await teams.GoAsync(TeamsEmulator.Group);
        await teams.SeeAsync("长株潭一体化工作通报");
        await teams.ShootAsync("15-circular-in-the-group");
        await teams.GoAsync(TeamsEmulator.Channel);
        await teams.SeeAsync("长株潭一体化工作通报");
        await teams.ShootAsync("16-circular-in-the-channel");
    }
}
