using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

/// <summary>Three conversations in a row that want to be left in peace stand for the whole channel, on every node.</summary>
public sealed class ChannelPeaceTests
{
    private static readonly DateTimeOffset Now = Given.Actor.At;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Theory, EveryDatabase]
    public async Task After_three_conversations_in_a_row_nothing_leaves_from_any_node_until_the_time_that_the_channel_named(On on)
    {
        using var given = await WithAsync(on, 5);
        var store = new DeliveryStore(given.Database);
        foreach (var seconds in (int[])[20, 40]) await RefuseAsync(store, seconds);
        (await store.ClaimAsync("a", Now, Now, Lease)).ShouldNotBeNull("two may be their own");

        await RefuseAsync(store, 30);

        using var other = given.OpenAgain();
        foreach (var one in (DeliveryStore[])[store, new DeliveryStore(other)])
        {
            (await one.ClaimManyAsync(9, "b", Now, Now.AddSeconds(39), Lease)).ShouldBeEmpty();
            (await one.ClaimManyAsync(9, "b", Now, Now.AddSeconds(39), Lease, new SendingPace(30))).ShouldBeEmpty();
        }

        (await new DeliveryStore(other).ClaimManyAsync(9, "b", Now, Now.AddSeconds(40), Lease)).Count.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task A_message_that_arrives_in_between_or_the_same_conversation_again_holds_up_nobody(On on)
    {
        using var given = await WithAsync(on, 6);
        var store = new DeliveryStore(given.Database);
        await RefuseAsync(store, 60);
        await RefuseAsync(store, 60);
        await store.RecordAsync((await store.ClaimAsync("a", Now, Now, Lease))!.Id, "a", DeliveryStates.Sent, Now, machineNow: Now);
        await RefuseAsync(store, 60);
        await RefuseAsync(store, 10);
        var again = (await store.ClaimManyAsync(2, "a", Now, Now.AddSeconds(10), Lease)).Single(entry => entry.Attempts == 2);
        await store.RecordAsync(again.Id, "a", DeliveryStates.Retrying, Now, error: "http-429", retryAt: Now.AddSeconds(70), askedUntil: Now.AddSeconds(70));

        (await store.ClaimManyAsync(9, "a", Now, Now.AddSeconds(11), Lease)).ShouldBeEmpty("the last of all is on its way, the others are left in peace");
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message("person:new")]));
        (await store.ClaimAsync("a", Now, Now.AddSeconds(11), Lease)).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task What_arrives_while_all_are_held_does_not_end_it_before_its_time(On on)
    {
        using var given = await WithAsync(on, 5);
        var store = new DeliveryStore(given.Database);
        var underway = (await store.ClaimAsync("a", Now, Now, Lease))!;
        foreach (var _ in Enumerable.Range(0, 3)) await RefuseAsync(store, 30);

        await store.RecordAsync(underway.Id, "a", DeliveryStates.Sent, Now, machineNow: Now.AddSeconds(1));
        (await store.ClaimAsync("a", Now, Now.AddSeconds(29), Lease)).ShouldBeNull();

        var next = (await store.ClaimAsync("a", Now, Now.AddSeconds(30), Lease))!;
        await store.RecordAsync(next.Id, "a", DeliveryStates.Sent, Now, machineNow: Now.AddSeconds(30));
        await RefuseAsync(store, 90, Now.AddSeconds(30));
        (await store.ClaimAsync("a", Now, Now.AddSeconds(31), Lease)).ShouldNotBeNull("the row began anew");
    }

    private static async Task<Given> WithAsync(On on, int count)
    {
        var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, count).Select(i => Given.Message($"person:p{i}"))]));
        return given;
    }

    private static async Task RefuseAsync(DeliveryStore store, int seconds, DateTimeOffset? at = null)
    {
        var entry = (await store.ClaimAsync("a", Now, at ?? Now, Lease))!;
        await store.RecordAsync(entry.Id, "a", DeliveryStates.Retrying, Now, error: "http-429", retryAt: Now.AddSeconds(seconds), askedUntil: Now.AddSeconds(seconds));
    }
}
