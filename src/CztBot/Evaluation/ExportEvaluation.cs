using System.CommandLine;
using System.Globalization;
using CztBot.Core.Evaluation;
using CztBot.Core.Members;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>export evaluation --year 2020 --out FILE.xlsx|csv: the newest signed edition, or the figures as they stand, with the columns documented (R81).</summary>
public static class ExportEvaluation
{
    public static Command Command()
    {
        var file = LedgerCommand.Out();
        var year = new Option<int?>("--year") { Description = "评价年度，如 2020" };
        var period = new Option<string?>("--period") { Description = "其他周期，如 2020年一季度、2020年上半年" };
        var city = new Option<string?>("--city") { Description = "只导出一个市的，如 长沙" };
        var draft = new Option<bool>("--draft") { Description = "已签发的也重新计算" };
        var command = new Command("evaluation", "导出评价指标，供各市绩效考核使用") { file, year, period, city, draft };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            if (parsed.GetValue(city) is { } named && !Cities.TryRead(named, out _)) throw new UserErrorException($"--city 应为长沙、株洲或湘潭，您写的是“{named}”。");
            var only = parsed.GetValue(city) is { } text && Cities.TryRead(text, out var read) ? read : null;
            var asked = Asked(parsed.GetValue(year), parsed.GetValue(period));
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var desk = app.Services.GetRequiredService<EvaluationDesk>();
            var issued = parsed.GetValue(draft) ? null : await desk.IssuedAsync(asked);
            if (issued is { Intact: false }) throw new UserErrorException($"{PeriodCode.Chinese(asked)}评价与签发时的校验值不一致，没有导出。请用备份恢复后再试。");
            var pack = issued is null ? await desk.ComputeAsync(standing, asked, app.Services.GetRequiredService<BusinessClock>().Now) : EvaluationJson.Read(issued.Body);
            var state = issued is null ? "未签发，阶段性参考" : string.Create(CultureInfo.InvariantCulture, $"第{issued.Edition}版（{issued.SignedAt:yyyy-MM-dd}签发）");
            await LedgerCommand.WriteAsync(parsed.GetValue(file)!, EvaluationTable.Form, EvaluationTable.Rows(pack, state, standing, row => only is null || EvaluationTable.CityOf(standing, row) == only), cancellation);
            return 0;
        }));
        return command;
    }

    private static Period Asked(int? year, string? period)
    {
        if (year is not null == period is not null) throw new UserErrorException("请用 --year 2020 或者 --period 2020Q1 写明评价周期，两者写一个。");
        var written = period ?? string.Create(CultureInfo.InvariantCulture, $"{year}");
        return PeriodCode.TryParse(written, out var asked) ? asked : throw new UserErrorException($"评价周期应为 2020、2020Q1 或 2020H1 这样的写法，您写的是“{written}”。");
    }
}
