using CztBot.Core.Evaluation;
using CztBot.Core.Reports;

namespace CztBot.Storage.Tests.Evaluation;

public sealed class EvaluationStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R70")]
    public async Task An_edition_is_signed_once_and_kept_with_its_checksum(On on)
    {
        using var given = new Given(on);

        var signed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => given.WriteAsync(work => EvaluationStore.SignAsync(work, Issued(1)))));
        await given.WriteAsync(work => EvaluationStore.SignAsync(work, Issued(2) with { Reason = "采纳申诉。" }));

        signed.Count(one => one).ShouldBe(1);
        var store = new EvaluationStore(given.Database);
        (await store.EditionsAsync("2019")).Select(one => (one.Edition, one.Intact, one.Reason, one.AppealUntil)).ShouldBe([(2, true, "采纳申诉。", new DateOnly(2020, 1, 20)), (1, true, "", new DateOnly(2020, 1, 20))]);
        (await store.LatestAsync())!.Edition.ShouldBe(2);
        (await store.EditionsAsync("2020")).ShouldBeEmpty();
        (await new AuditStore(given.Database).OfAsync("evaluation/2019/1")).ShouldHaveSingleItem().Action.ShouldBe("evaluation.sign");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R70")]
    public async Task An_exclusion_counts_as_of_an_instant_until_it_is_taken_back(On on)
    {
        using var given = new Given(on);
        await WriteAsync(given, 1, work => EvaluationStore.ExcludeAsync(work, "report/2019-11/T05", true, "疫情期间。"));
        await WriteAsync(given, 3, work => EvaluationStore.ExcludeAsync(work, "report/2019-11/T05", false, "理由不成立。"));
        await WriteAsync(given, 2, work => EvaluationStore.ExcludeAsync(work, "order/〔2019〕1号", true, "职责调整。"));

        var store = new EvaluationStore(given.Database);
        (await store.ExclusionsAsync(At(0))).ShouldBeEmpty();
        (await store.ExclusionsAsync(At(1))).ShouldBe([new Exclusion("report/2019-11/T05", "疫情期间。", "p1", At(1))]);
        (await store.ExclusionsAsync(At(2))).Select(one => one.Record).ShouldBe(["order/〔2019〕1号", "report/2019-11/T05"]);
        (await store.ExclusionsAsync(At(4))).ShouldHaveSingleItem().Record.ShouldBe("order/〔2019〕1号");
        (await new AuditStore(given.Database).OfAsync("report/2019-11/T05")).Select(entry => entry.Action).ShouldBe(["evaluation.exclude", "evaluation.include"]);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R68")]
    public async Task The_weights_that_were_approved_last_count(On on)
    {
        using var given = new Given(on);
        var store = new EvaluationStore(given.Database);
        (await store.ApprovedWeightsAsync(At(0))).ShouldBeNull();

        await WriteAsync(given, 1, work => EvaluationStore.ApproveAsync(work, new EvaluationWeights(40, 20, 20, 20)));
        await WriteAsync(given, 2, work => EvaluationStore.ApproveAsync(work, new EvaluationWeights(25, 25, 25, 25)));

        (await store.ApprovedWeightsAsync(At(1))).ShouldBe("40/20/20/20");
        (await store.ApprovedWeightsAsync(At(9))).ShouldBe("25/25/25/25");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R71")]
    public async Task A_unit_appeals_once_against_an_edition_and_is_answered_once(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => EvaluationStore.SignAsync(work, Issued(1)));

        (await given.WriteAsync(work => EvaluationStore.AppealAsync(work, "2019", 1, "长沙/住建", "11月已按时报送。"))).ShouldBeTrue();
        (await given.WriteAsync(work => EvaluationStore.AppealAsync(work, "2019", 1, "长沙/住建", "再说一次。"))).ShouldBeFalse();
        var store = new EvaluationStore(given.Database);
        var appeal = (await store.AppealsAsync("2019", 1)).ShouldHaveSingleItem();
        appeal.Decided.ShouldBeFalse();
        (await given.WriteAsync(work => EvaluationStore.ReplyAsync(work, appeal, true, "情况属实。"))).ShouldBeTrue();
        (await given.WriteAsync(work => EvaluationStore.ReplyAsync(work, appeal, false, "不属实。"))).ShouldBeFalse();

        var decided = (await store.AppealAsync(appeal.Id))!;
        (decided.Text, decided.IsUpheld, decided.Opinion, decided.RepliedBy, decided.RepliedAt).ShouldBe(("11月已按时报送。", 1, "情况属实。", "p1", Given.Actor.At));
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R70")]
    public async Task The_ledger_is_read_as_it_stood_at_an_instant(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var first = Given.Report();
        var accepted = first with { Version = 2, State = ReportState.Accepted, Lamp = Lamp.Green };
        await WriteAsync(given, 1, work => ReportStore.SaveAsync(work, first, "提交", null));
        await WriteAsync(given, 5, work => ReportStore.SaveAsync(work, accepted, "核定", first));

        var ledger = new PastLedger(given.Database);
        (await ledger.ReportsAsync(Given.November, At(0))).ShouldBeEmpty();
        (await ledger.ReportsAsync(Given.November, At(4))).ShouldHaveSingleItem().State.ShouldBe(ReportState.Submitted);
        (await ledger.ReportsAsync(Given.November, At(5))).ShouldHaveSingleItem().State.ShouldBe(ReportState.Accepted);
        (await ledger.ReportsAsync(Given.November.Previous, At(5))).ShouldBeEmpty();
        (await ledger.OrdersAsync(At(5))).ShouldBeEmpty();
        (await ledger.SupervisionsAsync(At(5))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Nothing_of_an_evaluation_is_changed_behind_the_programs_back(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => EvaluationStore.SignAsync(work, Issued(1)));
        await given.WriteAsync(work => EvaluationStore.ExcludeAsync(work, "report/2019-11/T05", true, "疫情期间。"));
        await given.WriteAsync(work => EvaluationStore.AppealAsync(work, "2019", 1, "长沙/住建", "11月已按时报送。"));
        await using var connection = await given.ConnectAsync();

        foreach (var sql in (string[])["UPDATE evaluations SET body = 'x'", "DELETE FROM evaluations", "DELETE FROM evaluation_exclusions", "UPDATE evaluation_appeals SET text = 'x'"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }

    private static DateTimeOffset At(int hours) => Given.Actor.At.AddHours(hours);

    private static Task<bool> WriteAsync(Given given, int hours, Func<Work, Task> write) => given.Database.WriteAsync(Given.Actor with { At = At(hours) }, async work =>
    {
        await write(work);
        return true;
    });

    private static IssuedEvaluation Issued(int edition) => new()
    {
        Period = "2019", Edition = edition, Body = "{}", Hash = EvaluationJson.HashOf("{}"), AppealUntil = new(2020, 1, 20), SignedBy = "p1", SignedAt = Given.Actor.At,
    };
}
