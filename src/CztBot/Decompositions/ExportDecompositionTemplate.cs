using System.CommandLine;
using CztBot.Core.Decompositions;
using CztBot.Operations;
using CztBot.Papers.Rosters;

namespace CztBot.Decompositions;

/// <summary>export decomposition-template --out FILE.xlsx: the workbook that import decomposition takes.</summary>
public static class ExportDecompositionTemplate
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .xlsx 文件", Required = true };
        var command = new Command("decomposition-template", "导出分解方案模板") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            using var content = new MemoryStream();
            RosterWorkbook.Write(content, DecompositionSheet.Template);
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, content.ToArray());
            return 0;
        }));
        return command;
    }
}
