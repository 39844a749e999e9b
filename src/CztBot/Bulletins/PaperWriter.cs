using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;

namespace CztBot.Bulletins;

/// <summary>A bulletin or circular as a card.</summary>
internal static class PaperWriter
{
    /// <param name="mandate">受×委托, where the reader stands in for a leader.</param>
    /// <param name="around">The file and the pictures, where they can be fetched.</param>
    public static Reply Show(Bulletin paper, IReadOnlyList<NoticeAction> actions, PaperAround around, string mandate = "") => new PaperCard(
        BulletinNames.Of(paper),
        BulletinNames.Issue(paper),
        paper.SignedOn is { } day ? $"{BulletinNames.Issuer}　{day:yyyy年M月d日}" : BulletinNames.Issuer,
        paper.SignedOn is null ? "预览稿，尚未签发，不得外传。" : "",
        [.. paper.Table.Rows.Select(row => new NoticeFact(row.Title, Counts(paper.Table, row)))],
        [.. paper.Numbered().Select(pair => new PaperSection(
            pair.Heading, pair.Section.Depth == 1,
            [.. pair.Section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CardString.Escape)]))],
        paper.IsCircular ? "发：各牵头单位、责任单位" : $"报：三市主要领导、有关领导{(mandate.Length > 0 ? $"　{mandate}" : "")}",
        around.Files,
        actions)
    {
        Pictures = around.Pictures,
    }.ToReply();

    // On a phone a row reads better than a table of ten columns.
    private static string Counts(StatusTable table, StatusRow row) =>
        $"{row.Total}项：{string.Join('，', table.Columns.Zip(row.Counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.First}{pair.Second}"))}";
}
