using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Rounds;
using CztBot.Core.Summaries;
using CztBot.Papers.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>A summary as a card: the whole text in the form that is the reader's, and the file where it can be fetched.</summary>
public sealed class SummaryCards(PaperLinks links, PaperFileLinks files)
{
    public async Task<Reply> SignedAsync(Turn turn, SummaryFile file, string notice = "")
    {
        if (file.Issued is not { Intact: true } issued) return Reply.Say("这份总结与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。");
        List<NoticeAction> actions = [];
        if (turn.Caller.InSecretariat)
        {
            actions.Add(NoticeAction.Of("查看版面", "summary.pages", ("month", issued.Code)));
            actions.Add(NoticeAction.Of("送达情况", "delivery.board", ("month", file.Scope.Whole.To.ToString()), ("kind", DeliveryKinds.Summary)));
        }

        return await ShowAsync(issued, SummaryReaders.Form(turn, file.Paper), notice, turn.ByMandate, actions);
    }

    /// <summary>The signed paper to a leader, or whoever acts for one.</summary>
    public Task<Reply> SentAsync(IssuedSummary issued, string mandate) => ShowAsync(issued, SummaryJson.Read(issued.Body), "", mandate, []);

    /// <summary>The draft as its readers will see it.</summary>
    /// <param name="units">In the form that units read.</param>
    public async Task<Reply> DraftAsync(SummaryFile file, bool units)
    {
        (string, string)[] data = [("month", file.Scope.Code)];
        var paper = units ? file.Paper.ForUnits() : file.Paper;
        return Card(
            paper, "预览稿，尚未签发，不得外传。", PaperIssuer.Name, "", await files.OfAsync(Folder(units), $"{SummaryShelf.Draft}{file.Scope.Code}", draft: true), await PicturesAsync(paper, PaperFileLinks.DraftLife),
            [
                TraceSummary.Button(file.Scope.Code),
                units ? NoticeAction.Of("预览报领导的一份", "summary.preview", data) : NoticeAction.Of("预览发单位的一份", "summary.preview", [.. data, ("form", SummaryShelf.Units)]),
                NoticeAction.Of("返回", "summary.open", data),
            ]);
    }

    private async Task<Reply> ShowAsync(IssuedSummary issued, Summary paper, string notice, string mandate, IReadOnlyList<NoticeAction> actions)
    {
        return Card(paper, notice, $"{PaperIssuer.Name}　{issued.SignedAt:yyyy年M月d日}", mandate, await files.OfAsync(Folder(paper.IsForUnits), issued.Code, draft: false), await PicturesAsync(paper), [.. actions, TraceSummary.Button(issued.Code)]);
    }

    private static string Folder(bool units) => units ? SummaryShelf.Units : SummaryShelf.Kind;

    private Task<IReadOnlyList<PaperImage>> PicturesAsync(Summary paper, TimeSpan? life = null) =>
        links.ToAsync(Folder(paper.IsForUnits), paper.Code, SummaryPictures.Of(paper), life);

    private static Reply Card(Summary paper, string notice, string signed, string mandate, IReadOnlyList<PaperLink> files, IReadOnlyList<PaperImage> pictures, IReadOnlyList<NoticeAction> actions) => new PaperCard(
        paper.Name, paper.Title, signed, notice,
        [.. paper.Tables.SelectMany(table => table.Table.Rows.Select(row => new NoticeFact($"{row.Title}（{table.Caption[..table.Caption.IndexOf('变', StringComparison.Ordinal)]}）", Counts(table.Table, row))))],
        [.. paper.Sections.Numbered().Select(pair => new PaperSection(
            pair.Heading, pair.Section.Depth == 1, [.. pair.Section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CardString.Escape)]))],
        paper.IsForUnits ? "发：各牵头单位、责任单位" : $"报：三市主要领导、有关领导{(mandate.Length > 0 ? $"　{mandate}" : "")}", files, actions)
    {
        Pictures = pictures,
    }.ToReply().Traced(TraceSummary.Button(paper.Code));

    private static string Counts(StatusTable table, StatusRow row) =>
        $"{row.Total}项：{string.Join('，', table.Columns.Zip(row.Counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.First}{pair.Second}"))}";
}
