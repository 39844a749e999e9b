namespace CztBot.Conversations;

/// <summary>Microsoft's SDK has no way to ask beforehand; what it is refused comes with the first message.</summary>
internal sealed class ChannelProbe
{
    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);
}
