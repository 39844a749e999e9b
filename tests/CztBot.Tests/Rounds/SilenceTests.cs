using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Rounds;

public sealed class SilenceTests
{
    [Fact]
    [Trait("Rule", "R93")]
    public async Task The_secretariat_is_told_what_was_not_sent_and_what_was_late()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");

        await WakeAsync(world, "2019-12-05T15:20");
        await WakeAsync(world, "2019-12-05T15:50");

        var alarms = await AlarmsAsync(world);
        var alarm = alarms.ShouldHaveSingleItem();
        alarm.ShouldContain("2019年11月调度有2次发送没有按时进行");
        alarm.ShouldContain("截止前提醒应于12月3日09:00发出，当时服务没有运行，没有发出。");
        alarm.ShouldContain("截止日提醒应于12月5日09:00发出，实际于12月5日15:20发出。");
        (await HealthAsync(world)).ShouldContain("run-missed: 2019-11/BeforeDue did not run, 2019-11/DueDay ran late");
    }

    [Fact]
    public async Task A_schedule_that_runs_on_time_says_nothing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");

        await world.MoveToAsync("2019-12-17T09:00");

        (await AlarmsAsync(world)).ShouldBeEmpty();
        (await HealthAsync(world)).ShouldBe("ok");
    }

    [Fact]
    public async Task A_program_that_starts_for_the_first_time_has_missed_nothing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");

        await WakeAsync(world, "2019-12-06T10:01");

        (await AlarmsAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R17")]
    public async Task Rounds_that_began_in_a_long_outage_are_opened_afterwards_and_named()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");

        await WakeAsync(world, "2020-03-20T10:00");

        (await world.Get<RoundStore>().MonthsAsync()).Select(month => month.ToString()).ShouldBe(["2019-11", "2019-12", "2020-01", "2020-02"]);
        (await AlarmsAsync(world)).Count(alarm => alarm.Contains("开启通知应于", StringComparison.Ordinal)).ShouldBe(3);
        world.Channel.To($"chat-{await world.ContactAsync("长沙/住建")}").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_opening_that_reaches_fewer_people_than_last_month_is_told_by_name()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var gone = await world.ContactAsync("长沙/住建");
        await world.MoveToAsync("2019-12-20T09:00");
        await world.EndContactsAsync("长沙/住建");
        await world.MoveToAsync("2020-01-02T09:00");

        await WakeAsync(world, "2020-01-02T10:01");
        await WakeAsync(world, "2020-01-02T10:02");

        var alarm = (await AlarmsAsync(world)).ShouldHaveSingleItem();
        alarm.ShouldContain("2019年12月填报表比上月少送达1人");
        alarm.ShouldContain((await world.StandingAsync()).PersonName(gone));
    }

    [Fact]
    public async Task Health_says_so_too_from_an_hour_after_the_opening_until_the_due_day_is_over()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-20T09:00");
        await world.EndContactsAsync("长沙/住建");
        await world.MoveToAsync("2020-01-02T09:30");
        (await HealthAsync(world)).ShouldBe("ok");

        await world.MoveToAsync("2020-01-02T10:01");
        (await HealthAsync(world)).ShouldBe("fewer-reached: the opening of 2019-12 reached 21 people, a month before it was 22");

        await world.MoveToAsync("2020-01-08T10:00");
        (await HealthAsync(world)).ShouldBe("ok");
    }

    [Fact]
    public async Task Health_names_messages_that_do_not_leave_and_a_schedule_that_nobody_runs()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        (await world.Get<Health>().FindAsync(scheduled: true)).ShouldBeEmpty();
        await world.Get<Database>().WriteAsync(CztBot.Core.Actor.System(world.Clock.Now), work => DeliveryStore.PlanAsync(work,
            [new Delivery { Month = Moves.November, Kind = DeliveryKinds.Notice, Subject = "x", Recipient = "person:nobody", Occasion = "o", NotBefore = world.Clock.Now.AddHours(-2) }]));

        world.Pass(TimeSpan.FromMinutes(6));

        (await world.Get<Health>().FindAsync(scheduled: true)).ShouldContain(new HealthFinding("schedule-silent", "nobody has looked what is due for 6 minutes"));
        (await HealthAsync(world)).ShouldBe("deliveries-stuck: a message waits since 2019-12-01T10:00+08:00");
    }

    // The machine slept until an instant; then the schedule says "look now".
    private static async Task WakeAsync(BotWorld world, string at)
    {
        world.Clock.MoveTo(BotWorld.Instant(at)).ShouldBeTrue();
        await world.Get<Lookout>().LookAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> AlarmsAsync(BotWorld world) =>
        [.. world.Channel.To($"chat-{await world.PersonAsync(Roles.Clerk)}").Select(posted => posted.Answer.Text).Where(text => text.Contains("没有按时", StringComparison.Ordinal) || text.Contains("少送达", StringComparison.Ordinal))];

    private static async Task<string> HealthAsync(BotWorld world)
    {
        using var response = await world.Http.GetAsync(new Uri("/health", UriKind.Relative));
        var report = await response.Content.ReadFromJsonAsync<JsonElement>();
        var findings = string.Join('\n', report.GetProperty("findings").EnumerateArray().Select(one => $"{one.GetProperty("code").GetString()}: {one.GetProperty("detail").GetString()}"));
        response.StatusCode.ShouldBe(findings.Length == 0 ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        report.GetProperty("status").GetString().ShouldBe(findings.Length == 0 ? "ok" : "degraded");
        return findings.Length == 0 ? "ok" : findings;
    }
}
