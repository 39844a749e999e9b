using System.CommandLine;
using System.Globalization;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Papers.Ledgers;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>export deliveries --month 2019-11 --out FILE.xlsx|csv: what was sent to whom, when and in which version (R82).</summary>
public static class ExportDeliveries
{
    private static readonly LedgerForm Form = new("发送台账",
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

    public static Command Command()
    {
        var file = LedgerCommand.Out();
        var month = new Option<string>("--month") { Description = "报送月份，如 2019-11", Required = true };
        var leaders = new Option<bool>("--leaders") { Description = "只导出发给领导的" };
        var command = new Command("deliveries", "导出一个月的发送台账：发给谁、何时、哪个版本") { month, leaders, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            if (!Month.TryParse(parsed.GetValue(month), out var asked)) throw new UserErrorException($"--month 应为 2019-11 这样的月份，您写的是“{parsed.GetValue(month)}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var entries = (await app.Services.GetRequiredService<DeliveryStore>().MonthAsync(asked)).OrderBy(entry => entry.PlannedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .Where(entry => !parsed.GetValue(leaders) || Leader(standing, entry) is not null);
            await LedgerCommand.WriteAsync(parsed.GetValue(file)!, Form, entries.Select((entry, index) => Row(standing, entry, index + 1)), cancellation);
            return 0;
        }));
        return command;
    }

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
