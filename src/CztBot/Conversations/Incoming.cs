namespace CztBot.Conversations;

/// <summary>What arrived from a channel, before it is known who it is: where from, and a text or a press.</summary>
/// <param name="Address">Who wrote, and where an answer goes.</param>
/// <param name="Text">What was said, without the mention of the bot; empty when a card was pressed.</param>
/// <param name="Press">The pressed button; null for a text.</param>
public sealed record Incoming(Address Address, string Text, CardPress? Press = null)
{
    /// <summary>The channel's id of the activity; null where it gives none, and a repeat cannot be told.</summary>
    public string? ActivityId { get; init; }

    /// <summary>More than one person reads along.</summary>
    public bool InGroup => Address.Conversation.IsShared;
}
