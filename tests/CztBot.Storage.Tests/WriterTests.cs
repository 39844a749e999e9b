using System.Data.Common;
using CztBot.Core.Reports;

namespace CztBot.Storage.Tests;

public sealed class WriterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory, EveryDatabase]
    public async Task Works_that_wait_together_are_committed_together_and_answered_only_then(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        using var queue = new Queue(given);
        var seen = (-1, -1);

        var works = Enumerable.Range(0, 5).Select(index => queue.Add(AuditAsync($"work/{index}"))).ToList();
        var last = queue.Add(async _ => seen = (await TrailAsync(given, "work/"), works.Count(work => work.IsCompleted)));
        await queue.ReleaseAsync();
        await Task.WhenAll([.. works, last]).WaitAsync(Patience);

        seen.ShouldBe((0, 0));
        (await TrailAsync(given, "work/")).ShouldBe(5);
    }

    [Theory, EveryDatabase]
    public async Task A_work_that_fails_or_cancels_takes_back_only_itself(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        using var queue = new Queue(given);

        var before = queue.Add(AuditAsync("work/before"));
        var failing = queue.Add(async work =>
        {
            await work.AuditAsync("x", "work/failing", null, null);
            throw new InvalidOperationException("broken");
        });
        var cancelled = queue.Add(async work =>
        {
            await work.AuditAsync("x", "work/cancelled", null, null);
            work.Cancel();
        });
        var refused = queue.Add(work => ReportStore.SaveAsync(work, Given.Report() with { ItemId = "T99" }, "提交", null));
        var after = queue.Add(AuditAsync("work/after"));
        await queue.ReleaseAsync();

        await Task.WhenAll(before, cancelled, after).WaitAsync(Patience);
        (await Should.ThrowAsync<InvalidOperationException>(() => failing)).Message.ShouldBe("broken");
        await Should.ThrowAsync<DbException>(() => refused);
        (await new AuditStore(given.Database).OfAsync("work/")).Select(entry => entry.Subject).ShouldBe(["work/before", "work/after"]);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task The_trail_keeps_the_order_of_what_happened_within_one_millisecond(On on)
    {
        using var given = new Given(on);
        var subjects = Enumerable.Range(0, 200).Select(index => $"work/{index:000}").ToList();

        await given.WriteAsync(async work =>
        {
            foreach (var subject in subjects) await work.AuditAsync("x", subject, null, null);
        });

        (await new AuditStore(given.Database).OfAsync("work/")).Select(entry => entry.Subject).ShouldBe(subjects);
    }

    [Theory, EveryDatabase]
    public async Task A_work_sees_what_the_one_before_it_wrote(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        using var queue = new Queue(given);

        var first = queue.Add(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));
        var second = queue.Add(work => ReportStore.SaveAsync(work, Given.Report(2, "续报"), "提交", Given.Report()));
        var rival = queue.Add(work => ReportStore.SaveAsync(work, Given.Report(2, "另报"), "提交", Given.Report()));
        await queue.ReleaseAsync();

        (await Task.WhenAll(first, second, rival).WaitAsync(Patience)).ShouldBe([true, true, false]);
        (await new ReportStore(given.Database).FindAsync(Given.November, "T05"))!.Content!.Progress.ShouldBe("续报");
    }

    [Theory, EveryDatabase]
    public async Task A_commit_that_fails_is_everybodys_failure_and_the_next_one_works(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        using var queue = new Queue(given);

        var innocent = queue.Add(AuditAsync("work/innocent"));
        var guilty = queue.Add(async work =>
        {
            await work.ExecuteAsync(
                on == On.Sqlite ? "PRAGMA defer_foreign_keys = ON"
                    : "ALTER TABLE reports ALTER CONSTRAINT reports_month_item_id_fkey DEFERRABLE INITIALLY DEFERRED",
                new { });
            await ReportStore.SaveAsync(work, Given.Report() with { ItemId = "T99" }, "提交", null);
        });
        await Should.ThrowAsync<DbException>(queue.ReleaseAsync);

        await Should.ThrowAsync<DbException>(() => innocent.WaitAsync(Patience));
        await Should.ThrowAsync<DbException>(() => guilty.WaitAsync(Patience));
        await given.WriteAsync(AuditAsync("work/next"));
        (await new AuditStore(given.Database).OfAsync("work/")).ShouldHaveSingleItem().Subject.ShouldBe("work/next");
    }

    [Theory, EveryDatabase]
    public async Task A_work_withdrawn_before_its_turn_never_runs(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        using var queue = new Queue(given);
        using var impatient = new CancellationTokenSource();

        var withdrawn = given.Database.WriteAsync(Given.Actor, async work =>
        {
            await work.AuditAsync("x", "work/withdrawn", null, null);
            return true;
        }, impatient.Token);
        await impatient.CancelAsync();
        await queue.ReleaseAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => withdrawn.WaitAsync(Patience));
        (await TrailAsync(given, "work/")).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_waits_when_the_database_closes_is_still_written_and_nothing_after(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        using var queue = new Queue(given);
        var work = queue.Add(AuditAsync("work/last"));

        var closing = Task.Run(given.Database.Dispose);
        await queue.ReleaseAsync();
        await closing.WaitAsync(Patience);

        work.IsCompleted.ShouldBeTrue();
        await work.WaitAsync(Patience);
        await Should.ThrowAsync<ObjectDisposedException>(() => given.WriteAsync(AuditAsync("work/late")));
        using var again = given.OpenAgain();
        (await new AuditStore(again).OfAsync("work/")).ShouldHaveSingleItem().Subject.ShouldBe("work/last");
    }

    private static Func<Work, Task> AuditAsync(string subject) => work => work.AuditAsync("x", subject, null, null);

    private static async Task<int> TrailAsync(Given given, string subject) => (await new AuditStore(given.Database).OfAsync(subject)).Count;
}
