using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Summaries;

namespace CztBot.Summaries;

/// <summary>A summary as a card: the whole text, and the file where it can be fetched.</summary>
public sealed class SummaryCards(PaperLinks links)
{
    public async Task<Reply> SignedAsync(Turn turn, SummaryFile file, string notice = "")
    {
        if (file.Issued is not { Intact: true } issued) return Reply.Say("这份总结与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。");
        var link = await links.ToAsync(SummaryShelf.Kind, $"{issued.Code}.docx");
        return Card(file.Paper, notice, $"{PaperIssuer.Name}　{issued.SignedAt:yyyy年M月d日}", turn.ByMandate, link is null ? [] : [new PaperLink("下载 Word 文件", link)],
            [.. turn.Caller.InSecretariat ? [NoticeAction.Of("查看版面", "summary.pages", ("month", issued.Code))] : Array.Empty<NoticeAction>(), TraceSummary.Button(issued.Code)]);
    }

    /// <summary>The draft as its readers will see it.</summary>
    public static Reply Draft(SummaryFile file) => Card(
        file.Paper, "预览稿，尚未签发，不得外传。", PaperIssuer.Name, "", [], [TraceSummary.Button(file.Scope.Code), NoticeAction.Of("返回", "summary.open", ("month", file.Scope.Code))]);

    private static Reply Card(Summary paper, string notice, string signed, string mandate, IReadOnlyList<PaperLink> files, IReadOnlyList<NoticeAction> actions) => new PaperCard(
        paper.Name, paper.Title, signed, notice,
        [.. paper.Tables.SelectMany(table => table.Table.Rows.Select(row => new NoticeFact($"{row.Title}（{table.Caption[..table.Caption.IndexOf('变', StringComparison.Ordinal)]}）", Counts(table.Table, row))))],
        [.. paper.Sections.Numbered().Select(pair => new PaperSection(
            pair.Heading, pair.Section.Depth == 1, [.. pair.Section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CardString.Escape)]))],
        $"报：三市主要领导、有关领导{(mandate.Length > 0 ? $"　{mandate}" : "")}", files, actions).ToReply().Traced(TraceSummary.Button(paper.Code));

    private static string Counts(StatusTable table, StatusRow row) =>
        $"{row.Total}项：{string.Join('，', table.Columns.Zip(row.Counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.First}{pair.Second}"))}";
}
