namespace CztBot.Conversations;

/// <summary>Data of cards/common/paper.json: a paper as people read it.</summary>
public sealed record PaperCard(
    string Name, string Issue, string Signed, string Draft, IReadOnlyList<NoticeFact> Table, IReadOnlyList<PaperSection> Sections, string Foot,
    IReadOnlyList<PaperLink> Links, IReadOnlyList<NoticeAction> Actions)
{
    public IReadOnlyList<PaperImage> Pictures { get; init; } = [];

    public Reply ToReply() => Reply.Show("common/paper", this, ConversationJson.Default.PaperCard);
}

/// <param name="Main">True for a heading of the first depth.</param>
public sealed record PaperSection(string Heading, bool Main, IReadOnlyList<string> Paragraphs);

/// <summary>A file to fetch: the link is signed and expires.</summary>
public sealed record PaperLink(string Title, string Url);

/// <summary>A picture of the paper's figures, behind a link like a file's.</summary>
/// <param name="Words">What it shows.</param>
public sealed record PaperImage(string Caption, string Url, string Words);
