using CztBot.Core.Dispatches;
using CztBot.Core.Plans;

namespace CztBot.Storage.Tests;

public sealed class RoundStoreTests
{
    [Theory, EveryDatabase]
    public async Task A_month_opens_once(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var store = new RoundStore(given.Database);
        var round = (await store.FindAsync(Given.November))!;

        (await given.WriteAsync(work => RoundStore.OpenAsync(work, round with { DueOn = new DateOnly(2019, 12, 9) }))).ShouldBeFalse();

        var kept = (await store.LatestAsync())!;
        kept.DueOn.ShouldBe(new DateOnly(2019, 12, 5));
        kept.Items[1].CoUnitIds.ShouldBe(["长沙/财政", "长沙/金融"]);
    }

    [Theory, EveryDatabase]
    public async Task A_round_asked_for_before_its_opening_is_there_after_it_and_shows_when_its_bulletin_was_issued(On on)
    {
        using var given = new Given(on);
        var store = new RoundStore(given.Database);
        (await store.FindAsync(Given.November)).ShouldBeNull();

        await given.WithRoundAsync();
        (await store.FindAsync(Given.November))!.Items.Select(item => item.ItemId).ShouldBe(["T05", "T20"]);

        await given.WriteAsync(work => RoundStore.IssueAsync(work, Given.November));
        var issued = (await store.FindAsync(Given.November))!;
        issued.IssuedAt.ShouldBe(Given.Actor.At);
        issued.Items.Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Another_node_sees_at_once_what_opened_was_dated_anew_was_closed_and_was_issued(On on)
    {
        using var given = new Given(on);
        using var other = given.OpenAgain();
        var standings = new StandingStore(other, new PlanStore(other), new RosterStore(other), new WorkdayStore(other), []);
        (await standings.LoadAsync()).Round.ShouldBeNull();

        await given.WithRoundAsync();
        var opened = (await standings.LoadAsync()).Round!;
        opened.Items.Count.ShouldBe(2);

        await given.WriteAsync(work => RoundStore.RedateAsync(work, opened, opened with { DueOn = new DateOnly(2019, 12, 9) }));
        (await standings.LoadAsync()).Round!.DueOn.ShouldBe(new DateOnly(2019, 12, 9));

        await given.WriteAsync(work => ClosureStore.SaveAsync(work, new Closure { ItemId = "T05", Month = Given.November, State = Closure.Closed }, "办结销号", null));
        (await standings.LoadAsync()).Closed.ShouldBe([KeyValuePair.Create("T05", Given.November)]);

        await given.WriteAsync(work => RoundStore.IssueAsync(work, Given.November));
        (await standings.LoadAsync()).Round!.IssuedAt.ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R7")]
    public async Task A_monthly_round_is_kept_as_regular_and_whole(On on)
    {
        using var given = await new Given(on).WithRoundAsync();

        var round = (await new RoundStore(given.Database).FindAsync(Given.November))!;
        (round.Frequency, round.Kind, DispatchWords.Round(round)).ShouldBe((DispatchFrequency.Regular, DispatchKind.Whole, "定期调度，综合"));
        await using var connection = await given.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT frequency || ' ' || kind FROM rounds";
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("Regular Whole");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R42")]
    public async Task Of_two_who_give_the_bulletin_another_day_at_once_one_is_told_and_an_issued_one_keeps_its_day(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var store = new RoundStore(given.Database);
        var before = (await store.FindAsync(Given.November))!;

        var kept = await Task.WhenAll(Enumerable.Range(1, 4).Select(day => given.WriteAsync(work => RoundStore.SetBulletinDayAsync(work, before, before.BulletinOn.AddDays(day), $"理由{day}。"))));

        kept.Count(one => one).ShouldBe(1);
        var after = (await store.FindAsync(Given.November))!;
        after.BulletinReason.ShouldStartWith("理由");
        after.BulletinOn.ShouldBeGreaterThan(before.BulletinOn);
        await given.WriteAsync(work => RoundStore.IssueAsync(work, Given.November));
        (await given.WriteAsync(work => RoundStore.SetBulletinDayAsync(work, after, before.BulletinOn, "迟了。"))).ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task The_database_survives_a_restart_and_migrates_only_once(On on)
    {
        using var given = await new Given(on).WithRoundAsync();

        using var again = given.OpenAgain();

        (await new RoundStore(again).LatestAsync())!.Month.ShouldBe(Given.November);
    }
}
