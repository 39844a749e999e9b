using System.CommandLine;
using CztBot.Operations;
using CztBot.Papers.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>export minutes 3 --out FILE.docx: the minutes of a meeting (R11).</summary>
public static class ExportMinutes
{
    public static Command Command()
    {
        var (number, year) = (Numbered.Argument("调度的次数"), Numbered.YearOption());
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("minutes", "导出一次会议或现场调度的纪要") { number, year, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var asked = Numbered.Read(parsed.GetValue(number)!, parsed.GetValue(year));
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var of = asked.Year ?? app.Services.GetRequiredService<BusinessClock>().Today.Year;
            var dispatch = await app.Services.GetRequiredService<DispatchStore>().NumberedAsync(of, asked.Number)
                ?? throw new UserErrorException($"没有〔{of}〕第{asked.Number}次调度，请核对次数和年份。");
            var parts = await app.Services.GetRequiredService<MinutesStore>().PartsAsync(dispatch.Id);
            if (dispatch.Meeting is null || parts.Count == 0) throw new UserErrorException($"〔{of}〕第{asked.Number}次调度没有录入纪要，没有可导出的内容。");
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file)!, MinutesDocument.Write(dispatch, parts, await app.Services.GetRequiredService<StandingStore>().LoadAsync()), cancellation);
            return 0;
        }));
        return command;
    }
}
