using System.CommandLine;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Papers.Rendering;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>export bulletin --month 2019-11 [--circular] --out FILE.docx: the issued paper as a document.</summary>
public static class ExportBulletin
{
    public static Command Command()
    {
        var month = new Option<string>("--month") { Description = "报送月份，如 2019-11", Required = true };
        var circular = new Option<bool>("--circular") { Description = "导出通报，不含只报领导的内容" };
        var file = new Option<string>("--out") { Description = "写到这个 .docx 或 .pdf 文件", Required = true };
        var command = new Command("bulletin", "导出已签发的简报或通报") { month, circular, file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            if (!Month.TryParse(parsed.GetValue(month), out var asked))
                throw new UserErrorException($"--month 应为 2019-11 这样的月份，您写的是“{parsed.GetValue(month)}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var paper = await IssuedAsync(app.Services, asked);
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, await DocumentAsync(app.Services, paper, parsed.GetValue(circular), parsed.GetValue(file)!));
            return 0;
        }));
        return command;
    }

    /// <summary>Both papers of a month into a folder.</summary>
    public static async Task WriteAsync(IServiceProvider services, Month month, string folder)
    {
        var paper = await IssuedAsync(services, month);
        var extensions = services.GetRequiredService<PaperFiles>().MakesPdf ? (string[])[".docx", ".pdf"] : [".docx"];
        foreach (var circular in (bool[])[false, true])
        {
            foreach (var extension in extensions)
            {
                var file = Path.Combine(folder, $"{month}-{(circular ? "通报" : "简报")}{extension}");
                await CommandLine.WriteFileAsync(file, await DocumentAsync(services, paper, circular, file));
            }
        }
    }

    private static async Task<byte[]> DocumentAsync(IServiceProvider services, IssuedBulletin paper, bool circular, string file)
    {
        var issued = await services.GetRequiredService<PaperFiles>().IssuedAsync(paper, circular);
        if (!issued.Intact || !paper.Intact) throw new UserErrorException($"{paper.Month.Chinese}的文件与签发时的校验值不一致，没有导出。请用备份恢复后再试。");
        if (!file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) return issued.Content;
        return await services.GetRequiredService<PaperPress>().PdfAsync(issued.Content, CancellationToken.None)
            ?? throw new UserErrorException($"{file}：不能生成 PDF，{PaperPress.Missing}。可改为导出 .docx 文件。");
    }

    private static async Task<IssuedBulletin> IssuedAsync(IServiceProvider services, Month month) =>
        await services.GetRequiredService<BulletinStore>().FindAsync(month) is { } issued
            ? issued
            : throw new UserErrorException($"{month.Chinese}的简报还没有签发，没有可导出的内容。");
}
