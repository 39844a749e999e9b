using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

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
        await ReportAsync(world, "T05", "完成路基工程。", ("coordination", ForLeaders), ("level", "3"));
        await ReportAsync(world, "T06", "完成站点选址。");
        await ReportAsync(world, "T07", Waiting);
        await AcceptAsync(world, "T05");
        await AcceptAsync(world, "T06");
        await world.MoveToAsync("2019-12-16T09:00");
        return world;
    }

    public static async Task ReportAsync(BotWorld world, string item, string progress, params (string, string)[] more)
    {
        var standing = await world.StandingAsync();
        var contact = await world.ContactAsync(standing.Item(item)!.Leads[0].UnitId);
        var form = await world.SayAsync(contact, $"填报 {item}");
        var receipt = await world.PressAsync(contact, "report.submit", form.Button("report.submit"),
            [("progress", progress), ("status", "正常推进"), ("noProblem", "true"), ("nextSteps", "继续施工。"), ("nextDate", "2020-03-31"), .. more]);
        receipt.Text.ShouldContain("已收到");
    }

    public static async Task AcceptAsync(BotWorld world, string item)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var queue = await world.SayAsync(clerk, "审核");
        var card = await world.PressAsync(clerk, "report.review", queue.Buttons("report.review").Single(data => data.GetProperty("item").GetString() == item));
        await world.PressAsync(clerk, "report.accept", card.Button("report.accept"), ("lamp", "green"));
    }

    public static async Task<Answer> SignAsync(this BotWorld world)
    {
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"));
        return await world.PressAsync(head, "bulletin.sign", asked.Button("bulletin.sign"));
    }

    public static async Task<Answer> PublishAsync(this BotWorld world)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var choice = await world.SayAsync(clerk, "发布");
        var answer = await world.PressAsync(clerk, "bulletin.publish", choice.Button("bulletin.publish"), ("channels", choice.Input("channels")!));
        await world.DrainAsync();
        return answer;
    }

    public static Task DrainAsync(this BotWorld world) => world.Get<ISending>().DrainAsync(CancellationToken.None);

    /// <summary>Everything that was posted to the groups and to leaders of the month's paper.</summary>
    public static IEnumerable<Posted> Papers(this BotWorld world) => world.Channel.Posted.Where(posted => posted.Answer.Text.Contains("长株潭一体化工作", StringComparison.Ordinal));
}
