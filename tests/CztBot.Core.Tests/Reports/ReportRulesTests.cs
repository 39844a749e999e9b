using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Reports;

public sealed class ReportRulesTests
{
    private static readonly DateOnly Again = new(2019, 12, 5);

    [Fact]
    public void Punctuality_is_fixed_by_the_first_submission_even_after_a_return_and_a_late_resubmission()
    {
        var returned = Given.Moved(ReportRules.Return(Given.Submitted("2019-12-05 23:59"), 1, "请补充数据", ["progress"], Again, Given.Clerk("2019-12-06 09:00")));
        var resubmitted = Given.Moved(ReportRules.Submit(returned, Given.Round, Given.Content, 2, Given.Contact("2019-12-09 10:00"), onBehalf: false));

        Timeliness.Of(resubmitted, Given.Round).ShouldBe(Punctuality.OnTime);
        resubmitted.FirstSubmittedAt.ShouldBe(Given.At("2019-12-05 23:59"));
        resubmitted.Version.ShouldBe(3);
        resubmitted.Return.ShouldBeNull();
        resubmitted.Returns.ShouldBe(1);
    }

    [Theory]
    [InlineData("2019-12-05 23:59:59", Punctuality.OnTime, 0)]
    [InlineData("2019-12-06 00:00:00", Punctuality.Late, 1)]
    [InlineData("2019-12-09 08:00:00", Punctuality.Late, 4)]
    public void The_fifth_itself_is_on_time_until_midnight(string submitted, Punctuality expected, int days)
    {
        var report = Given.Submitted(submitted);

        Timeliness.Of(report, Given.Round).ShouldBe(expected);
        Timeliness.DaysLate(report, Given.Round).ShouldBe(days);
    }

    [Fact]
    public void A_press_on_a_card_that_is_behind_changes_nothing()
    {
        ReportRules.Submit(Given.Submitted(), Given.Round, Given.Content, 0, Given.Contact("2019-12-04 09:00"), onBehalf: false)
            .ShouldBeOfType<ReportOutcome.Stale>();
        ReportRules.Accept(Given.Submitted(), 0, Lamp.Green, Given.Clerk("2019-12-04 09:00")).ShouldBeOfType<ReportOutcome.Stale>();
        ReportRules.Withdraw(Given.Submitted(), 0).ShouldBeOfType<ReportOutcome.Stale>();
    }

    [Fact]
    public void A_contact_can_withdraw_until_the_report_is_accepted()
    {
        var withdrawn = Given.Moved(ReportRules.Withdraw(Given.Submitted(), 1));
        withdrawn.State.ShouldBe(ReportState.Missing);
        Timeliness.Of(withdrawn, Given.Round).ShouldBe(Punctuality.Missing);

        var accepted = Given.Moved(ReportRules.Accept(Given.Submitted(), 1, Lamp.Green, Given.Clerk("2019-12-04 09:00")));
        ReportRules.Withdraw(accepted, 2).ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("已经核定");
    }

    [Fact]
    public void A_return_needs_a_reason_and_fields()
    {
        ReportRules.Return(Given.Submitted(), 1, "", ["progress"], Again, Given.Clerk("2019-12-04 09:00"))
            .ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("退回原因");
        ReportRules.Return(Given.Submitted(), 1, "请补充", [], Again, Given.Clerk("2019-12-04 09:00"))
            .ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("栏目");
    }

    [Fact]
    public void An_accepted_or_locked_report_takes_no_submission_and_a_locked_one_no_return()
    {
        var accepted = Given.Moved(ReportRules.Accept(Given.Submitted(), 1, Lamp.Green, Given.Clerk("2019-12-04 09:00")));
        var locked = ReportRules.Lock(accepted);

        ReportRules.Submit(accepted, Given.Round, Given.Content, 2, Given.Contact("2019-12-04 10:00"), onBehalf: false)
            .ShouldBeOfType<ReportOutcome.Refused>();
        ReportRules.Submit(locked, Given.Round, Given.Content, 3, Given.Contact("2019-12-04 10:00"), onBehalf: false)
            .ShouldBeOfType<ReportOutcome.Refused>();
        ReportRules.Return(locked, 3, "请补充", ["progress"], Again, Given.Clerk("2019-12-17 09:00"))
            .ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("锁定");
    }

    [Fact]
    public void A_report_first_submitted_after_the_bulletin_is_supplementary()
    {
        var issued = Given.Round with { IssuedAt = Given.At("2019-12-16 15:00") };

        var report = Given.Moved(ReportRules.Submit(
            ProgressReport.Empty(Given.November, "T05", "甲/住建"), issued, Given.Content, 0, Given.Contact("2019-12-17 09:00"), onBehalf: false));

        report.Supplementary.ShouldBeTrue();
    }

    [Fact]
    public void A_correction_needs_a_verified_report_and_a_reason_and_keeps_its_state()
    {
        ReportRules.Correct(Given.Submitted(), 1, "更正", "笔误").ShouldBeOfType<ReportOutcome.Refused>();
        var locked = ReportRules.Lock(Given.Moved(ReportRules.Accept(Given.Submitted(), 1, Lamp.Yellow, Given.Clerk("2019-12-04 09:00"))));
        ReportRules.Correct(locked, 3, "完成路面施工。", "").ShouldBeOfType<ReportOutcome.Refused>().Reason.ShouldContain("更正原因");

        var corrected = Given.Moved(ReportRules.Correct(locked, 3, "完成路面施工。", "笔误"));

        corrected.State.ShouldBe(ReportState.Locked);
        corrected.Content!.Progress.ShouldBe("完成路面施工。");
        corrected.Correction.ShouldBe("笔误");
        corrected.Lamp.ShouldBe(Lamp.Yellow);
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void What_was_issued_is_kept_through_every_correction_until_a_bulletin_tells_of_it()
    {
        var accepted = Given.Moved(ReportRules.Accept(Given.Submitted(), 1, Lamp.Yellow, Given.Clerk("2019-12-04 09:00")));
        var locked = ReportRules.Lock(accepted);

        var once = Given.Moved(ReportRules.Correct(locked, 3, "完成路面施工。", "笔误"));
        var twice = Given.Moved(ReportRules.Correct(once, 4, "完成路面施工2公里。", "漏写数量"));
        var told = ReportRules.Announce(twice);

        (once.AsIssued, twice.AsIssued).ShouldBe((locked.Content, locked.Content));
        (told.AsIssued, told.Version, told.Content!.Progress, told.Correction).ShouldBe((null, 6, "完成路面施工2公里。", "漏写数量"));
        Given.Moved(ReportRules.Correct(accepted, 2, "完成路面施工。", "笔误")).AsIssued.ShouldBeNull();
    }

    [Fact]
    public void A_corrected_text_is_read_in_place_of_the_reason_why_nothing_changed()
    {
        var locked = ReportRules.Lock(Given.Moved(ReportRules.Accept(Given.Submitted(), 1, Lamp.Green, Given.Clerk("2019-12-04 09:00"))));
        locked = locked with { Content = locked.Content! with { Unchanged = true, UnchangedReason = "等待批复。" } };

        Given.Moved(ReportRules.Correct(locked, 3, "已经批复。", "笔误")).Content!.Unchanged.ShouldBeFalse();
    }
}
