using System.CommandLine;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>export ledger --out FILE.xlsx|csv: every order that was issued, one row a matter (台账).</summary>
public static class ExportLedger
{
    public static Command Command()
    {
        var file = LedgerCommand.Out();
        var year = new Option<int?>("--year") { Description = "只导出这一年编号的交办单，如 2019" };
        var command = new Command("ledger", "导出交办事项台账") { file, year };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var orders = await app.Services.GetRequiredService<OrderStore>().IssuedAsync();
            var problems = await app.Services.GetRequiredService<ProblemStore>().AllAsync();
            var today = app.Services.GetRequiredService<BusinessClock>().Today;
            var wanted = orders.Where(order => parsed.GetValue(year) is not { } number || order.Number!.Year == number);
            await LedgerCommand.WriteAsync(parsed.GetValue(file)!, OrderLedger.Form, OrderLedger.Rows(wanted, problems, standing, today), cancellation);
            return 0;
        }));
        return command;
    }
}
