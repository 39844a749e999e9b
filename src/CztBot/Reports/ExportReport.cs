using System.CommandLine;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Papers.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>export report --month 2019-11 --unit 长沙市住建委 --out FILE.docx: a unit's monthly report to print and seal (R94).</summary>
public static class ExportReport
{
    public static Command Command()
    {
        var month = new Option<string>("--month") { Description = "报送月份，如 2019-11", Required = true };
        var unit = new Option<string>("--unit") { Description = "单位名称，如 长沙市住建委", Required = true };
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("report", "导出一个单位一个月的报告，供打印盖章存档") { month, unit, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            if (!Month.TryParse(parsed.GetValue(month), out var asked)) throw new UserErrorException($"--month 应为 2019-11 这样的月份，您写的是“{parsed.GetValue(month)}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            if (await app.Services.GetRequiredService<RoundStore>().FindAsync(asked) is not { } round) throw new UserErrorException($"没有{asked.Chinese}的报送轮次，没有可导出的内容。");
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var named = parsed.GetValue(unit)!;
            var found = round.Items.Select(item => item.UnitId).FirstOrDefault(id => id == named || standing.UnitName(id) == named)
                ?? throw new UserErrorException($"{asked.Chinese}没有“{named}”应报的事项，请写单位全称，如 长沙市住建委。");
            var reports = (await app.Services.GetRequiredService<ReportStore>().MonthAsync(asked)).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file)!, MonthlyDocument.Write(round, found, reports, standing), cancellation);
            return 0;
        }));
        return command;
    }
}
