using System.Data.Common;
using CztBot.Core.Reports;

namespace CztBot.Storage.Tests;

public sealed class ReportStoreTests
{
    [Theory, EveryDatabase]
    public async Task A_report_comes_back_as_it_was_written(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));

        var report = await new ReportStore(given.Database).FindAsync(Given.November, "T05");

        report.ShouldBe(Given.Report());
    }

    [Theory, EveryDatabase]
    public async Task Some_items_reports_and_confirmations_are_read_without_the_others(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report() with { ItemId = "T20", UnitId = "长沙/发改" }, "提交", null));
        foreach (var unit in (string[])["长沙/财政", "长沙/金融"]) await given.WriteAsync(work => ConfirmationStore.SaveAsync(work, Given.November, new Confirmation("T20", unit, "")));

        (await new ReportStore(given.Database).OfItemsAsync(Given.November, ["T05", "T06"])).ShouldBe([Given.Report()]);
        (await new ReportStore(given.Database).OfItemsAsync(Given.November.Next, ["T05"])).ShouldBeEmpty();
        (await new ConfirmationStore(given.Database).OfItemsAsync(Given.November, ["T20", "T05"])).Select(one => one.UnitId).ShouldBe(["长沙/财政", "长沙/金融"]);
        (await new ConfirmationStore(given.Database).OfItemsAsync(Given.November, [])).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Two_writers_of_the_same_version_end_in_one_report_and_nothing_of_the_other_stays(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));

        var results = await Task.WhenAll(
            given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(2, "甲"), "提交", Given.Report())),
            given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(2, "乙"), "提交", Given.Report())));

        results.Count(saved => saved).ShouldBe(1);
        (await new ReportStore(given.Database).VersionsAsync(Given.November, "T05")).Select(one => one.Version).ShouldBe([1, 2]);
        (await new AuditStore(given.Database).OfAsync("report/2019-11/T05")).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task A_first_version_is_written_once_however_many_press_at_once(On on)
    {
        using var given = await new Given(on).WithRoundAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null))));

        results.Count(saved => saved).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_report_outside_the_round_is_refused_by_the_database(On on)
    {
        using var given = await new Given(on).WithRoundAsync();

        await Should.ThrowAsync<DbException>(() =>
            given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report() with { ItemId = "T99" }, "提交", null)));
    }

    [Theory, EveryDatabase]
    public async Task The_last_verified_report_of_each_item_is_found_across_months(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report() with { State = ReportState.Accepted }, "核定", null));
        var store = new ReportStore(given.Database);

        (await store.LastVerifiedAsync(new(2020, 3))).ShouldHaveSingleItem().Month.ShouldBe(Given.November);
        (await store.LastVerifiedAsync(new(2019, 10))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R59")]
    public async Task A_correction_that_waits_is_found_for_later_months_and_changes_what_their_signature_must_have_seen(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var locked = Given.Report(progress: "填写了“\"asIssued\":”。") with { State = ReportState.Locked };
        await given.WriteAsync(work => ReportStore.SaveAsync(work, locked, "锁定", null));
        var (reports, bulletins) = (new ReportStore(given.Database), new BulletinStore(given.Database));
        (await reports.CorrectedBeforeAsync(new(2019, 12))).ShouldBeEmpty();
        var stamp = await bulletins.StampAsync(new(2019, 12));

        var corrected = ((ReportOutcome.Moved)ReportRules.Correct(locked, 1, "完成路面施工。", "笔误")).Report;
        await given.WriteAsync(work => ReportStore.SaveAsync(work, corrected, "更正", locked));

        (await reports.CorrectedBeforeAsync(new(2019, 12))).ShouldBe([corrected]);
        (await reports.CorrectedBeforeAsync(Given.November)).ShouldBeEmpty();
        (await bulletins.StampAsync(new(2019, 12))).ShouldNotBe(stamp);

        await given.WriteAsync(work => ReportStore.SaveAsync(work, ReportRules.Announce(corrected), "更正已刊发", corrected));
        (await reports.CorrectedBeforeAsync(new(2019, 12))).ShouldBeEmpty();
        (await bulletins.StampAsync(new(2019, 12))).ShouldBe(stamp);
    }

    [Theory]
    [EveryDatabase("UPDATE audit SET action = 'x'")]
    [EveryDatabase("DELETE FROM audit")]
    [EveryDatabase("DELETE FROM report_versions")]
    [EveryDatabase("UPDATE report_versions SET body = ''")]
    [EveryDatabase("UPDATE bulletins SET number = 9")]
    [EveryDatabase("DELETE FROM bulletins")]
    public async Task Trail_versions_and_bulletins_can_be_neither_changed_nor_deleted(On on, string sql)
    {
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));
        await given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November, 2019, (_, _) => ("", "")));
        await using var connection = await given.ConnectAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in the test.
        command.CommandText = sql;
#pragma warning restore CA2100

        (await Should.ThrowAsync<DbException>(() => command.ExecuteNonQueryAsync())).Message.ShouldMatch("append-only|never (changed|deleted)");
    }
}
