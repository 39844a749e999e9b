using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
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

    [Fact]
    public async Task What_did_not_arrive_is_told_once_a_working_day_by_kind_and_name_in_the_first_month_and_again_in_the_next()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        var (clerk, name) = (await world.PersonAsync(Roles.Clerk), (await world.StandingAsync()).PersonName(contact));
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(403));
        await world.MoveToAsync("2019-12-02T09:00");
        await WakeAsync(world, "2019-12-02T09:50");
        (await AlarmsAsync(world)).ShouldBeEmpty("the channel may still be busy with the others");

        await WakeAsync(world, "2019-12-02T10:01");
        await WakeAsync(world, "2019-12-02T16:00");

        var alarm = (await AlarmsAsync(world)).ShouldHaveSingleItem();
        alarm.ShouldContain("有1份消息没有送达");
        alarm.ShouldContain($"2019年11月填报表：无法送达1份（{name}）。");
        var button = world.Channel.To($"chat-{clerk}").Single(posted => posted.Answer.Text == alarm).Answer.Button("delivery.board");
        (await world.PressAsync(clerk, "delivery.board", button)).Text.ShouldContain("2019年11月填报表发送明细");
        (await HealthAsync(world)).ShouldBe("undelivered: messages that did not arrive since 2019-11-29: opening 1");
        await world.MoveToAsync("2019-12-20T09:00");
        (await AlarmsAsync(world)).Count.ShouldBe(1, "nothing new failed");
        (await HealthAsync(world)).ShouldBe("ok");

        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(403));
        await world.MoveToAsync("2020-01-02T09:00");
        await WakeAsync(world, "2020-01-02T10:01");
        (await AlarmsAsync(world)).Count(text => text.Contains($"2019年12月填报表：无法送达1份（{name}）。", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_alarm_that_does_not_arrive_raises_none()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var secretariat = (await world.StandingAsync()).Roster.People.Where(person => person.Is(Roles.Clerk) || person.Is(Roles.Head)).ToList();
        foreach (var person in secretariat) world.Channel.Misbehave($"chat-{person.Id}", [.. Enumerable.Repeat(new Misbehaviour(403), 9)]);
        world.Channel.Misbehave($"chat-{await world.ReporterAsync("T25")}", new Misbehaviour(403));

        await world.MoveToAsync("2019-12-02T09:00");
        await WakeAsync(world, "2019-12-02T10:01");
        await WakeAsync(world, "2019-12-03T08:40");
        await WakeAsync(world, "2019-12-03T11:00");

        (await EntriesAsync(world, new(2019, 12))).Count(entry => entry.Subject == SecretariatNotices.Undelivered).ShouldBe(secretariat.Count);
    }

    [Fact]
    public async Task What_a_person_stopped_did_not_reach_anybody()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        await world.MoveToAsync("2019-12-20T09:00");
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(503, 3600));
        await world.MoveToAsync("2020-01-02T09:00");

        (await world.Get<Database>().WriteAsync(CztBot.Core.Actor.System(world.Clock.Now), work => DeliveryCorrections.CancelAsync(work, new(2019, 12), DeliveryKinds.Opening))).ShouldBeGreaterThan(0);
        await WakeAsync(world, "2020-01-02T10:01");

        (await AlarmsAsync(world)).ShouldHaveSingleItem().ShouldContain("2019年12月填报表比上月少送达1人");
    }

    [Fact]
    public async Task A_circular_that_reaches_fewer_groups_than_last_month_is_told_by_name()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        await world.PublishAsync();
        await world.MoveToAsync("2020-01-16T09:00");
        (await AlarmsAsync(world)).ShouldBeEmpty();
        var group = (await world.StandingAsync()).Roster.Channels[0];
        await world.Get<Database>().WriteAsync(CztBot.Core.Actor.System(world.Clock.Now), work => ConversationStore.ForgetAsync(work, $"group:{group.Id}"));
        await world.SignAsync();
        await world.PublishAsync();

        await WakeAsync(world, "2020-01-16T10:01");
        await WakeAsync(world, "2020-01-16T10:31");

        var alarm = (await AlarmsAsync(world)).Where(text => text.Contains("少送达", StringComparison.Ordinal)).ShouldHaveSingleItem();
        alarm.ShouldContain("2019年12月通报比上月少送达1个群");
        alarm.ShouldContain(group.Name);
        (await HealthAsync(world)).ShouldContain("fewer-reached: the circular of 2019-12 reached 2, a month before it was 3");
        await world.MoveToAsync("2020-01-20T10:00");
        (await HealthAsync(world)).ShouldNotContain("fewer-reached");
    }

    private static Task<IReadOnlyList<LedgerEntry>> EntriesAsync(BotWorld world, CztBot.Core.Month month) => world.Get<DeliveryStore>().MonthAsync(month);

    // The machine slept until an instant; then the schedule says "look now".
    private static async Task WakeAsync(BotWorld world, string at)
    {
        world.Clock.MoveTo(BotWorld.Instant(at)).ShouldBeTrue();
        await world.Get<Lookout>().LookAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> AlarmsAsync(BotWorld world) =>
        [.. world.Channel.To($"chat-{await world.PersonAsync(Roles.Clerk)}").Select(posted => posted.Answer.Text).Where(text => text.Contains("没有按时", StringComparison.Ordinal) || text.Contains("少送达", StringComparison.Ordinal) || text.Contains("份消息没有送达", StringComparison.Ordinal))];

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
