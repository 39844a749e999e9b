using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>Data of cards/common/draft.json: a paper's draft with its sections as they stand.</summary>
public sealed record DraftCard(string Title, string Lead, string Notice, IReadOnlyList<DraftRow> Sections, IReadOnlyList<NoticeAction> Actions)
{
    public Reply ToReply() => Reply.Show("common/draft", this, ConversationJson.Default.DraftCard);
}

/// <param name="Mark">已编辑, 底稿有更新, 仅报领导, or empty.</param>
/// <param name="Tone">A text colour of Adaptive Cards.</param>
public sealed record DraftRow(string Heading, string Text, string Mark, string Tone)
{
    private const int Most = 72;

    /// <param name="text">The section's; its beginning is shown.</param>
    /// <param name="outdated">The records changed after somebody wrote over it.</param>
    public static DraftRow Of(string heading, string text, IEnumerable<string> marks, bool outdated)
    {
        var line = text.Replace('\n', ' ');
        return new DraftRow(
            heading, CardString.Escape(line.Length <= Most ? line : line[..(char.IsLowSurrogate(line[Most]) ? Most - 1 : Most)] + "……"),
            string.Join(" · ", marks.Where(mark => mark.Length > 0)), outdated ? "attention" : "accent");
    }
}

/// <summary>The sections of a draft that can be edited, a screen at a time; from every screen the way back to the draft.</summary>
public static class SectionList
{
    /// <summary>What follows the paper's word: 简报 编辑 2019-11 第2页.</summary>
    public const string Word = "编辑";

    private const int Rows = 4;

    /// <summary>The draft's button.</summary>
    /// <param name="word">简报 编辑 2019-11.</param>
    public static NoticeAction Button(string word) => NoticeAction.Of("编辑各部分", "word.say", ("text", word));

    /// <param name="sections">What holds text, in the paper's order.</param>
    /// <param name="back">To the draft.</param>
    public static Reply Show(string title, IEnumerable<(DraftRow Shown, string Key)> sections, int page, string word, string verb, string month, NoticeAction back)
    {
        var screen = new ListScreen<(DraftRow Shown, string Key)>([.. sections], page, Rows);
        return new DigestCard(
            $"{title}：编辑各部分", "请选择要编辑的部分。",
            [.. screen.Shown.Select(row => new DigestRow(row.Shown.Heading, row.Shown.Mark.Length > 0 ? $"{row.Shown.Mark} · {row.Shown.Text}" : row.Shown.Text, row.Shown.Tone == "attention" ? "attention" : "default", verb, "编辑", month, row.Key))],
            screen.Foot)
        {
            // Beside the rows' buttons there are two.
            Actions = [.. screen.Turn(word).Take(1), back],
        }.ToReply();
    }
}
