using CztBot.Core.Orders;
using CztBot.Core.Supervision;

namespace CztBot.Core.Tests.Supervision;

public sealed class SupervisionRulesTests
{
    private const SupervisionParty Head = SupervisionParty.Clerk | SupervisionParty.Head;

    [Fact]
    [Trait("Rule", "R65")]
    public void A_unit_that_is_silent_past_its_time_is_passed_over_by_the_head_with_the_reason_and_the_report_says_so()
    {
        const SupervisionParty head = SupervisionParty.Clerk | SupervisionParty.Head;
        var sent = Given.Case(SupervisionState.Confirming) with { ConfirmBy = new(2020, 1, 8) };
        Given.Refused(SupervisionRules.Pass(sent, 3, head, "没有回复。", Given.At("2020-01-08"))).ShouldContain("确认时限是2020年1月8日，还没有过");
        Given.Refused(SupervisionRules.Pass(sent, 3, head, "", Given.At("2020-01-09"))).ShouldContain("请填写理由");
        Given.Refused(SupervisionRules.Pass(sent, 3, SupervisionParty.Clerk, "没有回复。", Given.At("2020-01-09"))).ShouldContain("由秘书处负责人记录单位没有确认");
        Given.Refused(SupervisionRules.Pass(sent with { UnitConfirmed = new("u1", Given.At("2020-01-07").At) }, 3, head, "没有回复。", Given.At("2020-01-09"))).ShouldContain("已经确认");

        var passed = Given.Moved(SupervisionRules.Pass(sent, 3, head, "没有回复。", Given.At("2020-01-09", "h1")));
        passed.State.ShouldBe(SupervisionState.Confirming, "the team still has to confirm");
        passed.Silence.ShouldBe(new UnitSilence(new(2020, 1, 8), "没有回复。", new("h1", Given.At("2020-01-09").At)));
        Given.Refused(SupervisionRules.Pass(passed, 4, head, "没有回复。", Given.At("2020-01-10"))).ShouldContain("已经记录");
        var confirmed = Given.Moved(SupervisionRules.Confirm(passed, 4, SupervisionParty.Team, "", Given.At("2020-01-09")));
        confirmed.State.ShouldBe(SupervisionState.Confirmed);
        SupervisionReport.Of(confirmed, Given.Standing)!.UnitView.ShouldBe("截至2020年1月8日，被督查单位没有确认督查报告（没有回复）。");
        Given.Moved(SupervisionRules.Pass(sent with { TeamConfirmed = new("t1", Given.At("2020-01-07").At) }, 3, head, "没有回复。", Given.At("2020-01-09"))).State.ShouldBe(SupervisionState.Confirmed);
        Given.Moved(SupervisionRules.Confirm(passed, 4, SupervisionParty.Unit, "", Given.At("2020-01-09"))).Silence.ShouldBeNull("it confirmed after all");
        Given.Moved(SupervisionRules.Record(confirmed, 5, SupervisionParty.Team, Given.Record with { RectifyBy = new(2020, 2, 10) }, Given.At("2020-01-10"), Given.Days)).Silence.ShouldBeNull("a changed record is confirmed anew");
    }

    [Fact]
    [Trait("Rule", "R62")]
    public void Only_the_head_opens_with_matter_basis_and_team_and_only_what_is_under_way()
    {
        SupervisionOutcome Open(HandOverOrder order, SupervisionRecord record, SupervisionParty party = Head) =>
            SupervisionOpening.Open("s2", "q2", order, null, SupervisionTriggers.Overdue, party, record, Given.At("2020-01-02"));

        Given.Moved(Open(Given.Order, Given.Record)).ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(SupervisionState.Open), one => one.UnitId.ShouldBe(Given.Unit), one => one.Order.ShouldBe(Given.Order.Number));
        Given.Refused(Open(Given.Order, Given.Record, SupervisionParty.Clerk | SupervisionParty.Team)).ShouldContain("由秘书处负责人开展督查");
        Given.Refused(Open(Given.Order, Given.Record with { Matter = "" })).ShouldContain("督查事项");
        Given.Refused(Open(Given.Order, Given.Record with { Basis = "" })).ShouldContain("督查依据");
        Given.Refused(Open(Given.Order, Given.Record with { Team = "" })).ShouldContain("督查组成员");
        Given.Refused(Open(Given.Order with { State = OrderState.Closed }, Given.Record)).ShouldContain("已经办结销号，不能转督查");
        Given.Refused(Open(Given.Order with { State = OrderState.Voided }, Given.Record)).ShouldContain("已经撤销，不能转督查");
        Given.Refused(Open(Given.Order with { State = OrderState.Draft }, Given.Record)).ShouldContain("还没有签发，不能转督查");
    }

    [Fact]
    [Trait("Rule", "R64")]
    public void The_supervised_unit_does_not_lead_the_team() =>
        Given.Refused(SupervisionOpening.Open("s2", "q2", Given.Order, null, SupervisionTriggers.Overdue, Head, Given.Record with { TeamUnitId = Given.Unit }, Given.At("2020-01-02")))
            .ShouldContain("被督查单位不能牵头对本单位的督查");

    [Fact]
    [Trait("Rule", "R62")]
    public void The_head_decides_against_a_proposal_with_the_reason()
    {
        SupervisionOutcome Decline(string reason, SupervisionTriggers triggers = SupervisionTriggers.Overdue) =>
            SupervisionOpening.Decline("s2", "q2", Given.Order, null, triggers, Head, reason, Given.At("2020-01-02"));

        Given.Refused(Decline("")).ShouldContain("暂不督查的理由");
        Given.Refused(Decline("已说明情况。", SupervisionTriggers.None)).ShouldContain("没有督查建议");
        Given.Moved(Decline("已说明情况。")).ShouldSatisfyAllConditions(one => one.State.ShouldBe(SupervisionState.Declined), one => one.Note.ShouldBe("已说明情况。"));
    }

    [Fact]
    [Trait("Rule", "R63")]
    public void A_record_is_complete_before_it_is_confirmed_and_says_so_where_it_is_not()
    {
        var one = Given.Case(SupervisionState.Open);
        SupervisionOutcome Send(SupervisionRecord record) => SupervisionRules.Send(one with { Record = record }, 3, Head, SupervisionEvidence.Of(Given.Order, Given.Days, new(2020, 1, 8)));

        Given.Refused(Send(new SupervisionRecord { Matter = "一。", Basis = "二。", TeamUnitId = Given.Lead })).ShouldContain("督查日期、督查方式、发现的问题、原因、意见建议、整改时限");
        Given.Refused(Send(Given.Record with { RectifyBy = null })).ShouldContain("整改时限（或者无需整改）");
        Given.Moved(Send(Given.Record with { RectifyBy = null, NothingToRectify = true })).State.ShouldBe(SupervisionState.Confirming);
    }

    [Fact]
    [Trait("Rule", "R63")]
    public void A_record_holds_a_day_that_was_and_a_date_to_come_on_a_working_day_and_leaves_what_was_opened()
    {
        var one = Given.Case(SupervisionState.Open);
        SupervisionOutcome Record(SupervisionRecord record) => SupervisionRules.Record(one, 3, SupervisionParty.Team, record, Given.At("2020-01-08"), Given.Days);

        Given.Refused(Record(Given.Record with { Date = new(2020, 1, 9) })).ShouldContain("督查日期还没有到");
        Given.Refused(Record(Given.Record with { RectifyBy = new(2020, 1, 8) })).ShouldContain("应晚于今天");
        Given.Refused(Record(Given.Record with { RectifyBy = new(2030, 1, 8) })).ShouldContain("太远");
        Given.Refused(Record(Given.Record with { NothingToRectify = true })).ShouldContain("只保留一项");
        // 2020-01-24 is the eve of the Spring Festival; work begins again on 3 February.
        var kept = Given.Moved(Record(Given.Record with { Matter = "别的事。", TeamUnitId = Given.Unit, RectifyBy = new(2020, 1, 24) })).Record;
        (kept.Matter, kept.TeamUnitId, kept.RectifyBy).ShouldBe(("确定接线方案。", Given.Lead, new DateOnly(2020, 2, 3)));
    }

    [Fact]
    [Trait("Rule", "R65")]
    public void Both_sides_confirm_in_either_order_each_once_and_the_unit_may_add_its_view()
    {
        var draft = Given.Case(SupervisionState.Confirming);
        var first = Given.Moved(SupervisionRules.Confirm(draft, 3, SupervisionParty.Team, "", Given.At("2020-01-08", "t1")));
        (first.State, first.TeamConfirmed!.By).ShouldBe((SupervisionState.Confirming, "t1"));
        Given.Refused(SupervisionRules.Confirm(first, 4, SupervisionParty.Team, "", Given.At("2020-01-08"))).ShouldContain("督查组已经确认");

        var both = Given.Moved(SupervisionRules.Confirm(first, 4, SupervisionParty.Unit, "请一并协调株洲。", Given.At("2020-01-08", "u1")));

        (both.State, both.UnitConfirmed!.By, both.View!.Text).ShouldBe((SupervisionState.Confirmed, "u1", "请一并协调株洲。"));
        Given.Refused(SupervisionRules.Conclude(first, 4, Head, Given.At("2020-01-08"))).ShouldContain("还没有经双方确认，不能签发");
    }

    [Fact]
    [Trait("Rule", "R65")]
    public void A_unit_that_disagrees_states_its_view_and_a_changed_record_is_confirmed_anew()
    {
        var draft = Given.Moved(SupervisionRules.Confirm(Given.Case(SupervisionState.Confirming), 3, SupervisionParty.Team, "", Given.At("2020-01-08")));
        Given.Refused(SupervisionRules.State(draft, 4, SupervisionParty.Unit, "", Given.At("2020-01-08"))).ShouldContain("请填写单位意见");
        var stated = Given.Moved(SupervisionRules.State(draft, 4, SupervisionParty.Unit, "已经会签一部分。", Given.At("2020-01-08")));
        stated.State.ShouldBe(SupervisionState.Confirming);

        var changed = Given.Moved(SupervisionRules.Record(stated, 5, SupervisionParty.Team, Given.Record with { Findings = "部分会签。" }, Given.At("2020-01-09"), Given.Days));

        (changed.State, changed.TeamConfirmed, changed.Evidence, changed.View!.Text).ShouldBe((SupervisionState.Open, null, null, "已经会签一部分。"));
        Given.Refused(SupervisionRules.State(Given.Case(SupervisionState.Confirming) with { UnitConfirmed = new Stamp("u1", default) }, 3, SupervisionParty.Unit, "不同意。", Given.At("2020-01-08")))
            .ShouldContain("本单位已经确认");
    }

    [Fact]
    [Trait("Rule", "R65")]
    public void The_head_signs_what_both_confirmed_and_a_report_without_rectification_is_the_end()
    {
        var confirmed = Given.Case(SupervisionState.Confirmed);
        Given.Moved(SupervisionRules.Conclude(confirmed, 3, Head, Given.At("2020-01-08"))).State.ShouldBe(SupervisionState.Rectifying);
        Given.Refused(SupervisionRules.Conclude(confirmed, 3, Head, Given.At("2020-01-20"))).ShouldContain("整改时限2020年1月20日已到，不能签发");

        var over = Given.Moved(SupervisionRules.Conclude(confirmed with { Record = Given.Record with { RectifyBy = null, NothingToRectify = true } }, 3, Head, Given.At("2020-01-08")));

        (over.State, over.Record.Result, over.Closed!.By).ShouldBe((SupervisionState.Closed, "无需整改。", "p1"));
    }

    [Fact]
    [Trait("Rule", "R65")]
    public void The_report_names_unit_fact_and_evidence_from_the_data()
    {
        var order = Given.Order with { Redos = 1, OriginalDueOn = new(2019, 12, 13), Extensions = [new Extension(new(2019, 12, 13), new(2019, 12, 20), "待批。", "h1", default)] };
        var one = Given.Case(SupervisionState.Confirmed) with { Evidence = SupervisionEvidence.Of(order, Given.Days, new(2020, 1, 3)), View = new UnitView("请一并协调。", "u1", default) };

        var report = SupervisionReport.Of(one, Given.Standing)!;

        report.Title.ShouldBe("关于长沙市住建委办理交办单〔2019〕7号情况的督查报告");
        report.Facts.ShouldHaveSingleItem().ShouldBe(new SupervisionFact(
            "长沙市住建委", "方案没有会签。",
            "交办单〔2019〕7号：2019年12月6日交办，时限2019年12月20日（原2019年12月13日，延期1次），2019年12月9日签收，退回重办1次，截至2020年1月3日没有反馈办理结果，超期14天（9个工作日）。"));
        (report.Team, report.UnitView, report.Addressees).ShouldBe(("株洲市发改委牵头，罗文静、袁佳文", "请一并协调。", "三市主要领导"));
        SupervisionReport.Of(Given.Case(SupervisionState.Open), Given.Standing).ShouldBeNull();
    }

    [Theory]
    [Trait("Rule", "R65")]
    [InlineData(OrderState.Replied, "2019-12-19", "2019年12月19日反馈办理结果，没有超期。")]
    [InlineData(OrderState.Replied, "2019-12-24", "2019年12月24日反馈办理结果，超期4天（2个工作日）。")]
    [InlineData(OrderState.Redo, "2019-12-19", "截至2020年1月3日没有反馈办理结果，超期14天（9个工作日）。")]
    public void Evidence_counts_the_units_days_and_not_the_secretariats(OrderState state, string replied, string end) =>
        SupervisionEvidence.Of(Given.Order with { State = state, Reply = new OrderReply("已办。", "", true, "u1", Given.At(replied).At) }, Given.Days, new(2020, 1, 3)).Describe().ShouldEndWith(end);

    [Fact]
    [Trait("Rule", "R65")]
    public void The_report_goes_to_the_main_leaders_and_to_who_acts_for_one_in_everything_once()
    {
        var signed = Given.Moved(SupervisionRules.Conclude(Given.Case(SupervisionState.Confirmed), 3, Head, Given.At("2020-01-08")));

        var sent = SupervisionNotices.Report(signed, Given.Standing, Given.At("2020-01-08"));

        sent.Select(delivery => delivery.Recipient).ShouldBe(["person:s1", "person:m1", "person:a1"]);
        SupervisionNotices.Report(signed, Given.Standing, Given.At("2020-02-08")).Select(delivery => delivery.Key).ShouldBe(sent.Select(delivery => delivery.Key));
    }

    [Theory]
    [Trait("Rule", "R66")]
    [InlineData("2020-01-20", false)]
    [InlineData("2020-01-21", true)]
    public void What_was_put_right_in_time_is_not_late_by_the_verification_and_what_came_late_stays_so(string day, bool late)
    {
        var rectified = Given.Moved(SupervisionRules.Rectify(Given.Case(SupervisionState.Rectifying), 3, SupervisionParty.Unit, "已会签。", "", Given.At(day)));
        rectified.IsOverdue(new DateOnly(2020, 2, 28)).ShouldBe(late);

        var closed = Given.Moved(SupervisionRules.Verify(rectified, 4, SupervisionParty.Team, true, "核实无误。", Given.At("2020-02-28")));

        (closed.State, closed.ClosedLate, closed.Record.Result).ShouldBe((SupervisionState.Closed, late, "核实无误。"));
        SupervisionWords.State(closed, new DateOnly(2021, 1, 1)).ShouldBe(late ? "超期整改，督查办结" : "督查办结");
    }

    [Fact]
    [Trait("Rule", "R66")]
    public void A_rectification_is_verified_by_others_or_goes_back_with_what_is_missing_and_the_date_stays()
    {
        var one = Given.Case(SupervisionState.Rectified);
        Given.Refused(SupervisionRules.Verify(one, 3, SupervisionParty.Unit | SupervisionParty.Clerk, true, "办好了。", Given.At("2020-01-16"))).ShouldContain("被督查单位不能主导对本单位的督查");
        Given.Refused(SupervisionRules.Verify(one, 3, SupervisionParty.Clerk, null, "核实。", Given.At("2020-01-16"))).ShouldContain("请选择其中一项");
        Given.Refused(SupervisionRules.Verify(one, 3, SupervisionParty.Clerk, false, "", Given.At("2020-01-16"))).ShouldContain("还需整改的内容");

        var back = Given.Moved(SupervisionRules.Verify(one, 3, SupervisionParty.Clerk, false, "缺会签单。", Given.At("2020-01-16")));

        (back.State, back.Returns, back.Note, back.Record.RectifyBy).ShouldBe((SupervisionState.Rectifying, 1, "缺会签单。", Given.RectifyBy));
        back.IsOverdue(new DateOnly(2020, 1, 21)).ShouldBeTrue();
        SupervisionWords.State(back, new DateOnly(2020, 1, 23)).ShouldBe("整改中（超期3天）");
    }

    [Fact]
    [Trait("Rule", "R66")]
    public void A_unit_is_reminded_before_the_date_on_it_and_the_working_day_after_each_once()
    {
        var one = Given.Case(SupervisionState.Rectifying);
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var day = new DateOnly(2020, 1, 7); day < new DateOnly(2020, 3, 1); day = day.AddDays(1))
            foreach (var delivery in SupervisionNotices.Reminders([one], Given.Standing, Given.At($"{day:yyyy-MM-dd}").At, Given.Terms)) sent.TryAdd(delivery.Key, $"{day:MM-dd} {delivery.Recipient}");

        // Sunday the 19th is a make-up working day.
        sent.Values.ShouldBe(["01-16 person:u1", "01-20 person:u1", "01-21 person:u1"]);
        SupervisionNotices.Reminders([Given.Case(SupervisionState.Rectified)], Given.Standing, Given.At("2020-01-20").At, Given.Terms).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R52")]
    public void An_order_under_supervision_goes_on_and_says_so_until_the_supervision_is_over()
    {
        var under = OrderReview.Supervise(Given.Order, "s1", Given.At("2020-01-02")).Order;
        (under.State, under.Version, OrderWords.Supervised(under)).ShouldBe((OrderState.Received, 4, "转督查"));

        var ended = OrderReview.EndSupervision(under, Given.At("2020-02-02")).Order;

        (ended.Supervision!.Until, OrderWords.Supervised(ended)).ShouldBe((Given.At("2020-02-02").At, "督查已结束"));
    }
}
