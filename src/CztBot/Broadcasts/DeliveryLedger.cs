using System.Globalization;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Papers.Ledgers;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>The ledger of what was sent (发送台账): to whom, when and in which version (R82).</summary>
public static class DeliveryLedger
{
    public static LedgerForm Form { get; } = new("发送台账",
    [
        new("序号", "从1起的顺序号，按计划时间排列。", 6),
        new("月份", "报送月份。", 10),
        new("内容", "消息的种类，如 简报、通报、填报表、催办。", 16),
        new("对象类别", "领导、群、工作人员。", 10),
        new("对象", "收件人姓名或者群名。", 14),
        new("职务", "领导的职务；其他为空。", 18),
        new("缘由", "为什么这时发送：哪一次通知或提醒、哪一级、哪一版、哪一天。", 24),
        new("计划时间", "列入发送台账的时间，北京时间。", 20),
        new("结果", "送达、失败及原因、等待发送等。", 24),
        new("送达时间", "有结果的时间；没有的为空。", 20),
        new("版本", "所发内容校验值的开头；同一内容版本相同，没有发送的为空。", 14),
        new("尝试次数", "发送的次数。", 8),
        new("替换", "更新原消息的写“更新”；新消息为空。", 6),
    ]);

    /// <summary>One row a delivery, by the time it was planned.</summary>
    /// <param name="leaders">Only what went to leaders.</param>
    public static IEnumerable<IReadOnlyList<object>> Rows(IEnumerable<LedgerEntry> entries, Standing standing, bool leaders = false) => entries
        .Where(entry => !leaders || Leader(standing, entry) is not null)
        .OrderBy(entry => entry.PlannedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)
        .Select((entry, index) => Row(standing, entry, index + 1));

    private static IReadOnlyList<object> Row(Standing standing, LedgerEntry entry, int place) =>
    [
        place, entry.Month.ToString(), DeliveryNames.Kind(entry.Kind), entry.Recipient.StartsWith("group:", StringComparison.Ordinal) ? "群" : Leader(standing, entry) is null ? "工作人员" : "领导",
        DeliveryNames.Recipient(entry.Recipient, standing), Leader(standing, entry) is { } leader ? RoleWords.Post(leader) : "", OccasionWords.Of(entry.Occasion), At(entry.PlannedAt),
        DeliveryNames.State(entry), entry.FinishedAt is { } at ? At(at) : "", entry.Version, entry.Attempts, entry.Replaces is null ? "" : "更新",
    ];

    private static Person? Leader(Standing standing, LedgerEntry entry) =>
        entry.Recipient.Split(':', 2) is ["person", var id] && standing.Person(id) is { } person && person.Is(Roles.Leader) ? person : null;

    private static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
