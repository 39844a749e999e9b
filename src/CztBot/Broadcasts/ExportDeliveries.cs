using System.CommandLine;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>export deliveries --month 2019-11 --out FILE.xlsx|csv: what was sent to whom, when and in which version (R82).</summary>
public static class ExportDeliveries
{
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
            var entries = await app.Services.GetRequiredService<DeliveryStore>().MonthAsync(asked);
            await LedgerCommand.WriteAsync(parsed.GetValue(file)!, DeliveryLedger.Form, DeliveryLedger.Rows(entries, standing, parsed.GetValue(leaders)), cancellation);
            return 0;
        }));
        return command;
    }
}
