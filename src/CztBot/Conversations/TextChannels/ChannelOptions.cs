namespace CztBot.Conversations;

/// <summary>The settings of one channel, under "Channels:" and its id; what is not set is as the channel is known to be.</summary>
public sealed class ChannelOptions
{
    /// <summary>It shows Adaptive Cards; otherwise everything goes out as text with numbered choices.</summary>
    public bool? Cards { get; set; }

    /// <summary>All: as everywhere. Public: only what a group may see. None: the channel is not served.</summary>
    public ChannelContent? Shows { get; set; }

    /// <summary>The most characters of one text message.</summary>
    public int? MaxLength { get; set; }
}

/// <summary>What a channel may show.</summary>
public enum ChannelContent
{
    All,

    /// <summary>As in a group: what is issued, nothing of one's own, nothing for leaders only.</summary>
    Public,
    None,
}
