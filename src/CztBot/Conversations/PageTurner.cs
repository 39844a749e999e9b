namespace CztBot.Conversations;

/// <summary>A paper as it will be printed, a page at a time.</summary>
public sealed class PageTurner(PaperPages pages, PaperLinks links, TimeProvider clock)
{
    /// <summary>What a person hears where pages cannot be drawn.</summary>
    public const string Missing = "这台服务器没有安装 LibreOffice，不能显示版面。";

    // A turn answers within two seconds; printing goes on behind it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1200);

    // A picture is fetched at once or never.
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    public bool Works => pages.MakesPictures;

    /// <param name="asked">The page, from 1; the nearest there is.</param>
    public async Task<Reply> ShowAsync(PagedPaper paper, int asked, CancellationToken cancellation)
    {
        try
        {
            return await ShowAsync(paper, await pages.Pages(paper.Key, paper.Docx).WaitAsync(Patience, clock, cancellation), asked);
        }
        catch (TimeoutException)
        {
            return new NoticeCard { Title = "正在生成版面", Lines = ["通常需要几秒钟。请稍后按“查看版面”。"], Actions = [paper.Turn("查看版面", 1), paper.Back] }.ToReply();
        }
    }

    /// <summary>What lies behind the link of a page.</summary>
    /// <param name="number">The page as the link says it.</param>
    public async Task<RackAnswer> TakeAsync(PagedPaper? paper, string number, CancellationToken cancellation) =>
        paper is not null && int.TryParse(number, out var page) && await pages.Pages(paper.Key, paper.Docx).WaitAsync(cancellation) is var all && page >= 1 && page <= all.Count
            ? new RackAnswer.File(all[page - 1], PaperTypes.Png, "")
            : new RackAnswer.Nothing("没有这一页，内容可能已经更新。请重新打开预览。");

    /// <summary>How many pages there are; of very long papers only the first are shown.</summary>
    public static string Count(int drawn) => drawn <= PaperPages.MostPages ? $"共{drawn}页" : $"共{PaperPages.MostPages}页以上，这里只显示前{PaperPages.MostPages}页，全文请下载文件";

    private async Task<Reply> ShowAsync(PagedPaper paper, IReadOnlyList<byte[]> all, int asked)
    {
        if (all.Count == 0) return Reply.Say("版面没有生成成功，请稍后再按一次；仍不成功的，请系统管理员检查 LibreOffice。");
        var count = Math.Min(all.Count, PaperPages.MostPages);
        var page = Math.Clamp(asked, 1, count);
        if (await links.ToAsync(paper.Folder, $"{paper.Stem}-{page}.png", Life) is not { } url)
            return Reply.Say("还没有设置对外地址，不能在会话里显示版面。请系统管理员设置 Dispatch:PublicUrl。");
        List<NoticeAction> actions = [];
        if (page > 1) actions.Add(paper.Turn("上一页", page - 1));
        if (page < count) actions.Add(paper.Turn("下一页", page + 1));
        actions.Add(paper.Back);
        var card = new PageCard($"{paper.Title}版面", $"第{page}页，{Count(all.Count)}{(paper.Issued ? "" : "。草稿，不得外传")}。", url, $"第{page}页的版面", actions);
        return Reply.Show("common/page", card, ConversationJson.Default.PageCard);
    }
}

/// <summary>What is turned: a paper, how its pages are fetched, and the way back.</summary>
/// <param name="Key">Names the paper as it stands.</param>
/// <param name="Folder">The folder of the links, which says whose shelf answers.</param>
/// <param name="Stem">The name of a page without its number, e.g. page-circular.</param>
/// <param name="Verb">Turns to another page, with this data.</param>
public sealed record PagedPaper(
    string Title, bool Issued, string Key, Func<byte[]> Docx, string Folder, string Stem, string Verb, IReadOnlyList<(string Name, string Value)> Data, NoticeAction Back)
{
    public NoticeAction Turn(string title, int page) => NoticeAction.Of(title, Verb, [.. Data, ("page", $"{page}")]);
}

/// <summary>Data of cards/common/page.json: one printed page.</summary>
public sealed record PageCard(string Title, string Lead, string Url, string Alt, IReadOnlyList<NoticeAction> Actions);
