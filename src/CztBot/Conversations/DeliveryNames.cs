using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>What people call the messages of the ledger and what became of them.</summary>
public static class DeliveryNames
{
    public static string Kind(string kind) => kind switch
    {
        DeliveryKinds.Bulletin => "简报",
        DeliveryKinds.Circular => "通报",
        DeliveryKinds.Trial => "试发",
        DeliveryKinds.Alarm => "发送异常提醒",
        DeliveryKinds.Returned => "退回通知",
        DeliveryKinds.Closure => "办结销号通知",
        DeliveryKinds.Opening => "填报表",
        DeliveryKinds.Reminder => "报送提醒",
        DeliveryKinds.Nudge => "催办",
        DeliveryKinds.OrderCard => "交办单动态",
        DeliveryKinds.OrderReminder => "交办提醒",
        DeliveryKinds.OrderUnreceived => "交办未签收提醒",
        DeliveryKinds.Instruction => "领导交办事项",
        DeliveryKinds.Classification => "问题分类通知",
        DeliveryKinds.SupervisionCard => "督查动态",
        DeliveryKinds.SupervisionReport => "督查报告",
        DeliveryKinds.SupervisionReminder => "整改提醒",
        DeliveryKinds.SupervisionProposal => "督查建议",
        DeliveryKinds.DispatchCard => "临时调度和会议通知",
        DeliveryKinds.DispatchReminder => "临时调度提醒",
        DeliveryKinds.DispatchUnclosed => "未闭环提醒",
        DeliveryKinds.Collect => "月报征集",
        DeliveryKinds.Yearly => "年度事项提醒",
        DeliveryKinds.Summary => "小结和总结",
        DeliveryKinds.Supplement => "增刊",
        DeliveryKinds.SupplementCircular => "增刊（发群）",
        DeliveryKinds.EvaluationSigned => "评价签发通知",
        DeliveryKinds.AppealReply => "申诉答复",
        _ => "通知",
    };

    /// <summary>已送达，12月2日09:00.</summary>
    public static string State(LedgerEntry entry) => entry.State switch
    {
        DeliveryStates.Sent when entry.Error == "confirmed" => $"已核实收到，{entry.FinishedAt:M月d日HH:mm}",
        DeliveryStates.Sent when entry.Uncertain > 0 => $"已送达，{entry.FinishedAt:M月d日HH:mm}，发送中断过，可能收到两次",
        DeliveryStates.Sent => $"{(entry.Replaces is null ? "已送达" : "已更新")}，{entry.FinishedAt:M月d日HH:mm}",
        DeliveryStates.Unreachable => $"无法送达：{Unreached(entry.Error, entry.Recipient.StartsWith("group:", StringComparison.Ordinal))}",
        DeliveryStates.Failed when entry.Error == "no-update" => "没有更新：该渠道不能修改已发的消息",
        DeliveryStates.Failed => $"发送失败：{Fault(entry.Error)}",
        DeliveryStates.Unknown => "结果不明：发送中断，请向对方核实后决定是否重发",
        DeliveryStates.Retrying => "暂未送达，正在重试",
        DeliveryStates.Cancelled when entry.Error == "superseded" => entry.Uncertain > 0 ? "已由后来的消息代替，发送中断过，可能已经收到" : "已由后来的消息代替，没有发送",
        DeliveryStates.Cancelled when entry.Error == "stopped" => "已停止发送",
        DeliveryStates.Cancelled => "不再需要，没有发送",
        DeliveryStates.Claimed => "正在发送",
        _ => "等待发送",
    };

    private static string Unreached(string? error, bool ofGroup) => error switch
    {
        "no-conversation" when ofGroup => "群还没有登记，或者机器人已被移出群",
        "http-403" when ofGroup => "渠道不允许发送，机器人可能已被移出群",
        "http-404" when ofGroup => "原来的群会话已不存在，请到群里重新登记",
        "bad-address" when ofGroup => "登记的群地址有误，请到群里重新登记",
        "bad-address" => "登记的会话地址有误，请对方给机器人发一条消息",
        "no-conversation" => "尚未与机器人建立会话（未绑定或未安装）",
        "channel-off" => "所在渠道已设置为不发送消息",
        "http-403" => "渠道不允许发送，对方可能已停用或移除机器人",
        "http-404" => "原来的会话已不存在，请对方给机器人发一条消息",
        _ => "渠道没有接收",
    };

    private static string Fault(string? error) => error switch
    {
        "defect" => "程序未能生成消息，请联系管理员",
        "http-400" => "渠道认为消息格式有误，请联系管理员",
        "http-401" => "渠道不认可机器人的身份，请联系管理员",
        "http-413" => "消息过大，渠道不接收，请联系管理员",
        "http-429" => "渠道限制发送速度，多次重试未成功",
        "no-connection" or "connection-lost" or "timeout" => "连接不上渠道，多次重试未成功",
        "http-408" or "http-412" => "渠道暂时不可用，多次重试未成功",
        ['h', 't', 't', 'p', '-', '5', ..] => "渠道暂时不可用，多次重试未成功",
        ['h', 't', 't', 'p', '-', .. var status] => $"渠道不接收（代码{status}），请联系管理员",
        _ => "多次重试未成功",
    };

    /// <summary>Whom a message is for, as the roster calls them.</summary>
    public static string Recipient(string recipient, Standing standing) => recipient.Split(':', 2) switch
    {
        ["group", var id] => standing.Roster.Channels.FirstOrDefault(group => group.Id == id)?.Name ?? "已移出名册的群",
        [_, var id] => standing.PersonName(id),
        _ => recipient,
    };

    /// <summary>应发22份：已送达21份，失败1份。 — states without a message are left out, and the rest adds up.</summary>
    public static string Sentence(DeliveryTotals totals)
    {
        IEnumerable<(string Word, int Count)> parts =
        [
            ("已送达", totals.Sent), ("待发送", totals.Pending), ("失败", totals.Failed), ("无法送达", totals.Unreachable), ("结果不明", totals.Unknown), ("不再需要或已停止", totals.Cancelled),
        ];
        return $"应发{totals.Expected}份：{string.Join("，", parts.Where(part => part.Count > 0).Select(part => $"{part.Word}{part.Count}份"))}。";
    }
}
