using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Rounds;

public sealed class SendingPlanTests
{
    [Theory]
    [InlineData("2019-12-01T12:00", "2019-11")]
    [InlineData("2019-12-31T12:00", "2020-01")]
    [InlineData("2020-12-01T08:00", "2020-11")]
    public async Task What_the_plan_says_is_what_then_happens(string from, string of)
    {
        await using var world = await BotWorld.StartAsync(from);
        var month = Month.Parse(of);

        var plan = await PlanAsync(world, month);
        await world.MoveToAsync($"{month.Next.LastDay:yyyy-MM-dd}T08:00");

        Keys(plan).ShouldNotBeEmpty();
        Keys(plan).ShouldBe((await world.Get<DeliveryStore>().MonthAsync(month)).Select(entry => $"{entry.PlannedAt:yyyy-MM-ddTHH:mm}/{entry.Kind}/{entry.Subject}/{entry.Occasion}/{entry.Recipient}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reminders_of_orders_are_foreseen_too()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();

        var plan = (await PlanAsync(world, Moves.November)).Where(line => line.Sent is null && line.Kind.StartsWith("order-", StringComparison.Ordinal)).ToList();
        await world.MoveToAsync("2019-12-31T08:00");

        var lived = (await world.Get<DeliveryStore>().MonthAsync(Moves.November.Next)).Where(entry => entry.Kind.StartsWith("order-", StringComparison.Ordinal));
        Keys(plan).ShouldBe(lived.Select(entry => $"{entry.PlannedAt:yyyy-MM-ddTHH:mm}/{entry.Kind}/{entry.Subject}/{entry.Occasion}/{entry.Recipient}").Order(StringComparer.Ordinal));
        plan.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Who_has_reported_is_not_in_the_plan_and_what_has_gone_stands_as_gone()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        var before = await PlanAsync(world, Moves.November);
        await world.ReportAsync("T05", "完成路基工程。");

        var plan = await PlanAsync(world, Moves.November);

        plan[0].ShouldSatisfyAllConditions(line => line.Kind.ShouldBe(DeliveryKinds.Opening), line => line.Sent.ShouldBe(22));
        plan.Where(line => line.Sent is null).Select(line => $"{line.At:MM-dd} {line.Kind}").ShouldBe(["12-03 reminder", "12-05 reminder", "12-06 reminder", "12-13 notice", "12-16 notice"]);
        before.Single(line => line.Occasion.StartsWith("DueDay", StringComparison.Ordinal)).Recipients.Count
            .ShouldBeGreaterThanOrEqualTo(plan.Single(line => line.Occasion.StartsWith("DueDay", StringComparison.Ordinal)).Recipients.Count);
    }

    [Theory]
    [InlineData("发送计划", "12月3日09:00 截止前提醒（截止前2个工作日，只发未报），将发22人")]
    [InlineData("发送计划 3日", "将发22人：")]
    [InlineData("发送计划 12月2日", "12月2日09:00 开启通知（每月第一个工作日，发填报表），已发22人：")]
    [InlineData("发送计划 2020-02-05", "截止日提醒")]
    [InlineData("发送计划 7日", "这一天没有安排自动发送。机器人只在工作日发送提醒。")]
    [InlineData("发送计划 下个月", "请写明日期，例如“发送计划 12月3日”")]
    public async Task The_secretariat_asks_what_will_be_sent_on_a_day(string said, string answer)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");

        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), said)).Text.ShouldContain(answer);
    }

    private static async Task<IReadOnlyList<SendingLine>> PlanAsync(BotWorld world, Month month)
    {
        var standing = await world.StandingAsync();
        return await world.Get<SendingPlan>().OfAsync(month, standing.CalendarOf(month)!, standing);
    }

    private static IEnumerable<string> Keys(IEnumerable<SendingLine> plan) => plan
        .SelectMany(line => line.Recipients.Select(recipient => $"{line.At:yyyy-MM-ddTHH:mm}/{line.Kind}/{line.Subject}/{line.Occasion}/{recipient}")).Order(StringComparer.Ordinal);
}
