namespace CztBot.Conversations;

/// <summary>Data of cards/common/digest.json: items with their state and one button each.</summary>
public sealed record DigestCard(string Title, string Lead, IReadOnlyList<DigestRow> Items, string Foot)
{
    /// <summary>Buttons under the list.</summary>
    public IReadOnlyList<NoticeAction> Actions { get; init; } = [];

    public Reply ToReply() => Reply.Show("common/digest", this, ConversationJson.Default.DigestCard);
}

/// <param name="Tone">A text colour of Adaptive Cards: default, good, attention, warning.</param>
/// <param name="Button">The button's title.</param>
public sealed record DigestRow(string Title, string State, string Tone, string Verb, string Button, string Month, string Item);
