using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>Keeps where registered groups can be written to: a channel may move its service, and says so with whatever arrives from the group, whoever speaks.</summary>
public sealed class GroupAddresses(ConversationStore conversations, Database database, BusinessClock clock)
{
    /// <summary>Writes the address anew where a registered group's messages come from another service than before.</summary>
    public async Task RenewAsync(Address address, CancellationToken cancellation)
    {
        if (!address.Conversation.IsShared || address.ServiceUrl.Length == 0) return;
        var moved = (await conversations.InAsync(address.Conversation.WithoutThread().Id))
            .Where(one => one.Recipient.StartsWith("group:", StringComparison.Ordinal))
            .Select(one => (Stored: one, Known: Address.FromJson(one.Reference)))
            .Where(one => one.Known.ChannelId == address.ChannelId && one.Known.ServiceUrl != address.ServiceUrl).ToList();
        if (moved.Count == 0) return;
        await database.WriteAsync(Actor.System(clock.Now) with { Channel = address.ChannelId }, async work =>
        {
            foreach (var (stored, known) in moved) await ConversationStore.MoveAsync(work, stored, (known with { ServiceUrl = address.ServiceUrl }).ToJson());
            return true;
        }, cancellation);
    }
}
