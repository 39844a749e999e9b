using CztBot.Core.Dispatches;

namespace CztBot.Core.Tests.Dispatches;

public sealed class DispatchRulesTests
{
    private const DispatchParty Office = DispatchParty.Office;
    private static readonly DateTimeOffset Before = Given.At("2019-12-05T10:00");

    [Theory]
    [Trait("Rule", "R84")]
    [InlineData(DispatchMove.Start)]
    [InlineData(DispatchMove.Call)]
    [InlineData(DispatchMove.Reschedule)]
    [InlineData(DispatchMove.Cancel)]
    [InlineData(DispatchMove.Attend)]
    [InlineData(DispatchMove.Minutes)]
    [InlineData(DispatchMove.PassOver)]
    [InlineData(DispatchMove.Close)]
    public void What_the_secretariat_does_nobody_else_may_and_the_secretariat_does_not_answer_for_a_unit(DispatchMove move)
    {
        DispatchTable.WhyNotYours(move, DispatchParty.Unit)!.Reason.ShouldContain("没有这项权限");
        DispatchTable.WhyNotYours(move, Office).ShouldBeNull();
        DispatchTable.WhyNotYours(DispatchMove.Reply, Office)!.Right.ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "R8")]
    public void A_dispatch_has_items_a_question_and_a_date_that_is_not_past()
    {
        Refused(DispatchRules.Start(Given.Dispatch with { Targets = [] }, Office, Before)).ShouldContain("没有选择事项");
        Refused(DispatchRules.Start(Given.Dispatch with { Targets = [], Unreached = ["长沙市金融办没有联络员"] }, Office, Before)).ShouldContain("长沙市金融办没有联络员");
        Refused(DispatchRules.Start(Given.Dispatch with { Content = "" }, Office, Before)).ShouldContain("请填写报送要求");
        Refused(DispatchRules.Start(Given.Dispatch with { DueOn = new(2019, 12, 4) }, Office, Before)).ShouldContain("已经过去");
        Refused(DispatchRules.Start(Given.Dispatch with { DueOn = new(2022, 12, 4) }, Office, Before)).ShouldContain("太远");
        DispatchRules.Start(Given.Dispatch, Office, Before).ShouldBeOfType<DispatchOutcome.Moved>().Action.ShouldBe("临时调度");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public void A_meeting_has_a_place_and_a_time_to_come_unless_it_is_entered_afterwards()
    {
        Refused(DispatchRules.Start(Given.Meeting with { Meeting = Given.Meeting.Meeting! with { Place = "" } }, Office, Before)).ShouldContain("请填写会议地点");
        Refused(DispatchRules.Start(Given.Meeting, Office, Given.At("2019-12-11T10:00"))).ShouldContain("已经过去");
        var held = Given.Meeting with { Meeting = Given.Meeting.Meeting! with { Held = true } };
        DispatchRules.Start(held, Office, Given.At("2019-12-11T10:00")).ShouldBeOfType<DispatchOutcome.Moved>().Action.ShouldBe("会议调度");
        Refused(DispatchRules.Start(held, Office, Before)).ShouldContain("不能补录");
    }

    [Fact]
    [Trait("Rule", "R13")]
    public void A_meeting_moves_with_a_reason_before_it_begins()
    {
        var later = Given.At("2019-12-12T09:00");
        Refused(Move(later, "")).ShouldContain("请填写改期原因");
        Refused(Move(null, "冲突。")).ShouldContain("请填写会议日期和时间");
        Refused(Move(Given.Meeting.Meeting!.At, "冲突。")).ShouldContain("没有变化");
        Refused(Move(later, "冲突。", now: "2019-12-10T16:00")).ShouldContain("会议时间已经过去");
        Move(later, "冲突。", seen: 7).ShouldBeOfType<DispatchOutcome.Stale>();
        Move(later, "冲突。").ShouldBeOfType<DispatchOutcome.Moved>().Dispatch.DueOn.ShouldBe(new DateOnly(2019, 12, 12));

        static DispatchOutcome Move(DateTimeOffset? at, string reason, int seen = 1, string now = "2019-12-05T10:00") =>
            DispatchRules.Reschedule(Given.Meeting, seen, Office, at, "市政府第一会议室", reason, Given.Actor(now));
    }

    [Fact]
    [Trait("Rule", "R13")]
    public void What_is_cancelled_leaves_no_open_duty()
    {
        Refused(DispatchRules.Cancel(Given.Meeting, 1, Office, "", Before)).ShouldContain("请填写取消原因");
        foreach (var one in (Dispatch[])[Given.Meeting, Given.Dispatch])
        {
            var cancelled = DispatchRules.Cancel(one, 1, Office, "领导另有安排。", Before).ShouldBeOfType<DispatchOutcome.Moved>().Dispatch;
            DispatchRules.IsUnclosed(cancelled, 0, minutes: false, Given.At("2020-03-01T10:00")).ShouldBeFalse();
            DispatchDates.IsToRemind(cancelled, null, new(2019, 12, 11), Given.Days, Given.Terms).ShouldBeFalse();
            foreach (var move in Enum.GetValues<DispatchMove>().Except([DispatchMove.Start, DispatchMove.Call]))
                DispatchTable.WhyNot(cancelled, move, Office | DispatchParty.Unit, Before)!.Reason.ShouldContain("已经取消");
        }
    }

    [Fact]
    [Trait("Rule", "R11")]
    public void A_unit_asks_off_for_itself_alone_before_the_meeting_with_a_reason_and_anew_when_it_moves()
    {
        Refused(Excuse("")).ShouldContain("请填写请假原因");
        Refused(Excuse("出差。", units: ["株洲/发改"])).ShouldContain("只能为本单位请假");
        Refused(Excuse("出差。", units: [])).ShouldContain("请选择请假的单位");
        Refused(Excuse("出差。", now: "2019-12-10T16:00")).ShouldContain("会议已经开始");
        Refused(DispatchRules.Excuse(Given.Dispatch, DispatchParty.Unit, ["长沙/住建"], ["长沙/住建"], "出差。", "", Given.Actor("2019-12-05T10:00"))).ShouldContain("没有会议时间");
        DispatchTable.WhyNotYours(DispatchMove.Excuse, Office)!.Right.ShouldBeTrue();

        var asked = Excuse("出差。").ShouldBeOfType<DispatchOutcome.Moved>().Dispatch;
        asked.Excuses.ShouldHaveSingleItem().Reason.ShouldBe("出差。");
        DispatchRules.Excuse(asked, DispatchParty.Unit, ["长沙/住建"], ["长沙/住建"], "开会。", "副主任", Given.Actor("2019-12-05T11:00")).ShouldBeOfType<DispatchOutcome.Moved>().Dispatch.Excuses.ShouldHaveSingleItem().Instead.ShouldBe("副主任");
        DispatchRules.Reschedule(asked, asked.Version, Office, Given.At("2019-12-12T09:00"), "第二会议室", "冲突。", Given.Actor("2019-12-05T12:00")).ShouldBeOfType<DispatchOutcome.Moved>().Dispatch.Excuses.ShouldBeEmpty();

        static DispatchOutcome Excuse(string reason, string now = "2019-12-05T10:00", string[]? units = null) =>
            DispatchRules.Excuse(Given.Meeting, DispatchParty.Unit, ["长沙/住建"], units ?? ["长沙/住建"], reason, "", Given.Actor(now));
    }

    [Fact]
    [Trait("Rule", "R11")]
    public void Attendance_is_recorded_after_the_meeting_by_unit_each_in_one_list()
    {
        Refused(Attend([], [], "2019-12-10T14:00")).ShouldContain("会议时间还没有到");
        Refused(Attend(["长沙/住建"], ["长沙/住建"])).ShouldContain("不能既请假又列席");
        Refused(Attend(["长沙/教育"], [])).ShouldContain("不在参加单位中");
        Attend(["长沙/住建"], ["株洲/发改"]).ShouldBeOfType<DispatchOutcome.Moved>().Dispatch.Attendance!.Absent.ShouldBe(["长沙/住建"]);

        static DispatchOutcome Attend(string[] absent, string[] observing, string now = "2019-12-10T17:00") => DispatchRules.Attend(Given.Meeting, 1, Office, absent, observing, Given.Actor(now));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public void A_dispatch_ends_in_orders_minutes_or_nothing_with_the_reason()
    {
        Refused(Close(null)).ShouldContain("请选择怎样收口");
        Refused(Close(DispatchEnding.Orders)).ShouldContain("还没有从这次调度签发交办单");
        Refused(Close(DispatchEnding.Minutes)).ShouldContain("还没有录入纪要");
        Refused(Close(DispatchEnding.Nothing)).ShouldContain("请填写无交办事项的理由");
        Refused(Close(DispatchEnding.Nothing, "已解决。", orders: 2)).ShouldContain("已从这次调度签发2份交办单");
        Close(DispatchEnding.Orders, orders: 1).ShouldBeOfType<DispatchOutcome.Moved>();
        Close(DispatchEnding.Minutes, minutes: true).ShouldBeOfType<DispatchOutcome.Moved>();
        var ended = Close(DispatchEnding.Nothing, "已解决。").ShouldBeOfType<DispatchOutcome.Moved>().Dispatch;
        ended.End!.Reason.ShouldBe("已解决。");
        DispatchTable.WhyNot(ended, DispatchMove.Reply, DispatchParty.Unit, Before)!.Reason.ShouldContain("已经收口");

        static DispatchOutcome Close(DispatchEnding? ending, string reason = "", int orders = 0, bool minutes = false) =>
            DispatchRules.Close(Given.Dispatch, 1, Office, ending, reason, orders, minutes, Given.Actor());
    }

    [Fact]
    [Trait("Rule", "R44")]
    public void What_is_over_and_led_to_nothing_recorded_is_unclosed_also_when_its_orders_were_withdrawn()
    {
        var after = Given.At("2019-12-11T10:00");
        DispatchRules.IsUnclosed(Given.Dispatch, 0, minutes: false, Before).ShouldBeFalse("its date is not over");
        DispatchRules.IsUnclosed(Given.Meeting, 0, minutes: false, Given.At("2019-12-10T15:00")).ShouldBeTrue();
        DispatchRules.IsUnclosed(Given.Dispatch, 0, minutes: false, after).ShouldBeTrue();
        DispatchRules.IsUnclosed(Given.Dispatch, 1, minutes: false, after).ShouldBeFalse();
        DispatchRules.IsUnclosed(Given.Meeting, 0, minutes: true, after).ShouldBeFalse();
        var ended = ((DispatchOutcome.Moved)DispatchRules.Close(Given.Dispatch, 1, Office, DispatchEnding.Orders, "", 1, false, Given.Actor())).Dispatch;
        DispatchRules.IsUnclosed(ended, 1, minutes: false, after).ShouldBeFalse();
        DispatchRules.IsUnclosed(ended, 0, minutes: false, after).ShouldBeTrue("its only order was withdrawn");
    }

    private static string Refused(DispatchOutcome outcome) => outcome.ShouldBeOfType<DispatchOutcome.Refused>().Reason;
}
