using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

public sealed class DeliveryStoreTests
{
    private static readonly DateTimeOffset Now = Given.Actor.At;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Theory, EveryDatabase]
    public async Task Planning_the_same_again_adds_nothing(On on)
    {
        using var given = new Given(on);

        (await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(), Given.Message("person:p2")]))).ShouldBe(2);
        (await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(), Given.Message("person:p2")]))).ShouldBe(0);
        (await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(occasion: "AfterDue@2019-12-06")]))).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Many_claimers_get_each_message_once(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, 20).Select(i => Given.Message($"person:p{i}"))]));
        var store = new DeliveryStore(given.Database);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => store.ClaimAsync($"sender{i % 4}", Now, Now, Lease)));

        claimed.OfType<LedgerEntry>().Select(entry => entry.Id).Distinct().Count().ShouldBe(20);
        claimed.Count(entry => entry is null).ShouldBe(20);
    }

    [Theory, EveryDatabase]
    public async Task Several_are_taken_at_once_the_important_first_and_one_for_each_recipient(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work,
        [
            .. Enumerable.Range(0, 3).SelectMany(i => new[] { Given.Message($"person:p{i}"), Given.Message($"person:p{i}", occasion: "AfterDue@2019-12-06") }),
            Given.Message("group:g1", DeliveryKinds.Circular, "issue-1"),
        ]));
        await given.WriteAsync(work => ConversationStore.RememberAsync(work, "person:p1", "c", "{}"));
        var store = new DeliveryStore(given.Database);

        var first = await store.ClaimManyAsync(2, "s", Now, Now, Lease);
        var second = await store.ClaimManyAsync(9, "s", Now, Now, Lease);

        first.Select(entry => entry.Kind).ShouldContain(DeliveryKinds.Circular);
        first.Count.ShouldBe(2);
        second.Select(entry => entry.Recipient).Concat(first.Select(entry => entry.Recipient)).Order().ShouldBe(["group:g1", "person:p0", "person:p1", "person:p2"]);
        second.Concat(first).Single(entry => entry.Recipient == "person:p1").Reference.ShouldBe("{}");
        second.Concat(first).Single(entry => entry.Recipient == "person:p0").Reference.ShouldBeNull();
        (await store.ClaimManyAsync(9, "s", Now, Now, Lease)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_important_goes_first_and_nothing_goes_before_its_time(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work,
        [
            Given.Message(),
            Given.Message("group:g1", DeliveryKinds.Circular, "issue-1"),
            Given.Message("person:p9") with { NotBefore = Now.AddHours(1) },
        ]));
        var store = new DeliveryStore(given.Database);

        (await store.ClaimAsync("s", Now, Now, Lease))!.Kind.ShouldBe(DeliveryKinds.Circular);
        (await store.ClaimAsync("s", Now, Now, Lease))!.Kind.ShouldBe(DeliveryKinds.Reminder);
        (await store.ClaimAsync("s", Now, Now, Lease)).ShouldBeNull();
        (await store.ClaimAsync("s", Now.AddHours(1), Now, Lease)).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Only_the_holder_of_a_claim_records_its_outcome_and_only_once(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message()]));
        var store = new DeliveryStore(given.Database);
        var entry = (await store.ClaimAsync("a", Now, Now, Lease))!;

        (await store.RecordAsync(entry.Id, "b", DeliveryStates.Sent, Now)).ShouldBeFalse();
        (await store.RecordAsync(entry.Id, "a", DeliveryStates.Sent, Now, "activity-1")).ShouldBeTrue();
        (await store.RecordAsync(entry.Id, "a", DeliveryStates.Failed, Now)).ShouldBeFalse();
    }

    [Theory]
    [EveryDatabase(DeliveryKinds.Reminder, DeliveryStates.Retrying)]
    [EveryDatabase(DeliveryKinds.Bulletin, DeliveryStates.Unknown)]
    [EveryDatabase(DeliveryKinds.Circular, DeliveryStates.Unknown)]
    [EveryDatabase(DeliveryKinds.SupervisionReport, DeliveryStates.Unknown)]
    [EveryDatabase(DeliveryKinds.Summary, DeliveryStates.Unknown)]
    public async Task A_claim_that_was_never_recorded_is_sent_again_or_shown_as_unknown_by_kind(On on, string kind, string expected)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(kind: kind)]));
        var store = new DeliveryStore(given.Database);
        await store.ClaimAsync("dead", Now, Now, Lease);

        (await store.SweepAsync(Now, Now.AddMinutes(1))).ShouldBe(0);
        (await store.SweepAsync(Now, Now.AddMinutes(3))).ShouldBe(1);

        (await store.MonthAsync(Given.November)).ShouldHaveSingleItem().State.ShouldBe(expected);
    }

    [Theory, EveryDatabase]
    public async Task A_retry_waits_for_its_machine_time(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message()]));
        var store = new DeliveryStore(given.Database);
        var entry = (await store.ClaimAsync("a", Now, Now, Lease))!;
        await store.RecordAsync(entry.Id, "a", DeliveryStates.Retrying, Now, error: "http-429", retryAt: Now.AddSeconds(30));

        (await store.ClaimAsync("a", Now, Now.AddSeconds(29), Lease)).ShouldBeNull();
        (await store.ClaimAsync("a", Now, Now.AddSeconds(30), Lease))!.Attempts.ShouldBe(2);
    }

    [Theory]
    [EveryDatabase("http-429", false)]
    [EveryDatabase("http-503", false)]
    [EveryDatabase("http-500", true)]
    public async Task A_conversation_that_the_channel_wants_left_in_peace_gets_nothing_else_meanwhile(On on, string error, bool goes)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(), Given.Message(occasion: "AfterDue@2019-12-06")]));
        var store = new DeliveryStore(given.Database);
        var entry = (await store.ClaimAsync("a", Now, Now, Lease))!;
        await store.RecordAsync(entry.Id, "a", DeliveryStates.Retrying, Now, error: error, retryAt: Now.AddSeconds(30));

        (await store.ClaimAsync("a", Now, Now.AddSeconds(1), Lease) is not null).ShouldBe(goes);
        (await store.ClaimManyAsync(2, "b", Now, Now.AddSeconds(30), Lease)).Count.ShouldBe(goes ? 0 : 1);
    }

    [Theory]
    [EveryDatabase(DeliveryStates.Retrying, DeliveryStates.Cancelled)]
    [EveryDatabase(DeliveryStates.Sent, DeliveryStates.Sent)]
    [EveryDatabase(DeliveryStates.Unknown, DeliveryStates.Unknown)]
    public async Task What_is_stopped_on_its_way_arrives_or_is_not_tried_again(On on, string outcome, string expected)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(kind: DeliveryKinds.Bulletin), Given.Message("person:p2", DeliveryKinds.Bulletin)]));
        var store = new DeliveryStore(given.Database);
        var entry = (await store.ClaimAsync("a", Now, Now, Lease))!;

        (await given.WriteAsync(work => DeliveryCorrections.CancelAsync(work, Given.November, DeliveryKinds.Bulletin))).ShouldBe(2);
        (await given.WriteAsync(work => DeliveryCorrections.CancelAsync(work, Given.November, DeliveryKinds.Bulletin))).ShouldBe(0);
        (await store.RecordAsync(entry.Id, "a", outcome, Now, retryAt: Now.AddSeconds(2))).ShouldBeTrue();

        var all = await store.MonthAsync(Given.November);
        all.Single(one => one.Id == entry.Id).ShouldSatisfyAllConditions(one => one.State.ShouldBe(expected), one => one.FinishedAt.ShouldBe(Now));
        all.Single(one => one.Id != entry.Id).State.ShouldBe(DeliveryStates.Cancelled);
        (await store.AnyDueAsync(Now, Now.AddDays(1))).ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task What_is_stopped_before_a_pause_or_a_crash_stays_stopped(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message(), Given.Message("person:p2")]));
        var store = new DeliveryStore(given.Database);
        var (released, swept) = ((await store.ClaimAsync("a", Now, Now, Lease))!, (await store.ClaimAsync("dead", Now, Now, Lease))!);
        await given.WriteAsync(work => DeliveryCorrections.CancelAsync(work, Given.November, DeliveryKinds.Reminder));

        await store.ReleaseAsync(released.Id, "a", Now, Now.AddSeconds(30));
        await store.SweepAsync(Now, Now.AddHours(1));

        (await store.MonthAsync(Given.November)).ShouldAllBe(one => one.State == DeliveryStates.Cancelled && one.Error == "stopped");
        (await store.MonthAsync(Given.November)).Single(one => one.Id == swept.Id).Uncertain.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task What_is_put_off_has_not_been_tried(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message()]));
        var store = new DeliveryStore(given.Database);
        var entry = (await store.ClaimAsync("a", Now, Now, Lease))!;
        entry.FirstTriedAt.ShouldBe(Now);

        await store.ReleaseAsync(entry.Id, "a", Now, null, Now.AddHours(8));

        (await store.ClaimAsync("a", Now.AddHours(7), Now.AddHours(7), Lease)).ShouldBeNull();
        (await store.ClaimAsync("a", Now.AddHours(8), Now.AddHours(8), Lease))!.ShouldSatisfyAllConditions(
            again => again.Attempts.ShouldBe(1), again => again.FirstTriedAt.ShouldBe(Now.AddHours(8)));
    }

    [Theory, EveryDatabase]
    public async Task Totals_reconcile_and_a_resend_takes_only_what_did_not_arrive(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, 4).Select(i => Given.Message($"person:p{i}") with { Subject = "bulletin" })]));
        var store = new DeliveryStore(given.Database);
        foreach (var state in (string[])[DeliveryStates.Sent, DeliveryStates.Failed, DeliveryStates.Unreachable])
            await store.RecordAsync((await store.ClaimAsync("a", Now, Now, Lease))!.Id, "a", state, Now);

        var totals = DeliveryTotals.Of(await store.MonthAsync(Given.November));
        totals.ShouldBe(new DeliveryTotals(Expected: 4, Sent: 1, Failed: 1, Unreachable: 1, Unknown: 0, Pending: 1, Cancelled: 0));

        (await given.WriteAsync(work => DeliveryCorrections.ResendAsync(work, Given.November, null, "bulletin"))).ShouldBe(2);
        DeliveryTotals.Of(await store.MonthAsync(Given.November)).Pending.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task What_a_person_does_about_messages_is_on_the_trail_with_what_each_was_before(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, 3).Select(i => Given.Message($"person:p{i}"))]));
        var store = new DeliveryStore(given.Database);
        await store.RecordAsync((await store.ClaimAsync("a", Now, Now, Lease))!.Id, "a", DeliveryStates.Failed, Now, error: "http-403");
        await store.RecordAsync((await store.ClaimAsync("a", Now, Now, Lease))!.Id, "a", DeliveryStates.Unknown, Now);
        await given.WriteAsync(work => DeliveryCorrections.SettleAsync(work, Given.November, DeliveryKinds.Reminder));
        await given.WriteAsync(work => DeliveryCorrections.SettleAsync(work, Given.November, DeliveryKinds.Reminder));
        await given.WriteAsync(work => DeliveryCorrections.ResendAsync(work, Given.November, DeliveryKinds.Reminder, null));
        await given.WriteAsync(work => DeliveryCorrections.CancelAsync(work, Given.November, DeliveryKinds.Reminder));

        var subject = $"delivery/2019-11/{DeliveryKinds.Reminder}";
        (await new AuditStore(given.Database).OfAsync(subject)).Select(entry => (entry.Action, entry.BeforeValue, entry.AfterValue)).ShouldBe(
        [
            ("delivery.settle", "person:p1 unknown", "sent 1条"),
            ("delivery.resend", "person:p0 failed（http-403）", "planned 1条"),
            ("delivery.cancel", "person:p0 planned；person:p2 planned", "cancelled 2条"),
        ]);
    }
}
