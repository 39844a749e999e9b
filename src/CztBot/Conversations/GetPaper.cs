using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>paper.get: the paper of an order, a supervision, a meeting and so on, as links for this person alone.</summary>
public sealed class GetPaper(IServiceProvider services, PaperLinks links, PaperPages pages) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (kind, id) = press.Text("kind") is not { Length: > 0 } && press.Month is { } month && press.Text("item") is { Length: > 0 } unit
            ? (ThingPaperRegistration.UnitMonth, $"{month}/{unit}") : (press.Text("kind") ?? "", press.Text("paper") ?? "");
        if (services.GetKeyedService<IThingPapers>(kind) is not { } papers) return Reply.Say("没有指明要哪一份文件，不能下载。请打开有关的卡片，按“文件”。");
        var (paper, refusal) = await papers.FindAsync(turn, id, cancellation);
        if (paper is null) return Reply.Say(refusal);
        var ticket = new PaperTicket(turn.Caller.Person.Id, id);
        if (await links.ToAsync(kind, ticket.Name(paper.Workbook ? ".xlsx" : ".docx"), PaperTicket.Life) is not { } url)
            return Reply.Say(PaperLinks.NoAddress);
        List<PaperLink> found = [new(paper.Workbook ? "下载 Excel 文件" : "下载 Word 文件", url)];
        if (!paper.Workbook && pages.MakesPdf && await links.ToAsync(kind, ticket.Name(".pdf"), PaperTicket.Life) is { } pdf) found.Add(new("下载 PDF", pdf));
        var card = new FileCard(CardString.Escape(paper.Title), "按下载时的内容生成。链接24小时内有效，只供您本人使用，请勿转发。", found, [paper.Back]);
        return Reply.Show("common/file", card, ConversationJson.Default.FileCard);
    }
}

/// <summary>Data of cards/common/file.json: a file to fetch, and the way back.</summary>
public sealed record FileCard(string Title, string Lead, IReadOnlyList<PaperLink> Links, IReadOnlyList<NoticeAction> Actions);
