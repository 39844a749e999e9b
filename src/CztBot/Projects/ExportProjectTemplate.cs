using System.CommandLine;
using CztBot.Core.Projects;
using CztBot.Operations;
using CztBot.Papers.Rosters;

namespace CztBot.Projects;

/// <summary>export projects-template --out FILE.xlsx: the workbook that import projects takes.</summary>
public static class ExportProjectTemplate
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .xlsx 文件", Required = true };
        var command = new Command("projects-template", "导出跨区域项目模板") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            using var content = new MemoryStream();
            RosterWorkbook.Write(content, ProjectSheet.Template);
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, content.ToArray());
            return 0;
        }));
        return command;
    }
}
