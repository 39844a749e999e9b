using System.CommandLine;
using CztBot.Core;
using CztBot.Papers.Ledgers;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>export audit --out FILE.xlsx|csv: the trail of every write, oldest first (R83).</summary>
public static class ExportAudit
{
    private static readonly LedgerForm Form = new("操作记录",
    [
        new("时间", "写入的时间，北京时间（+08:00），精确到毫秒。", 26),
        new("人员", "操作人在名册中的姓名；“系统”是按日程自动办理的；离任并匿名处理的显示“已离任人员”。"),
        new("人员编号", "操作人在名册中的编号，匿名处理后不变。"),
        new("代", "受谁委托办理；没有委托的为空。"),
        new("渠道", "操作时使用的渠道，如 msteams、webchat、cli（命令行）、system（自动）。"),
        new("操作", "做了什么，如 report.提交、order.签发、bulletin.sign。", 22),
        new("对象", "对什么做的，如 report/2019-11/T05 是任务5的2019年11月月报。", 28),
        new("改前", "写入前的内容；新增的为空。", 60),
        new("改后", "写入后的内容；删除的为空。", 60),
    ]);

    public static Command Command()
    {
        var file = LedgerCommand.Out();
        var from = new Option<DateOnly?>("--from") { Description = "从这一天起，如 2019-12-01；不写从头导出" };
        var until = new Option<DateOnly?>("--until") { Description = "到这一天止（含当天）；不写到最近" };
        var command = new Command("audit", "导出操作记录：谁、何时、用什么渠道、改前改后") { file, from, until };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var (first, last) = (parsed.GetValue(from), parsed.GetValue(until));
            if (first > last) throw new UserErrorException($"--from（{first:yyyy-MM-dd}）不能晚于 --until（{last:yyyy-MM-dd}）。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var trail = app.Services.GetRequiredService<AuditStore>().Between(first, last);
            await LedgerCommand.WriteAsync(parsed.GetValue(file)!, Form, trail.Select(entry => Row(standing, entry)), cancellation);
            return 0;
        }));
        return command;
    }

    private static IReadOnlyList<object> Row(Standing standing, AuditEntry entry) =>
    [
        entry.At.ToString("yyyy-MM-dd HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture), standing.PersonName(entry.PersonId), entry.PersonId,
        entry.OnBehalfOf is { } other ? standing.PersonName(other) : "", entry.Channel, entry.Action, entry.Subject, entry.BeforeValue ?? "", entry.AfterValue ?? "",
    ];
}
