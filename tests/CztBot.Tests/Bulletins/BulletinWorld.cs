using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

/// <summary>A world on the bulletin's day: two reports accepted, one waiting, and what the secretariat does with them.</summary>
internal static class BulletinWorld
{
    public const string Waiting = "这段话还没有核定。";
    public const string ForLeaders = "请分管市领导协调征地。";

    public static async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。", ("coordination", ForLeaders), ("level", "3"));
        await world.ReportAsync("T06", "完成站点选址。");
        await world.ReportAsync("T07", Waiting);
        await world.AcceptAsync("T05");
        await world.AcceptAsync("T06");
        await world.MoveToAsync("2019-12-16T09:00");
        return world;
    }

    public static async Task<Answer> SignAsync(this BotWorld world)
    {
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"));
        // Asked back only where something is still open.
        return asked.Buttons("bulletin.sign") is [var confirm, ..] ? await world.PressAsync(head, "bulletin.sign", confirm) : asked;
    }

    public static async Task<Answer> PublishAsync(this BotWorld world)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var choice = await world.SayAsync(clerk, "发布");
        var answer = await world.PressAsync(clerk, "bulletin.publish", choice.Button("bulletin.publish"), ("channels", choice.Input("channels")!));
        await world.DrainAsync();
        return answer;
    }

    /// <summary>Everything that was posted to the groups and to leaders of the month's paper.</summary>
    public static IEnumerable<Posted> Papers(this BotWorld world) => world.Channel.Posted.Where(posted => posted.Answer.Text.Contains("长株潭一体化工作", StringComparison.Ordinal));
}
