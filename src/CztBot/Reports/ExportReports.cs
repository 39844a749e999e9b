using System.CommandLine;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>export reports --month 2019-11 --out FILE.xlsx|csv: what every lead unit owed for a month, and what came (R31, R32).</summary>
public static class ExportReports
{
    public static Command Command()
    {
        var file = LedgerCommand.Out();
        var month = new Option<string>("--month") { Description = "报送月份，如 2019-11", Required = true };
        var command = new Command("reports", "导出一个月的月报台账，含未核定的内容") { month, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            if (!Month.TryParse(parsed.GetValue(month), out var asked)) throw new UserErrorException($"--month 应为 2019-11 这样的月份，您写的是“{parsed.GetValue(month)}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            if (await app.Services.GetRequiredService<RoundStore>().FindAsync(asked) is not { } round) throw new UserErrorException($"没有{asked.Chinese}的报送轮次，没有可导出的内容。");
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var rows = ReportLedger.Rows(round, await app.Services.GetRequiredService<ReportStore>().MonthAsync(asked), standing);
            await LedgerCommand.WriteAsync(parsed.GetValue(file)!, ReportLedger.Form, rows, cancellation);
            return 0;
        }));
        return command;
    }
}
