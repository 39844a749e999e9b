using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Broadcasts;

/// <summary>Below the channel's limits, all nodes together; what waits goes in order of importance.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task No_more_leave_in_a_second_than_the_tenant_takes_and_the_rest_follows()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with { Settings = new Dictionary<string, string> { ["Dispatch:Sending:PerSecond"] = "5" } });

        await world.MoveToAsync("2019-12-02T09:00");
        var seconds = new List<int> { world.Channel.Posted.Count };
        while (seconds[^1] < 22 && seconds.Count < 12)
        {
            world.Pass(TimeSpan.FromMilliseconds(1001));
            await world.DrainAsync();
            seconds.Add(world.Channel.Posted.Count);
        }

        seconds.ShouldBe([5, 10, 15, 20, 22]);
    }

    [Fact]
    public async Task A_conversation_gets_no_more_than_it_takes_however_many_nodes_send()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        await PlanAsync(world, Enumerable.Range(0, 20).Select(index => (DeliveryKinds.Notice, contact, $"n{index:00}")));
        var deliveries = world.Get<DeliveryStore>();
        var (pace, now) = (new SendingPace(1000), world.Clock.Now);

        (await CountAsync(0)).ShouldBe(7);
        (await CountAsync(1001)).ShouldBe(1);
        (await CountAsync(2002)).ShouldBe(7);

        async Task<int> CountAsync(int after)
        {
            var at = now.AddMilliseconds(after);
            var count = 0;
            while (count < 30 && await deliveries.ClaimAsync($"node {count % 3}", now, at, TimeSpan.FromMinutes(2), pace) is { } entry)
            {
                count++;
                await deliveries.RecordAsync(entry.Id, $"node {(count - 1) % 3}", DeliveryStates.Sent, now);
            }

            return count;
        }
    }

    [Fact]
    public async Task Two_messages_to_one_person_are_never_on_their_way_at_once()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        await PlanAsync(world, [(DeliveryKinds.Notice, contact, "a"), (DeliveryKinds.Notice, contact, "b")]);
        var deliveries = world.Get<DeliveryStore>();
        Task<LedgerEntry?> ClaimAsync(string node) => deliveries.ClaimAsync(node, world.Clock.Now, world.Machine.GetUtcNow(), TimeSpan.FromMinutes(2));

        var first = await ClaimAsync("one");
        (await ClaimAsync("two")).ShouldBeNull();
        await deliveries.RecordAsync(first!.Id, "one", DeliveryStates.Sent, world.Clock.Now);

        (await ClaimAsync("two"))!.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task After_an_outage_what_is_important_goes_first()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var people = (await world.StandingAsync()).Roster.Contacts.Select(contact => contact.PersonId).Distinct().Take(4).ToList();
        await PlanAsync(world, people.Select((person, index) => (index % 2 == 0 ? DeliveryKinds.Notice : DeliveryKinds.Returned, person, $"m{index}")));
        var deliveries = world.Get<DeliveryStore>();
        var (now, at, lease) = (world.Clock.Now, world.Machine.GetUtcNow(), TimeSpan.FromMinutes(2));
        while (await deliveries.ClaimAsync("one", now, at, lease) is { } refused)
            await deliveries.RecordAsync(refused.Id, "one", DeliveryStates.Retrying, now, retryAt: at.AddSeconds(refused.Kind == DeliveryKinds.Notice ? 1 : 2));

        var order = new List<string>();
        while (await deliveries.ClaimAsync("one", now, at.AddHours(1), lease) is { } entry) order.Add(entry.Kind);

        order.ShouldBe([DeliveryKinds.Returned, DeliveryKinds.Returned, DeliveryKinds.Notice, DeliveryKinds.Notice]);
    }

    [Fact]
    public void A_setting_that_makes_no_sense_is_named() =>
        Should.Throw<UserErrorException>(() => Settings.Read(Faulty())).Message.ShouldContain("Dispatch:Sending:AtOnce 应在1到64之间");

    private static Microsoft.Extensions.Configuration.IConfiguration Faulty()
    {
        var settings = Settings.Load();
        settings["Dispatch:Sending:AtOnce"] = "0";
        return settings;
    }

    private static Task<int> PlanAsync(BotWorld world, IEnumerable<(string Kind, string Person, string Subject)> messages) =>
        world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => DeliveryStore.PlanAsync(work, [.. messages.Select(message => new Delivery
        {
            Month = Moves.November, Kind = message.Kind, Subject = message.Subject, Recipient = $"person:{message.Person}", Occasion = "o", NotBefore = world.Clock.Now,
        })]));
}
