using CztBot.Conversations;

namespace CztBot.Bulletins;

/// <summary>bulletin.pages: the paper as it will be printed, a page at a time; where pages cannot be drawn, the way to the file.</summary>
public sealed class OpenPages(BulletinDesk desks, PagePreview preview, PageTurner turner) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        var form = press.Text("form") == PaperFiles.Circular ? PaperFiles.Circular : PaperFiles.Bulletin;
        if (!turner.Works) return OpenBulletin.Show(turn, file!, $"{PageTurner.Missing}请按“{(file!.Issued ? "查看" : "预览")}{(form == PaperFiles.Circular ? "通报" : "简报")}”查看内容，并在那里下载 Word 文件。");
        return await preview.OfAsync(file!, form) is { } paper
            ? await turner.ShowAsync(paper, press.Number("page") ?? 1, cancellation)
            : OpenBulletin.Show(turn, file!, "文件与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
    }
}
