using CztBot.Core.Rounds;

namespace CztBot.Core.Reports;

/// <summary>The moves of a report and when each is allowed (R31–R33, R41). The caller has checked the person's right already.</summary>
public static class ReportRules
{
    private const string AlreadyAccepted = "这份报告已经核定，不能再修改。如有差错，请联系秘书处更正。";

    /// <summary>Submits or resubmits.</summary>
    /// <param name="seenVersion">The version on the card that was pressed.</param>
    /// <param name="dueOn">The unit's own due date; it counts where it is later than the round's.</param>
    public static ReportOutcome Submit(
        ProgressReport report, Round round, ReportContent content, int seenVersion, Actor actor, bool onBehalf, DateOnly? dueOn = null)
    {
        if (report.Verified) return new ReportOutcome.Refused(AlreadyAccepted);
        if (seenVersion != report.Version) return new ReportOutcome.Stale();
        var first = report.FirstSubmittedAt ?? actor.At;
        return new ReportOutcome.Moved(
            report with
            {
                State = ReportState.Submitted,
                Version = report.Version + 1,
                Submissions = report.Submissions + 1,
                Content = content,
                FirstSubmittedAt = first,
                DueOn = report.FirstSubmittedAt is null && dueOn > round.DueOn ? dueOn : report.DueOn,
                SubmittedAt = actor.At,
                SubmittedBy = actor.PersonId,
                OnBehalf = onBehalf,
                Supplementary = round.IssuedAt is { } issued && first > issued,
                Return = null,
            },
            onBehalf ? "代录" : report.State == ReportState.Returned ? "重新提交" : "提交");
    }

    /// <summary>The contact takes it back; possible until it is accepted (R31).</summary>
    public static ReportOutcome Withdraw(ProgressReport report, int seenVersion) => report.State switch
    {
        ReportState.Accepted or ReportState.Locked =>
            new ReportOutcome.Refused("这份报告已经核定，不能撤回。如有差错，请联系秘书处更正。"),
        ReportState.Missing => new ReportOutcome.Refused("这份报告尚未提交，无需撤回。"),
        ReportState.Returned => new ReportOutcome.Refused("这份报告已被退回，修改后重新提交即可，无需撤回。"),
        _ when seenVersion != report.Version => new ReportOutcome.Stale(),
        _ => new ReportOutcome.Moved(
            report with { State = ReportState.Missing, Version = report.Version + 1 }, "撤回"),
    };

    /// <summary>The secretariat verifies (核定) and decides the lamp.</summary>
    public static ReportOutcome Accept(ProgressReport report, int seenVersion, Lamp lamp, Actor actor) => report.State switch
    {
        ReportState.Accepted or ReportState.Locked => new ReportOutcome.Refused("这份报告已经核定，无需重复操作。"),
        ReportState.Missing => new ReportOutcome.Refused("这份报告已被报送单位撤回或尚未提交，暂时不能核定。"),
        ReportState.Returned => new ReportOutcome.Refused("这份报告已经退回，待单位重新提交后再核定。"),
        _ when seenVersion != report.Version => new ReportOutcome.Stale(),
        _ when Lamps.Contradiction(report.Content!.Status, lamp) is { } reason => new ReportOutcome.Refused(reason),
        _ => new ReportOutcome.Moved(
            report with
            {
                State = ReportState.Accepted,
                Version = report.Version + 1,
                Lamp = lamp,
                AcceptedAt = actor.At,
            },
            "核定"),
    };

    /// <summary>The secretariat returns it with reason and fields (R33); a verified one too, as long as its bulletin is not issued.</summary>
    /// <param name="dueOn">Due date of the resubmission.</param>
    public static ReportOutcome Return(
        ProgressReport report, int seenVersion, string reason, IReadOnlyList<string> fields, DateOnly dueOn, Actor actor)
    {
        return report.State switch
        {
            ReportState.Locked => new ReportOutcome.Refused("本月简报已经签发，报告已锁定，不能退回；如有差错请用“更正”。"),
            ReportState.Missing => new ReportOutcome.Refused("这份报告已被报送单位撤回或尚未提交，无需退回。"),
            ReportState.Returned => new ReportOutcome.Refused("这份报告已经退回，无需重复操作。"),
            _ when seenVersion != report.Version => new ReportOutcome.Stale(),
            _ when reason.Length == 0 => new ReportOutcome.Refused("请填写退回原因，报送单位要凭它修改。"),
            _ when fields.Count == 0 => new ReportOutcome.Refused("请勾选需要修改的栏目。"),
            _ => new ReportOutcome.Moved(
                report with
                {
                    State = ReportState.Returned,
                    Version = report.Version + 1,
                    Returns = report.Returns + 1,
                    Return = new ReturnNote(reason, fields, dueOn, actor.PersonId),
                    AcceptedAt = null,
                },
                "退回"),
        };
    }

    /// <summary>Locks a verified report with its bulletin.</summary>
    public static ProgressReport Lock(ProgressReport report) =>
        report with { State = ReportState.Locked, Version = report.Version + 1 };

    /// <summary>The secretariat corrects the text of a verified report; the issued bulletin stays as it is, the next one says so (R31, R59).</summary>
    public static ReportOutcome Correct(ProgressReport report, int seenVersion, string text, string reason)
    {
        if (!report.Verified) return new ReportOutcome.Refused("这份报告尚未核定，请退回由单位修改，不用更正。");
        if (text.Length == 0) return new ReportOutcome.Refused("请填写更正后的进展。");
        if (reason.Length == 0) return new ReportOutcome.Refused("请填写更正原因。");
        if (seenVersion != report.Version) return new ReportOutcome.Stale();
        return new ReportOutcome.Moved(
            report with
            {
                Version = report.Version + 1,
                // A text of its own is no 与上月无变化 any more: readers would be shown the reason for that instead.
                Content = report.Content! with { Progress = text, Unchanged = report.Content.Unchanged && text == report.Content.Progress },
                Correction = reason,
                AsIssued = report.State == ReportState.Locked ? report.AsIssued ?? report.Content : null,
            },
            "更正");
    }

    /// <summary>A signed bulletin has told of the correction: from now on it is what everybody reads.</summary>
    public static ProgressReport Announce(ProgressReport report) => report with { AsIssued = null, Version = report.Version + 1 };
}
