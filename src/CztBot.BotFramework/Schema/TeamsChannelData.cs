namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }
}

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A page of a conversation's members, as Teams knows them.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
