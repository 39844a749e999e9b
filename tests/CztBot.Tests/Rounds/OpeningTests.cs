using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Rounds;

public sealed class OpeningTests
{
    [Fact]
    public async Task The_first_round_opens_on_the_first_working_day_with_thirty_two_items()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        (await world.Get<RoundStore>().LatestAsync()).ShouldBeNull();

        await world.MoveToAsync("2019-12-02T09:00");

        var round = (await world.Get<RoundStore>().LatestAsync())!;
        (round.Month, round.Items.Count, round.DueOn, round.BulletinOn)
            .ShouldBe((Moves.November, 32, new DateOnly(2019, 12, 5), new DateOnly(2019, 12, 16)));
        world.Channel.Posted.Count(posted => posted.Answer.Text.Contains("请报送2019年11月工作进展", StringComparison.Ordinal))
            .ShouldBe((await ReportersAsync(world, round)).Count);
    }

    [Fact]
    public async Task Nothing_goes_out_before_nine()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");

        await world.MoveToAsync("2019-12-02T08:59");

        world.Channel.Posted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Looking_again_and_again_or_side_by_side_sends_nothing_twice()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        var sent = world.Channel.Posted.Count;

        var lookout = world.Get<Lookout>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lookout.LookAsync(CancellationToken.None)));

        world.Channel.Posted.Count.ShouldBe(sent);
    }

    [Fact]
    public async Task A_machine_that_slept_over_the_opening_sends_one_message_a_person_when_it_wakes()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        world.Clock.MoveTo(BotWorld.Instant("2019-12-04T10:00"));

        await world.Get<Lookout>().LookAsync(CancellationToken.None);

        world.Channel.Posted.GroupBy(posted => posted.Conversation).ShouldAllBe(group => group.Count() == 1);
        world.Channel.Posted.Count.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("2019-12-03T22:00")]
    [InlineData("2019-12-07T10:00")]
    public async Task A_machine_that_wakes_at_night_or_on_a_day_off_writes_to_nobody(string at)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        world.Clock.MoveTo(BotWorld.Instant(at));

        await world.Get<Lookout>().LookAsync(CancellationToken.None);

        world.Channel.Posted.ShouldBeEmpty();
        (await world.Get<RoundStore>().LatestAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_month_that_opens_on_its_due_day_is_announced_on_the_last_working_day_before()
    {
        await using var world = await BotWorld.StartAsync("2020-09-29T12:00");
        var contact = await world.ReporterAsync("T05");

        await world.MoveToAsync("2020-09-30T09:00");
        world.Channel.To($"chat-{contact}").ShouldHaveSingleItem().Answer.Buttons("report.open").ShouldNotBeEmpty();

        await world.MoveToAsync("2020-10-09T09:00");
        (await world.Get<RoundStore>().LatestAsync())!.ShouldSatisfyAllConditions(
            round => round.OpensOn.ShouldBe(new DateOnly(2020, 10, 9)), round => round.DueOn.ShouldBe(new DateOnly(2020, 10, 9)));
        world.Channel.To($"chat-{contact}").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_has_reported_hears_no_more_and_the_others_are_reminded_once_a_day()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T10:00");
        var done = await world.ReporterAsync("T21");
        var open = await world.ReporterAsync("T25");
        await world.ReportAsync("T21", "举办人才交流会。");
        await world.ReportAsync("T18", "完成系统对接。");

        await world.MoveToAsync("2019-12-10T12:00");

        (done, world.Channel.To($"chat-{done}").Count).ShouldBe((done, 1));
        world.Channel.To($"chat-{open}").Count.ShouldBe(4);
        world.Told(open, "今日截止报送").ShouldBe(1);
        world.Told(open, "已逾期").ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_without_a_contact_is_told_to_the_clerks_and_its_coordinator_and_the_round_opens_all_the_same()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.EndContactsAsync("湘潭/住建");

        await world.MoveToAsync("2019-12-02T09:00");

        world.Told(await world.PersonAsync(Roles.Clerk), "缺联络员").ShouldBe(1);
        world.Told(await world.PersonAsync(Roles.Coordinator, "湘潭"), "任务11a").ShouldBe(1);
        world.Told(await world.PersonAsync(Roles.Coordinator, "株洲"), "缺联络员").ShouldBe(0);
        (await world.Get<RoundStore>().LatestAsync())!.Items.Count.ShouldBe(32);
    }

    private static async Task<HashSet<string>> ReportersAsync(BotWorld world, Round round)
    {
        var standing = await world.StandingAsync();
        return [.. round.Items.SelectMany(item => item.CoUnitIds.Prepend(item.UnitId)).Select(unit => standing.ContactOf(unit, world.Clock.Today)!.Id)];
    }
}
