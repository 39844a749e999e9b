using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Broadcasts;

/// <summary>The channel misbehaves as the real one does; every message arrives once or is listed by name.</summary>
public sealed class SendingTests
{
    [Theory]
    [InlineData(429, 1)]
    [InlineData(412, null)]
    [InlineData(500, null)]
    [InlineData(502, null)]
    [InlineData(503, 1)]
    [InlineData(504, null)]
    public async Task What_was_refused_for_a_while_waits_and_then_arrives_once(int status, int? retryAfter)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(status, retryAfter));
        await world.MoveToAsync("2019-12-02T09:00");
        (await EntryAsync(world, contact)).State.ShouldBe(DeliveryStates.Retrying);
        world.Channel.To($"chat-{contact}").ShouldBeEmpty();

        world.Pass(TimeSpan.FromSeconds(10));
        await world.DrainAsync();

        (await EntryAsync(world, contact)).State.ShouldBe(DeliveryStates.Sent);
        world.Channel.To($"chat-{contact}").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_is_away_while_a_message_is_made_delays_it_and_nothing_else()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with
        {
            Replace = services => services.AddKeyedSingleton<IOutgoing>(DeliveryKinds.Opening, (provider, _) => new AwayOnce(ActivatorUtilities.CreateInstance<DigestMessage>(provider))),
        });
        await world.MoveToAsync("2019-12-02T09:00");
        var waiting = (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Where(entry => entry.State != DeliveryStates.Sent).ShouldHaveSingleItem();
        (waiting.State, waiting.Error, waiting.Attempts, waiting.Uncertain).ShouldBe((DeliveryStates.Retrying, "storage", 1, 0));

        world.Pass(TimeSpan.FromSeconds(10));
        await world.DrainAsync();

        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Single(entry => entry.Id == waiting.Id).ShouldSatisfyAllConditions(entry => entry.State.ShouldBe(DeliveryStates.Sent), entry => entry.Attempts.ShouldBe(2));
        world.Channel.To($"chat-{waiting.Recipient["person:".Length..]}").Count.ShouldBe(1);
        world.Channel.Posted.Count.ShouldBe(22);
    }

    [Fact]
    public async Task The_channels_own_delay_is_kept_exactly()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(429, 30));
        await world.MoveToAsync("2019-12-02T09:00");

        world.Pass(TimeSpan.FromSeconds(29));
        await world.DrainAsync();
        world.Channel.To($"chat-{contact}").ShouldBeEmpty();

        world.Pass(TimeSpan.FromSeconds(1));
        await world.DrainAsync();
        world.Channel.To($"chat-{contact}").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_that_asks_three_conversations_in_a_row_to_wait_is_left_in_peace_by_all()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var people = (await world.StandingAsync()).Roster.Contacts.Select(contact => contact.PersonId).Distinct().ToList();
        foreach (var person in people) world.Channel.Misbehave($"chat-{person}", new Misbehaviour(429, 60));
        await world.MoveToAsync("2019-12-02T09:00");
        // While the first is in doubt one goes at a time; of what was on its way together each was refused by itself.
        (await RefusedAsync()).ShouldBe(3);

        world.Pass(TimeSpan.FromSeconds(59));
        await world.DrainAsync();
        (await RefusedAsync()).ShouldBe(3);
        world.Pass(TimeSpan.FromSeconds(1));
        await world.DrainAsync();
        world.Channel.Posted.ShouldNotBeEmpty();

        for (var minute = 0; minute < 30; minute++)
        {
            world.Pass(TimeSpan.FromMinutes(1));
            await world.DrainAsync();
        }

        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).ShouldAllBe(entry => entry.State == DeliveryStates.Sent && entry.Attempts <= 2);
        world.Channel.Posted.Count.ShouldBe(22);

        async Task<int> RefusedAsync() => (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Count(entry => entry.State == DeliveryStates.Retrying);
    }

    [Fact]
    public async Task A_night_without_the_channel_costs_nobody_a_message()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var people = (await world.StandingAsync()).Roster.Contacts.Select(contact => contact.PersonId).Distinct().ToList();
        foreach (var person in people) world.Channel.Misbehave($"chat-{person}", [.. Enumerable.Repeat(new Misbehaviour(503), 25)]);
        await world.MoveToAsync("2019-12-02T09:00");

        for (var quarter = 0; quarter < 60; quarter++)
        {
            world.Pass(TimeSpan.FromMinutes(20));
            await world.DrainAsync();
        }

        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).ShouldAllBe(entry => entry.State == DeliveryStates.Sent);
        people.ShouldAllBe(person => world.Channel.To($"chat-{person}").Count <= 1);
    }

    [Fact]
    public async Task A_channel_that_asks_for_seconds_again_and_again_is_tried_for_a_day()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", [.. Enumerable.Repeat(new Misbehaviour(503, 5), 150)]);
        await world.MoveToAsync("2019-12-02T09:00");

        for (var times = 0; times < 150; times++)
        {
            (await EntryAsync(world, contact)).State.ShouldBe(DeliveryStates.Retrying);
            world.Pass(TimeSpan.FromSeconds(5));
            await world.DrainAsync();
        }

        (await EntryAsync(world, contact)).State.ShouldBe(DeliveryStates.Sent);
    }

    [Fact]
    [Trait("Rule", "R30")]
    public async Task A_reminder_that_was_held_up_waits_for_working_hours_and_gives_way_to_the_next_one()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        await world.MoveToAsync("2019-12-04T12:00");
        var before = world.Channel.To($"chat-{contact}").Count;
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(503));
        await world.MoveToAsync("2019-12-05T09:00");

        world.Clock.MoveTo(BotWorld.Instant("2019-12-06T02:00")).ShouldBeTrue();
        world.Pass(TimeSpan.FromHours(17));
        await world.DrainAsync();
        world.Channel.To($"chat-{contact}").Count.ShouldBe(before);

        await world.MoveToAsync("2019-12-06T09:00");
        await world.DrainAsync();
        world.Channel.To($"chat-{contact}").Skip(before).ShouldHaveSingleItem().Answer.Text.ShouldContain("报送已逾期");
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Where(entry => entry.Recipient == $"person:{contact}" && entry.Occasion.StartsWith("DueDay", StringComparison.Ordinal))
            .ShouldHaveSingleItem().State.ShouldBe(DeliveryStates.Cancelled);
    }

    [Theory]
    [InlineData(403, DeliveryStates.Unreachable)]
    [InlineData(404, DeliveryStates.Unreachable)]
    [InlineData(400, DeliveryStates.Failed)]
    public async Task What_can_never_arrive_is_listed_and_does_not_hold_up_the_others(int status, string state)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(status, ErrorCode: "MessageWritesBlocked"));

        await world.MoveToAsync("2019-12-02T09:00");

        (await EntryAsync(world, contact)).State.ShouldBe(state);
        var entries = await world.Get<DeliveryStore>().MonthAsync(Moves.November);
        entries.Count(entry => entry.State == DeliveryStates.Sent).ShouldBe(entries.Count - 1);
    }

    [Fact]
    public async Task An_outage_of_the_channel_ends_in_everything_delivered_or_listed_and_the_totals_reconcile()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", [.. Enumerable.Repeat(new Misbehaviour(503), 200)]);
        await world.MoveToAsync("2019-12-02T09:00");
        var standing = await world.StandingAsync();
        var owing = Duties.Open(standing.Round!, standing, world.Clock.Today, [], new HashSet<(string, string)>()).Select(duty => duty.PersonId).Distinct().Order(StringComparer.Ordinal).ToList();

        for (var quarter = 0; quarter < 105; quarter++)
        {
            var entries = await world.Get<DeliveryStore>().MonthAsync(Moves.November);
            var totals = DeliveryTotals.Of(entries);
            (totals.Sent + totals.Failed + totals.Unreachable + totals.Unknown + totals.Pending + totals.Cancelled).ShouldBe(totals.Expected);
            // By name: everybody who owes something stands there once, and is told as having got it whoever has it, nobody else.
            entries.Select(entry => entry.Recipient["person:".Length..]).Order(StringComparer.Ordinal).ShouldBe(owing);
            owing.Where(person => world.Channel.To($"chat-{person}").Count == 1).ShouldBe(Names(entries, DeliveryStates.Sent));
            owing.Except(Names(entries, DeliveryStates.Sent)).ShouldBe([contact]);
            world.Pass(TimeSpan.FromMinutes(20));
            await world.DrainAsync();
        }

        (await EntryAsync(world, contact)).State.ShouldBe(DeliveryStates.Failed);
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Count(entry => entry.State == DeliveryStates.Sent).ShouldBe(21);
        Names(await world.Get<DeliveryStore>().MonthAsync(Moves.November), DeliveryStates.Sent).ShouldBe(owing.Where(person => person != contact));
    }

    private static IEnumerable<string> Names(IEnumerable<LedgerEntry> entries, string state) =>
        entries.Where(entry => entry.State == state).Select(entry => entry.Recipient["person:".Length..]).Order(StringComparer.Ordinal);

    [Fact]
    public async Task A_reminder_is_dropped_when_the_report_came_in_before_it_left()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T10:00");
        var contact = await world.ReporterAsync("T11a");
        await world.ReportAsync("T11a", "控规衔接完成。");
        var late = new Delivery
        {
            Month = Moves.November, Kind = DeliveryKinds.Reminder, Recipient = $"person:{contact}", Occasion = "planned-before", NotBefore = world.Clock.Now,
        };
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => DeliveryStore.PlanAsync(work, [late]));

        await world.DrainAsync();

        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Single(entry => entry.Occasion == "planned-before").State.ShouldBe(DeliveryStates.Cancelled);
        world.Channel.To($"chat-{contact}").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(DeliveryKinds.Reminder, DeliveryStates.Sent)]
    [InlineData(DeliveryKinds.Circular, DeliveryStates.Unknown)]
    public async Task A_crash_between_sending_and_recording_sends_a_reminder_again_and_asks_about_a_paper(string kind, string state)
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var contact = await world.ReporterAsync("T25");
        var group = (await world.StandingAsync()).Roster.Channels[0].Id;
        var delivery = new Delivery
        {
            Month = Moves.November, Kind = kind, Subject = kind == DeliveryKinds.Circular ? "bulletin" : "",
            Recipient = kind == DeliveryKinds.Circular ? $"group:{group}" : $"person:{contact}", Occasion = "crash", NotBefore = world.Clock.Now,
        };
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => DeliveryStore.PlanAsync(work, [delivery]));
        var deliveries = world.Get<DeliveryStore>();
        (await deliveries.ClaimAsync("a node that dies", world.Clock.Now, world.Machine.GetUtcNow(), TimeSpan.FromMinutes(2)))!.Occasion.ShouldBe("crash");

        world.Pass(TimeSpan.FromMinutes(3));
        await world.DrainAsync();

        (await deliveries.MonthAsync(Moves.November)).Single(entry => entry.Occasion == "crash").State.ShouldBe(state);
        if (state == DeliveryStates.Unknown) (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "发布")).Text.ShouldContain("结果不明1份");
    }

    [Fact]
    public async Task The_first_row_of_the_ledger_stands_before_anything_leaves()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");

        var entries = await world.Get<DeliveryStore>().MonthAsync(Moves.November);

        entries.Select(entry => entry.Recipient).Distinct().Count().ShouldBe(entries.Count);
        entries.ShouldAllBe(entry => entry.State == DeliveryStates.Sent && entry.Attempts == 1 && entry.ActivityId!.StartsWith("sent-", StringComparison.Ordinal));
        world.Channel.Posted.Count.ShouldBe(entries.Count);
        world.Get<Lookout>().ShouldNotBeNull();
    }

    private static async Task<LedgerEntry> EntryAsync(BotWorld world, string person) =>
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Single(entry => entry.Recipient == $"person:{person}");
}
