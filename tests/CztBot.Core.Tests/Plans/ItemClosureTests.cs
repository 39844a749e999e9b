using CztBot.Core.Plans;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.Closure>;

namespace CztBot.Core.Tests.Plans;

/// <summary>办结销号 of a reporting item (R41).</summary>
[Trait("Rule", "R41")]
public sealed class ItemClosureTests
{
    private static readonly Month November = new(2019, 11);

    [Fact]
    public void An_item_is_proposed_once_and_what_is_closed_stays_closed_whatever_old_card_is_pressed()
    {
        Refused(Finish(null, evidence: "")).ShouldContain("请填写办结依据");
        var proposed = Done(Finish(null));
        (proposed.State, proposed.Version, proposed.ProposedBy, proposed.Month).ShouldBe((Closure.Proposed, 1, "contact", November));
        Refused(Finish(proposed)).ShouldContain("不能重复申请");

        var closed = Done(Close(proposed, 1));
        (closed.State, closed.Version, closed.Evidence).ShouldBe((Closure.Closed, 2, "竣工备案表1号"));
        Refused(Finish(closed)).ShouldContain("已经办结销号");
        Refused(Close(closed, 2)).ShouldContain("没有待核实的办结申请");
    }

    [Fact]
    public void Others_verify_it_and_only_with_the_months_report_verified()
    {
        var proposed = Done(Finish(null));
        Refused(ItemClosure.Close(proposed, 1, "任务5", own: true, verified: true, By("clerk"))).ShouldContain("您不能核实");
        Refused(ItemClosure.Close(proposed, 1, "任务5", own: false, verified: true, By("contact"))).ShouldContain("申请人和报送单位以外的人");
        Refused(ItemClosure.Close(proposed, 1, "任务5", own: false, verified: false, By("clerk"))).ShouldContain("请先核定任务5本月的报告");
        Close(proposed, 0).ShouldBeOfType<Outcome.Stale>();
    }

    [Fact]
    public void A_proposal_is_returned_with_what_is_missing_and_can_be_made_anew()
    {
        var proposed = Done(Finish(null));
        Refused(ItemClosure.Return(proposed, 1, "任务5", own: false, "", By("clerk"))).ShouldContain("请填写退回办结申请的原因");
        Refused(ItemClosure.Return(null, 1, "任务5", own: false, "缺备案表。", By("clerk"))).ShouldContain("没有待核实的办结申请");
        ItemClosure.Return(proposed, 2, "任务5", own: false, "缺备案表。", By("clerk")).ShouldBeOfType<Outcome.Stale>();

        var returned = Done(ItemClosure.Return(proposed, 1, "任务5", own: false, "缺备案表。", By("clerk")));
        (returned.State, returned.Reason).ShouldBe((Closure.Returned, "缺备案表。"));
        Refused(Close(returned, 2)).ShouldContain("没有待核实的办结申请");
        Done(Finish(returned)).ShouldSatisfyAllConditions(again => again.Version.ShouldBe(3), again => again.Reason.ShouldBeEmpty());
    }

    [Fact]
    public void What_is_closed_is_opened_again_with_a_reason_and_nothing_else_is()
    {
        var closed = Done(Close(Done(Finish(null)), 1));
        Refused(ItemClosure.Reopen(closed, 2, "任务5", "")).ShouldBe("请填写恢复报送的原因。");
        Refused(ItemClosure.Reopen(Done(Finish(null)), 1, "任务5", "二期。")).ShouldContain("没有销号");
        ItemClosure.Reopen(closed, 1, "任务5", "二期。").ShouldBeOfType<Outcome.Stale>();

        var open = Done(ItemClosure.Reopen(closed, 2, "任务5", "二期。"));
        (open.State, open.Reason, open.Version).ShouldBe((Closure.Reopened, "二期。", 3));
        Done(Finish(open)).State.ShouldBe(Closure.Proposed);
    }

    private static Outcome Finish(Closure? one, string evidence = "竣工备案表1号") => ItemClosure.Finish(one, "T05", November, "任务5", evidence, By("contact"));

    private static Outcome Close(Closure one, int seen) => ItemClosure.Close(one, seen, "任务5", own: false, verified: true, By("clerk"));

    private static Closure Done(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Moved>().One;

    private static string Refused(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Refused>().Reason;

    private static Actor By(string person) => new(person, person, "test", new DateTimeOffset(2019, 12, 3, 10, 0, 0, TimeSpan.FromHours(8)));
}
