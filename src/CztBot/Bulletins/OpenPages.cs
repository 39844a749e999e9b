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
        return turner.Works
            ? await turner.ShowAsync(preview.Of(file!, form), press.Number("page") ?? 1, cancellation)
            : OpenBulletin.Show(turn, file!, $"{PageTurner.Missing}请按“预览简报”查看内容，或下载 Word 文件。");
    }
}
