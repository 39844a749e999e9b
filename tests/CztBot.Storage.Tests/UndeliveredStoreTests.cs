using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

public sealed class UndeliveredStoreTests
{
    private static readonly DateTimeOffset Now = Given.Actor.At;

    [Theory, EveryDatabase]
    public async Task What_ended_without_arriving_is_found_by_its_time_without_trials_and_updates(On on)
    {
        using var given = new Given(on);
        var (store, deliveries) = (new UndeliveredStore(given.Database), new DeliveryStore(given.Database));
        Delivery[] planned =
        [
            .. ((string[])["sent", "failed", "unreachable", "unknown", "cancelled"]).Select(state => Given.Message($"person:{state}")),
            Given.Message("person:trial", DeliveryKinds.Trial), Given.Message("person:update", DeliveryKinds.Bulletin) with { Replaces = "activity-1" }, Given.Message("person:later") with { NotBefore = Now.AddDays(1) },
        ];
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, planned));
        foreach (var entry in await deliveries.ClaimManyAsync(9, "s", Now, Now, TimeSpan.FromMinutes(2)))
            await deliveries.RecordAsync(entry.Id, "s", entry.Recipient is "person:trial" or "person:update" ? DeliveryStates.Failed : entry.Recipient["person:".Length..], Now);

        (await store.SinceAsync(Now.AddSeconds(-1))).Select(entry => entry.State).ShouldBe(["failed", "unreachable", "unknown"]);
        (await store.SinceAsync(Now)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task When_it_was_told_last_counts_by_day(On on)
    {
        using var given = new Given(on);
        var store = new UndeliveredStore(given.Database);
        (await store.ToldBeforeAsync(new(2030, 1, 1))).ShouldBeNull();
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work,
        [
            Given.Message(kind: DeliveryKinds.Alarm, occasion: "2019-12-03") with { Subject = SecretariatNotices.Undelivered }, Given.Message(kind: DeliveryKinds.Alarm, occasion: "2019-12-01") with { Subject = SecretariatNotices.Silence },
        ]));

        (await store.ToldBeforeAsync(new(2019, 12, 3))).ShouldBeNull();
        (await store.ToldBeforeAsync(new(2019, 12, 4))).ShouldBe(Now);
    }
}
