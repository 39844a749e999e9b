using System.CommandLine;
using CztBot.Operations;
using CztBot.Papers.Templates;

namespace CztBot.Bulletins;

/// <summary>export template --out FILE.docx: the built-in template of bulletin, circular and summaries, to be changed and put into the data folder.</summary>
public static class ExportTemplate
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .docx 文件", Required = true };
        var command = new Command("template", "导出简报、通报和总结的内置模板") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var name = parsed.GetValue(file)!;
            if (!name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) throw new UserErrorException($"--out 应为 .docx 文件，您写的是“{name}”。");
            await CommandLine.WriteFileAsync(name, BuiltInTemplate.OfBulletin.ToArray());
            return 0;
        }));
        return command;
    }
}
