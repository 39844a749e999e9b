using System.CommandLine;
using CztBot.Core.Problems;
using CztBot.Operations;
using CztBot.Papers.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>export provincial --out FILE.docx: 需省级协调事项清单 (R43).</summary>
public static class ExportProvincial
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("provincial", "导出需省级协调事项清单") { file };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var open = (await app.Services.GetRequiredService<ProblemStore>().OfLevelAsync(5)).Where(problem => problem.State != ProblemState.Settled).ToList();
            await CommandLine.WritePaperAsync(app.Services, parsed.GetValue(file)!, ProvincialDocument.Write(open, standing, app.Services.GetRequiredService<BusinessClock>().Today), cancellation);
            return 0;
        }));
        return command;
    }
}
