using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

/// <summary>Messages that show their matter as it stands: a later one takes the place of those that still wait.</summary>
public sealed class SupersededDeliveryTests
{
    private static readonly DateTimeOffset Now = Given.Actor.At;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Theory]
    [EveryDatabase(DeliveryKinds.OrderCard)]
    [EveryDatabase(DeliveryKinds.SupervisionCard)]
    [EveryDatabase(DeliveryKinds.DispatchCard)]
    public async Task A_later_message_takes_the_place_of_one_that_waits_and_the_totals_reconcile(On on, string kind)
    {
        using var given = new Given(on);
        await PlanAsync(given, Card(kind, "v1"), Card(kind, "v1", recipient: "person:p2"), Card(kind, "v1", subject: "another"), Given.Message());
        var store = new DeliveryStore(given.Database);

        await PlanAsync(given, Card(kind, "v2"));
        await PlanAsync(given, Card(kind, "v1"), Card(kind, "v2"));

        var entries = await store.MonthAsync(Given.November);
        entries.Where(entry => entry.State != DeliveryStates.Planned).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => (entry.Occasion, entry.Recipient, entry.Subject).ShouldBe(("v1", "person:p1", "one")), entry => (entry.State, entry.Error).ShouldBe((DeliveryStates.Cancelled, "superseded")), entry => entry.FinishedAt.ShouldBe(Now));
        DeliveryTotals.Of(entries).ShouldBe(new DeliveryTotals(Expected: 5, Sent: 0, Failed: 0, Unreachable: 0, Unknown: 0, Pending: 4, Cancelled: 1));
    }

    [Theory, EveryDatabase]
    public async Task Other_messages_stay_as_they_are(On on)
    {
        using var given = new Given(on);
        await PlanAsync(given, Given.Message());
        await PlanAsync(given, Given.Message(occasion: "AfterDue@2019-12-06"));

        (await new DeliveryStore(given.Database).MonthAsync(Given.November)).ShouldAllBe(entry => entry.State == DeliveryStates.Planned);
    }

    [Theory]
    [EveryDatabase(DeliveryStates.Retrying, DeliveryStates.Cancelled, "superseded")]
    [EveryDatabase(DeliveryStates.Sent, DeliveryStates.Sent, null)]
    public async Task One_that_is_on_its_way_arrives_or_is_not_tried_again(On on, string outcome, string state, string? error)
    {
        using var given = new Given(on);
        await PlanAsync(given, Card(DeliveryKinds.OrderCard, "v1"));
        var store = new DeliveryStore(given.Database);
        var first = (await store.ClaimAsync("a", Now, Now, Lease))!;

        await PlanAsync(given, Card(DeliveryKinds.OrderCard, "v2"));
        await store.RecordAsync(first.Id, "a", outcome, Now, error: outcome == DeliveryStates.Retrying ? "http-500" : null, retryAt: outcome == DeliveryStates.Retrying ? Now.AddSeconds(2) : null);

        (await store.MonthAsync(Given.November)).Single(entry => entry.Id == first.Id).ShouldSatisfyAllConditions(entry => entry.State.ShouldBe(state), entry => entry.Error.ShouldBe(error), entry => entry.FinishedAt.ShouldBe(Now));
        (await store.ClaimAsync("a", Now, Now.AddMinutes(1), Lease))!.Occasion.ShouldBe("v2");
        (await store.ClaimAsync("b", Now, Now.AddMinutes(1), Lease)).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Where_the_channel_asked_to_wait_the_later_one_waits_too(On on)
    {
        using var given = new Given(on);
        await PlanAsync(given, Card(DeliveryKinds.OrderCard, "v1"));
        var store = new DeliveryStore(given.Database);
        await store.RecordAsync((await store.ClaimAsync("a", Now, Now, Lease))!.Id, "a", DeliveryStates.Retrying, Now, error: "http-503", retryAt: Now.AddSeconds(30));

        await PlanAsync(given, Card(DeliveryKinds.OrderCard, "v2"), Given.Message());

        (await store.ClaimAsync("a", Now, Now.AddSeconds(29), Lease)).ShouldBeNull();
        (await store.ClaimAsync("a", Now, Now.AddSeconds(30), Lease))!.ShouldSatisfyAllConditions(entry => entry.Occasion.ShouldBe("v2"), entry => entry.Attempts.ShouldBe(1));
    }

    [Theory]
    [EveryDatabase(false)]
    [EveryDatabase(true)]
    public async Task One_that_was_given_back_or_never_recorded_is_not_sent_after_the_later_one(On on, bool dies)
    {
        using var given = new Given(on);
        await PlanAsync(given, Card(DeliveryKinds.OrderCard, "v1"));
        var store = new DeliveryStore(given.Database);
        var first = (await store.ClaimAsync("a", Now, Now, Lease))!;
        await PlanAsync(given, Card(DeliveryKinds.OrderCard, "v2"));

        if (dies) await store.SweepAsync(Now, Now.AddMinutes(3));
        else await store.ReleaseAsync(first.Id, "a", Now, Now.AddMinutes(1));

        (await store.MonthAsync(Given.November)).Single(entry => entry.Id == first.Id).ShouldSatisfyAllConditions(
            entry => (entry.State, entry.Error).ShouldBe((DeliveryStates.Cancelled, "superseded")), entry => entry.Uncertain.ShouldBe(dies ? 1 : 0));
    }

    [Theory, EveryDatabase]
    public async Task A_resend_of_what_failed_takes_the_later_of_two(On on)
    {
        using var given = new Given(on);
        var store = new DeliveryStore(given.Database);
        foreach (var version in (string[])["v1", "v2"])
        {
            await PlanAsync(given, Card(DeliveryKinds.OrderCard, version));
            await store.RecordAsync((await store.ClaimAsync("a", Now, Now, Lease))!.Id, "a", DeliveryStates.Failed, Now, error: "http-400");
        }

        (await given.WriteAsync(work => DeliveryCorrections.ResendAsync(work, Given.November, DeliveryKinds.OrderCard, null))).ShouldBe(1);

        (await store.MonthAsync(Given.November)).Select(entry => (entry.Occasion, entry.State, entry.Error)).ShouldBe([("v1", DeliveryStates.Cancelled, "superseded"), ("v2", DeliveryStates.Planned, null)]);
    }

    private static Task<int> PlanAsync(Given given, params Delivery[] deliveries) => given.WriteAsync(work => DeliveryStore.PlanAsync(work, deliveries));

    private static Delivery Card(string kind, string version, string recipient = "person:p1", string subject = "one") => Given.Message(recipient, kind, version) with { Subject = subject };
}
