using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;

namespace CztBot.Rounds;

/// <summary>A line of the sending plan in words: what it is, and why it goes.</summary>
internal static class SendingText
{
    /// <summary>截止前提醒（截止前2个工作日，只发未报）.</summary>
    public static string What(SendingLine line) => line.Kind switch
    {
        DeliveryKinds.Opening or DeliveryKinds.Reminder when Enum.TryParse<OccasionKind>(line.Occasion.Split('@')[0], out var kind) => $"{OccasionText.Name(kind)}（{OccasionText.Why(kind)}）",
        DeliveryKinds.Nudge => "催办（秘书处或统筹员发起，只发未报）",
        DeliveryKinds.Returned => "退回通知（报告被退回，发填报人）",
        DeliveryKinds.Closure => "办结销号通知（办结申请核实、退回或恢复报送后发报送单位）",
        DeliveryKinds.Bulletin => "简报（签发后发领导）",
        DeliveryKinds.Circular => "通报（签发后发工作群）",
        DeliveryKinds.OrderCard => "交办单动态（交办、签收、反馈后发有关单位）",
        DeliveryKinds.OrderReminder => "交办提醒（临期、到期和逾期后每周，只发未办结）",
        DeliveryKinds.OrderUnreceived => "交办未签收提醒（超过签收时限，发市统筹员）",
        DeliveryKinds.Instruction => "领导交办事项（领导提出交办后发秘书处）",
        DeliveryKinds.Classification => "问题分类通知（核定层级后发协调层级和反映单位）",
        DeliveryKinds.SupervisionCard => "督查动态（开展、送确认、签发、整改后发有关单位）",
        DeliveryKinds.SupervisionReport => "督查报告（签发后发三市主要领导）",
        DeliveryKinds.SupervisionReminder => "整改提醒（临期、到期和逾期，各一次，只发未报整改的）",
        DeliveryKinds.SupervisionProposal => "督查建议（交办单超期或多次退回，发秘书处负责人）",
        DeliveryKinds.DispatchCard => "临时调度和会议通知（开展、改期、取消时发有关单位）",
        DeliveryKinds.DispatchReminder => "临时调度提醒（时限前和逾期后各一次，只发未报）",
        DeliveryKinds.DispatchUnclosed => "未闭环提醒（会议或时限过后次日和每周首个工作日，发秘书处）",
        DeliveryKinds.Collect => "月报征集（牵头单位发起，发责任单位联络员）",
        DeliveryKinds.Yearly => "年度事项提醒（论坛、《论丛》尚未登记完成，发秘书处和轮值会长城市统筹员）",
        DeliveryKinds.Summary => "小结和总结（签发后发领导）",
        DeliveryKinds.Supplement => "增刊（签发后发领导）",
        DeliveryKinds.SupplementCircular => "增刊（签发时选定的，发工作群）",
        DeliveryKinds.EvaluationSigned => "评价签发通知（签发后发各单位联络员和市统筹员，期限内可以申诉）",
        DeliveryKinds.AppealReply => "申诉答复（评价申诉答复后发申诉单位）",
        DeliveryKinds.Alarm => "发送异常提醒（没有按时发送、送达减少或没有送达，发秘书处）",
        _ => line.Subject switch
        {
            SecretariatNotices.BulletinDue when SecretariatNotices.IsEve(line.Occasion) => "简报提醒（简报日前1个工作日，尚未签发）",
            SecretariatNotices.BulletinDue => "简报提醒（简报日，尚未签发）",
            SecretariatNotices.CalendarMissing => "节假日安排提醒（尚未导入下一年）",
            SecretariatNotices.NoContact => "缺联络员提醒（开启时发秘书处和市统筹员）",
            _ => "通知",
        },
    };

    /// <summary>将发22人：张三、李四。</summary>
    public static string Whom(SendingLine line, Standing standing) => $"{Count(line)}：{string.Join("、", line.Recipients.Select(recipient => DeliveryNames.Recipient(recipient, standing)))}";

    /// <summary>How many, and whether it has gone.</summary>
    public static string Count(SendingLine line) =>
        line.Sent is not { } sent ? $"将发{line.Recipients.Count}{Unit(line)}"
        : sent == line.Recipients.Count ? $"已发{sent}{Unit(line)}"
        : $"已发{sent}{Unit(line)}，另有{line.Recipients.Count - sent}{Unit(line)}没有送达、待发或不再需要";

    private static string Unit(SendingLine line) => line.Recipients.All(recipient => recipient.StartsWith("group:", StringComparison.Ordinal)) ? "个群" : "人";
}
