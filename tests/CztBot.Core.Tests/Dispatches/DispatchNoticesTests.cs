using CztBot.Core.Dispatches;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Dispatches;

public sealed class DispatchNoticesTests
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    [Theory]
    [Trait("Rule", "R9")]
    [InlineData("", "2019-12-10")]
    [InlineData("2019-12-12", "2019-12-12")]
    [InlineData("2019-12-14", "2019-12-16")]
    [InlineData("2020-01-01", "2020-01-02")]
    [InlineData("2019-12-05", "2019-12-05")]
    public void A_date_is_what_was_typed_moved_off_days_off_or_three_working_days(string typed, string due) =>
        DispatchDates.Due(typed.Length == 0 ? null : DateOnly.Parse(typed), new(2019, 12, 5), Given.Days, Given.Terms).ShouldBe(DateOnly.Parse(due));

    [Fact]
    [Trait("Rule", "R30")]
    public void The_missing_are_reminded_once_before_the_date_and_once_after_it()
    {
        Reminded(new TrackedDispatch(Given.Dispatch, null, Nobody), _ => true).ShouldBe(["2019-12-09", "2019-12-11"]);
        Reminded(new TrackedDispatch(Given.Dispatch with { DueOn = new(2019, 12, 6) }, null, Nobody), _ => true).ShouldBe(["2019-12-06", "2019-12-09"], "begun a working day before: on the date itself");
        Reminded(new TrackedDispatch(Given.Dispatch with { DueOn = new(2019, 12, 5) }, null, Nobody), _ => true).ShouldBe(["2019-12-06"], "begun on its date");
        Reminded(new TrackedDispatch(Given.Dispatch, null, Nobody), day => day.Day >= 13).ShouldBe(["2019-12-13"], "after an outage once");
        Reminded(new TrackedDispatch(Given.Dispatch, null, Given.Dispatch.UnitIds.ToHashSet()), _ => true).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R30")]
    public void A_person_gets_one_digest_a_day_whatever_number_of_dispatches_and_who_has_answered_none()
    {
        TrackedDispatch[] due = [new(Given.Dispatch, null, new HashSet<string> { "株洲/发改" }), new(Given.Dispatch with { Id = "d2" }, null, new HashSet<string> { "株洲/发改" })];

        var digest = DispatchNotices.Digests(due, Given.Standing, Given.At("2019-12-09T09:00")).ShouldHaveSingleItem();

        (digest.Recipient, digest.Kind).ShouldBe(("person:p1", DeliveryKinds.DispatchReminder));
        DeliveryKinds.InWorkingHours(digest.Kind).ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "R13")]
    public void A_meeting_is_told_to_those_concerned_alone_and_to_who_presides_and_one_entered_afterwards_to_nobody()
    {
        DispatchNotices.Tell(Given.Meeting, Given.Standing, Given.At("2019-12-05T10:00")).Select(delivery => delivery.Recipient).ShouldBe(["person:p1", "person:p2", "person:host"]);
        DispatchNotices.Tell(Given.Meeting with { Meeting = Given.Meeting.Meeting! with { Held = true } }, Given.Standing, Given.At("2019-12-05T10:00")).ShouldBeEmpty();
    }

    [Theory]
    [Trait("Rule", "R11")]
    [InlineData("15:00", "15:00")]
    [InlineData("9：30", "09:30")]
    [InlineData("下午3点半", "15:30")]
    [InlineData("上午9时15分", "09:15")]
    [InlineData("25:00", null)]
    [InlineData("饭后", null)]
    public void A_time_is_read_as_people_write_it(string text, string? time) => MeetingTime.Parse(text)?.ToString("HH:mm").ShouldBe(time);

    [Fact]
    [Trait("Rule", "R9")]
    public void An_answer_goes_into_the_draft_beside_what_is_there_and_never_over_it()
    {
        MonthlyCopy.Into(null, null, "完成接线。")!.Progress.ShouldBe("完成接线。");
        var last = new ReportContent { Progress = "上月。", Status = Statuses.Normal, NextSteps = "继续。", Unchanged = true, UnchangedReason = "雨季。" };
        MonthlyCopy.Into(null, last, "完成接线。").ShouldBe(new ReportContent { Progress = "完成接线。", Status = Statuses.Normal, NextSteps = "继续。" });
        var draft = new ReportContent { Progress = "已写一半。", Status = Statuses.Normal };
        MonthlyCopy.Into(draft, last, "完成接线。")!.Progress.ShouldBe("已写一半。\n完成接线。");
        MonthlyCopy.Into(draft with { Progress = "已写一半。\n完成接线。" }, last, "完成接线。")!.Progress.ShouldBe("已写一半。\n完成接线。", "twice is once");
        MonthlyCopy.Into(draft with { Progress = new string('长', 1999) }, last, "完成接线。").ShouldBeNull();
    }

    private static List<string> Reminded(TrackedDispatch tracked, Func<DateOnly, bool> runs)
    {
        var days = new List<string>();
        for (var day = new DateOnly(2019, 12, 5); day < new DateOnly(2019, 12, 31); day = day.AddDays(1))
        {
            if (!runs(day) || !Given.Days.IsWorkday(day) || DispatchNotices.ToRemind([tracked], Given.Standing, day, Given.Terms).Count == 0) continue;
            days.Add(day.ToString("yyyy-MM-dd"));
            tracked = tracked with { RemindedOn = day };
        }

        return days;
    }
}
