using CztBot.Core.Plans;
using CztBot.Core.Reports;
using Shipped = CztBot.Core.Tests.Dispatches.Given;

namespace CztBot.Core.Tests.Reports;

public sealed class PolicyStagesTests
{
    [Fact]
    [Trait("Rule", "R78")]
    public void A_policy_is_reported_by_stage_and_nothing_else_is()
    {
        Stage("P1", "征求意见").Faults.ShouldBeEmpty();
        Stage("P2", "").Faults.ShouldHaveSingleItem().Sentence.ShouldBe("请选择“阶段”：研究论证、起草方案、征求意见、报批、出台实施。");
        Stage("P1", "快了").Faults.ShouldHaveSingleItem().Field.ShouldBe("stage");
        Stage("M1", "征求意见").ShouldSatisfyAllConditions(read => read.Faults.ShouldBeEmpty(), read => read.Content.Stage.ShouldBe(""));
        Stage("P1", "征求意见").Content.Told().ShouldBe("阶段：征求意见。完成初稿。");
        new ReportContent { Stage = "报批", Unchanged = true, UnchangedReason = "待批复。" }.Told().ShouldBe("阶段：报批。与上月无变化：待批复。");
    }

    private static (ReportContent Content, IReadOnlyList<FieldFault> Faults) Stage(string item, string stage) => ReportForm.Read(
        field => field switch { "progress" => "完成初稿。", "status" => Statuses.Normal, "noProblem" => "true", "stage" => stage, _ => "" }, Shipped.Item(item), new DateOnly(2020, 1, 3));
}
