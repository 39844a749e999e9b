using CztBot.Core.Orders;

namespace CztBot.Core;

/// <summary>移出调度范围 (R6): history stays, later months stop counting.</summary>
/// <param name="On">The day that was decided; its own month still counts.</param>
/// <param name="By">Who recorded it, and when.</param>
public sealed record ScopeExit(string Reason, string Approver, DateOnly On, Stamp By)
{
    /// <summary>The most characters of the approver.</summary>
    private const int MostApprover = 50;

    /// <summary>Whether a month still counts what left.</summary>
    public bool CountsIn(Month month) => month <= Month.Of(On);

    /// <summary>Why it cannot be recorded; null where it can.</summary>
    public static string? WhyNot(string reason, string approver, DateOnly? on, DateOnly today)
    {
        if (reason.Length == 0) return "请填写移出理由。";
        if (approver.Length == 0) return "请填写批准人，例如批准的领导或会议。";
        if (approver.Length > MostApprover) return $"批准人有{approver.Length}字，最多{MostApprover}字，请精简后再提交。";
        if (on is not { } day) return "请填写批准日期，写成 2020-06-30 这样的日期。";
        return day > today ? "批准日期还没有到，不能移出；请填写今天或以前的日期。" : null;
    }
}
