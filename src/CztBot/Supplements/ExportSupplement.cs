using System.CommandLine;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>export supplement 1 [--year 2019] [--units] [--out FILE.docx]: the signed file.</summary>
public static class ExportSupplement
{
    public static Command Command()
    {
        var (number, year) = (Numbered.Argument("增刊的期号"), Numbered.YearOption());
        var units = new Option<bool>("--units") { Description = "导出发群的一份，不含只报领导的内容" };
        var file = new Option<string?>("--out") { Description = "写到这个 .docx 或 .pdf 文件；不写为当前目录下的“2019年增刊第1期.docx”" };
        var command = new Command("supplement", "导出已签发的增刊") { number, year, units, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var asked = Numbered.Read(parsed.GetValue(number)!, parsed.GetValue(year));
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var name = $"{asked.Year ?? app.Services.GetRequiredService<BusinessClock>().Today.Year}年增刊第{asked.Number}期";
            var issued = await app.Services.GetRequiredService<SupplementStore>().NumberedAsync(asked.Year ?? app.Services.GetRequiredService<BusinessClock>().Today.Year, asked.Number)
                ?? throw new UserErrorException($"{name}还没有签发，没有可导出的内容。");
            if (!issued.Intact) throw new UserErrorException($"{name}与签发时的校验值不一致，没有导出。请用备份恢复后再试。");
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file) ?? $"{name}.docx", issued.Document(parsed.GetValue(units)).Content, cancellation);
            return 0;
        }));
        return command;
    }
}
