using CztBot.Core;

namespace CztBot.Storage.Tests.Summaries;

public sealed class SummaryStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R57")]
    public async Task A_summary_is_signed_once_with_its_file_and_never_changed(On on)
    {
        using var given = new Given(on);

        var signed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => given.WriteAsync(work => SummaryStore.SignAsync(work, "2020Q1", "{}", [1, 2, 3], [4, 5]))));

        signed.Count(one => one).ShouldBe(1);
        var store = new SummaryStore(given.Database);
        var issued = (await store.FindAsync("2020Q1")).ShouldNotBeNull();
        (issued.Intact, issued.SignedBy, issued.SignedAt).ShouldBe((true, "p1", Given.Actor.At));
        issued.Document.Content.ShouldBe([1, 2, 3]);
        issued.UnitsDocument!.Content.ShouldBe([4, 5]);
        (issued with { UnitsFile = "AAAA" }).Intact.ShouldBeFalse();
        (await store.AllAsync()).ShouldHaveSingleItem();
        await using var connection = await given.ConnectAsync();
        foreach (var sql in (string[])["UPDATE summaries SET body = 'x'", "DELETE FROM summaries"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Of_two_who_edit_a_section_at_once_one_is_told_and_the_stamp_changes_with_each_edit_and_report(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var store = new SummaryStore(given.Database);
        var first = await store.StampAsync("2020Q1", new Month(2020, 3));

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => given.WriteAsync(work => SummaryStore.EditAsync(work, "2020Q1", "2020Q1.overview", $"第{index}稿。", "底稿。", 0))));
        var second = await store.StampAsync("2020Q1", new Month(2020, 3));
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));
        var third = await store.StampAsync("2020Q1", new Month(2020, 3));

        kept.Count(one => one).ShouldBe(1);
        (await store.EditsAsync("2020Q1")).ShouldHaveSingleItem().Version.ShouldBe(1);
        new[] { first, second, third }.Distinct().Count().ShouldBe(3);
        (await store.StampAsync("2020Q1", new Month(2019, 10))).ShouldBe(second, "a report of a later month is none of it");
        (await new AuditStore(given.Database).OfAsync("summary/2020Q1/2020Q1.overview")).ShouldHaveSingleItem().BeforeValue.ShouldBe("底稿。");
    }
}
