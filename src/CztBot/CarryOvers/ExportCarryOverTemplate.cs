using System.CommandLine;
using CztBot.Core.CarryOvers;
using CztBot.Operations;
using CztBot.Papers.Rosters;

namespace CztBot.CarryOvers;

/// <summary>export carryover-template --out FILE.xlsx: the workbook that import carryover takes.</summary>
public static class ExportCarryOverTemplate
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .xlsx 文件", Required = true };
        var command = new Command("carryover-template", "导出结转事项模板") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            using var content = new MemoryStream();
            RosterWorkbook.Write(content, CarryOverSheet.Template);
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, content.ToArray());
            return 0;
        }));
        return command;
    }
}
