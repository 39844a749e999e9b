using CztBot.Conversations;
using CztBot.Core;

namespace CztBot.Bulletins;

/// <summary>bulletin.pages: the paper as it will be printed, a page at a time; where pages cannot be drawn, the way to the file.</summary>
public sealed class OpenPages(BulletinDesk desks, PagePreview preview, PaperLinks links, TimeProvider clock) : IVerb
{
    // A turn answers within two seconds; printing goes on behind it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1200);

    // A picture is fetched at once or never.
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        var form = press.Text("form") == PaperFiles.Circular ? PaperFiles.Circular : PaperFiles.Bulletin;
        if (!preview.Works) return OpenBulletin.Show(turn, file!, "这台服务器没有安装 LibreOffice，不能显示版面。请按“预览简报”查看内容，或下载 Word 文件。");
        var printing = preview.Pages(file!, form);
        try
        {
            return await ShowAsync(file!, form, await printing.WaitAsync(Patience, clock, cancellation), press.Number("page") ?? 1);
        }
        catch (TimeoutException)
        {
            return Waiting(file!.Round.Month, form);
        }
    }

    private async Task<Reply> ShowAsync(BulletinFile file, string form, IReadOnlyList<byte[]> pages, int asked)
    {
        if (pages.Count == 0) return Reply.Say("版面没有生成成功，请稍后再按一次；仍不成功的，请系统管理员检查 LibreOffice。");
        var (month, page) = (file.Round.Month, Math.Clamp(asked, 1, pages.Count));
        if (await links.ToAsync(month, $"page-{form}-{page}.png", Life) is not { } url)
            return Reply.Say("还没有设置对外地址，不能在会话里显示版面。请系统管理员设置 Dispatch:PublicUrl。");
        List<NoticeAction> actions = [];
        if (page > 1) actions.Add(Turn("上一页", month, form, page - 1));
        if (page < pages.Count) actions.Add(Turn("下一页", month, form, page + 1));
        actions.Add(NoticeAction.Of("返回", "bulletin.open", ("month", month.ToString())));
        var card = new PageCard(
            $"{BulletinNames.Of(file.Paper with { IsCircular = form == PaperFiles.Circular })}版面", $"第{page}页，共{pages.Count}页{(file.Issued ? "" : "。草稿，不得外传")}。",
            url, $"第{page}页的版面", actions);
        return Reply.Show("bulletins/page", card, BulletinCardJson.Default.PageCard);
    }

    private static Reply Waiting(Month month, string form) => new NoticeCard
    {
        Title = "正在生成版面", Lines = ["通常需要几秒钟。请稍后按“查看版面”。"],
        Actions = [Turn("查看版面", month, form, 1), NoticeAction.Of("返回", "bulletin.open", ("month", month.ToString()))],
    }.ToReply();

    private static NoticeAction Turn(string title, Month month, string form, int page) =>
        NoticeAction.Of(title, "bulletin.pages", ("month", month.ToString()), ("form", form), ("page", $"{page}"));
}
