using CztBot.Core.CarryOvers;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.CarryOvers.CarryOver>;

namespace CztBot.Core.Tests.CarryOvers;

public sealed class CarryOverRulesTests
{
    private static readonly CarryOver Alone = new()
    {
        Id = "2018-01", Name = "某路改造", Lead = new UnitRef { UnitId = "长沙/住建", Name = "长沙市住建委" }, Cities = ["长沙"], Status = Statuses.Normal, DueOn = new(2020, 6, 30),
    };

    private static readonly CarryOver Linked = Alone with { Id = "2018-02", ItemId = "T05" };

    [Fact]
    [Trait("Rule", "R3")]
    public void The_same_file_again_changes_nothing_and_what_people_wrote_since_stays()
    {
        CarryOverRules.Import(null, Alone)!.One.ShouldBe(Alone);
        CarryOverRules.Import(Alone, Alone with { Responsible = [], Cities = ["长沙"] }).ShouldBeNull();

        var kept = Done(CarryOverRules.Update(Alone, 1, Statuses.Behind, "缺资金。", Given.Actor()));
        CarryOverRules.Import(kept, Alone).ShouldBeNull("the file says nothing new");
        var renamed = CarryOverRules.Import(kept, Alone with { Name = "某路快速化改造" })!.One;
        (renamed.Name, renamed.Status, renamed.Progress, renamed.Version).ShouldBe(("某路快速化改造", Statuses.Behind, "缺资金。", 3));
        CarryOverRules.Import(Alone, Alone with { Status = Statuses.Done })!.One.Status.ShouldBe(Statuses.Done, "nobody wrote anything since");
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void What_a_task_carries_on_is_reported_and_counted_with_it_alone()
    {
        var totals = CarryOverTotals.Of([Alone, Linked, Alone with { Id = "2018-03", Status = Statuses.Done }], new Month(2019, 12));

        (totals.InScope, totals.Linked, totals.Separate).ShouldBe((3, 1, 2));
        totals.ByStatus.Sum(pair => pair.Count).ShouldBe(totals.Separate);
        totals.Sentence.ShouldBe("结转事项3项：并入本轮计划任务1项（随任务月报，不重复计数），单列2项（正常推进1项，已完成1项）。");
        Refused(CarryOverRules.Update(Linked, 1, Statuses.Behind, "缺资金。", Given.Actor())).ShouldContain("已并入本轮计划的任务，进展随该任务月报");
    }

    [Fact]
    [Trait("Rule", "R6")]
    public void Leaving_needs_reason_approver_and_date_and_later_months_stop_counting()
    {
        var actor = Given.Actor("2020-03-10T10:00");
        Refused(CarryOverRules.Leave(Alone, 1, "", "王安和", new(2020, 3, 9), actor)).ShouldBe("请填写移出理由。");
        Refused(CarryOverRules.Leave(Alone, 1, "已撤销立项。", "", new(2020, 3, 9), actor)).ShouldContain("请填写批准人");
        Refused(CarryOverRules.Leave(Alone, 1, "已撤销立项。", new string('长', 51), new(2020, 3, 9), actor)).ShouldContain("最多50字");
        Refused(CarryOverRules.Leave(Alone, 1, "已撤销立项。", "王安和", null, actor)).ShouldContain("请填写批准日期");
        Refused(CarryOverRules.Leave(Alone, 1, "已撤销立项。", "王安和", new(2020, 3, 11), actor)).ShouldContain("还没有到");

        var left = Done(CarryOverRules.Leave(Alone, 1, "已撤销立项。", "王安和", new(2020, 3, 9), actor));

        (left.Left!.Reason, left.Left.Approver, left.Status).ShouldBe(("已撤销立项。", "王安和", Statuses.Normal));
        (left.CountsIn(new Month(2020, 2)), left.CountsIn(new Month(2020, 3)), left.CountsIn(new Month(2020, 4))).ShouldBe((true, true, false));
        CarryOverTotals.Of([left], new Month(2020, 4)).ShouldSatisfyAllConditions(totals => totals.InScope.ShouldBe(0), totals => totals.Left.ShouldBe(1));
        Refused(CarryOverRules.Leave(left, 2, "又一次。", "王安和", new(2020, 3, 9), actor)).ShouldContain("已经移出调度范围");
        Refused(CarryOverRules.Update(left, 2, Statuses.Done, "完成。", actor)).ShouldContain("请先重新纳入");
        CarryOverRules.Import(left, Alone).ShouldBeNull("a file brings nothing back");
        Refused(CarryOverRules.Return(left, 2, "")).ShouldContain("请填写重新纳入的理由");
        Done(CarryOverRules.Return(left, 2, "恢复立项。")).CountsIn(new Month(2020, 4)).ShouldBeTrue();
        Refused(CarryOverRules.Return(Alone, 1, "恢复立项。")).ShouldContain("在调度范围内");
    }

    [Fact]
    public void An_update_says_something_new_and_sees_the_newest_version()
    {
        Refused(CarryOverRules.Update(Alone, 1, "很好", "完成。", Given.Actor())).ShouldContain("请选择状态");
        Refused(CarryOverRules.Update(Alone, 1, Statuses.Done, "", Given.Actor())).ShouldBe("请填写进展。");
        CarryOverRules.Update(Alone, 2, Statuses.Done, "完成。", Given.Actor()).ShouldBeOfType<Outcome.Stale>();
        var updated = Done(CarryOverRules.Update(Alone, 1, Statuses.Done, "完成。", Given.Actor()));
        updated.Updated.ShouldBe(new Stamp("clerk", Given.Actor().At));
        Refused(CarryOverRules.Update(updated, 2, Statuses.Done, "完成。", Given.Actor())).ShouldContain("与现有内容相同");
        (Alone.IsOverdue(new(2020, 6, 30)), Alone.IsOverdue(new(2020, 7, 1)), updated.IsOverdue(new(2020, 7, 1))).ShouldBe((false, true, false));
    }

    [Fact]
    [Trait("Rule", "R41")]
    public void Closing_needs_evidence_and_somebody_elses_verification()
    {
        Refused(TrackedClosure.Finish(Alone, 1, "", Given.Actor())).ShouldContain("请填写证明材料");
        Refused(TrackedClosure.Finish(Linked, 1, "验收。", Given.Actor())).ShouldContain("随该任务销号");
        Refused(TrackedClosure.Verify(Alone, 1, true, "", own: false, Given.Actor())).ShouldContain("没有等待核实的销号申请");
        var asked = Done(TrackedClosure.Finish(Alone, 1, "验收。", Given.Actor() with { PersonId = "contact" }));
        Refused(TrackedClosure.Finish(asked, 2, "验收。", Given.Actor())).ShouldContain("不能重复申请");
        Refused(TrackedClosure.Verify(asked, 2, true, "", own: true, Given.Actor())).ShouldContain("牵头单位不能核实本单位");
        Refused(TrackedClosure.Verify(asked, 2, null, "", own: false, Given.Actor())).ShouldContain("请选择其中一项");
        TrackedClosure.Verify(asked, 1, true, "", own: false, Given.Actor()).ShouldBeOfType<Outcome.Stale>();
        Refused(CarryOverClosure.Link(asked, 2, "T05", "接续。", Given.Actor())).ShouldContain("请先核实或恢复");
        var left = Done(CarryOverRules.Leave(asked, 2, "撤销。", "王安和", new(2019, 12, 5), Given.Actor()));
        Refused(TrackedClosure.Verify(left, 3, true, "", own: false, Given.Actor())).ShouldContain("已经移出调度范围");

        var closed = Done(TrackedClosure.Verify(asked, 2, true, "", own: false, Given.Actor()));

        (closed.IsClosed, closed.Status, closed.CountsIn(new Month(2019, 12)), closed.CountsIn(new Month(2020, 1))).ShouldBe((true, Statuses.Done, true, false));
        CarryOverTotals.Of([closed, Linked], new Month(2020, 1)).ShouldSatisfyAllConditions(totals => totals.Closed.ShouldBe(1), totals => totals.Left.ShouldBe(0), totals => totals.InScope.ShouldBe(1));
        CarryOverRules.Import(closed, Alone).ShouldBeNull("a file reopens nothing");
        Refused(CarryOverRules.Leave(closed, 3, "撤销。", "王安和", new(2019, 12, 5), Given.Actor())).ShouldContain("已经销号");
        Refused(TrackedClosure.Reopen(closed, 3, "")).ShouldContain("请填写恢复的理由");
        Refused(TrackedClosure.Reopen(Alone, 1, "返修。")).ShouldContain("没有销号");
    }

    private static CarryOver Done(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Moved>().One;

    private static string Refused(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Refused>().Reason;
}
