using CztBot.Core.Problems;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Problems;

public sealed class ProblemRulesTests
{
    private static readonly Actor Clerk = new("clerk", "袁佳文", "test", new DateTimeOffset(2019, 12, 6, 10, 0, 0, TimeSpan.FromHours(8)));

    [Theory]
    [Trait("Rule", "R43")]
    // proposed, level, kind, reason, department: refusal
    [InlineData(3, 3, "规划调整", "", "", "")]
    [InlineData(3, 4, "规划调整", "", "", "由第3级改为第4级，请填写理由")]
    [InlineData(3, 2, "规划调整", "", "", "由第3级改为第2级，请填写理由")]
    [InlineData(3, 4, "规划调整", "涉及政府层面。", "", "")]
    [InlineData(null, 2, "其他", "", "", "请填写定级理由")]
    [InlineData(5, 5, "政策支持", "", "", "请填写省直部门")]
    [InlineData(5, 5, "政策支持", "", "省交通运输厅", "")]
    [InlineData(3, 0, "规划调整", "", "", "请选择调度层级")]
    [InlineData(3, 6, "规划调整", "", "", "请选择调度层级")]
    [InlineData(3, null, "规划调整", "", "", "请选择调度层级")]
    [InlineData(3, 3, "天气", "", "", "请选择问题类别")]
    public void A_level_is_decided_by_a_person_with_a_reason_and_the_proposed_one_is_kept(int? proposed, int? level, string kind, string reason, string department, string refusal)
    {
        var problem = Open() with { ProposedLevel = proposed };

        var outcome = ProblemRules.Classify(problem, 1, level, kind, reason, department, Clerk);

        if (refusal.Length > 0) outcome.ShouldBeOfType<ProblemOutcome.Refused>().Reason.ShouldContain(refusal);
        else outcome.ShouldBeOfType<ProblemOutcome.Moved>().Problem.ShouldSatisfyAllConditions(
            one => one.ProposedLevel.ShouldBe(proposed), one => one.Classification!.Level.ShouldBe(level!.Value), one => one.Classification!.By.ShouldBe("clerk"), one => one.State.ShouldBe(ProblemState.Classified));
    }

    // Columns: classify, hand over, settle.
    [Theory]
    [Trait("Rule", "R46")]
    [InlineData(ProblemState.Open, "+.+")]
    [InlineData(ProblemState.Classified, "+++")]
    [InlineData(ProblemState.HandedOver, "...")]
    [InlineData(ProblemState.Settled, "...")]
    [InlineData(ProblemState.Dropped, "...")]
    public void Each_state_leaves_open_what_the_table_says_and_one_matter_is_handed_over_once(ProblemState state, string open)
    {
        var problem = Open() with { State = state };
        Func<int, ProblemOutcome>[] moves =
        [
            seen => ProblemRules.Classify(problem, seen, 3, "规划调整", "", "", Clerk), seen => ProblemRules.HandOver(problem, seen), seen => ProblemRules.Settle(problem, seen, "已自行解决。"),
        ];
        foreach (var (index, move) in moves.Index())
        {
            if (open[index] == '+')
            {
                move(1).ShouldBeOfType<ProblemOutcome.Moved>().Problem.Version.ShouldBe(2);
                move(0).ShouldBeOfType<ProblemOutcome.Stale>();
                continue;
            }

            var reason = move(1).ShouldBeOfType<ProblemOutcome.Refused>().Reason;
            reason.ShouldMatch("不能.*请");
            reason.ShouldEndWith("。");
        }
    }

    [Theory]
    [Trait("Rule", "R52")]
    [InlineData(1, 1, null)]
    [InlineData(0, 2, ProblemState.Settled)]
    [InlineData(0, 0, ProblemState.Classified)]
    public void A_problem_is_settled_with_its_last_order_and_waits_again_when_none_is_left(int open, int closed, ProblemState? state) =>
        (ProblemRules.Follow(Open() with { State = ProblemState.HandedOver }, open, closed)?.Problem.State).ShouldBe(state);

    [Fact]
    [Trait("Rule", "R43")]
    public void A_report_that_is_verified_again_renews_what_nobody_classified_and_nothing_else()
    {
        var open = Open();
        ProblemRules.Renew(open, open with { Id = "other" }).ShouldBeNull();
        ProblemRules.Renew(open, open with { Id = "other", Text = "新的表述。" })!.Problem.ShouldSatisfyAllConditions(one => one.Id.ShouldBe(open.Id), one => one.Text.ShouldBe("新的表述。"));
        ProblemRules.Renew(open, null)!.Problem.State.ShouldBe(ProblemState.Dropped);
        ProblemRules.Renew(open with { State = ProblemState.Dropped }, open)!.Problem.State.ShouldBe(ProblemState.Open);
        ProblemRules.Renew(open with { State = ProblemState.Classified }, null).ShouldBeNull();
    }

    [Theory]
    [Trait("Rule", "R23")]
    [InlineData(false, "标高不一。", "", true)]
    [InlineData(true, "", "", false)]
    [InlineData(true, "", "请三市会商。", true)]
    [InlineData(false, "", "", false)]
    public void A_report_names_a_problem_or_a_matter_to_be_coordinated_or_none(bool none, string problems, string coordination, bool named)
    {
        var report = ProgressReport.Empty(new Month(2019, 11), "T05", "长沙/住建") with
        {
            Content = new ReportContent { NoProblem = none, Problems = problems, Coordination = coordination, Level = 3, Difficulties = "资金紧张。" },
        };

        var problem = ReportProblems.Of(report, Clerk, "p1");

        (problem is not null).ShouldBe(named);
        if (named) (problem!.ProposedLevel, problem.ProposedReason, problem.Origin).ShouldBe((3, coordination, "report/2019-11/T05"));
    }

    private static Problem Open() => new()
    {
        Id = "p1", Origin = "report/2019-11/T05", Text = "标高不一。", ProposedLevel = 3, RaisedAt = Clerk.At, RaisedBy = "p1",
    };
}
