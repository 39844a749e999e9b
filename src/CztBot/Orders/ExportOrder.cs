using System.CommandLine;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>export order 5 --out FILE.docx: one order as it stands (R48).</summary>
public static class ExportOrder
{
    public static Command Command()
    {
        var (number, year) = (Numbered.Argument("交办单编号"), Numbered.YearOption());
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("order", "导出一份交办单") { number, year, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var asked = Numbered.Read(parsed.GetValue(number)!, parsed.GetValue(year));
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var today = app.Services.GetRequiredService<BusinessClock>().Today;
            var order = await app.Services.GetRequiredService<OrderStore>().NumberedAsync(asked.Year ?? today.Year, asked.Number)
                ?? throw new UserErrorException($"没有〔{asked.Year ?? today.Year}〕{asked.Number}号交办单，请核对编号和年份。");
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file)!, await ActivatorUtilities.CreateInstance<OrderPapers>(app.Services).WriteAsync(order, standing, today), cancellation);
            return 0;
        }));
        return command;
    }
}
