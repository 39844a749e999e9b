using System.CommandLine;
using CztBot.Core.Supervision;
using CztBot.Operations;
using CztBot.Papers.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>export supervision 5 --out FILE.docx: the newest report on an order, by the order's number (R65).</summary>
public static class ExportSupervision
{
    public static Command Command()
    {
        var (number, year) = (Numbered.Argument("被督查的交办单编号"), Numbered.YearOption());
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("supervision", "导出一份督查报告") { number, year, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var asked = Numbered.Read(parsed.GetValue(number)!, parsed.GetValue(year));
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var of = asked.Year ?? app.Services.GetRequiredService<BusinessClock>().Today.Year;
            var report = (await app.Services.GetRequiredService<SupervisionStore>().AllAsync()).Where(one => one.Order == new Core.Orders.OrderNumber(of, asked.Number))
                .Select(one => SupervisionReport.Of(one, standing)).FirstOrDefault(one => one is not null)
                ?? throw new UserErrorException($"〔{of}〕{asked.Number}号交办单没有形成督查报告，没有可导出的内容。");
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file)!, SupervisionDocument.Write(report, standing), cancellation);
            return 0;
        }));
        return command;
    }
}
