using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Operations;
using CztBot.Papers.Bulletins;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>export bulletin --month 2019-11 [--circular] --out FILE.docx: the issued paper as a document.</summary>
public static class ExportBulletin
{
    public static Command Command()
    {
        var month = new Option<string>("--month") { Description = "报送月份，如 2019-11", Required = true };
        var circular = new Option<bool>("--circular") { Description = "导出通报，不含只报领导的内容" };
        var file = new Option<string>("--out") { Description = "写到这个 .docx 文件", Required = true };
        var command = new Command("bulletin", "导出已签发的简报或通报") { month, circular, file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            if (!Month.TryParse(parsed.GetValue(month), out var asked))
                throw new UserErrorException($"--month 应为 2019-11 这样的月份，您写的是“{parsed.GetValue(month)}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var paper = await IssuedAsync(app.Services, asked);
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, Document(parsed.GetValue(circular) ? paper.Circular() : paper));
            return 0;
        }));
        return command;
    }

    /// <summary>Both papers of a month into a folder.</summary>
    public static async Task WriteAsync(IServiceProvider services, Month month, string folder)
    {
        var paper = await IssuedAsync(services, month);
        foreach (var one in (Bulletin[])[paper, paper.Circular()])
            await CommandLine.WriteFileAsync(Path.Combine(folder, $"{month}-{(one.IsCircular ? "通报" : "简报")}.docx"), Document(one));
    }

    private static byte[] Document(Bulletin paper) =>
        BulletinDocument.Write(paper, BulletinNames.Of(paper), BulletinNames.Issuer);

    private static async Task<Bulletin> IssuedAsync(IServiceProvider services, Month month) =>
        await services.GetRequiredService<BulletinStore>().FindAsync(month) is { } issued
            ? BulletinJson.Read(issued.Body)
            : throw new UserErrorException($"{month.Chinese}的简报还没有签发，没有可导出的内容。");
}
