using System.CommandLine;
using CztBot.Operations;
using CztBot.Papers.Rosters;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>export roster-template --out FILE.xlsx: the workbook that import roster takes.</summary>
public static class ExportRosterTemplate
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .xlsx 文件", Required = true };
        var command = new Command("roster-template", "导出名册模板") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            using var content = new MemoryStream();
            RosterWorkbook.WriteTemplate(content, standing.Plan);
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, content.ToArray());
            return 0;
        }));
        return command;
    }
}
