namespace Microsoft.Bot.Schema;

/// <summary>A conversation that is to be made: with a person, or a new thread in a group.</summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    /// <summary>The first message.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only the channel understands.</summary>
    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>What the channel answers to a conversation that it made.</summary>
public class ConversationResourceResponse
{
    /// <summary>The first message, where there was one.</summary>
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    /// <summary>The conversation.</summary>
    public string? Id { get; set; }
}

/// <summary>A page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    public IList<ChannelAccount>? Members { get; set; }
}
