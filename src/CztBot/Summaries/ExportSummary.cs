using System.CommandLine;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Papers.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>export summary --period 2020Q1 --out FILE.docx: the signed document, or with --draft the one as it stands.</summary>
public static class ExportSummary
{
    public static Command Command()
    {
        var period = new Option<string>("--period") { Description = "周期，如 2020年一季度、2020年上半年、2020年", Required = true };
        var draft = new Option<bool>("--draft") { Description = "没有签发的，导出草稿" };
        var units = new Option<bool>("--units") { Description = "导出发单位的一份，不含只报领导的内容" };
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("summary", "导出季度小结或半年、年度总结") { period, draft, units, file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var written = parsed.GetValue(period)!;
            if (!PeriodCode.TryParse(written, out var asked) || SummaryScope.Of(asked) is not { } scope)
                throw new UserErrorException($"--period 应为 2020Q1、2020H1 或 2020 这样的季度、半年或年度，您写的是“{written}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var found = await app.Services.GetRequiredService<SummaryDesk>().FindAsync(standing, scope, app.Services.GetRequiredService<BusinessClock>().Now);
            if (found.Issued is null && !parsed.GetValue(draft)) throw new UserErrorException($"{scope.Title}还没有签发，没有可导出的内容。需要草稿的，请加 --draft。");
            if (found.Issued is { Intact: false }) throw new UserErrorException($"{scope.Title}与签发时的校验值不一致，没有导出。请用备份恢复后再试。");
            var forUnits = parsed.GetValue(units);
            var docx = found.Issued is { } issued ? app.Services.GetRequiredService<SummaryFiles>().Of(issued, forUnits).Content
                : SummaryDocument.Write(forUnits ? found.Paper.ForUnits() : found.Paper, app.Services.GetRequiredService<TemplateShelf>().Take().Template);
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file)!, docx, cancellation);
            return 0;
        }));
        return command;
    }
}
