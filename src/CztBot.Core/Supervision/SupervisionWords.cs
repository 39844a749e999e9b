using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>How a supervision is called in lists and sentences.</summary>
public static class SupervisionWords
{
    /// <summary>督查方式.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["现场督查", "听取汇报", "查阅资料", "书面督查"];

    /// <summary>督查中, 待双方确认, 整改中（超期3天） …</summary>
    public static string State(SupervisionCase one, DateOnly today) => one.State switch
    {
        SupervisionState.Open => "督查中",
        SupervisionState.Confirming when one.Silence is not null => "单位没有确认，待督查组确认",
        SupervisionState.Confirming when one is { View: not null, UnitConfirmed: null } => "单位有意见，待确认",
        SupervisionState.Confirming when one.TeamConfirmed is not null => "待被督查单位确认",
        SupervisionState.Confirming when one.UnitConfirmed is not null => "待督查组确认",
        SupervisionState.Confirming => "待双方确认",
        SupervisionState.Confirmed when one.Silence is not null => "单位没有确认，督查组已确认，待签发",
        SupervisionState.Confirmed => "双方已确认，待签发",
        SupervisionState.Rectifying => "整改中" + Late(one, today),
        SupervisionState.Rectified => "已报整改，待核实" + Late(one, today),
        SupervisionState.Closed => one.ClosedLate ? "超期整改，督查办结" : "督查办结",
        SupervisionState.Declined => "暂不督查",
        _ => "已撤销",
    };

    /// <summary>重点交办，超期8个工作日，退回重办2次.</summary>
    public static string Why(SupervisionProposal proposal, int overdue) => string.Join('，', new[]
    {
        proposal.Triggers.HasFlag(SupervisionTriggers.Key) ? KeyOf(proposal.Order) : "",
        proposal.Triggers.HasFlag(SupervisionTriggers.Overdue) ? $"超期{overdue}个工作日" : "",
        proposal.Triggers.HasFlag(SupervisionTriggers.Returned) ? $"退回重办{proposal.Order.Redos}次" : "",
    }.Where(word => word.Length > 0));

    private static string KeyOf(HandOverOrder order) => order.Content switch
    {
        { Key: true } => "重点交办",
        { InstructorId: not null } => "领导交办",
        _ => $"第{order.Content.Level}级协调事项",
    };

    private static string Late(SupervisionCase one, DateOnly today) => !one.IsOverdue(today) ? ""
        : one.State == SupervisionState.Rectifying ? $"（超期{today.DayNumber - one.Record.RectifyBy!.Value.DayNumber}天）" : "（超期报送）";
}
