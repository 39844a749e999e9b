using CztBot.Core.Orders;
using CztBot.Core.Supplements;

namespace CztBot.Storage.Tests.Supplements;

public sealed class SupplementStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R60")]
    public async Task Of_many_who_sign_at_once_each_supplement_has_one_number_of_its_year_without_gaps(On on)
    {
        using var given = new Given(on);
        for (var index = 0; index < 6; index++) await given.WriteAsync(work => SupplementStore.SaveAsync(work, Draft(index), "编写", null));

        var signed = await Task.WhenAll(Enumerable.Range(0, 18).Select(index => given.WriteAsync(work => SupplementStore.SignAsync(work, Draft(index % 6), 2020, Files))));

        signed.OfType<IssuedSupplement>().Select(one => one.Number).Order().ShouldBe([1, 2, 3, 4, 5, 6]);
        var store = new SupplementStore(given.Database);
        (await store.IssuesAsync()).Select(one => one.Body).ShouldBe(["第6期", "第5期", "第4期", "第3期", "第2期", "第1期"]);
        await given.WriteAsync(work => SupplementStore.SaveAsync(work, Draft(7), "编写", null));
        (await given.WriteAsync(work => SupplementStore.SignAsync(work, Draft(7), 2021, Files)))!.Number.ShouldBe(1, "a year begins anew");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R60")]
    public async Task Supplements_and_monthly_bulletins_count_apart(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => SupplementStore.SaveAsync(work, Draft(1), "编写", null));
        await given.WriteAsync(work => SupplementStore.SignAsync(work, Draft(1), 2019, Files));

        var bulletin = await given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November, 2019, (number, total) => ($"{number}/{total}", "hash")));

        bulletin!.Body.ShouldBe("1/1");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R60")]
    public async Task A_signature_that_is_taken_back_gives_its_number_back_and_what_is_signed_never_changes(On on)
    {
        using var given = new Given(on);
        foreach (var index in (int[])[1, 2]) await given.WriteAsync(work => SupplementStore.SaveAsync(work, Draft(index), "编写", null));
        await given.WriteAsync(async work =>
        {
            await SupplementStore.SignAsync(work, Draft(1), 2020, Files);
            work.Cancel();
            return false;
        });

        (await given.WriteAsync(work => SupplementStore.SignAsync(work, Draft(2), 2020, Files)))!.Number.ShouldBe(1);

        var store = new SupplementStore(given.Database);
        (await store.IssuedAsync("s1")).ShouldBeNull();
        var issued = (await store.NumberedAsync(2020, 1)).ShouldNotBeNull();
        (issued.Id, issued.Intact, issued.SignedBy, issued.SignedAt).ShouldBe(("s2", true, "p1", Given.Actor.At));
        issued.Document(units: false).Content.ShouldBe([1, 2, 3]);
        issued.Document(units: true).Content.ShouldBe([4, 5]);
        (issued with { UnitsFile = "AAAA" }).Intact.ShouldBeFalse();
        (await given.WriteAsync(work => SupplementStore.SaveAsync(work, Draft(2).Edited("text", "事后。", "正文。", Draft(2).Started), "编辑", Draft(2)))).ShouldBeFalse("a signed one is none to edit");
        await using var connection = await given.ConnectAsync();
        foreach (var sql in (string[])["UPDATE supplement_issues SET body = 'x'", "DELETE FROM supplement_issues", "DELETE FROM supplements", "UPDATE supplement_versions SET body = 'x'"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Of_two_who_edit_at_once_one_is_told_and_the_trail_has_before_and_after(On on)
    {
        using var given = new Given(on);
        var (draft, store) = (Draft(1), new SupplementStore(given.Database));
        await given.WriteAsync(work => SupplementStore.SaveAsync(work, draft, "编写", null));
        var first = await store.StampAsync(draft);

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => given.WriteAsync(work => SupplementStore.SaveAsync(work, draft.Edited("text", $"第{index}稿。", draft.Text, draft.Started), "编辑", draft))));

        kept.Count(one => one).ShouldBe(1);
        (await store.StampAsync(draft)).ShouldNotBe(first);
        (await store.FindAsync("s1"))!.EditOf("text")!.MachineText.ShouldBe("正文。");
        var trail = await new AuditStore(given.Database).OfAsync("supplement/s1");
        trail.Select(entry => entry.Action).ShouldBe(["supplement.编写", "supplement.编辑"]);
        trail[^1].BeforeValue!.ShouldContain("正文。");
        trail[^1].BeforeValue!.ShouldNotContain("稿。");
        trail[^1].AfterValue!.ShouldContain("稿。");
    }

    private static SupplementDraft Draft(int index) => new() { Id = $"s{index}", Title = "标题", Text = "正文。", Started = new Stamp("p1", Given.Actor.At) };

    private static SupplementFiles Files(int number) => new($"第{number}期", [1, 2, 3], [4, 5]);
}
